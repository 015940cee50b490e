import type { Context } from './context.ts';
import { ORDINAL_WORDS, ordinalNumber, readNumber } from './lexicon.ts';
import { type Finder, type Found, rule } from './pattern.ts';
import { centuryReading, dated, decadeReading, type Reading } from './reading.ts';

/** Words after which a four-digit number reads as a year. */
const BEFORE = new Set(
  'in into since by of from until till to between during before after circa late early mid through late fiscal year spring summer autumn fall winter post pre and or than around about for end throughout'.split(
    ' ',
  ),
);
/** Of those, the ones that introduce counts as often: they need the range of years now living. */
const WEAK = new Set([
  'and',
  'or',
  'to',
  'than',
  'around',
  'about',
  'for',
  'of',
  'from',
  'by',
  'between',
  'after',
  'before',
  'through',
  'end',
]);
const COUNTED =
  /^[ -](?:[a-z]+-)?(?:people|workers|employees|jobs|miles|meters|metres|kilomet|km|feet|dollars|pounds|euros|yen|shares|troops|soldiers|points|votes|hours|minutes|seconds|days|weeks|months|years|words|pages|tons|tonnes|barrels|men|women|children|homes|houses|units|students|members|times|copies|acres|hp|mhz|percent|lines|others|more|block|calories|passengers|patients|refugees|families|companies|stores|cars|vehicles|rooms|seats|cubic|square|million|billion|guests|visitors|residents|deaths|cases|b\b|m\b|k\b|cc\b)/;

/** Plural nouns that a year qualifies. */
const PLURAL_OF_YEAR =
  /^(?:elections|protests|results|earnings|sales|profits|attacks|talks|games|bombings|riots|levels|olympics|figures|hearings|reforms|elections)$/;

const plausible = (year: number, context: Context): boolean => {
  const now = context.reference?.year ?? 2030;
  return year >= now - 130 && year <= now + 60;
};

