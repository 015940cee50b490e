import { forEach, type Steps } from '../language/steps.ts';
import { heaviestFirst, weighDays } from './chronicle/days.ts';
import type { DatedArticle, DatedSentence } from './chronicle/index.ts';
import { isDay } from './dates.ts';
import type { Entity, ToldStatement } from './types.ts';

/** How many of the most named entities a story is about. */
const MAIN = 5;

/**
 * The days that the sources make most of, the heaviest first, as `chronicle` chooses them: by how many sources name a
 * day in a sentence on the story's main entities, those that look back counted double, then by the news of the day.
 */
export function* keyDays(
  statements: readonly ToldStatement[],
  entities: readonly Entity[],
  publishedOf: (source: string) => string | null,
): Steps<string[]> {
  const main = new Set(entities.slice(0, MAIN).map(({ id }) => id));
  const about = new Set<DatedSentence>();
  const sentences = new Map<string, DatedSentence[]>();
  yield* forEach(statements, ({ source, text, date, entities: named, heading }) => {
    if (heading) return;
    const day = date?.edtf ?? '';
    const sentence = { text, days: isDay(day) && !day.startsWith('X') ? [day] : [] };
    if (named.some((id) => main.has(id))) about.add(sentence);
    const known = sentences.get(source);
    if (known) known.push(sentence);
    else sentences.set(source, [sentence]);
  });
  const articles = [...sentences].map(([id, own]): DatedArticle => {
    const published = publishedOf(id);
    return { id, published: published !== null && isDay(published) ? published : null, sentences: own };
  });
  return heaviestFirst(weighDays(articles, (sentence) => about.has(sentence)));
}
