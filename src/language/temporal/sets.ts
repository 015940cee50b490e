import { isoDuration } from './durations.ts';
import { monthNumber, SEASONS, weekdayNumber } from './lexicon.ts';
import { type Finder, rule } from './pattern.ts';
import { recurring } from './reading.ts';

const ADVERBS: Readonly<Record<string, string>> = {
  hourly: 'PT1H',
  daily: 'P1D',
  nightly: 'P1D',
  weekly: 'P1W',
  biweekly: 'P2W',
  fortnightly: 'P2W',
  monthly: 'P1M',
  bimonthly: 'P2M',
  annually: 'P1Y',
  yearly: 'P1Y',
  biennially: 'P2Y',
};

/** Recurrences: last but for the vague words, since "every" and the plural weekday occur in no other form. */
export const SETS: readonly Finder[] = [
  {
    name: 'adverb',
    triggers: Object.keys(ADVERBS),
    pattern: rule(`(?<word>${Object.keys(ADVERBS).join('|')})`),
    // "the Evening Daily", "Daily Post": with a capital inside a sentence or before one it is a paper's name.
    read: ({ start, end, groups }, context) =>
      context.capital(start) && (!context.opens(start) || context.capital(end + 1))
        ? null
        : recurring(ADVERBS[groups.word!]!),
  },
  {
    name: 'every',
    triggers: ['every', 'each'],
    pattern: rule(
      '(?:every|each)(?: (?<other>other|second|(?:two|three|four|five|six|seven|eight|ten)))? (?:(?<unit>second|minute|hour|day|night|week|month|quarter|year|decade)s?|(?<weekday>{weekday})|(?<month>{month})|(?<season>{season})|(?<part>morning|afternoon|evening))',
    ),
    read: ({ groups }) => {
      const { other, unit, weekday, month, season, part } = groups;
      const count = !other
        ? 1
        : other === 'other' || other === 'second'
          ? 2
          : ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'].indexOf(other) + 2;
      if (unit) return recurring(isoDuration(count, unit));
      if (weekday) return recurring(`XXXX-WXX-${weekdayNumber(weekday)}`);
      if (month) return recurring(`XXXX-${String(monthNumber(month)).padStart(2, '0')}`);
      if (season) return recurring(`XXXX-${SEASONS[season]!.code}`);
      return recurring(`XXXX-XX-XXT${part === 'morning' ? 'MO' : part === 'afternoon' ? 'AF' : 'EV'}`);
    },
  },
  {
    name: 'rate',
    triggers: ['a', 'an', 'per'],
    pattern: rule('(?:a|an|per) (?<unit>hour|day|week|month|year)'),
    read: ({ start, end, groups }, context) =>
      /^(?:times|once|twice)$/.test(context.before(start)) && end > start
        ? recurring(isoDuration(1, groups.unit!))
        : null,
  },
  {
    name: 'weekdays',
    triggers: 'mondays tuesdays wednesdays thursdays fridays saturdays sundays'.split(' '),
    pattern: rule('(?<weekday>{weekday})s'),
    read: ({ groups }) => recurring(`XXXX-WXX-${weekdayNumber(groups.weekday!)}`),
  },
];
