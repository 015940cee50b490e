import { escapeText } from './text.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * The hour of a day, in UTC, at which the date is the same for nearly everybody: from Honolulu to Auckland, daylight
 * saving time included.
 */
const HOUR = 10;

/**
 * A date for mrkdwn. Only a full date is written in the reader's own form, which Slack does; a month, a year or an
 * interval is printed no finer than it is.
 */
export function writeDate(edtf: string): string {
  return edtf.split('/').map(writeOne).join(' to ');
}

function writeOne(edtf: string): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(edtf) ?? [];
  const name = month && MONTHS[Number(month) - 1];
  if (!year || !name) return escapeText(edtf);
  if (!day) return `${name} ${year}`;
  const at = Date.UTC(Number(year), Number(month) - 1, Number(day), HOUR) / 1000;
  if (!new Date(at * 1000).toISOString().startsWith(edtf)) return edtf;
  const written = `${name} ${Number(day)}, ${year}`;
  // before 1970 Slack counts no seconds
  return at > 0 ? `<!date^${at}^{date_short}|${written}>` : written;
}
