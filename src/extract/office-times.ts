import type { ReadSentence } from '../language/document.ts';
import type { Role } from '../language/names/roles.ts';
import type { Span } from '../language/span.ts';

/** "if Hart becomes president", "could name Hart chief": what is only supposed is no office. */
export const isSupposed = ({ words }: ReadSentence, role: Role): boolean => {
  const to = words.findIndex(({ start }) => start >= role.start);
  let from = to;
  while (from > 0 && to - from < SUPPOSED && !/^[;,:]$/.test(words[from - 1]!.text)) from--;
  return words.slice(from, to).some(({ lower }) => /^(?:if|unless|whether|could|might|should)$/.test(lower));
};

/** Words before a role that can be of its clause. */
const SUPPOSED = 12;

/** "He served as chairman", "she had been its director": an office that is told as past. */
export const isPast = (text: string, role: Role): boolean =>
  role.pattern === 'is' && !LASTING.test(role.text) && PAST.test(inFront(text, role));

const PAST =
  /(?<!\bha(?:s|ve) )\b(?:(?:served|worked|acted)(?: briefly| also)? as|was (?:once|formerly|previously|then)|had (?:also |once |previously )?been) (?:(?:an?|the|its|his|her|their) )?$/i;

/** "He was also its director", behind a sentence that tells an office of his as past: told in the same time. */
export const isPastToo = (text: string, role: Role): boolean =>
  role.pattern === 'is' &&
  !LASTING.test(role.text) &&
  /\bwas (?:also )?(?:(?:an?|the) )?(?:\p{Lu}\S* )?$/u.test(inFront(text, role));

/** The words right before those of a role. */
function inFront(text: string, { text: words, end }: Role): string {
  const at = text.lastIndexOf(words, end - words.length);
  return text.slice(Math.max(0, at - IN_FRONT), at);
}

/** Characters before a role that can say that it is over. */
const IN_FRONT = 40;

/** The words behind a person, as one line. */
const behind = (words: ReadSentence['words'], person: Span, count: number): string => {
  const from = words.findIndex(({ start }) => start >= person.end);
  return words
    .slice(from, from + count)
    .map(({ lower }) => lower)
    .join(' ');
};

/** "will become chairman", "is to be named chief": an office that somebody does not hold yet. */
export function isComing({ words }: ReadSentence, role: Role): boolean {
  if (role.pattern !== 'is' || role.former) return false;
  const said = behind(words, role.person, COMING);
  return (
    /^(?:, (?:who )?)?(?:will|would|(?:is|are|was|were|set|expected|due|going|about) to)\b/.test(said) &&
    !STAYING.test(said)
  );
}

/** Words behind a person that can say that an office is to come. */
const COMING = 4;
const STAYING = /\b(?:remain|continue|stay|keep)\b/;

/** What somebody remains. */
const LASTING =
  /\b(?:first|(?:co-?)?founder|founding|survivor|owner|winner|inventor|author|daughter|son|one of)\b/i;
