import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueSlot, latestSlot, nextSlot, type Timed } from '../../src/digest/slots.ts';
import { readClocks, walkDaily } from '../support/clocks.ts';

const DAY = 86_400_000;
const cron = (expression: string, timeZone: string, since = 0): Timed => ({
  schedule: { kind: 'cron', expression },
  timeZone,
  since,
});
const at = (iso: string): number => Date.parse(iso);
const iso = (instant: number | null): string | null =>
  instant === null ? null : new Date(instant).toISOString();

/** Six zones, each with five years of what is odd about it. */
const ZONES: readonly [zone: string, from: string, hours: readonly [number, number][]][] = [
  [
    'Europe/London',
    '2022-01-01',
    [
      [0, 59],
      [1, 0],
      [1, 30],
      [2, 0],
      [9, 0],
    ],
  ],
  [
    'America/New_York',
    '2022-01-01',
    [
      [1, 30],
      [2, 0],
      [2, 59],
      [3, 0],
      [23, 59],
    ],
  ],
  [
    'Australia/Lord_Howe',
    '2022-01-01',
    [
      [1, 30],
      [1, 45],
      [2, 0],
      [2, 15],
      [2, 29],
      [2, 30],
    ],
  ],
  [
    'Asia/Kathmandu',
    '2022-01-01',
    [
      [0, 0],
      [2, 30],
      [9, 0],
    ],
  ],
  [
    'America/Sao_Paulo',
    '2015-01-01',
    [
      [0, 0],
      [0, 30],
      [1, 0],
      [23, 0],
      [23, 30],
    ],
  ],
  [
    'Pacific/Apia',
    '2009-01-01',
    [
      [0, 0],
      [0, 30],
      [3, 30],
      [9, 0],
      [23, 59],
    ],
  ],
];

describe.each(ZONES)('five years in %s', (timeZone, first, hours) => {
  const from = at(`${first}T00:00:00Z`);
  const to = from + 5 * 365.25 * DAY;
  const clocks = readClocks(timeZone, from - 3 * DAY, to + 3 * DAY);

  it.each(hours)('has a digest of %i:%i once a day, no day without, none twice', (hour, minute) => {
    const wanted = walkDaily(clocks, hour, minute, from - 2 * DAY, to + 2 * DAY).filter(
      (slot) => slot > from && slot <= to,
    );
    const timed = cron(`${minute} ${hour} * * *`, timeZone);
    const found: number[] = [];
    for (let slot = nextSlot(timed, from)!; slot <= to; slot = nextSlot(timed, slot)!) found.push(slot);
    expect(found.map(iso)).toEqual(wanted.map(iso));
    const isOdd = (slot: number) => clocks.changes.some((change) => Math.abs(change.at - slot) < 3 * DAY);
    for (const [index, slot] of wanted.entries()) {
      if (index % 20 !== 0 && !isOdd(slot)) continue;
      expect(latestSlot(timed, slot)).toBe(slot);
      if (index > 0) expect(latestSlot(timed, slot - 1)).toBe(wanted[index - 1]);
    }
  });

  it('loses no slot and doubles none, whenever it is looked at', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 23 }),
        fc.integer({ min: 0, max: 59 }),
        fc.integer({ min: 0, max: 5 * 365 - 60 }),
        fc.array(fc.integer({ min: 1, max: 4 * 24 * 60 }), { minLength: 10, maxLength: 40 }),
        (hour, minute, day, sleeps) => {
          const start = from + day * DAY;
          const end = start + 60 * DAY;
          const wanted = walkDaily(clocks, hour, minute, start - 3 * DAY, end).filter((slot) => slot > start);
          const timed = cron(`${minute} ${hour} * * *`, timeZone, start);
          const ran: number[] = [];
          let now = start;
          for (const minutes of sleeps) {
            now += minutes * 60_000 + 1234;
            if (now >= end) break;
            // one that finds it due carries it out; asked again it is not due any more
            const slot = dueSlot(timed, ran.at(-1) ?? null, now);
            if (slot !== null) ran.push(slot);
            expect(dueSlot(timed, ran.at(-1) ?? null, now)).toBeNull();
            const passed = wanted.filter((one) => one <= now);
            expect(iso(ran.at(-1) ?? null)).toBe(iso(passed.at(-1) ?? null));
          }
          expect(new Set(ran).size).toBe(ran.length);
          expect(ran.every((slot) => wanted.includes(slot))).toBe(true);
        },
      ),
      { numRuns: 30, seed: 6 },
    );
  });
});