/** "her failed 2016 bid", "the firm's 2024 results": between a word and a noun in the singular or a thing of a year. */
function adjectival(found: Found, context: Context, before: string): boolean {
  const year = Number(found.groups.year);
  const now = context.reference?.year ?? 2030;
  if (year % 100 === 0 || year < now - 60 || year > now + 15) return false;
  const noun = /^ {1,3}([a-z]{3,20})\b/.exec(context.after(found.end, 28))?.[1];
  if (!noun || (noun.endsWith('s') && !PLURAL_OF_YEAR.test(noun))) return false;
  if (/'s {1,3}$/.test(context.prepared.slice(Math.max(0, found.start - 5), found.start))) return true;
  return before.length > 3 && /(?:ed|ful|al|ous|ive|ic|that|this|early|late)$/.test(before);
}

/** Whether the number is a year where it stands. */
function readsAsYear(found: Found, context: Context): boolean {
  const year = Number(found.groups.year);
  if (COUNTED.test(context.after(found.end))) return false;
  const before = context.before(found.start);
  if (before === '$' || before === '#') return false;
  if (BEFORE.has(before)) return !WEAK.has(before) || plausible(year, context);
  if (!plausible(year, context)) return false;
  if (
    /\b(?:1[89]|20)\d\d(?:,| and| or|, and| to) {1,3}$/.test(
      context.prepared.slice(Math.max(0, found.start - 12), found.start),
    )
  )
    return true;
  if (/^(?:the|this|its|his|her|their|our|a|last|next)$/.test(before))
    return /^ [a-z]/.test(context.after(found.end));
  if (adjectival(found, context, before)) return true;
  const after = context.after(found.end, 3);
  if (
    context.opens(found.start) &&
    /^ (?:was|will|is|has|had|saw|marked|brought|would)\b/.test(context.after(found.end))
  )
    return true;
  if (context.opens(found.start)) return /^ ?[-\u2013\u2014:]|^,/.test(after);
  return /\($/.test(context.prepared.slice(found.start - 1, found.start)) && /^[)\u2013-]|^, /.test(after);
}

function year(found: Found, context: Context): Reading | null {
  return readsAsYear(found, context) ? dated({ year: Number(found.groups.year) }, 'explicit') : null;
}

/** "1995-96", "2013-14": two years said as one; the value is the first. */
function yearRange(found: Found, context: Context): Reading | null {
  const from = Number(found.groups.year);
  const to = found.groups.to!;
  const next = to.length === 2 ? Math.floor(from / 100) * 100 + Number(to) : Number(to);
  const span = next - from;
  if (span < 1 || span > 60 || !plausible(from, context)) return null;
  return { ...dated({ year: from }, 'explicit'), edtf: `${from}/${next}` };
}

const DECADES: Readonly<Record<string, number>> = {
  twenties: 20,
  thirties: 30,
  forties: 40,
  fifties: 50,
  sixties: 60,
  seventies: 70,
  eighties: 80,
  nineties: 90,
};

function decade(found: Found, context: Context): Reading | null {
  const { full, short, name, spoken } = found.groups;
  // "the 1800s" are a century; "the 2000s" are ten years as often, and no more is known of them.
  if (full && Number(full) % 100 === 0 && Number(full) < 2000)
    return centuryReading(Number(full) / 100 + 1, 'explicit');
  if (full) return decadeReading(Number(full), 'explicit');
  const before = context.before(found.start);
  const age = /^(?:his|her|their|my|our)$/.test(before);
  if (age || (!spoken && name && !/^(?:the|early|late|mid)$/.test(before))) return null;
  const digits = short ? Number(short) : DECADES[name!]!;
  if (digits % 10 !== 0) return null;
  return decadeReading((spoken === 'eighteen' ? 1800 : 1900) + digits, 'explicit');
}

/** "nineteen ninety-six", "two thousand and one", as broadcast scripts write years. */
function spokenYear(found: Found): Reading | null {
  const { century, rest, millennium } = found.groups;
  if (millennium !== undefined)
    return dated({ year: 2000 + (millennium ? readNumber(millennium) : 0) }, 'explicit');
  const tail = readNumber(rest!.replace(/^(?:oh|o)[ -]/, ''));
  return Number.isNaN(tail) ? null : dated({ year: readNumber(century!) * 100 + tail }, 'explicit');
}

/** After every form that may hold a year: here it stands alone, so what is around it must say that it is one. */
export const YEARS: readonly Finder[] = [
  {
    name: 'year-range',
    triggers: ['#'],
    pattern: rule('(?<year>{year})[-\u2013/](?<to>(?:19|20)\\d\\d|\\d\\d)(?![-/.\u2013]\\d)'),
    read: yearRange,
  },
  {
    name: 'decade',
    triggers: ['#', 'the', 'nineteen', 'eighteen', ...Object.keys(DECADES)],
    pattern: rule(
      `(?:(?<full>(?:1[0-9]|20)\\d0)'?s|(?:the )?'(?<short>\\d0)s|(?:(?<spoken>nineteen|eighteen)[- ])?(?<name>${Object.keys(DECADES).join('|')}))`,
    ),
    read: decade,
  },
  {
    name: 'century',
    triggers: ['#', 'the', ...ORDINAL_WORDS.keys(), 'twenty'],
    pattern: rule('(?:the )?(?:(?<ordinal>{ordinal})|twenty-(?<first>first))[ -]century'),
    read: ({ groups }) => centuryReading(groups.first ? 21 : ordinalNumber(groups.ordinal!), 'explicit'),
  },
  {
    name: 'spoken-year',
    triggers: ['eighteen', 'nineteen', 'twenty', 'two'],
    pattern: rule(
      '(?:(?<century>eighteen|nineteen|twenty)[- ](?<rest>(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|(?:oh|o)[- ](?:one|two|three|four|five|six|seven|eight|nine))|two thousand(?: and)? ?(?<millennium>(?:one|two|three|four|five|six|seven|eight|nine|ten)?))(?! (?:people|years|dollars|percent|men|women|miles))',
    ),
    read: (found, context) =>
      found.groups.millennium === '' && !/^(?:year|in|by|since)$/.test(context.before(found.start))
        ? null
        : spokenYear(found),
  },
  {
    name: 'fiscal-year',
    triggers: ['fiscal', 'fy', 'calendar'],
    pattern: rule('(?:fiscal|fy|calendar|fiscal year) ?(?<year>{year})'),
    read: ({ groups }) => dated({ year: Number(groups.year) }, 'explicit'),
  },
  { name: 'year', triggers: ['#'], pattern: rule('(?<year>{year})'), read: year },
];
