import type { Document, ReadSentence } from '../../language/document.ts';
import { FUNCTION_WORDS } from '../../language/lexicon/function-words.ts';
import { once } from '../../language/once.ts';
import type { Context } from '../context.ts';
import { subjectBefore } from '../subject.ts';
import type { Claim } from '../types.ts';
import { claim, isPerson } from './claim.ts';

/** "a British national of Indian origin". */
export function origins(context: Context, sentence: ReadSentence): Claim[] {
  const text = context.document.text.slice(sentence.start, sentence.end);
  if (!text.includes('national') && !text.includes('citizen')) return [];
  const match =
    /\b(?:an?|the)\s+(\p{Lu}\p{L}+)\s+(?:national|citizen)(\s+of\s+\p{Lu}\p{L}+\s+(?:origin|descent))?/u.exec(
      text,
    );
  if (!match) return [];
  const at = sentence.words.findIndex((word) => word.start >= sentence.start + match.index);
  const subject = subjectBefore(context, sentence, at)?.entity ?? describedBefore(context, sentence, at);
  if (subject === null || !isPerson(context, subject)) return [];
  return [
    claim(context, sentence, {
      subject,
      property: 'country of citizenship',
      value: match[0].replace(/^(?:an?|the)\s+/i, ''),
      key: [match[1]!.toLowerCase()],
    }),
  ];
}

/** "The survivor is …": the person that the text called so before. */
function describedBefore(context: Context, sentence: ReadSentence, at: number): number | null {
  const noun = sentence.words
    .slice(0, at)
    .findLast((word) => word.kind === 'word' && !FUNCTION_WORDS.has(word.lower))?.lower;
  if (!noun) return null;
  return (
    describedOf(context.document)
      .get(noun)
      ?.findLast((one) => one.sentence < sentence.index)?.person ?? null
  );
}

/** By the noun that a role calls them by, the persons that a text describes so: the first of each sentence, in order. */
const describedOf = once((document: Document) => {
  const described = new Map<string, { readonly sentence: number; readonly person: number | null }[]>();
  for (const { index, roles } of document.sentences)
    for (const role of roles) {
      const known = described.get(role.head) ?? [];
      if (known.at(-1)?.sentence !== index)
        known.push({ sentence: index, person: document.chainOf.get(role.person) ?? null });
      described.set(role.head, known);
    }
  return described;
});
