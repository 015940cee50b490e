import { ROLE_MODIFIERS, ROLE_NOUNS } from '../language/lexicon/roles.ts';
import { finish, map, type Steps } from '../language/steps.ts';
import { sameDate } from './dates.ts';
import type { Independence } from './independence.ts';
import { prevailing } from './levels.ts';
import type { Fact, Status, ToldClaim } from './types.ts';

/** How claims of one subject and property are brought together. */
interface Policy {
  /** Only one value can be right. */
  readonly single: boolean;
  /** Whether two claims give one value. */
  readonly same: (a: ToldClaim, b: ToldClaim) => boolean;
}

const sharesKey = (a: ToldClaim, b: ToldClaim): boolean => a.key.some((word) => b.key.includes(word));

const MANY: Policy = { single: false, same: sharesKey };
const POLICIES: Readonly<Record<string, Policy>> = {
  'date of birth': { single: true, same: (a, b) => sameDate(a.key[0]!, b.key[0]!) },
  'place of birth': { single: true, same: sharesKey },
  'position held': { single: false, same: sameRole },
  'field of work': { single: false, same: (a, b) => overlap(a.key, b.key) >= 0.4 },
  employer: { single: false, same: sameEmployer },
  age: { single: false, same: sharesKey },
};
const DEGREE: Policy = { single: true, same: sameDegree };

/** Facts: claims on one subject and property, reconciled. */
export function* buildFacts(claims: readonly ToldClaim[], independent: Independence): Steps<Fact[]> {
  const bySubject = new Map<string, ToldClaim[]>();
  for (const claim of claims) {
    const key = `${claim.subject}\n${claim.property}`;
    const known = bySubject.get(key);
    if (known) known.push(claim);
    else bySubject.set(key, [claim]);
  }
  const facts = yield* map(bySubject.values(), (group) => factsOf(group, independent));
  return facts.flat();
}

/** Facts of claims on one subject and property. */
function factsOf(group: readonly ToldClaim[], independent: Independence): Fact[] {
  const policy =
    POLICIES[group[0]!.property] ?? (group[0]!.property.startsWith('academic degree') ? DEGREE : MANY);
  const clusters = cluster(group, policy.same);
  if (!policy.single) return clusters.map((one) => fact([one], independent));
  const sure = policy === DEGREE ? clusters : withoutDoubtful(clusters, independent);
  return sure.length > 0 ? [fact(sure, independent)] : [];
}

/**
 * A source that gives two values for what can only be one was misread in one of them: it stands for neither, unless
 * others give one of the two.
 */
function withoutDoubtful(clusters: readonly ToldClaim[][], independent: Independence): ToldClaim[][] {
  const backed = (cluster: readonly ToldClaim[], source: string): number =>
    independent.count(cluster.filter((claim) => claim.source !== source));
  return clusters.filter(
    (cluster) =>
      !cluster.every(({ source }) =>
        clusters.some(
          (other) =>
            other !== cluster &&
            other.some((claim) => claim.source === source) &&
            backed(other, source) >= backed(cluster, source),
        ),
      ),
  );
}

/**
 * Greedy: a claim joins the first cluster that has a like claim, so that order of sources decides ties.
 * @param keyOf like claims have one key; spares comparing the others
 */
export const cluster = <T>(
  items: readonly T[],
  same: (a: T, b: T) => boolean,
  keyOf?: (item: T) => string,
): T[][] => finish(clustering(items, same, keyOf));

/** As `cluster`, of so many that it takes its time. */
export function* clustering<T>(
  items: readonly T[],
  same: (a: T, b: T) => boolean,
  keyOf: (item: T) => string = () => '',
): Steps<T[][]> {
  const clusters: T[][] = [];
  const byKey = new Map<string, T[][]>();
  for (const item of items) {
    yield;
    const key = keyOf(item);
    const near = byKey.get(key) ?? [];
    const home = near.find((one) => one.some((other) => same(other, item)));
    if (home) home.push(item);
    else {
      const begun = [item];
      clusters.push(begun);
      near.push(begun);
      byKey.set(key, near);
    }
  }
  return clusters;
}

function fact(clusters: readonly ToldClaim[][], independent: Independence): Fact {
  const versions = clusters
    .map((claims) => ({ text: best(claims).value, claims, independent: independent.count(claims) }))
    .sort((a, b) => b.independent - a.independent || (a.claims[0]!.source < b.claims[0]!.source ? -1 : 1));
  const claims = versions.flatMap((version) => version.claims);
  const count = independent.count(claims);
  const lead = best(versions[0]!.claims);
  const standing = versions[0]!.claims;
  const status: Status = versions.length > 1 ? 'disputed' : count >= 2 ? 'agreed' : 'single-source';
  return {
    subject: lead.subject!,
    property: lead.property,
    status,
    level: prevailing(claims.map((claim) => claim.level)),
    text: lead.value,
    date:
      standing.map((claim) => claim.date?.edtf).find((date) => date !== undefined && !date.startsWith('X')) ??
      null,
    entities: [...new Set(claims.flatMap((claim) => claim.entities))],
    claims,
    versions,
    independent: count,
    former: standing.every((claim) => claim.former),
  };
}

