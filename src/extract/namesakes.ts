import type { Document } from '../language/document.ts';
import type { NameChain } from '../language/names/chains.ts';
import { once } from '../language/once.ts';

const SAID =
  /\bof the same name\b|\bnamesakes?\b|\bnot (?:to be confused with|related to (?:the|another))\b/i;

const tellsApart = once(({ text }: Document): boolean => SAID.test(text));

/** So many of its sentences are asked: who is told apart from another is so where he is introduced. */
const MOST = 20;

/** Whether the text says that somebody else bears a person's name too. */
export function isNamesake(document: Document, { type, name, mentions }: NameChain): boolean {
  if (type !== 'person' || !name.includes(' ') || !tellsApart(document)) return false;
  const { text, sentences } = document;
  return mentions.slice(0, MOST).some(({ sentence }) =>
    [sentence, sentence + 1].some((at) => {
      const { start, end } = sentences[at] ?? { start: 0, end: 0 };
      return SAID.test(text.slice(start, end));
    }),
  );
}
