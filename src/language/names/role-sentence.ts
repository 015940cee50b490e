import { FORMER_WORDS, ROLE_MODIFIERS, ROLE_NOUNS } from '../lexicon/roles.ts';
import { ANY_VERB_FORM } from '../lexicon/verbs.ts';
import type { Word } from '../words.ts';
import type { Mention } from './mentions.ts';

/** One sentence as the readers of roles ask for it. */
export interface RoleSentence {
  readonly words: readonly Word[];
  /** The mention that a word belongs to. */
  readonly at: (index: number) => Mention | null;
  /** The mention whose last word is right before `index`. */
  readonly endingAt: (index: number) => Mention | null;
  readonly isPerson: (mention: Mention) => boolean;
}

export function makeRoleSentence(
  words: readonly Word[],
  mentions: readonly Mention[],
  isPerson: (mention: Mention) => boolean,
): RoleSentence {
  const byWord = new Array<Mention | null>(words.length).fill(null);
  for (const mention of mentions)
    for (let index = mention.from; index < mention.to; index++) byWord[index] = mention;
  const at = (index: number): Mention | null => byWord[index] ?? null;
  const endingAt = (index: number): Mention | null => {
    const mention = at(index - 1);
    return mention?.to === index ? mention : null;
  };
  return { words, at, endingAt, isPerson };
}

export const lowerAt = (s: RoleSentence, at: number): string => s.words[at]?.lower ?? '';

/** Offices that are verbs as well: "to lead Foo", "will chair the board". */
const VERBS_TOO = new Set(
  'lead head chair host judge guard coach captain champion partner pilot author star'.split(' '),
);
const BEFORE_VERB = new Set("to will would can could may might must should shall not 'll".split(' '));

/** Whether the word is an office or a trade, and no verb, where it stands. */
export function isRoleNoun(s: RoleSentence, at: number): boolean {
  const lower = lowerAt(s, at);
  if (lower.startsWith('ex-')) return ROLE_NOUNS.has(lower.slice(3));
  if (!ROLE_NOUNS.has(lower)) return isRank(s.words, at);
  // "Eastport, Md.", "8 pm".
  if (ABBREVIATED.has(lower) && s.words[at]!.text !== lower.toUpperCase()) return false;
  if (lower === 'guard' && /^(?:stands?|stood|standing|on|off|under|keeps?|kept)$/.test(lowerAt(s, at - 1)))
    return false;
  if (!VERBS_TOO.has(lower)) return true;
  return !BEFORE_VERB.has(lowerAt(s, at - 1)) && !/^(?:the|a|an|his|her|its|their)$/.test(lowerAt(s, at + 1));
}

const ABBREVIATED = new Set(['md', 'vp', 'pm', 'evp', 'svp']);

/** "the youngest B7", "a senior E5-level engineer": a grade that stands for an office. */
export const isRank = (words: readonly Word[], at: number): boolean =>
  /^\p{Lu}\d{1,2}(?:-level)?$/u.test(words[at]?.text ?? '') && ROLE_MODIFIERS.has(words[at - 1]?.lower ?? '');

/** A word that can stand in front of an office and belong to it. */
export const isRoleWord = (s: RoleSentence, at: number): boolean => {
  const lower = lowerAt(s, at);
  return isRoleNoun(s, at) || ROLE_MODIFIERS.has(lower) || FORMER_WORDS.has(lower) || lower.startsWith('ex-');
};

/** Whether a plain word may be a verb's base here. */
export const isVerbBase = (s: RoleSentence, at: number): boolean =>
  !s.words[at]?.capital && ANY_VERB_FORM.has(lowerAt(s, at));