/** The claim to print: the fullest value that is not long, dated ones first; what is held before what was to come. */
const best = (claims: readonly ToldClaim[]): ToldClaim =>
  [...claims].sort(
    (a, b) =>
      Number(isComing(a)) - Number(isComing(b)) ||
      (a.property === 'position held' ? Number(namesBody(b)) - Number(namesBody(a)) : 0) ||
      Number(b.date !== null) - Number(a.date !== null) ||
      (a.property === 'position held'
        ? Math.min(1, b.entities.length) - Math.min(1, a.entities.length)
        : 0) ||
      score(b.value) - score(a.value),
  )[0]!;

const isComing = ({ property, value }: ToldClaim): boolean =>
  property === 'position held' && value.startsWith('Incoming ');

/** "chief of Acme", "Acme's chief": the value itself says of which body. */
const namesBody = ({ value, entities }: ToldClaim): boolean =>
  entities.length > 0 && /\s(?:of|at)\s|['’]s\s/.test(value);

const score = (value: string): number => (value.length > 110 ? -value.length : value.length);

/** Share of the smaller set that both have. */
export const overlap = (a: readonly string[], b: readonly string[]): number => {
  const other = setOf(b);
  let both = 0;
  for (const word of a) if (other.has(word)) both += 1;
  return both / Math.max(1, Math.min(setOf(a).size, other.size));
};

/** Lists are compared with many others each: their sets are made once. */
const sets = new WeakMap<readonly string[], ReadonlySet<string>>();
function setOf(words: readonly string[]): ReadonlySet<string> {
  const known = sets.get(words);
  if (known) return known;
  const made = new Set(words);
  sets.set(words, made);
  return made;
}

const jaccard = (a: readonly string[], b: readonly string[]): number => {
  const other = new Set(b);
  const both = a.filter((word) => other.has(word)).length;
  return both / Math.max(1, new Set([...a, ...b]).size);
};

/** One role in two wordings: the same office, as far as both say of which body, or nearly the same words. */
function sameRole(a: ToldClaim, b: ToldClaim): boolean {
  if (a.former !== b.former) return false;
  if (a.value.toLowerCase() === b.value.toLowerCase()) return true;
  if (jaccard(a.key, b.key) > 0.55) return true;
  const both = a.key.filter((word) => b.key.includes(word));
  if (a.key.some(isSuperlative) || b.key.some(isSuperlative))
    return both.length >= 2 && both.some(isSuperlative);
  const shared = a.entities.some((id) => b.entities.includes(id));
  if (both.some((word) => word.startsWith('chief-')) && shared) return true;
  const [x, y] = [officeOf(a), officeOf(b)];
  const open = shared || (![a, b].some(isOfAnother) && (a.entities.length === 0 || b.entities.length === 0));
  if (shared && (isPlainer(x, y) || isPlainer(y, x))) return true;
  if (shared && [x, y].every((office) => /^(?:co-)?founder$/.test(office))) return true;
  return open && (x === y || ((x === 'chief' || y === 'chief') && isChief(x) && isChief(y)));
}

/** "chief of a new laboratory": of a body that has no name. */
const isOfAnother = ({ value }: ToldClaim): boolean => /\s(?:of|at) an? /.test(value);

const isSuperlative = (word: string): boolean => /^(?:first|only|sole)$|est$/.test(word);

/** The words of a role that name the office itself: "vice president", whatever stands before it. */
const officeOf = ({ key }: ToldClaim): string =>
  key
    .filter((word) => ROLE_NOUNS.has(word) || ROLE_MODIFIERS.has(word) || word.startsWith('chief-'))
    .join(' ');

/** "Acme executive" and "Acme vice president" say less of the office that is "senior vice president". */
const isPlainer = (office: string, full: string): boolean =>
  /^(?:officer|official)$/.test(office) ||
  full.replace(/^(?:senior|executive|general|managing) /, '') === office;

/** "Acme's boss" is its chief executive, or whatever its chief is called. */
const isChief = (office: string): boolean =>
  /^(?:chief|lead|chief-officer|co-ceo|president|chair|director-general|secretary-general)$/.test(office);

function sameEmployer(a: ToldClaim, b: ToldClaim): boolean {
  if (a.key.some((name) => b.key.includes(name))) return true;
  const [one, other] = [a.key[0]!, b.key[0]!];
  return (
    one === other ||
    one.startsWith(`${other} `) ||
    other.startsWith(`${one} `) ||
    a.entities[0] === b.entities[0]
  );
}

/** Degrees agree where neither school nor field contradicts: a claim that names only one of them says nothing of the other. */
function sameDegree(a: ToldClaim, b: ToldClaim): boolean {
  return agrees(a, b, 'at:') && agrees(a, b, 'in:');
}

const agrees = (a: ToldClaim, b: ToldClaim, prefix: string): boolean => {
  const one = a.key.filter((key) => key.startsWith(prefix));
  const other = b.key.filter((key) => key.startsWith(prefix));
  return one.length === 0 || other.length === 0 || one.some((key) => other.includes(key));
};
