import type { Document } from '../language/document.ts';
import type { NameChain } from '../language/names/chains.ts';

const SAID =
  /\bof the same name\b|\bnamesakes?\b|\bnot (?:to be confused with|related to (?:the|another))\b/i;

/** So many of its sentences are asked: who is told apart from another is so where he is introduced. */
const MOST = 20;

/** Whether the text says that somebody else bears a person's name too. */
export function isNamesake({ text, sentences }: Document, { type, name, mentions }: NameChain): boolean {
  if (type !== 'person' || !name.includes(' ') || !SAID.test(text)) return false;
  return mentions.slice(0, MOST).some(({ sentence }) =>
    [sentence, sentence + 1].some((at) => {
      const { start, end } = sentences[at] ?? { start: 0, end: 0 };
      return SAID.test(text.slice(start, end));
    }),
  );
}