describe('slots', () => {
  it('jumped over by clocks come once after it', () => {
    const timed = cron('30 2 * * *', 'Europe/Berlin');
    expect(iso(nextSlot(timed, at('2025-03-29T12:00Z')))).toBe('2025-03-30T01:30:00.000Z');
    expect(iso(nextSlot(timed, at('2025-03-30T01:30Z')))).toBe('2025-03-31T00:30:00.000Z');
  });

  it('that clocks show twice come the first time', () => {
    const timed = cron('30 2 * * *', 'Europe/Berlin');
    expect(iso(nextSlot(timed, at('2025-10-25T12:00Z')))).toBe('2025-10-26T00:30:00.000Z');
    expect(iso(nextSlot(timed, at('2025-10-26T00:30Z')))).toBe('2025-10-27T01:30:00.000Z');
  });

  it('of every quarter of an hour go on through the hour that comes twice', () => {
    const timed = cron('*/15 * * * *', 'Europe/Berlin');
    let slot = at('2025-10-25T22:00Z');
    for (let count = 0; count < 24; count++) {
      const next = nextSlot(timed, slot)!;
      expect(next - slot).toBe(15 * 60_000);
      slot = next;
    }
  });

  it('survive a day that a zone left out', () => {
    const friday = cron('0 9 * * 5', 'Pacific/Apia');
    expect(iso(nextSlot(friday, at('2011-12-24T00:00Z')))).toBe('2011-12-30T19:00:00.000Z');
    expect(iso(latestSlot(friday, at('2011-12-31T00:00Z')))).toBe('2011-12-30T19:00:00.000Z');
  });

  it('of the month or of the week: either will do, as in crontab', () => {
    const timed = cron('0 9 1 * 1', 'UTC');
    expect(iso(nextSlot(timed, at('2025-01-01T10:00Z')))).toBe('2025-01-06T09:00:00.000Z');
    expect(iso(nextSlot(timed, at('2025-01-27T10:00Z')))).toBe('2025-02-01T09:00:00.000Z');
  });

  it('of a leap day come every four years', () => {
    const timed = cron('0 9 29 2 *', 'UTC');
    expect(iso(nextSlot(timed, at('2025-01-01T10:00Z')))).toBe('2028-02-29T09:00:00.000Z');
    expect(iso(latestSlot(timed, at('2027-01-01T10:00Z')))).toBe('2024-02-29T09:00:00.000Z');
  });

  it('of an interval count from the subscription', () => {
    const since = at('2025-03-29T14:37Z');
    const timed: Timed = { schedule: { kind: 'every', minutes: 240 }, timeZone: 'Europe/Berlin', since };
    expect(iso(nextSlot(timed, since))).toBe('2025-03-29T18:37:00.000Z');
    expect(latestSlot(timed, at('2025-03-29T18:36Z'))).toBeNull();
    expect(iso(dueSlot(timed, null, at('2025-03-31T00:00Z')))).toBe('2025-03-30T22:37:00.000Z');
  });

  it('before the subscription are none', () => {
    const timed = cron('0 9 * * *', 'UTC', at('2025-03-29T09:30Z'));
    expect(dueSlot(timed, null, at('2025-03-30T08:59Z'))).toBeNull();
    expect(iso(dueSlot(timed, null, at('2025-03-30T09:00Z')))).toBe('2025-03-30T09:00:00.000Z');
  });

  it('are not run again when the clock is set back', () => {
    const timed = cron('0 9 * * *', 'UTC');
    expect(dueSlot(timed, at('2025-03-30T09:00Z'), at('2025-03-29T12:00Z'))).toBeNull();
  });
});
