/** A sentence of an article, and the calendar days that its words name. */
export interface DatedSentence {
  readonly text: string;
  /** `YYYY-MM-DD`, each once; relative words ("on Tuesday") resolved against the day of publication. */
  readonly days: readonly string[];
}

export interface DatedArticle {
  readonly id: string;
  /** Day of publication, `YYYY-MM-DD`; null when unknown, and the article then counts for the days that it names. */
  readonly published: string | null;
  readonly sentences: readonly DatedSentence[];
}

export interface ChronicleRequest {
  readonly articles: readonly DatedArticle[];
  /** What the story is about: only sentences that hold one of these, in any case, count for a day and tell it. Without them, all do. */
  readonly keywords?: readonly string[];
  /** How many days to tell, at most. */
  readonly dates: number;
  /** How many sentences to tell a day with, at most. */
  readonly sentences: number;
  /** First and last day that may be told, both inclusive. */
  readonly from?: string;
  readonly to?: string;
}

/** A sentence of the chronicle: `article` is an id, `index` the sentence's place in that article. */
export interface ChosenSentence {
  readonly article: string;
  readonly index: number;
  readonly text: string;
}

export interface ChronicleDay {
  readonly date: string;
  /** How many articles name the day in a sentence on the topic. */
  readonly articles: number;
  /** The sentence that tells the day best comes first. */
  readonly sentences: readonly ChosenSentence[];
}
