import { IANAZone } from 'luxon';
import { nearest } from '../command/nearest.ts';
import { UsageError } from '../command/usage-error.ts';

/** A day on the calendar; months from 1. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** 0 is Sunday. */
  readonly weekday: number;
}

const MINUTE = 60_000;
const DAY = 86_400_000;

/** Minutes that the zone is ahead of UTC at an instant. Asking Intl is slow, and thousands of channels share a few zones. */
function offsetAt(zone: string, instant: number): number {
  const quarter = Math.floor(instant / (15 * MINUTE));
  const known = offsets.get(zone) ?? new Map<number, number>();
  if (known.size > 20_000) known.clear();
  offsets.set(zone, known);
  const cached = known.get(quarter);
  if (cached !== undefined) return cached;
  // Clocks change at full quarters of an hour in UTC, everywhere and always since 1972.
  const offset = IANAZone.create(zone).offset(quarter * 15 * MINUTE);
  known.set(quarter, offset);
  return offset;
}

const offsets = new Map<string, Map<number, number>>();

/** The day that it is in a zone. */
export const dayAt = (zone: string, instant: number): Day =>
  calendarDay(instant + offsetAt(zone, instant) * MINUTE);

/** So many days later on the calendar, whatever clocks do. */
export const addDays = ({ year, month, day }: Day, days: number): Day =>
  calendarDay(utc(year, month, day + days, 0, 0));

function calendarDay(atUtc: number): Day {
  const date = new Date(atUtc);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
  };
}

function utc(year: number, month: number, day: number, hour: number, minute: number): number {
  return Date.UTC(year, month - 1, day, hour, minute);
}

/**
 * The instants at which a zone's clocks show a time, earliest first: two where clocks go back over it. Where they jump
 * over it there is none, and the time counts as much later as they jump: 02:30 becomes 03:30.
 */
export function instantsOf(
  zone: string,
  { year, month, day }: Day,
  hour: number,
  minute: number,
): { readonly instants: readonly number[]; readonly skipped: boolean } {
  const shown = utc(year, month, day, hour, minute);
  // A zone may have jumped a whole day, so both sides of that are asked.
  const before = offsetAt(zone, shown - 1.1 * DAY);
  const offsets = new Set([before, offsetAt(zone, shown + 1.1 * DAY)]);
  const instants = [...offsets]
    .map((offset) => shown - offset * MINUTE)
    .filter((instant) => instant + offsetAt(zone, instant) * MINUTE === shown)
    .sort((a, b) => a - b);
  return instants.length > 0
    ? { instants, skipped: false }
    : { instants: [shown - before * MINUTE], skipped: true };
}

/** `2026-03-29 03:30`, as the zone's clocks show it. */
export function showInstant(zone: string, instant: number): string {
  return new Date(instant + offsetAt(zone, instant) * MINUTE).toISOString().slice(0, 16).replace('T', ' ');
}

/** The zone of that name, letter case aside. A UsageError names the nearest. */
export function readZone(typed: string): string {
  const known = Intl.supportedValuesOf('timeZone');
  const same = known.find((zone) => zone.toLowerCase() === typed.toLowerCase());
  if (same) return same;
  // Names that the list leaves out for being older or newer ones of the same zone are zones all the same.
  if (/^[a-z][\w+-]*(?:\/[\w+-]+)*$/i.test(typed) && IANAZone.isValidZone(typed)) return spell(typed);
  throw new UsageError(`"${typed}" is not a time zone.`, wayOut(typed, known));
}

const spell = (typed: string): string =>
  typed.length <= 3
    ? typed.toUpperCase()
    : typed.toLowerCase().replace(/(^|[/_-])(\p{L})/gu, (part) => part.toUpperCase());

function wayOut(typed: string, known: readonly string[]): string {
  const wanted = typed.toLowerCase().replaceAll(' ', '_');
  const cityOf = (zone: string): string => zone.toLowerCase().split('/').at(-1)!;
  const whole = nearest(
    wanted,
    known.map((zone) => zone.toLowerCase()),
  );
  const city = nearest(wanted, known.map(cityOf));
  const near =
    known.find((zone) => cityOf(zone) === wanted) ??
    known.find((zone) => zone.toLowerCase() === whole || cityOf(zone) === city);
  return near
    ? `Did you mean ${near}?`
    : 'Write it as the zone database does: Europe/Berlin, America/New_York, UTC.';
}
