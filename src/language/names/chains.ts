import { isFamilyNameFirst } from '../lexicon/family-names.ts';
import type { Gender } from '../lexicon/given-names.ts';
import { givenName } from '../lexicon/given-names.ts';
import { ORGANIZATION_NOUNS } from '../lexicon/organizations.ts';
import { isPlaceName } from '../lexicon/places.ts';
import type { Word } from '../words.ts';
import type { Mention } from './mentions.ts';
import { abbreviates, compactName, initialsOf, nameWords, normalName } from './normal.ts';
import type { EntityType, TypeScores } from './types.ts';
import { addScores, contextScores, noScores, shapeScores, typeOf } from './types.ts';

/** All mentions of one thing in one document. */
export interface NameChain {
  /** Index among the document's chains, in order of first mention. */
  readonly id: number;
  /** Its fullest spelling. */
  readonly name: string;
  /** Every spelling, most frequent first. */
  readonly forms: readonly string[];
  readonly type: EntityType;
  readonly scores: TypeScores;
  readonly mentions: readonly Mention[];
  /** Why a spelling was taken for this one: form and reason. */
  readonly links: readonly { readonly form: string; readonly reason: string }[];
  readonly gender: Gender | null;
}

interface Draft {
  forms: Map<string, number>;
  mentions: Mention[];
  scores: TypeScores;
  links: { form: string; reason: string }[];
  first: number;
}

/** Chains of a document's mentions: same spelling first, then what each shorter spelling stands for. */
export function findChains(
  mentions: readonly Mention[],
  sentences: readonly (readonly Word[])[],
): NameChain[] {
  const drafts = groupBySpelling(mentions, sentences);
  linkBrackets(drafts, sentences);
  linkOrganizations(drafts);
  linkPeople(drafts);
  return drafts
    .filter((draft) => draft.mentions.length > 0)
    .map((draft) => ({ ...draft, mentions: [...draft.mentions].sort((a, b) => a.start - b.start) }))
    .sort((a, b) => a.mentions[0]!.start - b.mentions[0]!.start)
    .map((draft, id) => finish(draft, id));
}

function groupBySpelling(mentions: readonly Mention[], sentences: readonly (readonly Word[])[]): Draft[] {
  const byKey = new Map<string, Draft>();
  for (const mention of mentions) {
    const key = compactName(nameWords(mention.text).join(' '));
    let draft = byKey.get(key);
    if (!draft) {
      draft = { forms: new Map(), mentions: [], scores: noScores(), links: [], first: mention.start };
      byKey.set(key, draft);
    }
    if (!draft.forms.has(mention.text)) addScores(draft.scores, shapeScores(mention.text));
    draft.forms.set(mention.text, (draft.forms.get(mention.text) ?? 0) + 1);
    addScores(draft.scores, contextScores(sentences[mention.sentence]!, mention), 4);
    draft.mentions.push(mention);
  }
  return [...byKey.values()];
}

const fullest = (draft: Draft): string =>
  [...draft.forms.keys()].reduce((a, b) => (b.length > a.length ? b : a));

function absorb(into: Draft, other: Draft, reason: string): void {
  for (const [form, count] of other.forms) {
    into.forms.set(form, (into.forms.get(form) ?? 0) + count);
    into.links.push({ form, reason });
  }
  into.links.push(...other.links);
  addScores(into.scores, other.scores);
  into.mentions.push(...other.mentions);
  into.first = Math.min(into.first, other.first);
  other.mentions = [];
  other.forms.clear();
}

/** "National Science Board (NSB)", "Foo (formerly Bar)": a name in brackets right behind another. */
function linkBrackets(drafts: Draft[], sentences: readonly (readonly Word[])[]): void {
  const owner = new Map<Mention, Draft>();
  for (const draft of drafts) for (const mention of draft.mentions) owner.set(mention, draft);
  const inOrder = [...owner.keys()].sort((a, b) => a.start - b.start);
  inOrder.forEach((mention, at) => {
    const inner = inOrder[at + 1];
    if (!inner || inner.sentence !== mention.sentence) return;
    const words = sentences[mention.sentence]!;
    if (words[mention.to]?.text !== '(' || inner.from > mention.to + 3 || words[inner.to]?.text !== ')')
      return;
    const between = words
      .slice(mention.to + 1, inner.from)
      .map((word) => word.lower)
      .join(' ');
    const a = owner.get(mention)!;
    const b = owner.get(inner)!;
    if (a === b || a.mentions.length === 0 || b.mentions.length === 0) return;
    const renamed = /^(?:formerly|now|previously|also|aka|or|then)(?: known as)?$/.test(between);
    const short = between === '' && abbreviates(inner.text, mention.text);
    if (!renamed && !short) return;
    absorb(
      a,
      b,
      renamed
        ? `"${between}" in brackets behind ${mention.text}`
        : `abbreviation in brackets behind ${mention.text}`,
    );
    for (const moved of a.mentions) owner.set(moved, a);
  });
}

