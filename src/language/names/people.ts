import { type Gender, givenName } from '../lexicon/given-names.ts';
import { isPlaceName } from '../lexicon/places.ts';
import { KIN } from '../lexicon/roles.ts';
import type { Word } from '../words.ts';
import { absorb, type Draft, fullest } from './drafts.ts';
import type { Mention } from './mentions.ts';
import { normalName } from './normal.ts';
import { officeBefore, officesOf } from './offices.ts';
import { bareWords, inOtherOrder, sameButInitials } from './order.ts';
import { firstSurname, partsOf } from './parts.ts';
import { shapeScores } from './shape-scores.ts';
import { addScores, typeOf } from './types.ts';

/** Surnames and given names alone, by the person last named who has them. */
export function linkPeople(drafts: readonly Draft[], sentences: readonly (readonly Word[])[]): void {
  const people = drafts.filter((draft) => draft.mentions.length > 0 && isFullPersonName(draft));
  mergeSame(people, bareWords, sameButInitials, 'the same name with and without an initial');
  mergeSame(people, sortedWords, isOtherOrder, 'the same name in the other order');
  const left = people.filter((person) => person.mentions.length > 0);
  const byPart = index(left, ({ names }) => names.flatMap(partsOf));
  const byFirst = index(left, ({ names }) => names.map(firstSurname).filter((part) => part !== null));
  const known = new Set(people);
  const kin = new Set(
    drafts
      .flatMap(({ mentions }) => mentions.slice(0, 1))
      .filter((mention) => isKinOf(sentences[mention.sentence]!, mention))
      .map(({ text }) => frontOf(text)),
  );
  // A double surname that reads as a name of its own goes first, so that its last word is not its own.
  const shorts = drafts
    .filter((draft) => draft.mentions.length > 0)
    .map((short) => ({ short, word: normalName(fullest(short)) }))
    .filter(({ word }) => byPart.has(word) || byFirst.has(word));
  for (const { short, word } of shorts.sort((a, b) => lengthOf(b.word) - lengthOf(a.word))) {
    if (known.has(short) && !word.includes(' ')) continue;
    const fits = others(byPart.get(word), short) ?? onlyOne(others(byFirst.get(word), short));
    if (!fits || isThing(short) || (isPlaceName(fullest(short)) && short.first < fits[0]!.first)) continue;
    distribute(short, fits, sentences, kin);
  }
}

/** Initials with their dots, and others that the text itself shows to be a body's, whoever else ends with them. */
const isThing = (draft: Draft): boolean => {
  const form = fullest(draft);
  if (/^(?:\p{Lu}\.){2,}$/u.test(form)) return true;
  return /^\p{Lu}{2,5}$/u.test(form) && draft.scores.person < 1 && draft.scores.organization >= 3;
};

/** The first word of a name, normal form. */
const frontOf = (name: string): string => normalName(name).split(' ')[0]!;

/** Words of a name in normal form. */
function lengthOf(name: string): number {
  let words = 1;
  for (let at = name.indexOf(' '); at >= 0; at = name.indexOf(' ', at + 1)) words++;
  return words;
}

const spaces = (name: string): number => lengthOf(normalName(name));

function others(fits: readonly Draft[] | undefined, short: Draft): readonly Draft[] | undefined {
  const found = fits?.filter(
    (person) =>
      person !== short && person.mentions.length > 0 && spaces(fullest(person)) > spaces(fullest(short)),
  );
  return found && found.length > 0 ? found : undefined;
}

const onlyOne = (fits: readonly Draft[] | undefined): readonly Draft[] | undefined =>
  fits?.length === 1 ? fits : undefined;

/** A name of several words that looks like a person's, or that the text says is one's. */
const isFullPersonName = (draft: Draft): boolean =>
  typeOf(draft.scores) === 'person' &&
  normalName(fullest(draft)).includes(' ') &&
  (draft.scores.person >= 2.5 || shapeScores(fullest(draft)).person >= 1.5);

const sortedWords = (name: string): string[] => normalName(name).split(' ').sort();

/** In two orders, and never both in one sentence, where they would be two. */
function isOtherOrder(x: string, y: string, a: Draft, b: Draft): boolean {
  if (!inOtherOrder(x, y)) return false;
  const sentences = new Set(a.mentions.map((mention) => mention.sentence));
  return !b.mentions.some((mention) => sentences.has(mention.sentence));
}

/** Of names that share a key, so many are compared with the next. */
const MOST_ALIKE = 20;

/** Joins people that share a key and whose names are the same by a rule. */
function mergeSame(
  people: readonly Draft[],
  keyOf: (name: string) => string[],
  same: (x: string, y: string, a: Draft, b: Draft) => boolean,
  reason: string,
): void {
  const byKey = new Map<string, Draft[]>();
  for (const person of people) {
    if (person.mentions.length === 0) continue;
    const key = keyOf(fullest(person)).join(' ');
    const list = byKey.get(key) ?? [];
    const first = list.find((other) => same(fullest(other), fullest(person), other, person));
    if (first) absorb(first, person, reason);
    else if (list.length < MOST_ALIKE) byKey.set(key, [...list, person]);
  }
}

/** People by what their names can be short for. */
function index(
  people: readonly Draft[],
  keysOf: (person: { names: readonly string[] }) => readonly string[],
): Map<string, Draft[]> {
  const byPart = new Map<string, Draft[]>();
  for (const person of people)
    for (const part of new Set(keysOf({ names: fullNamesOf(person) }))) {
      const list = byPart.get(part);
      if (list) list.push(person);
      else byPart.set(part, [person]);
    }
  return byPart;
}

