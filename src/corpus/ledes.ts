import { isPlaceName } from '../language/lexicon/places.ts';

/** Words from which a first line is worth looking at, and how far its headline can reach. */
const ENOUGH = 12;
const REACH = 60;

/** With what a report begins, of persons many and unnamed; by hand, from the openings of news. */
const MANY =
  /^(?:Aid|Coroners|Crews|Detectives|Doctors|Dozens|Efforts|Engineers|Experts|Families|Fears|Firefighters|Hundreds|Investigators|Lawyers|Officials|Police|Prosecutors|Protesters|Relatives|Rescuers|Researchers|Residents|Scientists|Shares|Soldiers|Survivors|Thousands|Troops|Workers)$/;
/** With what any sentence begins, small letters following. */
const OPENERS =
  /^(?:A|An|The|It|He|She|They|There|This|These|In|On|At|As|After|Before|With|When|While|For|From|By|More|Some|Many|Most|Up|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)$/;
/** "influenza A virus", "phase Two": a letter or a number that belongs to the word before it. */
const COUNTED = /^(?:A|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)$/;
const COUNTS =
  /^(?:\p{Lu}.*|influenza|flu|hepatitis|vitamin|type|group|level|grade|class|plan|schedule|section|part|phase|stage|round|day|week|chapter|game|number|tier|article|season|formula|appendix|exhibit)$/u;

/** "… of the mill Orrin (CNP) -- The mill": the dateline behind a wire's points, and how far those reach. */
const WIRE = /(?<=.) \(\p{Lu}{2,8}\) (?:--|—|–) (?=["“\p{Lu}])/u;
const TOP = 1500;

/** Behind these words a capital begins no sentence: "by The", "and Police". */
const OPEN =
  /^(?:a|an|the|and|or|but|of|to|in|on|at|by|for|from|with|as|than|that|which|who|is|are|was|were|be|been|has|have|had|will|would|says?|said|told|tells|called|titled|named|newspaper|magazine|paper|daily|weekly|band|group|film|novel|book|album|song|show|series|site|website|programme|program)$/;

/**
 * An article's first line without the headline and the caption that run into it: "Mill burns in Orrin A fire has …".
 * What is left begins where a sentence must begin: with an opener in capitals that small letters stand around, or with
 * the name that the headline began with.
 */
export function cutHeadline(line: string): string {
  const wire = WIRE.exec(line.slice(0, TOP));
  if (wire) return line.slice(wire.index + wire[0].length);
  const words = line.split(' ', REACH);
  const stop = words.findIndex(
    (word, at) => at > 2 && /[.!?]["”’)]?$/.test(word) && /^[\p{Lu}"“]/u.test(words[at + 1] ?? ''),
  );
  const end = stop < 0 ? words.length : stop;
  for (let at = end - ENOUGH / 2; at >= 3; at--)
    if (opensSentence(words, at) || repeatsOpening(words, at) || namesAnother(words, at))
      return line.slice(words.slice(0, at).join(' ').length + 1);
  return line;
}

/** "…in Orrin A fire has", "…of the mill Police say". */
function opensSentence(words: readonly string[], at: number): boolean {
  const [before, word, next] = [words[at - 1]!, words[at]!, words[at + 1] ?? ''];
  if (!/[\p{L}\d)'’]$/u.test(before) || OPEN.test(before)) return false;
  if (COUNTED.test(word) && COUNTS.test(before)) return false;
  if (/^\p{Lu}{2}/u.test(before)) return false;
  if (word === 'The' && /^(?:US|UN|UK|EU)$/.test(next)) return true;
  if (/^\p{Lu}\p{Ll}+$/u.test(word) && MANY.test(next.charAt(0).toUpperCase() + next.slice(1)))
    return /^\p{Ll}/u.test(next) && /^\p{Ll}/u.test(before);
  return (OPENERS.test(word) || MANY.test(word)) && /^["“]?\p{Ll}/u.test(next);
}

/** "…are missing in Orrin Kestrel has": behind a place, another name at once, and its verb. */
const namesAnother = (words: readonly string[], at: number): boolean =>
  /^(?:in|at|from|for|of|near)$/.test(words[at - 2] ?? '') &&
  isPlaceName(words[at - 1]!) &&
  /^\p{Lu}\p{Ll}+$/u.test(words[at]!) &&
  !isPlaceName(`${words[at - 1]} ${words[at]}`) &&
  /^(?:has|have|is|are|was|were)$/.test(words[at + 1] ?? '') &&
  words.slice(0, at - 2).some((word) => /^(?:has|have|is|are|was|were|will)$/.test(word));

/** "Harbour Bank sells its ships Harbour Bank has sold": two words of a name again, behind small letters. */
const repeatsOpening = (words: readonly string[], at: number): boolean =>
  (words[at] === 'The' &&
    words[at + 1] === words[0] &&
    /^\p{Lu}/u.test(words[0]!) &&
    !OPEN.test(words[at - 1]!)) ||
  repeatsName(words, at);

const repeatsName = (words: readonly string[], at: number): boolean =>
  /^\p{Ll}[\p{L}-]*$/u.test(words[at - 1]!) &&
  !OPEN.test(words[at - 1]!) &&
  /^\p{Lu}/u.test(words[0]!) &&
  /^\p{Lu}/u.test(words[1]!) &&
  words[at] === words[0] &&
  words[at + 1] === words[1];
