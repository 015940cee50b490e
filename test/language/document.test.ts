import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/language/document.ts';
import { findCapitals } from '../../src/language/names/capitals.ts';
import { findChains } from '../../src/language/names/chains.ts';
import { findMentions } from '../../src/language/names/mentions.ts';
import { findPronouns } from '../../src/language/names/pronouns.ts';
import { findRoles } from '../../src/language/names/roles.ts';
import { findQuantities } from '../../src/language/quantities/index.ts';
import { findLines } from '../../src/language/sentences.ts';
import { findWords } from '../../src/language/words.ts';
import { read } from './read.ts';

test('a document puts together what its parts read', () => {
  const text =
    'Tide report\nOlga Lund, chief of Quorim, resigned on March 4. She led 40 engineers.\nIt rained.';
  const document = readDocument(text, { reference: '2026-03-06', headings: [{ start: 0, end: 11 }] });
  const [title, first, second, last] = document.sentences;
  expect(title).toMatchObject({ heading: true, mentions: [], paragraph: 0 });
  expect(first).toMatchObject({ heading: false, paragraph: 1, index: 1 });
  expect(first!.times.map((time) => time.edtf)).toEqual(['2026-03-04']);
  expect(first!.roles.map((role) => role.text)).toEqual(['chief of Quorim']);
  expect(second!.quantities.map((quantity) => quantity.value)).toEqual([40]);
  expect(last!.paragraph).toBe(2);
  const [lund] = document.chains;
  expect(document.pronouns).toEqual([{ ...document.pronouns[0]!, sentence: 2, chain: lund!.id }]);
  expect(document.chainOf.get(first!.mentions[0]!)).toBe(lund!.id);
});

test('dates hide their numbers and months', () => {
  const [sentence] = read('It opened on May 4, 2021 with 30 rooms.', '2026-03-06').sentences;
  expect(sentence!.mentions).toEqual([]);
  expect(sentence!.quantities.map((quantity) => quantity.value)).toEqual([30]);
});

const PIECES = [
  ...[
    'Olga Lund',
    'Erik',
    'Lund',
    'Quorim',
    'Wei Jing',
    'Jing Wei',
    'U.S.',
    'Fobar3.5',
    '@lund',
    'Corp.',
    'Mr.',
  ],
  ...[
    'chief',
    'executive',
    'of',
    'and',
    'as',
    'the',
    'former',
    'named',
    'is',
    'who',
    'he',
    'her',
    'his',
    'ex-',
  ],
  ...['14.1', '$', 'billion', 'more than', '505 of 700', 'percent', '38', 'a dozen', 'to', 'No.', 'May 4'],
  ...[', ', '. ', ' ', '\n', ' (', ') ', ' – ', '’s ', "'", '“', '”', '-', '/', '&', ':', '\u2011', '\u00a0'],
  ...[
    '\u200b',
    '\u200f',
    '\u202e',
    '\u0000',
    '\u0301',
    '\ufeff',
    '𝒳',
    '字',
    'é',
    '\ud800',
    '😀',
    '\t',
    '\u2028',
  ],
];

const anyText = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((list) => list.join(' ')),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((list) => list.join('')),
  fc.string({ unit: 'binary', maxLength: 80 }),
);

const squeeze = (text: string): string => text.replace(/\s+/g, ' ');

describe('whatever the text', () => {
  test('what is read says what stands there, and no two mentions or quantities overlap', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { sentences, chains, pronouns, chainOf } = read(text, '2026-03-06');
        for (const { mentions, quantities, roles } of sentences) {
          inOrder(text, mentions);
          inOrder(text, quantities);
          for (const mention of mentions) {
            expect(squeeze(text.slice(mention.start, mention.end))).toBe(squeeze(mention.text));
            expect(chains[chainOf.get(mention)!]!.mentions).toContain(mention);
          }
          for (const role of roles) {
            inOrder(text, [role]);
            expect(role.text).not.toBe('');
            expect(chains[chainOf.get(role.person)!]!.type).toBe('person');
          }
        }
        for (const { chain } of pronouns) expect(chains[chain]!.type).toBe('person');
      }),
      { numRuns: 1500 },
    );
  });
});

function inOrder(text: string, spans: readonly { start: number; end: number }[]): void {
  let last = 0;
  for (const { start, end } of spans) {
    expect(start).toBeGreaterThanOrEqual(last);
    expect(end).toBeGreaterThan(start);
    expect(end).toBeLessThanOrEqual(text.length);
    last = end;
  }
}

/** Milliseconds that the names and the numbers of a text take; its lines are the sentences. */
function timed(text: string): number {
  const start = performance.now();
  const words = findLines(text).map((line) => findWords(text, line.start, line.end));
  const capitals = findCapitals(words);
  const mentions = words.map((here, at) => findMentions(here, at, capitals));
  const chains = findChains(mentions.flat(), words);
  const people = new Set(
    chains.filter((chain) => chain.type === 'person').flatMap((chain) => chain.mentions),
  );
  findPronouns(words, chains, []);
  words.forEach((here, at) => {
    findRoles(here, mentions[at]!, (mention) => people.has(mention));
    findQuantities(here, [], mentions[at]!);
  });
  return performance.now() - start;
}

const many = (count: number, make: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => make(at)).join('');

// On an idle machine each takes under a second; a law of squares takes minutes.
describe('a hostile text takes little time', () => {
  test.each([
    ['20,000 names in one sentence', many(20_000, (at) => `Olga Xu${at.toString(36)}, `)],
    ['20,000 persons of one surname', many(20_000, (at) => `Ol${at.toString(36)} Lund and he, `)],
    [
      '50,000 words without a stop',
      many(50_000, (at) => ['the ', 'boat ', 'chief ', 'of ', 'and '][at % 5]!),
    ],
    ['50,000 capitals in a row', many(50_000, (at) => `Quo${at % 7} `)],
    ['100,000 mentions', many(100_000, (at) => `He met Ul${at % 5000} Lund.\n`)],
    ['names in brackets', many(10_000, (at) => `Quorim (now Vex${at}) `)],
    ['abbreviations', many(10_000, (at) => `The Q${at} Tide Board (QTB${at}) met.\nQTB${at} agreed.\n`)],
    ['numbers of numbers', many(30_000, () => '505 of ')],
    ['he, she, him and her', many(30_000, (at) => (at % 2 ? 'Olga Lund and he ' : 'she and Erik '))],
    ['brackets and commas', `Olga Lund${', chief ('.repeat(30_000)}`],
    ['hyphens', 'Quo-'.repeat(50_000)],
    ['dots', `1-${'a.'.repeat(50_000)} `],
  ])(
    '%s',
    (_, text) => {
      expect(timed(text)).toBeLessThan(10_000);
    },
    30_000,
  );
});
