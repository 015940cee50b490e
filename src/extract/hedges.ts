import type { Level } from './types.ts';

/**
 * The level that a sentence's own hedges give it, or null where it has none. The words are the hedge cues of news
 * English (as the CoNLL-2010 shared task on hedging lists their kinds), by hand; the weakest level wins.
 */
export function hedgeLevel(sentence: string): Level | null {
  const plain = /speculation/i.test(sentence) ? sentence.replace(ENDED, '') : sentence;
  if (SPECULATED.test(plain)) return 'speculated';
  if (ALLEGED.test(sentence)) return 'alleged';
  if (REPORTED.test(sentence)) return 'reported';
  return null;
}

const ENDED = /\b(?:end(?:ed|ing|s)?|despite|amid|after) (?:\p{L}+ ){0,3}speculation/giu;
const SPECULATED =
  /\b(?:speculat(?:ed?|es|ing|ion)|rumou?r(?:s|ed)?|may (?:have|be|stem|also|reflect|face|well|not)|might (?:be|have|stem|also|well)|could (?:be|have|stem|also|signal)|likely (?:related|due|because|that|to be)|is likely|are likely|was likely|were likely|likely exceeded|perhaps|possibly|appear(?:s|ed) to|seem(?:s|ed) to|suspected|believed to|thought to|concerns? (?:is|are|that)|worr(?:y|ies) that)\b/i;
const ALLEGED = /\b(?:alleged(?:ly)?|accus(?:ed|es|ing)|blamed for)\b/i;
const REPORTED =
  /\b(?:reportedly|widely reported|reported to|is said to|are said to|was said to|were said to|according to|initial reports|recent reports|multiple reports|media reports?|unconfirmed|preliminary findings)\b/i;
