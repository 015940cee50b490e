import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  fromSerial,
  isoDate,
  parseCivil,
  toSerial,
  weekdayOf,
  weekOf,
} from '../../../src/language/temporal/calendar.ts';
import { easter } from '../../../src/language/temporal/holidays.ts';

test('days and their numbers are inverse, as in the calendar of Date', () => {
  fc.assert(
    fc.property(fc.integer({ min: -700_000, max: 1_000_000 }), (serial) => {
      const day = fromSerial(serial);
      expect(toSerial(day)).toBe(serial);
      if (day.year < 1 || day.year > 3000) return;
      const date = new Date(serial * 86_400_000);
      expect(isoDate(day)).toBe(date.toISOString().slice(0, 10));
      expect(weekdayOf(day) % 7).toBe(date.getUTCDay());
    }),
  );
});

test.each([
  ['2013-03-22', 2013, 12],
  ['2021-01-03', 2020, 53],
  ['2024-12-30', 2025, 1],
])('ISO week of %s', (text, year, week) => {
  const day = parseCivil(text) as { year: number; month: number; day: number };
  expect(weekOf(day)).toMatchObject({ year, week });
});

test.each(['2024-03-31', '2025-04-20', '2000-04-23'])('Easter %s', (text) => {
  expect(isoDate(easter(Number(text.slice(0, 4))))).toBe(text);
});

test('a time part and missing hyphens are no hindrance', () => {
  expect(parseCivil('2013-03-22T10:00')).toEqual({ year: 2013, month: 3, day: 22 });
  expect(parseCivil('20130322')).toEqual({ year: 2013, month: 3, day: 22 });
  expect(parseCivil('2013-03')).toEqual({ year: 2013, month: 3, day: undefined });
});

test('a date that is none is null', () => {
  expect(['2026-13', '2025-02-29', 'soon', '', null].map(parseCivil)).toEqual([null, null, null, null, null]);
});
