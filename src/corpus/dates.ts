/** A date found at the start of a text: ISO, or the words of one that no calendar has; `end` is where it stops. */
export interface FoundDate {
  readonly iso: string | null;
  readonly end: number;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(?<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '(?<year>\\d{4})(?!\\d)';

/** Ordered: a longer form stands before the one that is its beginning. */
const FORMS: readonly RegExp[] = [
  `(?<year>\\d{4})[-/.](?<month>\\d{1,2})[-/.](?<day>\\d{1,2})(?!\\d)`,
  `(?<year>\\d{4})年(?<month>\\d{1,2})月(?<day>\\d{1,2})日`,
  `(?<us>\\d{1,2})/(?<us2>\\d{1,2})(?:/|,? )${YEAR}`,
  `(?<day>\\d{1,2})[.-](?<month>\\d{1,2})[.-]${YEAR}`,
  `${MONTH} ${DAY},? ${YEAR}`,
  `${DAY}(?: of)? ${MONTH},? ${YEAR}`,
  `${DAY}-${MONTH}-${YEAR}`,
  `${MONTH},? ${YEAR}`,
  `(?<year>\\d{4})-(?<month>\\d{1,2})(?!\\d)`,
  YEAR,
].map((form) => new RegExp(`^${form}`, 'i'));

const two = (n: number): string => String(n).padStart(2, '0');

/** ISO form of a calendar day, month (no `day`) or year (neither); null where the calendar has none. */
export function isoDate(year: number, month?: number, day?: number): string | null {
  if (year < 1000 || year > 9999) return null;
  if (month === undefined) return String(year);
  if (month < 1 || month > 12) return null;
  if (day === undefined) return `${year}-${two(month)}`;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day >= 1 && day <= last ? `${year}-${two(month)}-${two(day)}` : null;
}

/** The date that `text` begins with. Month before day in `3/6/2026`, unless the first is above 12. */
export function dateAtStart(text: string): FoundDate | null {
  for (const form of FORMS) {
    const match = form.exec(text);
    if (match) return { iso: fromGroups(match.groups ?? {}), end: match[0].length };
  }
  return null;
}

function fromGroups(groups: { [name: string]: string | undefined }): string | null {
  const number = (text: string | undefined) => (text === undefined ? undefined : Number(text));
  let month = number(groups.month);
  let day = number(groups.day);
  if (groups.name) month = MONTHS.indexOf(groups.name.slice(0, 3).toLowerCase()) + 1;
  if (groups.us !== undefined) {
    const [first, second] = [Number(groups.us), Number(groups.us2)];
    [month, day] = first > 12 ? [second, first] : [first, second];
  }
  return isoDate(Number(groups.year), month, day);
}

const CLOCK =
  /^(?:T?\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?|\d{1,2} ?(?=[ap]\.?m)|[ap]\.?m\.?(?![a-z])|Z(?![a-z])|[+-]\d{2}:?\d{2}|(?:UTC|GMT)(?:[+-]\d{1,2}(?::\d{2})?)?|[A-Z]{2,4}T(?![A-Z])|at(?= )|[ECMP]T(?![A-Z])|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?(?![a-z])|[\s,|·•()–—-])/i;

/** What is left of `text` after times of day, zones, weekdays and separators at its start. */
export function afterClock(text: string): string {
  let rest = text;
  for (let match = CLOCK.exec(rest); match && rest; match = CLOCK.exec(rest))
    rest = rest.slice(match[0].length);
  return rest;
}

/** ISO date of a value that is nothing but a date, with or without a time; `impossible` when no calendar has it. */
export function wholeDate(value: string): { iso: string } | 'impossible' | null {
  const text = afterClock(value.trim());
  const found = dateAtStart(text);
  if (!found || afterClock(text.slice(found.end)) !== '') return null;
  return found.iso === null ? 'impossible' : { iso: found.iso };
}
