import { stem } from '../language/stems.ts';
import { overlap } from './facts.ts';
import type { Independence } from './independence.ts';
import { isHedged } from './levels.ts';
import type { ToldStatement } from './types.ts';

/** One piece of news as the sources open with it, and how many of them do. */
export interface Lead {
  readonly statement: ToldStatement;
  readonly tellings: readonly ToldStatement[];
  readonly independent: number;
  /** Date of the newest source that opens with it, EDTF; empty when unknown. */
  readonly newest: string;
}

/** News stands at the top of an article: sentences further down are not looked at. */
const DEPTH = 6;

/**
 * What the sources lead with, the most echoed first: sentences of the opening paragraphs that tell one thing are
 * brought together by participants, action and words. Position and echo are the two oldest signals of what matters
 * (Edmundson 1969; Radev et al. 2004, centroid summaries).
 */
export function findLeads(
  statements: readonly ToldStatement[],
  independent: Independence,
  publishedOf: (source: string) => string | null,
): Lead[] {
  const openings = statements.filter((one) => one.index < DEPTH && isNews(one));
  const terms = new Map(openings.map((one) => [one, termsOf(one)]));
  const groups: ToldStatement[][] = [];
  for (const one of openings) {
    const home = groups.find((group) => group.some((other) => tellsSame(one, other, terms)));
    if (home) home.push(one);
    else groups.push([one]);
  }
  return groups
    .flatMap((group) => aroundBest(group, terms))
    .map(({ statement, tellings }): Lead => {
      const dates = tellings.map((one) => publishedOf(one.source) ?? '').sort();
      return { statement, tellings, independent: independent.count(tellings), newest: dates.at(-1)! };
    })
    .sort((a, b) => b.independent - a.independent || a.statement.index - b.statement.index);
}

/** A group again as stars: a line is supported only by tellings that are like it, not like one that is like it. */
function aroundBest(
  group: readonly ToldStatement[],
  terms: ReadonlyMap<ToldStatement, string[]>,
): { statement: ToldStatement; tellings: ToldStatement[] }[] {
  const stars: { statement: ToldStatement; tellings: ToldStatement[] }[] = [];
  for (let rest = [...group]; rest.length > 0; ) {
    const statement = best(rest, terms);
    const tellings = rest.filter((one) => one === statement || supports(statement, one, terms));
    stars.push({ statement, tellings });
    rest = rest.filter((one) => !tellings.includes(one));
  }
  return stars;
}

/** Whether a telling says the line too: its first action, and no other number of a kind that the line gives. */
function supports(
  line: ToldStatement,
  other: ToldStatement,
  terms: ReadonlyMap<ToldStatement, string[]>,
): boolean {
  const [a, b] = [numbersOf(line.text), numbersOf(other.text)];
  const clash = [...a].some(
    ([kind, values]) => b.has(kind) && ![...values].some((value) => b.get(kind)!.has(value)),
  );
  return !clash && other.classes.includes(line.classes[0]!) && tellsSame(line, other, terms);
}

/** Numbers of a line by kind: money, shares, counts. */
function numbersOf(text: string): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const [, money, value, share] of text.matchAll(/([$€£¥])?(\d[\d,.]*\d|\d)\s*(%|percent)?/gu)) {
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
  !/\?$/.test(one.text);

const termsOf = (one: ToldStatement): string[] => [
  ...new Set(
    (one.text.toLowerCase().match(/[\p{L}\p{N}.]{3,}/gu) ?? []).map((word) => stem(word.replace(/\.$/, ''))),
  ),
];

function tellsSame(a: ToldStatement, b: ToldStatement, terms: ReadonlyMap<ToldStatement, string[]>): boolean {
  const shared = a.entities.filter((id) => b.entities.includes(id)).length;
  const action =
    a.classes.some((name) => b.classes.slice(0, 3).includes(name)) ||
    b.classes.slice(0, 3).some((name) => a.classes.includes(name));
  return shared >= 1 && action && overlap(terms.get(a)!, terms.get(b)!) >= (shared >= 2 ? 0.34 : 0.42);
}

/** The telling nearest to all the others, with least that it alone says; short and early ones before long and late. */
function best(
  tellings: readonly ToldStatement[],
  terms: ReadonlyMap<ToldStatement, string[]>,
): ToldStatement {
  const worth = (one: ToldStatement): number => {
    const echo =
      tellings.reduce(
        (sum, other) => sum + (other === one ? 0 : overlap(terms.get(one)!, terms.get(other)!)),
        0,
      ) / Math.max(1, tellings.length - 1);
    const words = one.text.split(' ').length;
    const own =
      tellings.length < 3
        ? 0
        : terms
            .get(one)!
            .filter((term) => !tellings.some((other) => other !== one && terms.get(other)!.includes(term)))
            .length / terms.get(one)!.length;
    return (
      echo -
      (words > 30 ? (words - 30) / 30 : words < 7 ? 0.4 : 0) -
      one.index / 20 -
      own / 2 -
      (/^(?:today|yesterday|this morning)\b/i.test(one.text) ? 0.5 : 0)
    );
  };
  return [...tellings].sort((a, b) => worth(b) - worth(a))[0]!;
}
