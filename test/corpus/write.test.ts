import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanCharacters, squeeze } from '../../src/corpus/characters.ts';
import { readSource } from '../../src/corpus/index.ts';
import { readMarkdown } from '../../src/corpus/markdown.ts';
import type { Block } from '../../src/corpus/types.ts';
import { writeArticle, writeBlocks } from '../../src/corpus/write.ts';

const SIGNS = [
  ...['word', 'Ann', 'a_b_c', '*x*', '**b**', '`code`', '[l](http://x.example)', '![i](y)', '<b>', '</p>'],
  ...['&amp;', '&lt;', 'R&D', 'C#', '#', '-', '+', '=', '===', '---', '>', '1.', '2019.', '3)', '|', 'a|b'],
  ...['~~s~~', '~', '\\', '\\*', 'https://x.example/a_b', 'www.x.example', 'e@x.example', '[^1]', '[x]'],
  ...['[1]:', '<!--', '-->', '<script>', '<https://x.example>', '“q”', '!', '```', '~~~', '_', '*', '5*3*2'],
];
const roles = ['heading', 'paragraph', 'item', 'row'] as const;
const block = fc.record({
  role: fc.constantFrom(...roles),
  text: fc
    .array(fc.oneof(fc.constantFrom(...SIGNS), fc.string({ maxLength: 5 })), { minLength: 1, maxLength: 7 })
    .map((words) => words.join(' ')),
});
/** A row's empty cells are no text. */
const wanted = ({ role, text }: Block): string =>
  squeeze(cleanCharacters(text))
    .split(role === 'row' ? ' | ' : /$^/)
    .map((cell) => cell.trim())
    .filter(Boolean)
    .join(' | ');

describe('an article as Markdown', () => {
  it('is read as the same lines, whatever marks are in them', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 5 }), async (blocks) => {
        const read = await readMarkdown(writeBlocks(blocks));
        expect(read.map(({ text }) => text)).toEqual(blocks.map(wanted).filter(Boolean));
      }),
      { seed: 6, numRuns: 500 },
    );
  });

  it('keeps what is a heading, an item and a row', async () => {
    const blocks: Block[] = [
      { role: 'heading', text: 'Of engines' },
      { role: 'paragraph', text: 'She wrote _seven_ notes.' },
      { role: 'item', text: 'one' },
      { role: 'item', text: '2. two' },
      { role: 'row', text: 'Year | Notes' },
      { role: 'row', text: '1843 | 7' },
      { role: 'paragraph', text: '- END -' },
    ];
    expect(await readMarkdown(writeBlocks(blocks))).toEqual(blocks);
  });

  it('keeps very long paragraphs and very long articles as they are', async () => {
    const long = 'A *long* [line] of R&amp;D. '.repeat(400).trim();
    const blocks: Block[] = Array.from({ length: 60 }, () => ({ role: 'paragraph', text: long }));
    expect(await readMarkdown(writeBlocks(blocks))).toEqual(blocks);
  });

  it('has what is known of it as front matter, which cannot be broken out of', async () => {
    const title = 'The "Engine"\n---\nid: other\u0007';
    const file = writeArticle(
      { id: 'engine', title, outlet: null, published: '1843-10-02', url: 'https://ledger.example/a?b=1' },
      [
        { role: 'paragraph', text: '---' },
        { role: 'paragraph', text: 'Ada Lovelace wrote seven notes.' },
      ],
      { fetched: '1843-10-03' },
    );
    expect(file).toContain('\nfetched: "1843-10-03"\n');
    expect((await readSource('x.md', Buffer.from(file))).source).toMatchObject({
      id: 'engine',
      title: 'The "Engine" --- id: other',
      outlet: null,
      published: '1843-10-02',
      url: 'https://ledger.example/a?b=1',
      text: expect.stringContaining('Ada Lovelace wrote seven notes.'),
    });
  });
});
