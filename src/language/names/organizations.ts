import { ORGANIZATION_NOUNS, PLACE_NOUNS } from '../lexicon/organizations.ts';
import { isPlaceName } from '../lexicon/places.ts';
import type { Word } from '../words.ts';
import { absorb, type Draft, fullest, type Grouped, holderOf } from './drafts.ts';
import type { Mention } from './mentions.ts';
import { abbreviates, initialsOf, nameWords } from './normal.ts';
import { typeOf } from './types.ts';

/** "National Science Board (NSB)", "Foo (formerly Bar)": a name in brackets right behind another. */
export function linkBrackets({ mentions, owners, sentences }: Grouped): void {
  for (let at = 0; at + 1 < mentions.length; at++) {
    const outer = mentions[at]!;
    const inner = mentions[at + 1]!;
    const reason = inBrackets(sentences[outer.sentence]!, outer, inner);
    if (reason === null) continue;
    const into = holderOf(owners[at]!);
    const other = holderOf(owners[at + 1]!);
    if (into !== other) absorb(into, other, reason);
  }
}

/** Why a name in brackets stands for the one before it, or null. */
function inBrackets(words: readonly Word[], outer: Mention, inner: Mention): string | null {
  if (inner.sentence !== outer.sentence || words[outer.to]?.text !== '(') return null;
  if (inner.from > outer.to + 3 || words[inner.to]?.text !== ')') return null;
  const between = words
    .slice(outer.to + 1, inner.from)
    .map((word) => word.lower)
    .join(' ');
  if (/^(?:formerly|now|previously|also|aka|or|then)(?: known as)?$/.test(between))
    return `"${between}" in brackets behind ${outer.text}`;
  if (between !== '' || !abbreviates(inner.text, outer.text)) return null;
  return `abbreviation in brackets behind ${outer.text}`;
}

/** Short forms and initials of organizations and products that the document gives in full. */
export function linkOrganizations(drafts: readonly Draft[]): void {
  const index = indexLongNames(drafts);
  const surnames = new Set(drafts.filter(isPerson).map((draft) => nameWords(fullest(draft)).at(-1)));
  for (const short of drafts) {
    if (short.mentions.length === 0) continue;
    const own = nameWords(fullest(short));
    const fits = fittingNames(short, index, own.length === 1 && surnames.has(own[0]));
    if (fits.size === 1) for (const [long, reason] of fits) absorb(long, short, reason);
  }
}

const isPerson = (draft: Draft): boolean =>
  draft.mentions.length > 0 && typeOf(draft.scores) === 'person' && nameWords(fullest(draft)).length > 1;

interface LongNames {
  readonly byInitials: Map<string, Draft[]>;
  /** By first words where the rest says only what kind of organization it is. */
  readonly byFront: Map<string, Draft[]>;
  readonly byEnd: Map<string, Draft[]>;
}

/** A name of more words, hyphens counted, has no short forms: its ends would be as many texts as it has words. */
const LONGEST = 16;

function indexLongNames(drafts: readonly Draft[]): LongNames {
  const index: LongNames = { byInitials: new Map(), byFront: new Map(), byEnd: new Map() };
  const put = (map: Map<string, Draft[]>, key: string, draft: Draft): void => {
    const list = map.get(key);
    if (list) list.push(draft);
    else map.set(key, [draft]);
  };
  for (const draft of drafts) {
    if (draft.mentions.length === 0) continue;
    const full = fullest(draft);
    const words = nameWords(full);
    if (words.length === 1) continue;
    for (const initials of initialsOf(full)) if (initials.length > 1) put(index.byInitials, initials, draft);
    if (words.length > LONGEST) continue;
    for (let at = 1; at < words.length; at++) put(index.byEnd, words.slice(at).join(' '), draft);
    if (isCompany(full))
      for (let at = 1; at < words.length; at++) put(index.byFront, words.slice(0, at).join(' '), draft);
    for (let at = words.length - 1; at > 0 && ORGANIZATION_NOUNS.has(words[at]!); at--)
      put(index.byFront, words.slice(0, at).join(' '), draft);
  }
  return index;
}

/** The longer names that one name can be short for, each with the reason. */
function fittingNames(short: Draft, index: LongNames, isSurname: boolean): ReadonlyMap<Draft, string> {
  const name = fullest(short);
  const key = nameWords(name).join(' ');
  const initials = /^\p{Lu}{2,6}$/u.test(name) ? index.byInitials.get(name.toLowerCase()) : undefined;
  const front = index.byFront.get(key);
  const end = index.byEnd.get(key);
  const fits = new Map<Draft, string>();
  if ((!initials && !front && !end) || isPlaceName(name)) return fits;
  const add = (list: readonly Draft[] | undefined, reason: (long: Draft) => string | null): void => {
    for (const long of list ?? []) {
      if (long === short || long.mentions.length === 0 || fits.has(long)) continue;
      if (typeOf(long.scores) === 'person') continue;
      const why = reason(long);
      if (why !== null) fits.set(long, why);
    }
  };
  add(initials, (long) => `initials of ${fullest(long)}`);
  if (typeOf(short.scores) === 'person') return fits;
  const words = nameWords(name);
  const special =
    (!ORGANIZATION_NOUNS.has(words[0]!) && !PLACE_NOUNS.has(words[0]!) && words[0]!.length > 3) ||
    /\d/.test(name);
  add(front, (long) => (long.first < short.first ? `short for ${fullest(long)}, named before` : null));
  // A surname is its bearer's, whatever else ends with it.
  if (special && !isSurname)
    add(end, (long) =>
      long.first < short.first || isGivenInFull(long) ? `short for ${fullest(long)}` : null,
    );
  return fits;
}

/** "Foo Marine Group", "Foo Works plc": a company's whole name, which its first words stand for from then on. */
const isCompany = (full: string): boolean =>
  / (?:group|holdings?|inc|corp|corporation|co|company|ltd|limited|plc|llc|gmbh|ag|nv|sa)\.?$/i.test(full) &&
  !isPlaceName(full.split(' ')[0]!);

/** A product or a company with its ending is the full name wherever it stands; any other has to come first. */
const isGivenInFull = (draft: Draft): boolean =>
  typeOf(draft.scores) === 'product' || / (?:inc|corp|corporation|co|ltd|plc|llc)\.?$/i.test(fullest(draft));
