import { DEMONYMS } from '../language/lexicon/demonyms.ts';
import { once } from '../language/once.ts';
import { stem } from '../language/stems.ts';
import type { ToldFigure } from './types.ts';

/** Words for one measure: what is counted is the same whichever of them a source uses. By hand, of the language. */
const SAME: readonly (readonly string[])[] = [
  [
    'death',
    'dead',
    'toll',
    'killed',
    'fatality',
    'fatalities',
    'deaths',
    'bodies',
    'body',
    'casualties',
    'casualty',
    'victims',
    'victim',
    'lives',
    'died',
  ],
  ['employees', 'employee', 'staff', 'staffers', 'staffer', 'workers', 'worker', 'workforce', 'personnel'],
  [
    'people',
    'persons',
    'person',
    'individuals',
    'individual',
    'nationals',
    'residents',
    'citizens',
    'passengers',
    'passenger',
    'men',
    'women',
  ],
  ['case', 'cases', 'infections', 'infection', 'infected'],
  ['downloads', 'download', 'downloaded'],
  ['users', 'user', 'subscribers'],
  ['price', 'cost', 'deal', 'value', 'offer', 'bid', 'takeover', 'transaction', 'acquisition', 'purchase'],
  ['premium', 'mark-up', 'markup'],
  ['injured', 'wounded', 'injuries', 'hurt'],
  ['models', 'model', 'versions', 'derivatives', 'derivative'],
];
const group = new Map(SAME.flatMap((words) => words.map((word) => [word, words[0]!] as const)));

/** The measure of a figure: the head noun, synonyms as one. */
export const headOf: (figure: ToldFigure) => string = once((figure) => findHead(figure));

function findHead(figure: ToldFigure): string {
  const last = headNoun(figure.measures);
  const deadly = figure.measures.some((word) => group.get(word) === 'death') || countsDead(figure);
  if (deadly) return 'death';
  return DEMONYMS.has(last) ? 'people' : (group.get(last) ?? stem(last));
}

/** "crew members" are crew, "staff members" staff. */
const headNoun = (measures: readonly string[]): string =>
  /^members?$/.test(measures.at(-1)!) &&
  /^(?:crew|staff|family|team|board|jury|cast)$/.test(measures.at(-2) ?? '')
    ? measures.at(-2)!
    : measures.at(-1)!;

/** "38 people were killed", "241 passengers and crew confirmed dead": the words around the number count the dead. */
const countsDead = (figure: ToldFigure): boolean =>
  figure.part !== 'whole' &&
  ['people', 'passengers', 'individuals', 'crew', 'students', 'others', 'civilians', 'soldiers'].includes(
    figure.measures.at(-1)!,
  ) &&
  DEADLY.test(nearWords(figure));

const DEADLY = /\b(?:killed|killing|dead|died|deaths?|fatalit|perished|claimed the lives|lives lost)\b/i;

/** The line between its other numbers: in "200 people ill and 177 dead" the dead are others. */
function nearWords({ text, spelt }: ToldFigure): string {
  const at = text.indexOf(spelt);
  if (at < 0) return text;
  const end = at + spelt.length;
  const behind = text.slice(end).search(/,[^,\d]*\d|\band\b[^,\d]{0,30}\d/);
  const last = text.slice(0, at).search(/\d[^\d]*$/);
  const from = last >= 0 && /,|\band\b/.test(text.slice(last, at)) ? last : 0;
  return text.slice(from, behind < 0 ? text.length : end + behind);
}

/** Counts of people are mostly of some of them, each time others: only wholes and the dead are compared. */
export const isComparable = (figure: ToldFigure): boolean =>
  !/^(?:earlier|sum|portion)$/.test(figure.measures[0]!) &&
  (!['people', 'employees', 'users'].includes(headOf(figure)) || figure.part === 'whole');

/** Whether two figures measure one thing: unit, head noun, part or whole, and the words that narrow it. */
export const sameMeasure = (a: ToldFigure, b: ToldFigure): boolean =>
  measureKey(a) === measureKey(b) && sameQualifiers(a, b);

/** What figures of one measure have in common at the least. */
export const measureKey = once((figure: ToldFigure): string => {
  const { kind, unit, part, scope } = figure;
  const strict = scope.filter((word) => !LOOSE.has(word)).join(' ');
  return [kind, kind === 'count' ? '' : unit, headOf(figure), part === 'whole', strict, rateOf(figure)].join(
    '\n',
  );
});

/** "a day", "every year": what a figure is for each of. */
const rateOf = ({ spelt }: ToldFigure): string =>
  / (?:per|an?|each|every) (\p{Ll}+)$/u.exec(spelt)?.[1] ?? '';

