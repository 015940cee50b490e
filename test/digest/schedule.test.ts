import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/command/usage-error.ts';
import { clockWarnings, readSchedule } from '../../src/digest/schedule.ts';

const read = (typed: string, zone?: string) => readSchedule(typed, zone);

describe('a schedule', () => {
  it.each([
    ['daily 09:00 Europe/Berlin', '0 9 * * *', 'daily 09:00', 'Europe/Berlin'],
    ['Daily at 9', '0 9 * * *', 'daily 09:00', 'UTC'],
    ['daily 8:30 pm america/new_york', '30 20 * * *', 'daily 20:30', 'America/New_York'],
    ['daily 12am', '0 0 * * *', 'daily 00:00', 'UTC'],
    ['weekly mon 08:30', '30 8 * * 1', 'weekly mon 08:30', 'UTC'],
    ['weekly Sundays, 7.15 Asia/Kathmandu', '15 7 * * 0', 'weekly sun 07:15', 'Asia/Kathmandu'],
    ['cron 0 9 * * 1–5 utc', '0 9 * * 1-5', 'cron 0 9 * * 1-5', 'UTC'],
    [
      'cron 0 9,17 * * mon,wed Pacific/Kiritimati',
      '0 9,17 * * mon,wed',
      'cron 0 9,17 * * mon,wed',
      'Pacific/Kiritimati',
    ],
  ])('%s', (typed, expression, written, timeZone) => {
    expect(read(typed)).toMatchObject({ schedule: { kind: 'cron', expression }, written, timeZone });
  });

  it.each([
    ['every 4h', 'every', 240, 'every 4h'],
    ['every 90 min', 'every', 90, 'every 90m'],
    ['every 2 days', 'every', 2880, 'every 2d'],
    ['on-new', 'on-new', 5, 'on-new'],
    ['on-new 10m', 'on-new', 10, 'on-new 10m'],
  ] as const)('%s', (typed, kind, minutes, written) => {
    expect(read(typed)).toMatchObject({ schedule: { kind, minutes }, written });
  });

  it('is in the zone that is written, else the asker’s, else UTC, and says which', () => {
    expect(read('daily 9:00 Asia/Tokyo', 'Europe/Berlin')).toMatchObject({
      timeZone: 'Asia/Tokyo',
      zoneFrom: 'written',
    });
    expect(read('daily 9:00', 'Europe/Berlin')).toMatchObject({
      timeZone: 'Europe/Berlin',
      zoneFrom: 'asker',
    });
    expect(read('daily 9:00')).toMatchObject({ timeZone: 'UTC', zoneFrom: 'default' });
    expect(read('daily 9:00', 'Mars/Olympus')).toMatchObject({ timeZone: 'UTC', zoneFrom: 'default' });
  });

  it.each([
    ['', 'digest subscribe needs a SCHEDULE', 'daily 09:00'],
    ['sometimes', '"sometimes" is not a schedule', 'daily 09:00'],
    ['daily', '"daily" needs a time of day', 'daily 09:00'],
    ['daily noon', '"noon" is not a time of day', '09:00'],
    ['daily 25:00', '"25:00" is not a time of day', '23:59'],
    ['daily 13pm', '"13pm" is not a time of day', '23:59'],
    ['daily 09:00 Berlin', '"Berlin" is not a time zone', 'Did you mean Europe/Berlin?'],
    ['daily 09:00 Europe/Belrin', '"Europe/Belrin" is not a time zone', 'Europe/Berlin'],
    ['daily 09:00 +02:00', '"+02:00" is not a time zone', 'Europe/Berlin'],
    ['weekly 08:30', '"08:30" is not a day of the week', 'mon'],
    ['weekly', 'needs a day of the week', 'mon'],
    ['every', '"every" needs a length of time', '4h'],
    ['every day', 'names no length of time', '4h'],
    ['every 5m', '"every 5m" is too often', '15m'],
    ['every 10w', '"every 10w" is too seldom', '28d'],
    ['on-new 2d', 'gathers for more than a day', 'daily'],
    ['cron 0 9 * *', 'is not a cron expression of five fields', 'five fields'],
    ['cron 0 9 30 2 *', 'never comes', 'five fields'],
    ['cron 61 9 * * *', '"61 9 * * *" is not a cron expression', 'five fields'],
    ['cron 0 9 L * *', 'is not a cron expression of five fields', 'five fields'],
  ])('refuses “%s”', (typed, problem, wayOut) => {
    try {
      expect(read(typed)).toBeUndefined();
    } catch (error) {
      expect(error).toBeInstanceOf(UsageError);
      expect((error as UsageError).message).toContain(problem);
      expect((error as UsageError).wayOut).toContain(wayOut);
    }
  });
});

describe('a warning', () => {
  const now = Date.parse('2026-01-10T00:00Z');
  it('comes where the hour lies in a clock change', () => {
    expect(clockWarnings(read('daily 02:30 Europe/Berlin'), now)).toEqual([
      'On 2026-03-29 clocks in Europe/Berlin jump over 02:30: that digest comes at 03:30.',
      'On 2026-10-25 clocks in Europe/Berlin show 02:30 twice: that digest comes the first time.',
    ]);
  });
  it.each([
    'daily 09:00 Europe/Berlin',
    'weekly mon 02:30 Europe/Berlin',
    'every 4h',
    'on-new',
    'cron */15 * * * * Europe/Berlin',
  ])('does not come for %s', (typed) => expect(clockWarnings(read(typed), now)).toEqual([]));
});
