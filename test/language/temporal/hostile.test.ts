import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCivil } from '../../../src/language/temporal/calendar.ts';
import { findTimes } from '../../../src/language/temporal/index.ts';

const WORDS =
  'the a last next this early late mid- mid end of in on March Mar. may 4 4th 2026 1990s Friday quarter third year years ago later day days and half to two twenty one - / : . , ( ) \n İ ß 🙂 morning o\'clock p.m. 10 12:30 " every hundred'.split(
    ' ',
  );
const reference = fc.constantFrom(null, '2026-03-06', '2023-12', '2024', 'soon', '2026-13-40');

const holds = (text: string, ref: string | null) => {
  let floor = 0;
  for (const e of findTimes(text, { reference: ref })) {
    expect(e.start).toBeGreaterThanOrEqual(floor);
    expect(e.end).toBeGreaterThan(e.start);
    expect(e.end).toBeLessThanOrEqual(text.length);
    expect(e.text).toBe(text.slice(e.start, e.end));
    expect(e.value).not.toMatch(/NaN|undefined|null/);
    if (e.edtf !== null) expect(e.edtf).toMatch(/^\d{2}(?:XX|\dX|\d\d(?:-\d\d(?:-\d\d)?|\/\d{4})?)$/);
    if (e.edtf?.length === 10) expect(parseCivil(e.edtf)).not.toBeNull();
    floor = e.end;
  }
};

test('any text: offsets inside, in order, no overlap', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), reference, holds), { numRuns: 300 });
});

test('any run of the words of time: the same, and every date is one of the calendar', () => {
  const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join(' '));
  fc.assert(fc.property(text, reference, holds), { numRuns: 2000 });
});

test('the same bytes give the same answer', () => {
  const text = 'On Friday he said that two weeks ago, in late 2024, it began.';
  expect(findTimes(text, { reference: '2026-03-06' })).toEqual(findTimes(text, { reference: '2026-03-06' }));
});

test.each([
  ' ',
  'the ',
  '2',
  '2 ',
  'a',
  'two-',
  'twenty ',
  '12:',
  '(',
  '\n',
  '\n ',
  'early ',
  'March ',
  'Friday ',
  '2013-03-04 ',
  'will be ',
  '1/',
  'İ',
  'of the ',
  '"',
])('time is linear for 200,000 units of %j', (unit) => {
  const text = unit.repeat(Math.ceil(200_000 / unit.length));
  const from = performance.now();
  findTimes(text, { reference: '2026-03-06' });
  expect(performance.now() - from).toBeLessThan(2000);
});
