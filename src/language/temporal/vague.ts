import { type Finder, rule } from './pattern.ts';
import { open } from './reading.ts';

/** Words for the present, the past and the future that name no date. */
const WORDS: Readonly<Record<string, string>> = {
  now: 'PRESENT_REF',
  currently: 'PRESENT_REF',
  current: 'PRESENT_REF',
  nowadays: 'PRESENT_REF',
  'these days': 'PRESENT_REF',
  'right now': 'PRESENT_REF',
  'at present': 'PRESENT_REF',
  'the present': 'PRESENT_REF',
  recently: 'PAST_REF',
  lately: 'PAST_REF',
  'the past': 'PAST_REF',
  'the recent past': 'PAST_REF',
  'recent (?:days|weeks|months|years|quarters|decades)': 'PAST_REF',
  'the future': 'FUTURE_REF',
  'the (?:near|foreseeable|immediate) future': 'FUTURE_REF',
  'the (?:near|short|long) term': 'FUTURE_REF',
  'coming (?:days|weeks|months|years|quarters)': 'FUTURE_REF',
};

const refFor = (words: string): string => {
  const plain = words.replace(/ {2,}/g, ' ');
  return WORDS[plain] ?? (/^recent/.test(plain) ? 'PAST_REF' : 'FUTURE_REF');
};

/** Last: words that name no calendar date, and give way to any reading that does. */
export const VAGUE: readonly Finder[] = [
  {
    name: 'vague',
    triggers: [...new Set(Object.keys(WORDS).map((words) => words.split(' ')[0]!))],
    pattern: rule(
      `(?:${Object.keys(WORDS)
        .sort((a, b) => b.length - a.length)
        .join('|')})`,
    ),
    read: (found, context) => {
      const words = context.prepared.slice(found.start, found.end);
      if (
        words === 'the past' &&
        /^ (?:and|or|tense)?[a-z]* ?(?:day|week|month|year|decade|tense)/.test(context.after(found.end))
      )
        return null;
      return open(refFor(words));
    },
  },
];
