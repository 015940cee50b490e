import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Reading, readSource } from '../../src/corpus/index.ts';
import { bytes } from './read.ts';

function hold({ source, problems }: Reading): void {
  for (const problem of problems) expect(problem.reason && problem.remedy && problem.file).toBeTruthy();
  if (!source) return void expect(problems.length).toBeGreaterThan(0);
  const { text, headings } = source;
  expect(text).not.toMatch(
    /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\u00ad]/,
  );
  expect(text).toBe(
    text
      .split('\n')
      .map((line) => line.trim().replace(/\s+/g, ' '))
      .filter(Boolean)
      .join('\n'),
  );
  for (const { start, end } of headings) {
    expect(start < end && end <= text.length).toBe(true);
    expect(text.slice(start, end)).not.toContain('\n');
    expect([undefined, '\n']).toContain(text[start - 1]);
    expect([undefined, '\n']).toContain(text[end]);
  }
  expect(source.id).toMatch(/^[A-Za-z0-9][A-Za-z0-9._-]*$/);
  expect(source.published ?? '2000').toMatch(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/);
}

const file = fc.constantFrom('a.md', 'b.txt', '00 ü.html', '…');
const piece = fc.constantFrom(
  '---\n',
  'title: a\n',
  '# ',
  '\n\n',
  '\n',
  '- ',
  '| a | b |\n|-|-|\n',
  '*',
  '**',
  '_',
  '`',
  '[a](b)',
  '<p>',
  '</p>',
  '<b>',
  '&amp;',
  '&#0;',
  '&#27;',
  'Words of a sentence.',
  'By Ida Brandt',
  '03/06 2026 401',
  '02/30 2026',
  '0 Comments',
  'Source: Quay',
  '(Norden) — ',
  ' — Norden',
  '\u202e',
  '\u0000',
  '\r',
  '1998. ',
  'https://t.co/a ',
  '> ',
  '    ',
);

describe('any file', () => {
  it('of any bytes is read or refused', async () => {
    await fc.assert(
      fc.asyncProperty(file, fc.uint8Array({ maxLength: 400 }), async (name, data) =>
        hold(await readSource(name, data)),
      ),
    );
  });
  it('of any text is read or refused', async () => {
    await fc.assert(
      fc.asyncProperty(file, fc.string({ unit: 'binary', maxLength: 300 }), async (name, text) =>
        hold(await readSource(name, bytes(text))),
      ),
    );
  });
  it('of any pieces of articles is read or refused, the same each time', async () => {
    await fc.assert(
      fc.asyncProperty(file, fc.array(piece, { maxLength: 40 }), async (name, pieces) => {
        const reading = await readSource(name, bytes(pieces.join('')));
        hold(reading);
        expect(await readSource(name, bytes(pieces.join('')))).toEqual(reading);
      }),
      { numRuns: 300 },
    );
  });
});
