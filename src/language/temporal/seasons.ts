import { type Context, impliedYear } from './context.ts';
import { SEASONS } from './lexicon.ts';
import { type Finder, type Found, rule } from './pattern.ts';
import { open, type Reading, seasonReading } from './reading.ts';

function season(found: Found, context: Context): Reading | null {
  const name = found.groups.season!;
  const { year, shift } = found.groups;
  if (year) return seasonReading(Number(year), name, 'explicit');
  const { reference } = context;
  if (!shift && !standsAlone(found, context)) return null;
  if (!reference) return open(`XXXX-${SEASONS[name]!.code}`);
  if (shift)
    return seasonReading(
      reference.year + (/next/.test(shift) ? 1 : /last/.test(shift) ? -1 : 0),
      name,
      'reference',
    );
  return seasonReading(
    impliedYear(context, SEASONS[name]!.start, undefined, context.tense(found.start, found.end))!,
    name,
    'reference',
  );
}

/** Without a year a season needs a preposition, and must be the end of its phrase: no festival, no tide, no "fall of". */
function standsAlone(found: Found, context: Context): boolean {
  const before = context.prepared.slice(Math.max(0, found.start - 16), found.start);
  if (
    !/(?:^|[^a-z])(?:in|by|until|since|during|through|late|early|mid)[ -]{1,3}(?:the |early |late ){0,2}$/.test(
      before,
    )
  )
    return false;
  return /^ ?(?:$|[.,;:)\n"'-])|^ (?:and|or|when|after|before|but|as|to|with|for|at)\b/.test(
    context.after(found.end),
  );
}

/** Beside the quarters, before the bare years, whose numbers they take along; "last summer" is a relative form. */
export const SEASON_FINDERS: readonly Finder[] = [
  {
    name: 'season',
    triggers: ['spring', 'summer', 'autumn', 'fall', 'winter'],
    pattern: rule(
      '(?<season>{season})(?:(?: of|,)? (?<year>{year})|(?: of)? (?<shift>(?:this|last|next) year))?',
    ),
    read: season,
  },
];