/** Short forms and initials of organizations and products that the document gives in full. */
function linkOrganizations(drafts: Draft[]): void {
  for (const short of drafts) {
    if (short.mentions.length === 0) continue;
    const name = fullest(short);
    const words = nameWords(name);
    const fits = drafts
      .filter((long) => long !== short && long.mentions.length > 0 && typeOf(long.scores) !== 'person')
      .map((long) => ({ long, reason: shortens(name, words, short, long) }))
      .filter((fit): fit is { long: Draft; reason: string } => fit.reason !== null);
    if (fits.length === 1) absorb(fits[0]!.long, short, fits[0]!.reason);
  }
}

/** Why `short` stands for `long`, or null. */
function shortens(name: string, words: readonly string[], short: Draft, long: Draft): string | null {
  const full = fullest(long);
  const longWords = nameWords(full);
  if (/^\p{Lu}{2,6}$/u.test(name) && !isPlaceName(name) && initialsOf(full).includes(name.toLowerCase()))
    return `initials of ${full}`;
  if (words.length >= longWords.length || isPlaceName(name) || typeOf(short.scores) === 'person') return null;
  const rest = longWords.slice(words.length);
  const opens = words.every((word, at) => longWords[at] === word);
  if (opens && long.first < short.first && rest.every((word) => ORGANIZATION_NOUNS.has(word)))
    return `short for ${full}, named before`;
  const closes = words.every((word, at) => longWords[longWords.length - words.length + at] === word);
  const special = (!ORGANIZATION_NOUNS.has(words[0]!) && words[0]!.length > 3) || /\d/.test(name);
  if (closes && special && (long.first < short.first || typeOf(long.scores) === 'product'))
    return `short for ${full}`;
  return null;
}

/** Surnames and given names alone, by the person last named who has them. */
function linkPeople(drafts: Draft[]): void {
  const people = drafts.filter((draft) => draft.mentions.length > 0 && isFullPersonName(draft));
  linkInitials(people);
  for (const short of drafts) {
    if (short.mentions.length === 0 || people.includes(short)) continue;
    const words = normalName(fullest(short)).split(' ');
    if (words.length !== 1) continue;
    const fits = people.filter((person) => person.mentions.length > 0 && sharesName(person, words[0]!));
    if (fits.length === 0 || (isPlaceName(fullest(short)) && short.first < fits[0]!.first)) continue;
    distribute(short, fits);
  }
}

const isFullPersonName = (draft: Draft): boolean =>
  typeOf(draft.scores) === 'person' && normalName(fullest(draft)).includes(' ');

/** "David B. Hart" and "David Hart" in one document are one. */
function linkInitials(people: Draft[]): void {
  const key = (draft: Draft): string =>
    normalName(fullest(draft))
      .split(' ')
      .filter((word, at) => at === 0 || word.length > 1)
      .join(' ');
  for (const person of people)
    for (const other of people)
      if (person !== other && person.mentions.length && other.mentions.length && key(person) === key(other))
        absorb(person, other, 'the same name with and without an initial');
}

const sharesName = (person: Draft, word: string): boolean => {
  const words = normalName(fullest(person)).split(' ');
  return (
    words.at(-1) === word ||
    words[0] === word ||
    (words.length > 2 && words.at(-2) === word && isFamilyNameFirst(word))
  );
};

/** Gives each mention of a lone surname to the fitting person named last before it, else to the first. */
function distribute(short: Draft, fits: readonly Draft[]): void {
  const form = fullest(short);
  const anchors = fits
    .flatMap((person) => person.mentions.map((mention) => ({ person, start: mention.start })))
    .sort((a, b) => a.start - b.start);
  for (const mention of short.mentions) {
    const before = anchors.filter((anchor) => anchor.start < mention.start).at(-1) ?? anchors[0]!;
    const person = before.person;
    if (!person.forms.has(form)) person.links.push({ form, reason: `part of the name ${fullest(person)}` });
    person.forms.set(form, (person.forms.get(form) ?? 0) + 1);
    person.mentions.push(mention);
  }
  addScores(fits[0]!.scores, short.scores, 2);
  short.mentions = [];
}

function finish(draft: Draft, id: number): NameChain {
  const forms = [...draft.forms].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([form]) => form);
  const name = nameOf(draft);
  const type = typeOf(draft.scores);
  const gender =
    type === 'person'
      ? name
          .split(' ')
          .map((word) => givenName(word.toLowerCase()))
          .find(Boolean)
      : null;
  return {
    id,
    name,
    forms,
    type,
    scores: draft.scores,
    mentions: draft.mentions,
    links: draft.links,
    gender: gender === 'female' || gender === 'male' ? gender : null,
  };
}

/** The most frequent of the spellings with the most words. */
function nameOf(draft: Draft): string {
  const forms = [...draft.forms];
  const most = Math.max(...forms.map(([form]) => nameWords(form).length));
  return forms.filter(([form]) => nameWords(form).length === most).sort((a, b) => b[1] - a[1])[0]![0];
}
