/** English words of time and number, as regular-expression pieces and as tables. All lower case. */

const MONTH_NAMES =
  'january february march april may june july august september october november december'.split(' ');
const DAY_NAMES = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');

export const MONTHS = new Map<string, number>([
  ...MONTH_NAMES.map((name, i) => [name, i + 1] as const),
  ...MONTH_NAMES.filter((name) => name.length > 3).map(
    (name) => [name.slice(0, 3), MONTH_NAMES.indexOf(name) + 1] as const,
  ),
  ['sept', 9],
]);

export const WEEKDAYS = new Map<string, number>([
  ...DAY_NAMES.map((name, i) => [name, i + 1] as const),
  ...DAY_NAMES.map((name, i) => [name.slice(0, 3), i + 1] as const),
  ['tues', 2],
  ['thur', 4],
  ['thurs', 4],
]);

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );

export const ORDINAL_WORDS = new Map(ORDINALS.map((word, i) => [word, i + 1]));
export const NUMBER_WORDS = new Map<string, number>([
  ...SMALL.map((word, i) => [word, i] as const),
  ...TENS.map((word, i) => [word, (i + 2) * 10] as const),
]);

const alternatives = (words: Iterable<string>): string =>
  [...words].sort((a, b) => b.length - a.length).join('|');

const WORD_NUMBER = `(?:(?:${TENS.join('|')})(?:[- ](?:${SMALL.slice(1, 10).join('|')}))?|${alternatives(SMALL.slice(1))})(?: hundred| thousand)?`;

/** Pieces that `rule` puts in place of `{name}`. */
export const PIECES: Readonly<Record<string, string>> = {
  month: `(?:(?:${alternatives(MONTH_NAMES)})\\b|(?:${alternatives([...MONTHS.keys()].filter((m) => !MONTH_NAMES.includes(m)))})\\b\\.?)`,
  weekday: `(?:${DAY_NAMES.join('|')})`,
  weekdayAny: `(?:(?:${DAY_NAMES.join('|')})|(?:mon|tues|tue|wed|thurs|thur|thu|fri|sat|sun)\\b\\.?)`,
  ordinal: `(?:\\d{1,2}(?:st|nd|rd|th)|${alternatives(ORDINALS)})`,
  dayNumber: `(?:[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\\d%])(?![.,:]\\d)`,
  year: `(?:1[0-9]|20)\\d\\d(?![\\d%])(?![.,]\\d)`,
  number: `(?:\\d{1,4}(?: [13]/[24]|\\.\\d)?|${WORD_NUMBER}(?: and a half|-and-a-half)?|a hundred|half an?|an?)`,
  several:
    '(?:several|a few|few|many|some|a couple of|a couple|couple of|a number of|dozens of|hundreds of|thousands of|countless)',
  unit: '(?:second|minute|hour|day|week|month|quarter|year|decade|century|centurie)',
  unitDay: '(?:day|week|month|quarter|year|decade|centurie)',
  part: '(?:morning|afternoon|evening|night)',
  season: '(?:spring|summer|autumn|fall|winter)',
};

/** TIMEX3 letters of a part of the day. */
export const DAY_PARTS: Readonly<Record<string, string>> = {
  'early hours': 'TMO',
  'wee hours': 'TMO',
  'small hours': 'TMO',
  morning: 'TMO',
  noon: 'T12:00',
  midday: 'T12:00',
  afternoon: 'TAF',
  evening: 'TEV',
  night: 'TNI',
  overnight: 'TNI',
  midnight: 'T24:00',
};

/** TIMEX3 letters of a season, and the months it is taken to span in the north. */
export const SEASONS: Readonly<Record<string, { code: string; start: number }>> = {
  spring: { code: 'SP', start: 3 },
  summer: { code: 'SU', start: 6 },
  autumn: { code: 'FA', start: 9 },
  fall: { code: 'FA', start: 9 },
  winter: { code: 'WI', start: 12 },
};

const word = (text: string): string => text.replace(/(?<![.\s])[.\s]+$/, '');

export const monthNumber = (text: string): number => MONTHS.get(word(text))!;
export const weekdayNumber = (text: string): number => WEEKDAYS.get(word(text))!;

/** The number an ordinal stands for: "4th", "fourth". */
export const ordinalNumber = (text: string): number => ORDINAL_WORDS.get(text) ?? Number.parseInt(text, 10);

/** A count as words or digits ("two and a half", "2 1/2", "a hundred", "an"); NaN when it is none. */
export function readNumber(source: string): number {
  let text = source.trim();
  const half = /^half an?$/.test(text) ? 0.5 : 0;
  if (half) return half;
  let extra = 0;
  if (/[ -]and[ -]a[ -]half$/.test(text)) {
    extra = 0.5;
    text = text.slice(0, -11);
  }
  const digits = /^(\d+(?:\.\d)?)(?: +([13])\/([24]))?$/.exec(text);
  if (digits) return Number(digits[1]) + (digits[2] ? Number(digits[2]) / Number(digits[3]) : extra);
  let total = 0;
  for (const part of text.split(/[- ]+/)) {
    if (part === 'a' || part === 'an') total = 1;
    else if (part === 'hundred') total *= 100;
    else if (part === 'thousand') total *= 1000;
    else total += NUMBER_WORDS.get(part) ?? Number.NaN;
  }
  return total + extra;
}

/** First words of a count of units. */
export const COUNT_WORDS: readonly string[] = [
  ...NUMBER_WORDS.keys(),
  ...'a an several few many some half couple hundreds dozens thousands countless'.split(' '),
];

/** Units that stand without a count. */
export const BARE_UNITS: readonly string[] =
  'seconds minutes hours days weeks months quarters years decades centuries'.split(' ');
