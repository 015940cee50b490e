import { map, type Steps } from '../../language/steps.ts';
import { Blocks } from './blocks.ts';
import { absorb, type Group, toldApart } from './group.ts';
import {
  compound,
  eitherOrder,
  initials,
  otherDivision,
  otherOrder,
  romanisation,
  slip,
  suffix,
  surname,
} from './people.ts';
import { acronym, code } from './things.ts';

/** One ground for taking two groups for one. */
export interface Rule {
  /** Whether it can join a group with any other at all. */
  readonly takes: (group: Group) => boolean;
  /** What two groups have in common, at the least, where the rule joins them: keys of one of their spellings. */
  readonly keysOf: (form: string) => string[];
  /** Why the two are one, or null. */
  readonly reason: (a: Group, b: Group) => string | null;
  /** Where several groups fit, none is joined. */
  readonly onlyOne?: true;
}

/** Surest first: what one rule has joined, the next sees as one. A lone surname comes last, when all full names are known. */
const RULES: readonly Rule[] = [
  initials,
  suffix,
  otherOrder,
  eitherOrder,
  otherDivision,
  romanisation,
  compound,
  slip,
  code,
  acronym,
  surname,
];

export function* applyRules(groups: readonly Group[]): Steps<void> {
  for (const rule of RULES) yield* apply(groups, rule);
}

/** Applies a rule to every pair of groups that it can fit. */
function* apply(groups: readonly Group[], rule: Rule): Steps<void> {
  const blocks = new Blocks(
    yield* map(groups, (group) =>
      group.members.length > 0 && rule.takes(group) ? [...group.forms.keys()].flatMap(rule.keysOf) : [],
    ),
  );
  for (let at = 0; at < groups.length; at++) {
    const group = groups[at]!;
    if (group.members.length === 0) continue;
    const near = blocks.near(at);
    if (near.length === 0) continue;
    yield;
    const fitting = near.filter(
      (other) =>
        groups[other]!.members.length > 0 &&
        !toldApart(group, groups[other]!) &&
        rule.reason(group, groups[other]!) !== null,
    );
    if (rule.onlyOne && fitting.length !== 1) continue;
    for (const place of fitting) {
      const other = groups[place]!;
      // What was joined since may stand against it.
      const reason = rule.reason(group, other);
      if (reason === null) continue;
      const [into, from] = group.mentions >= other.mentions ? [at, place] : [place, at];
      absorb(groups[into]!, groups[from]!, reason);
      blocks.join(into, from);
      if (into !== at) break;
    }
  }
}
