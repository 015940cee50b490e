import { describe, expect, it } from 'vitest';
import { daysBetween, firstDay, inRange, isDay, sameDate } from '../../src/story/dates.ts';

describe('two dates that can be one', () => {
  it.each([
    ['2031-03-04', '2031-03-04'],
    ['2031-03', '2031-03-04'],
    ['2031', '2031-03-04'],
    ['2031', '2031-03'],
    ['XXXX-03-04', '2031-03-04'],
    ['2031/2032', '2031/2032'],
  ])('%s and %s', (a, b) => {
    expect(sameDate(a, b)).toBe(true);
    expect(sameDate(b, a)).toBe(true);
  });

  it.each([
    ['2031-03-04', '2031-03-05'],
    ['2031-03', '2031-04-03'],
    ['2030', '2031-03'],
    ['203', '2031'],
    ['XXXX-03-04', '2031-03-05'],
    ['XXXX-03-04', '2031-03'],
    ['2031/2032', '2031'],
  ])('but not %s and %s', (a, b) => {
    expect(sameDate(a, b)).toBe(false);
    expect(sameDate(b, a)).toBe(false);
  });
});

describe('a day', () => {
  it('has month and day, if not its year', () => {
    expect(['2031-03-04', 'XXXX-03-04', '2031-03', '2031', '2031-03-04/2031-03-06'].map(isDay)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it('is as far from another in either order, over the end of a leap February', () => {
    expect(daysBetween('2032-02-28', '2032-03-01')).toBe(2);
    expect(daysBetween('2032-03-01', '2032-02-28')).toBe(2);
    expect(daysBetween('2031-12-31', '2032-01-01')).toBe(1);
  });

  it('of an unknown year comes after every day of a known one', () => {
    const dates = ['XXXX-01-01', '2031-03-04', '2024/2025', '2031'];
    expect(dates.sort((a, b) => (firstDay(a) < firstDay(b) ? -1 : 1))).toEqual([
      '2024/2025',
      '2031',
      '2031-03-04',
      'XXXX-01-01',
    ]);
  });
});

describe('a date within what was asked for', () => {
  it.each([
    ['2031-03-04', '2031-03-04', '2031-03-04'],
    ['2031-03-31', '2031-03', '2031-03'],
    ['2031', '2031-03', '2031-04'],
    ['2029/2031', '2030', undefined],
    ['2029/2031', undefined, '2029-06'],
    ['2031-03', undefined, undefined],
  ])('%s from %s to %s', (date, from, to) => {
    expect(inRange(date, from, to)).toBe(true);
  });

  it.each([
    ['2031-03-04', '2031-03-05', undefined],
    ['2031-04-01', undefined, '2031-03'],
    ['2029/2031', '2032', undefined],
    ['XXXX-03-04', '2031', '2031'],
  ])('but not %s from %s to %s', (date, from, to) => {
    expect(inRange(date, from, to)).toBe(false);
  });
});
