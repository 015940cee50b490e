import { expect, test } from 'vitest';
import { pronounsOf } from '../read.ts';

const CASES: readonly (readonly [text: string, ...pronouns: string[]])[] = [
  [
    'Olga Lund met Erik Dahl. She thanked him. He smiled.',
    'She → Olga Lund',
    'him → Erik Dahl',
    'He → Erik Dahl',
  ],
  // The subject of the last sentence, not the name that stands nearest.
  ['Erik Dahl succeeds Carl Moe. He starts on Monday.', 'He → Erik Dahl'],
  ['Erik Dahl spoke of Carl Moe. It rained. He then left.', 'He → Erik Dahl'],
  ['In her own blog, Olga Lund wrote that she would stay.', 'her → Olga Lund', 'she → Olga Lund'],
  ['Days after she was dismissed, Olga Lund returned.', 'she → Olga Lund'],
  ['Erik Dahl resigned. After he left, Carl Moe took over.', 'he → Erik Dahl'],
  ['“He lies,” said Olga Lund. She left.', 'She → Olga Lund'],
  // A name that does not tell learns it from the first pronoun.
  ['Modra Venn resigned. He left. Olga Lund came. She met Venn.', 'He → Modra Venn', 'She → Olga Lund'],
  ['The board met. His salary rose.'],
];

test.each(CASES.map((c) => [c[0], c] as const))('%s', (_, [text, ...pronouns]) => {
  expect(pronounsOf(text)).toEqual(pronouns);
});
