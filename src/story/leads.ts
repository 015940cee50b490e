import type { Steps } from '../language/steps.ts';
import { withoutDates } from './dates.ts';
import { Echo } from './echo.ts';
import type { Independence } from './independence.ts';
import { isHedged } from './levels.ts';
import { Openings } from './openings.ts';
import type { ToldStatement } from './types.ts';

/** One piece of news as the sources open with it, and how many of them do. */
export interface Lead {
  readonly statement: ToldStatement;
  readonly tellings: readonly ToldStatement[];
  readonly independent: number;
  /** Date of the newest source that opens with it, EDTF; empty when unknown. */
  readonly newest: string;
  /** Date of the oldest that does. */
  readonly first: string;
}

/** News stands at the top of an article: sentences further down are not looked at. */
const DEPTH = 6;

/**
 * What the sources lead with, the most echoed first: sentences of the opening paragraphs that tell one thing are
 * brought together by participants, action and words. Position and echo are the two oldest signals of what matters
 * (Edmundson 1969; Radev et al. 2004, centroid summaries).
 */
export function* findLeads(
  statements: readonly ToldStatement[],
  independent: Independence,
  publishedOf: (source: string) => string | null,
): Steps<Lead[]> {
  const openings = new Openings(statements.filter((one) => one.index < DEPTH && isNews(one)));
  const stars: Star[] = [];
  for (const group of yield* bringTogether(openings)) stars.push(...(yield* aroundBest(group, openings)));
  return stars
    .map(({ statement, tellings }): Lead => {
      const dates = tellings.map((one) => publishedOf(one.source) ?? '').sort();
      return {
        statement,
        tellings,
        independent: independent.count(wordings(tellings)),
        newest: dates.at(-1)!,
        first: dates[0]!,
      };
    })
    .sort(
      (a, b) =>
        b.independent - a.independent ||
        Number(tellsBefore(a.statement.text)) - Number(tellsBefore(b.statement.text)) ||
        a.statement.index - b.statement.index,
    );
}

/** One telling of each wording: what sources have word for word is one agency's, or a page's frame. */
const wordings = (tellings: readonly ToldStatement[]): ToldStatement[] => [
  ...new Map(tellings.map((one) => [one.text, one])).values(),
];

/** Places of openings in groups: each with the first group that has one which tells the same. */
function* bringTogether(openings: Openings): Steps<number[][]> {
  const groups: number[][] = [];
  const home: number[] = [];
  /** By who takes part in what. */
  const naming = new Map<string, number[]>();
  for (const [at, { entities, classes }] of openings.all.entries()) {
    yield;
    openings.take(at);
    const keys = entities.flatMap((id) => classes.map((name) => `${name} ${id}`));
    const compared = new Set<number>();
    let into = groups.length;
    for (const key of keys)
      for (const other of naming.get(key) ?? []) {
        if (home[other]! >= into || compared.has(other)) continue;
        compared.add(other);
        if (openings.tellsSame(other)) into = home[other]!;
      }
    if (into === groups.length) groups.push([]);
    groups[into]!.push(at);
    home[at] = into;
    for (const key of keys) {
      const known = naming.get(key);
      if (known) known.push(at);
      else naming.set(key, [at]);
    }
  }
  return groups;
}

/** A line, and the tellings that support it. */
type Star = Pick<Lead, 'statement' | 'tellings'>;

/** A group again as stars: a line is supported only by tellings that are like it, not like one that is like it. */
function* aroundBest(group: readonly number[], openings: Openings): Steps<Star[]> {
  const statements = group.map((at) => openings.all[at]!);
  if (statements.length === 1) return [{ statement: statements[0]!, tellings: statements }];
  const stars: Star[] = [];
  const echo = new Echo(group.map((at) => openings.terms[at]!.words));
  yield* echo.prepare();
  const faults = statements.map(faultsOf);
  for (let left = [...group.keys()]; left.length > 0; ) {
    yield;
    const at = best(left, echo, faults);
    const statement = statements[at]!;
    openings.take(group[at]!);
    const tellings = new Set(
      left.filter(
        (other) =>
          other === at || (openings.tellsSame(group[other]!) && supports(statement, statements[other]!)),
      ),
    );
    stars.push({ statement, tellings: [...tellings].map((other) => statements[other]!) });
    for (const other of tellings) echo.remove(other);
    left = left.filter((other) => !tellings.has(other));
  }
  return stars;
}

/** Whether a telling of the same says the line too: its first action, and no other number of a kind that the line gives. */
function supports(line: ToldStatement, other: ToldStatement): boolean {
  if (!other.classes.includes(line.classes[0]!)) return false;
  const [a, b] = [numbersOf(line.text), numbersOf(other.text)];
  return ![...a].some(
    ([kind, values]) => b.has(kind) && ![...values].some((value) => b.get(kind)!.has(value)),
  );
}

/** Numbers of a line by kind: money, shares, counts. */
function numbersOf(text: string): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const [, money, value, share] of withoutDates(text).matchAll(
    /([$€£¥])?(\d[\d,.]*\d|\d)\s*(%|percent)?/gu,
  )) {
    const kind = money ? 'money' : share ? 'share' : 'count';
    if (!found.has(kind)) found.set(kind, new Set());
    found.get(kind)!.add(value!);
  }
  return found;
}

/** A plain statement about somebody or something, neither a heading nor a quotation nor a question. */
const isNews = (one: ToldStatement): boolean =>
  !one.heading &&
  !one.quoted &&
  one.entities.length > 0 &&
  one.classes.length > 0 &&
  !isHedged(one.level) &&
  one.report &&
  !OPENS_WORDS.test(one.text);

/** "The agency quoted her as saying on Sunday": what she said stands in the next line. */
const OPENS_WORDS = /\bas saying(?: (?:on|late on) \p{Lu}\p{Ll}+)?(?: \(\d{4}[^)]*\))?[.:]$/u;

/** "The council had voted": what came before the news. */
export const tellsBefore = (line: string): boolean =>
  /^[^,]{0,60}\bhad (?:been )?\p{Ll}+(?:ed|en|n|t)\b/u.test(line);

/** The telling nearest to all the others, with least that it alone says; short and early ones before long and late. */
function best(left: readonly number[], echo: Echo, faults: readonly number[]): number {
  let best = left[0]!;
  let most = Number.NEGATIVE_INFINITY;
  for (const at of left) {
    const worth = echo.mean(at) - (left.length < 3 ? 0 : echo.alone(at) / 2) - faults[at]!;
    if (worth > most) [best, most] = [at, worth];
  }
  return best;
}

/** What speaks against a telling by itself: long or bare, late in its source, a day that only its source knows. */
function faultsOf(one: ToldStatement): number {
  const words = one.text.split(' ').length;
  const length = words > 30 ? (words - 30) / 30 : words < 7 ? 0.4 : 0;
  const behind = tellsBefore(one.text) ? 0.3 : 0;
  return length + behind + one.index / 20 + (/^(?:today|yesterday|this morning)\b/i.test(one.text) ? 0.5 : 0);
}
