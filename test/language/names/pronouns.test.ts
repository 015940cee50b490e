import { expect, test } from 'vitest';
import { readDocument } from '../../../src/language/document.ts';
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
  // Whose doctor, lawyer or aide somebody is has not done what is told of him.
  ["Carl Moe's lawyer, Erik Dahl, was jailed. He appealed.", 'He → Erik Dahl'],
  ['Carl Moe lawyer Erik Dahl was jailed. He appealed.', 'He → Erik Dahl'],
  ['The board met. His salary rose.'],
];

test.each(CASES.map((c) => [c[0], c] as const))('%s', (_, [text, ...pronouns]) => {
  expect(pronounsOf(text)).toEqual(pronouns);
});

test.each([
  ['Erik Dahl resigned. He left on Monday.', true],
  ['Erik Dahl succeeds Carl Moe. He starts on Monday.', true],
  ['Olga Lund met Erik Dahl. She thanked him.', true],
  // Two who could be meant: the likeliest may be the wrong one.
  ['Olga Lund sat by Carl Moe when Erik Dahl was sentenced. A court found him guilty.', false],
  ['Erik Dahl met Carl Moe. The guild thanked him.', false],
  // Somebody described comes between, who may be anybody that was named before.
  ['Carl Moe rules. Erik Dahl studies it, he said. The aging autocrat kept his post.', false],
  ['Carl Moe rules. Erik Dahl studies it, he said. The aging autocrat fell. He rose.', false],
  ['Carl Moe rules. Erik Dahl wrote it. The minister, Erik Dahl, kept his post.', true],
  // Whom a sentence is about and gives no name.
  ['A singer thanked Erik Dahl. He left on Monday.', false],
  ['The singer blamed Erik Dahl. He left on Monday.', false],
  ['Erik Dahl resigned. The president thanked the guild. He left on Monday.', true],
  // Whom others' words name.
  ['Erik Dahl spoke on Monday. “Carl Moe must go,” a guild says. He left on Tuesday.', true],
])('who is meant in “%s” is sure: %s', (text, sure) => {
  expect(readDocument(text, { reference: null }).pronouns.at(-1)!.sure).toBe(sure);
});