/** Its longest spelling, and a nickname's. */
const fullNamesOf = (person: Draft): string[] => {
  const most = fullest(person);
  return [most, ...[...person.forms.keys()].filter((form) => form !== most && form.includes(' '))];
};

/**
 * Gives each mention of a lone surname to the fitting person whose office it has, else to the one named right before it,
 * else to whom the text has called so from the beginning.
 */
function distribute(
  short: Draft,
  fits: readonly Draft[],
  sentences: readonly (readonly Word[])[],
  kin: ReadonlySet<string>,
): void {
  const form = fullest(short);
  const place = isPlaceName(form);
  const named = fits.flatMap((person) =>
    person.mentions.map((mention) => ({ person, mention, start: mention.start })),
  );
  const independent = named.filter(({ person }) => {
    const front = frontOf(fullest(person));
    return !kin.has(front) || front === normalName(form);
  });
  // Had before its only bearer comes in as somebody's kin, the surname is that somebody's.
  if (independent.length === 0 && named.every(({ start }) => short.first < start)) return;
  const anchors = (independent.length > 0 ? independent : named).sort((a, b) => a.start - b.start);
  const offices = officesOf(anchors, sentences);
  const left: Mention[] = [];
  let last = -1;
  let near = anchors[0]!;
  // Whom the text calls by the surname alone before it brings in another who has it.
  let known: Draft | null = null;
  let calls = 0;
  for (const mention of [...short.mentions].sort((a, b) => a.start - b.start)) {
    for (; last + 1 < anchors.length && anchors[last + 1]!.start < mention.start; last++)
      near = anchors[last + 1]!;
    const words = sentences[mention.sentence]!;
    const titled = addressed(words, mention, anchors, Math.max(last, 0));
    if (titled === null || (place && isWhere(words, mention))) {
      left.push(mention);
      continue;
    }
    const office = officeBefore(words, mention);
    const isNear = mention.sentence - near.mention.sentence <= BESIDE;
    const likeliest: Draft = known === null || (isNear && calls < OFTEN) ? near.person : known;
    const person: Draft =
      offices.get(office) ??
      titled?.person ??
      (office === '' ? likeliest : anchors[Math.max(last, 0)]!.person);
    known ??= person;
    if (person === known) calls++;
    near = { person, mention, start: mention.start };
    give(mention, form, person);
  }
  if (left.length === 0) addScores(fits[0]!.scores, short.scores, 2);
  short.mentions = left;
}

/** Once the text has called one person so this often, the surname alone is nobody else's. */
const OFTEN = 4;

/** Sentences between two mentions of one who is not the person that the text calls by the surname. */
const BESIDE = 1;

/** Of the people named before and behind, so many are asked whether a title can mean them. */
const NEAR = 50;

/** "Mrs Hart": the last one named before whom the title can mean; null where it means none, undefined without a title. */
function addressed<Anchor extends { readonly person: Draft }>(
  words: readonly Word[],
  mention: Mention,
  anchors: readonly Anchor[],
  last: number,
): Anchor | null | undefined {
  const at = words[mention.from - 1]?.text === '.' ? mention.from - 2 : mention.from - 1;
  const title = words[at]?.lower ?? '';
  if (ROYAL.has(title)) return null;
  const sex = TITLES.get(title);
  if (!sex) return undefined;
  const fits = (anchor: Anchor | undefined): boolean =>
    anchor !== undefined && (sexOf(anchor.person) ?? sex) === sex;
  for (let back = last; back >= 0 && last - back < NEAR; back--)
    if (fits(anchors[back])) return anchors[back];
  return anchors.slice(last + 1, last + 1 + NEAR).find(fits) ?? null;
}

/** What a person's given name says, where only one sex has it. */
function sexOf(person: Draft): Gender | null {
  const sex = givenName(normalName(fullest(person)).split(' ')[0]!);
  return sex === 'both' ? null : sex;
}

/** "Prince Michael" is somebody by his first name alone, and no Michael named before. */
const ROYAL = new Set(['prince', 'princess', 'king', 'queen', 'pope']);

const TITLES: ReadonlyMap<string, Gender> = new Map([
  ...['mr', 'sir', 'lord'].map((title) => [title, 'male'] as const),
  ...['mrs', 'ms', 'miss', 'lady', 'dame'].map((title) => [title, 'female'] as const),
]);

/** "his daughter Ann Hart", "his wife, Ann Hart": whoever comes in as another's kin is not whom the surname alone stands for. */
function isKinOf(words: readonly Word[], mention: Mention): boolean {
  const lower = (at: number): string => words[at]?.lower ?? '';
  const at = lower(mention.from - 1) === ',' ? mention.from - 2 : mention.from - 1;
  const owned = at === mention.from - 1 || /^(?:his|her|their|['’]s?)$/.test(lower(at - 1));
  return (KIN.has(lower(at)) && owned) || (lower(at) === 'lady' && lower(at - 1) === 'first');
}

/** "in Lincoln", "from Washington": said of a place, whoever else has the name. */
const isWhere = (words: readonly Word[], mention: Mention): boolean =>
  /^(?:in|at|near|to|from|into|through|across|outside)$/.test(words[mention.from - 1]?.lower ?? '');

function give(mention: Mention, form: string, person: Draft): void {
  if (!person.forms.has(form)) person.links.push({ form, reason: `part of the name ${fullest(person)}` });
  person.forms.set(form, (person.forms.get(form) ?? 0) + 1);
  person.mentions.push(mention);
}
