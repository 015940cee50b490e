/** `over`: the words say that it is past ("the year ended"), not only the tense of a verb. */
export type Tense = 'past' | 'over' | 'future' | 'unknown';

/** How far (UTF-16 units) a verb may stand from the date whose direction it gives. */
const WINDOW = 140;

const MARK =
  /\b(?:((?:will|would|shall|must|to) be [a-z]{2,15}|will|'ll|won't|shall|would|going to|to be|(?:is|are|was|were) to(?: be [a-z]{2,15})?|scheduled|due|expected|expects?|plans?(?= (?:to|a|an|the|another|more|its|his|her|their)\b)|planned|planning|upcoming|coming|set to|slated|as early as|as soon as|no later than|(?<!could )be [a-z]{2,15}ed|(?:could|might|may) [a-z]{3,12}(?=[^.]{0,60} by $)|ahead of(?=.{0,60}$)|on the eve of(?=.{0,90}$)|(?:brac(?:e|ed|es|ing)|prepar(?:e|ed|es|ing)|gear(?:ed|s|ing) up|read(?:y|ied|ies|ying)(?: [a-z]{1,12}){1,2}) for|(?:agreed|meant|intended|vowed|promised|pledged|threatened|wants?|hopes?|hoped|intends?|preparing|prepares?|ready|likely|poised|invited|summoned|ordered) to|(?:is|are) (?:meeting|travell?ing|leaving|heading|visiting|hosting|holding|arriving|flying|returning)|until|effective|payable|expires?|begins|starts|may(?! \d)|might)|(was|were|had|has been|have been|did|said|says|told|came|went|took|made|gave|got|fell|rose|met|won|lost|began|left|led|held|saw|found|hit|sent|set|ran|put|cut|became|brought|bought|sold|paid|broke|grew|kept|knew|wrote|spoke|stood|struck|felt|shot|tore|fled|flew|drew|drove|fought|sang|spent|stole|swept|taught|thought|threw|wore|withdrew|chose|hid|heard|lit|rode|rose|sank|sought|swore|burnt|dug|fed|hung|laid|slept|swam|woke|built|caught|ended|since|had (?:previously |originally )?been (?:due|scheduled|expected|set|slated|planned)|been [a-z]{2,15}ed|(?<!\b(?:an?|the) ["“]?)(?!(?:unit|ne|inde|hundr|spe|fe|se|bre|excee?d?|excel|succe|proce|kindr|sacr)ed\b)[a-z]{2,15}ed))\b/g;

/** What is to come is told with what it follows: "will sue over the crash on Monday". */
const CAUSE = /\b(?:over|after|following|amid|because of|in response to|in the wake of)\b/;

/** An end of a sentence, told from an abbreviation's dot by the two letters before it and the capital after. */
const STOP =
  /(?<!\b(?:[a-z]|mr|ms|mrs|dr|st|gen|sen|rep|gov|lt|col|sgt|no|inc|co|corp|ltd|jan|feb|mar|apr|aug|sept|oct|nov|dec|u\.s))[.?!]["')]{0,2}[ \n]|\n/g;

/** The stretch of the sentence before and after a date, cut at sentence ends and paragraph breaks. */
function clause(text: string, start: number, end: number): [string, string] {
  const left = text.slice(Math.max(0, start - WINDOW), start);
  const right = text.slice(end, end + WINDOW);
  let cut = 0;
  for (const m of left.matchAll(STOP)) cut = m.index + m[0].length;
  const stop = right.search(STOP);
  return [left.slice(cut), stop < 0 ? right : right.slice(0, stop)];
}

/**
 * Whether the words around a date look ahead or back: the nearest verb before it in its sentence decides, and
 * with none before it the first verb after it. A count of word forms, no parse: news puts the date after its verb.
 */
export function tenseAround(text: string, start: number, end: number): Tense {
  if (/ended (?:on )?$/.test(text.slice(Math.max(0, start - 10), start))) return 'over';
  const [left, right] = clause(text, start, end);
  let last: Tense = 'unknown';
  let at = 0;
  for (const m of left.matchAll(MARK)) {
    last = m[1] ? 'future' : 'past';
    at = m.index;
  }
  if (last === 'future' && CAUSE.test(left.slice(at))) return 'past';
  if (last !== 'unknown') return last;
  MARK.lastIndex = 0;
  const first = MARK.exec(right);
  MARK.lastIndex = 0;
  if (!first) return 'unknown';
  // "Thursday's speech, when he vowed to": whose day it is stands for nothing that is to follow.
  if (
    /^['’]s\b/.test(text.slice(end, end + 2)) &&
    /^(?:agreed|meant|intended|vowed|promised|pledged|threatened)/.test(first[0])
  )
    return 'past';
  return first[1] ? 'future' : 'past';
}
