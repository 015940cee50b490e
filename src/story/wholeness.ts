import { isSaying } from '../language/lexicon/actions.ts';
import { AUXILIARIES, MONTHS, WEEKDAYS } from '../language/lexicon/function-words.ts';
import { isPastForm, isPresentForm } from '../language/lexicon/verbs.ts';

/** Whether a line hangs on the one before it, so that by itself nobody knows what it speaks of. */
export const leans = (text: string): boolean => LEANS.test(text) || BARE.test(unquoted(text));

/** "shared this within the team", ", it says": what that is, the line before says. */
const BARE =
  /, (?:it|he|she|they) (?:says?|said|adds?|added|argues?|notes?)\b|\s(?:this|these|those)(?:[.,;]|\s(?:is|was|are|were|has|had|would|will|in|on|at|to|by|with|within|for|from|as|and)\b)/;

const LEANS =
  /^["“']?(?:They|It|Its|Their|This|These|Those|Such|That|There|He|She|Others?|One (?:said|says|was|is|has|had|of them|told|even|also)|Both|Another|Here|Then|Instead|Neither|Even so|In (?:its|their|his|her) view|So (?:has|have|had|do|does|did|is|are|was|were)|(?:With|Without|After|Before|Despite|Because of|Since|Following|In|During|At|For|From|By|On|Under|Over|To|Of|Against|Amid|Given|Like|Unlike|Through) (?:it|this|that|these|those|such|them|which|doing so))\b/;

/** Whether a line asks and tells nothing, or speaks to its reader or of its writer. */
export const isAside = (text: string): boolean =>
  /\?["”’']?$/.test(text) || FIRST_PERSON.test(unquoted(text));

const FIRST_PERSON = /(?:^|[\s(])(?:I|we|We|my|My|our|Our|you|You|your|Your|me|us)(?=[\s,.’'])/;

/**
 * Whether a line is no sentence: a stub without a verb, half a bracket, a menu's bars, or who spoke without what was
 * said ("In a statement on Friday, Hart said.").
 */
export function isFragment(text: string): boolean {
  if (/(?:^|\s)\|(?:\s|$)/.test(text) || !evenMarks(text)) return true;
  const words = text.split(/\s+/).filter((word) => /\p{L}|\d/u.test(word));
  const verbs = words.flatMap((word, at) => (isVerb(bare(word)) ? [at] : []));
  if (verbs.length === 0) return words.length < STUB;
  if (HEADLESS.test(text) || ENDS_SAYING.test(text) || (!text.includes(',') && SAYS_WHAT.test(text)))
    return true;
  return verbs.length === 1 && saysNothing(text, words, verbs[0]!);
}

/** "Being freed in May, she …" without the "she": a participle, and behind its comma the verb at once. */
const HEADLESS =
  /^(?:After |Before |While )?\p{Lu}?\p{Ll}+ing\b[^,“”"]{0,120}, (?:\p{Ll}+ly )?(?:said|says|told|was|were|is|had|has|\p{Ll}{3,}ed)\b/u;

/** "Hart, who was there, added." */
const ENDS_SAYING =
  /^[^,]{1,60}, (?:who|which)\b[^,]*, (?:added|adds|said|says|continued|noted|replied|explained)\.$/;
/** "The tax returns show." */
const SAYS_WHAT = /\b(?:said|says|shows?|showed|suggests?|suggested|reveals?|revealed|reads?)\.$/;

/** A line of fewer words has its verb among them, or it has none. */
const STUB = 12;

const bare = (word: string): string => word.toLowerCase().replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
const isVerb = (word: string): boolean =>
  AUXILIARIES.has(word) || isPastForm(word) || isPresentForm(word) || isSaying(word);

/** The one verb is one of saying, and what follows says only when, where or to whom. */
function saysNothing(text: string, words: readonly string[], verb: number): boolean {
  const word = bare(words[verb]!);
  if (!isSaying(word) || /[“"]/.test(text)) return false;
  const rest = words.slice(verb + 1).map(bare);
  const from = rest.findIndex((one) => !MONTHS.has(one) && !WEEKDAYS.has(one) && one !== '');
  return from < 0 || (rest.length < 8 && /^(?:on|in|at|during|to|from|later|earlier|via)$/.test(rest[from]!));
}

/** Whether every bracket and quotation mark that opens is closed, and none closes that has not opened. */
const evenMarks = (text: string): boolean =>
  evenPairs(text, '(', ')') && evenPairs(text, '“', '”') && text.split('"').length % 2 === 1;

function evenPairs(text: string, opening: string, closing: string): boolean {
  let open = 0;
  for (const mark of text) {
    if (mark === opening) open += 1;
    if (mark === closing && --open < 0) return false;
  }
  return open === 0;
}

/** A line without its quotations. */
const unquoted = (text: string): string => text.replace(/“[^“”]*”|"[^"]*"/g, '');
