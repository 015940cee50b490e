import type { Word } from '../words.ts';
import type { Mention } from './mentions.ts';
import { nameKey } from './normal.ts';

/** Adds to each sentence's mentions the `@handles` that spell a name of the document: `@annhart`, `@Acme`. */
export function addHandles(
  sentences: readonly (readonly Word[])[],
  mentions: readonly (readonly Mention[])[],
): readonly (readonly Mention[])[] {
  if (!sentences.some((words) => words.some(isHandle))) return mentions;
  const known = new Set<string>();
  for (const here of mentions) for (const mention of here) known.add(nameKey(mention.text));
  return mentions.map((here, sentence) => {
    const handles = handlesIn(sentences[sentence]!, sentence, known);
    return handles.length === 0 ? here : [...here, ...handles].sort((a, b) => a.start - b.start);
  });
}

const isHandle = ({ text }: Word): boolean => text.charCodeAt(0) === 64 && text.length > 2;

function handlesIn(words: readonly Word[], sentence: number, known: ReadonlySet<string>): Mention[] {
  const found: Mention[] = [];
  words.forEach((word, at) => {
    if (!isHandle(word)) return;
    const text = word.text.slice(1);
    if (known.has(nameKey(text)))
      found.push({ start: word.start + 1, end: word.end, text, sentence, from: at, to: at + 1 });
  });
  return found;
}