const LOOSE = new Set([
  'confirmed',
  'global',
  'total',
  'overall',
  'expected',
  'suspected',
  'early',
  'recovered',
  'identified',
  'initial',
  'premium',
  'closing',
  'share',
  'cash',
  'stock',
  'all',
]);

/** Adjectives before the head must not contradict: "derivative models" are no "open models". */
function sameQualifiers(a: ToldFigure, b: ToldFigure): boolean {
  if (headOf(a) === 'death') return true;
  if (headOf(a) === 'people') return true;
  const [one, other] = [qualifiersOf(a), qualifiersOf(b)];
  return one.length === 0 || other.length === 0 || one.some((word) => other.includes(word));
}

const qualifiersOf = once(({ measures }: ToldFigure): readonly string[] =>
  measures
    .slice(0, -1)
    .map(stem)
    .filter((word) => !COMMON.has(word)),
);

const COMMON = new Set(['total', 'global', 'new', 'overall', 'more', 'current'].map(stem));

/** Whether two values can both be right, as far as modifiers and rounding go. */
export function compatible(a: ToldFigure, b: ToldFigure): boolean {
  if (a.high !== undefined || b.high !== undefined)
    return overlap(a, b) || (countsLives(a) && !close(a.high ?? a.value, b.high ?? b.value, FAR));
  if (Math.abs(a.value - b.value) <= Math.max(rounding(a), rounding(b))) return true;
  if (isVague(a) || isVague(b)) return true;
  if (countsLives(a) && (bounds(a, b) || bounds(b, a) || !close(a.value, b.value, FAR))) return true;
  if (a.sense === 'about' && b.sense === 'about') return close(a.value, b.value, 0.1);
  if (a.sense === 'about' || b.sense === 'about') return close(a.value, b.value, 0.06);
  return near(a, b) || near(b, a);
}

/** Ranges that have a value in common, as far as bounds and rounding go. */
const overlap = (a: ToldFigure, b: ToldFigure): boolean => lowest(a) <= highest(b) && lowest(b) <= highest(a);

const lowest = (figure: ToldFigure): number =>
  /^(?:less|most)$/.test(figure.sense) ? 0 : figure.value - rounding(figure);
const highest = (figure: ToldFigure): number =>
  /^(?:more|least)$/.test(figure.sense)
    ? Number.POSITIVE_INFINITY
    : (figure.high ?? figure.value) + rounding(figure);

/** "hundreds", "dozens": a size without a number, which no number contradicts. */
const isVague = (figure: ToldFigure): boolean => figure.grain === figure.value;

/** Counts of the dead, hurt, missing or ill: they grow by the hour and are told as bounds. */
export const countsLives = (figure: ToldFigure): boolean => LIVES.test(headOf(figure));
const LIVES = /^(?:death|injured|missing|case|people|employees)$/;

/** Counts of what befell people: they come before other figures of as many sources. */
export const countsHarm = (figure: ToldFigure): boolean =>
  figure.kind === 'count' && /^(?:death|injured|missing|case|homeless)$/.test(headOf(figure));

/** "at least 12" leaves room for any number above, "up to 30" for any below. */
const bounds = (bound: ToldFigure, other: ToldFigure): boolean =>
  bound.sense === 'more' || bound.sense === 'least'
    ? other.value >= bound.value
    : (bound.sense === 'less' || bound.sense === 'most') && other.value <= bound.value;

/** Counts of lives farther apart than this share of the larger are of two things: a village and a country. */
const FAR = 2 / 3;

const rounding = (figure: ToldFigure): number =>
  figure.sense === 'exact' && figure.kind === 'count' && figure.value < 10_000
    ? 0
    : Math.min(figure.grain, figure.value / 20);

const close = (a: number, b: number, share: number): boolean => Math.abs(a - b) <= share * Math.max(a, b);

/** "more than 500" leaves room for 505 and 520, not for 770: a writer names the round number next to it. */
const near = (bound: ToldFigure, other: ToldFigure): boolean => {
  const above = other.value - bound.value;
  const unit = lastDigit(bound.value);
  if (bound.sense === 'more' || bound.sense === 'least') return above >= 0 && above <= unit;
  if (bound.sense === 'less' || bound.sense === 'most') return above <= 0 && above >= -unit;
  return false;
};

/** The place of a number's last digit that is not zero: 100 for 500, 10,000 for 170,000. */
function lastDigit(value: number): number {
  let unit = 1;
  while (unit < value && Math.round(value / unit) % 10 === 0) unit *= 10;
  return Number.isInteger(value) ? unit : value / 100;
}
