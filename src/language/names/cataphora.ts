import type { Word } from '../words.ts';

/** Words that open a clause before the main one: "Days after he left, Hart said". */
const SUBORDINATORS = new Set(
  'after before when while since until although though as once because'.split(' '),
);

/** The clause that a pronoun points out of is no longer than this. */
const LONGEST_CLAUSE = 25;

/**
 * Whether a pronoun before the first name of its sentence means that name: in "In her own words, Ann Hart …" always,
 * in "Days after he was dismissed, Ben Lee …" unless the sentence before has a subject that "he" would go on from.
 */
export function isCataphoric(
  words: readonly Word[],
  pronoun: number,
  nameStart: number,
  hasSubjectBefore: boolean,
): boolean {
  if (pronoun > 6) return false;
  let comma = pronoun + 1;
  while (comma < words.length && words[comma]!.text !== ',') {
    if (comma - pronoun > LONGEST_CLAUSE || words[comma]!.start >= nameStart) return false;
    comma++;
  }
  const name = words[comma + 1];
  if (name?.start !== nameStart) return false;
  if (words[pronoun + 1]?.lower === 'own') return true;
  const opens = words.slice(0, pronoun).some((word) => SUBORDINATORS.has(word.lower));
  return opens && !hasSubjectBefore;
}
