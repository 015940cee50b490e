/** Whether a line begins with a pronoun that only the line before explains: "It was …", "Their …". */
export const pointsBack = (line: string): boolean => PRONOUN.test(line);

/** Whether a line says nothing without the one before it, be it by a pronoun or by "the move", "the two". */
export const leansOnBefore = (line: string): boolean =>
  PRONOUN.test(line) || FRONTED.test(line) || NOUN.test(line);

const PRONOUN =
  /^["“]?(?:It|They|He|She|We|You|I|This|These|Those|That|Its|Their|His|Her|Such|Both|There|Here|One reason|(?:Some|Many|Most|All|None|Few|Each|Several|Half|Others?) of (?:them|these|those)|Some|Many|Others|Another|Neither|Nor)\b/;
const FRONTED =
  /^(?:As of|On|By|In|At|Earlier|Late|Since|Yesterday|Today|Tonight|Last|Now|So far|Until)\b[^,]{0,40}, (?:it|they|he|she|this|that|these|those)\b/i;
const NOUN =
  /^The [\p{L}’' -]{1,40}? also\b|^The (?:move|deal|announcement|decision|two|pair|company|firm|group|trio|man|woman|others?|former|latter|latest|measure|film|statement|letter|report)\b(?! (?:of|by|from|between|to)\b)/u;

/** "The council had voted": what came before the news. */
export const tellsBefore = (line: string): boolean =>
  /^[^,]{0,60}\bhad (?:been )?\p{Ll}+(?:ed|en|n|t)\b/u.test(line);
