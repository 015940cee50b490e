import { UsageError } from './usage-error.ts';

const FORMS = 'Write a date as YYYY, YYYY-MM or YYYY-MM-DD.';
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** A date as `--from` and `--to` take it, unchanged; a UsageError when the calendar has no such date. */
export function readDate(option: string, typed: string): string {
  const said = `--${option} ${typed}`;
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(typed);
  if (!parts) throw new UsageError(`${said} is not a date.`, FORMS);
  const [year, month, day] = parts.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  if (month !== undefined && (month < 1 || month > 12)) {
    throw new UsageError(`${said} is not a date: there is no month ${parts[2]}.`, FORMS);
  }
  if (month !== undefined && day !== undefined) {
    const days = daysIn(year!, month);
    if (day < 1 || day > days) {
      throw new UsageError(
        `${said} is not a date: ${MONTHS[month - 1]} ${parts[1]} has ${days} days.`,
        FORMS,
      );
    }
  }
  return typed;
}

/** A UsageError when nothing can lie between the two dates. */
export function checkOrder(from: string | undefined, to: string | undefined): void {
  if (from === undefined || to === undefined) return;
  const [first, last] = [`${from}-01-01`.slice(0, 10), `${to}-99-99`.slice(0, 10)];
  if (first > last) {
    throw new UsageError(`--from ${from} is later than --to ${to}.`, `Swap them: --from ${to} --to ${from}.`);
  }
}

function daysIn(year: number, month: number): number {
  const end = new Date(0);
  end.setUTCFullYear(year, month, 0);
  return end.getUTCDate();
}
