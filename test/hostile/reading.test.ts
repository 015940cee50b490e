import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { readCorpus, readSource } from '../../src/corpus/index.ts';
import { extract } from '../../src/extract/index.ts';
import { readDocument } from '../../src/language/document.ts';
import type { Span } from '../../src/language/span.ts';
import { hostileFile, hostileText, UNITS } from './texts.ts';

const source = (text: string) => ({ text, published: '2026-03-06', headings: [] });

function inside(text: string, { start, end }: Span): void {
  if (!(start >= 0 && end > start && end <= text.length))
    throw new Error(`${start}-${end} of ${text.length}`);
}

/** Every offset that the language layer gives lies in the text, in order, and cuts out what it says. */
function holdDocument(text: string): void {
  const document = readDocument(text, { reference: '2026-03-06' });
  let last = 0;
  for (const { start, end, words, times, mentions, quantities, roles } of document.sentences) {
    inside(text, { start, end });
    expect(start).toBeGreaterThanOrEqual(last);
    last = end;
    for (const word of words) {
      expect(text.slice(word.start, word.end)).toBe(word.text);
      expect(word.start >= start && word.end <= end).toBe(true);
    }
    for (const time of times) expect(text.slice(time.start, time.end)).toBe(time.text);
    for (const span of [...mentions, ...quantities, ...roles]) inside(text, span);
    for (const { value } of quantities) expect(value).not.toBeNaN();
  }
  for (const { start, end, quotes, speaker, via } of document.attributions) {
    for (const span of [{ start, end }, ...quotes]) inside(text, span);
    for (const one of [speaker, via]) if (one) expect(text.slice(one.start, one.end)).toBe(one.text);
  }
  for (const pronoun of document.pronouns) inside(text, pronoun);
}

/** Every passage lies in the text, and every entity that is spoken of is there. */
function holdExtraction(text: string): void {
  const { entities, claims, happenings, quotations, figures, statements } = extract(source(text));
  for (const { passage } of [...claims, ...happenings, ...quotations, ...figures, ...statements])
    inside(text, passage);
  for (const { part, passage } of quotations) {
    inside(text, part);
    expect(part.start >= passage.start && part.end <= passage.end).toBe(true);
  }
  for (const { words } of figures) inside(text, words);
  for (const { mentions } of entities) for (const mention of mentions) inside(text, mention);
  for (const { entities: ids } of [...claims, ...happenings, ...quotations, ...figures, ...statements])
    for (const id of ids) expect(entities[id]).toBeDefined();
}

describe('10,000 hostile inputs', () => {
  it('5,000 texts: no crash, and every offset cuts out what it says', () => {
    fc.assert(fc.property(hostileText, holdDocument), { numRuns: 5_000, seed: 1 });
  }, 300_000);

  it('2,500 texts: every passage is one of the text', () => {
    fc.assert(fc.property(hostileText, holdExtraction), { numRuns: 2_500, seed: 2 });
  }, 300_000);

  it('2,500 files: a source or a problem, and what is read of a source holds', async () => {
    const property = fc.asyncProperty(hostileFile, async ([name, text]) => {
      const { source: read, problems } = await readSource(name, new TextEncoder().encode(text));
      for (const { reason, remedy } of problems) expect(reason && remedy).toBeTruthy();
      expect(read !== null || problems.length > 0).toBe(true);
      if (!read) return;
      expect(read.text).not.toBe('');
      for (const heading of read.headings) inside(read.text, heading);
      const extraction = extract(read);
      for (const { passage } of extraction.statements) inside(read.text, passage);
    });
    await fc.assert(property, { numRuns: 2_500, seed: 3 });
  }, 300_000);

  it('every control character alone, between words and in rows', () => {
    for (let code = 0; code < 0x20; code++)
      for (const text of ['X', 'Ann X Hart said “no X way”.X', 'XXXX Ann\nX']) {
        const control = text.replaceAll('X', String.fromCharCode(code));
        holdDocument(control);
        holdExtraction(control);
      }
  });
});

/** Eight times the text may take eight times as long, and twice that for noise; its square would be 64 times. */
const LINEAR = 20;
const [SHORT, LONG] = [10_000, 80_000];

/** Milliseconds of processor time, which others on the machine lengthen least. */
function workOf(text: string): number {
  const before = process.cpuUsage();
  extract(source(text));
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

const different = (length: number): string => {
  let text = '';
  for (let at = 0; text.length < length; at++) text += `Ann ${name(at)} of the town, `;
  return text;
};
const name = (at: number): string =>
  `H${[...String(at)].map((digit) => 'aeioukrstn'[Number(digit)]).join('')}`;

describe('time grows with the text and not with its square', () => {
  it.each(UNITS)('%s', (_, unit) => {
    const write = (length: number): string =>
      unit === '' ? different(length) : unit.repeat(Math.ceil(length / unit.length));
    extract(source(write(SHORT)));
    const growth = (): number =>
      workOf(write(LONG)) / Math.max(10, workOf(write(SHORT)), workOf(write(SHORT)));
    let times = growth();
    // Again where it looks slow, since the collector's work falls where it likes.
    for (let again = 0; again < 2 && times >= LINEAR; again++) times = growth();
    expect(times).toBeLessThan(LINEAR);
  });

  it('20,000 names in one sentence', () => {
    const text = Array.from({ length: 20_000 }, (_, at) => `Ann ${name(at)} of the town`).join(', ');
    const { entities } = extract(source(`${text} met.`));
    expect(entities.length).toBeGreaterThan(10_000);
  });
});

describe('an article too large', () => {
  const folder = mkdtempSync(join(tmpdir(), 'briefdesk-hostile-'));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('of 50 MB is refused by name and size, unopened', async () => {
    writeFileSync(join(folder, '1.md'), 'Ann Hart resigned. '.repeat(2_800_000));
    writeFileSync(join(folder, '2.md'), 'Moe Lund stayed.');
    const before = process.memoryUsage().rss;
    const { sources, problems } = await readCorpus(folder);
    expect(sources.map(({ file }) => file)).toEqual(['2.md']);
    expect(problems).toMatchObject([{ file: '1.md' }]);
    expect(problems[0]!.reason).toMatch(/it has \d+ bytes, more than the \d+ that are read/);
    expect(process.memoryUsage().rss - before).toBeLessThan(20e6);
  });
});
