import { isFamilyNameFirst } from '../lexicon/family-names.ts';
import { isPlaceName } from '../lexicon/places.ts';
import type { Word } from '../words.ts';
import { absorb, type Draft, fullest } from './drafts.ts';
import type { Mention } from './mentions.ts';
import { normalName } from './normal.ts';
import { inOtherOrder } from './order.ts';
import { shapeScores } from './shape-scores.ts';
import { addScores, typeOf } from './types.ts';

/** Surnames and given names alone, by the person last named who has them. */
export function linkPeople(drafts: readonly Draft[], sentences: readonly (readonly Word[])[]): void {
  const people = drafts.filter((draft) => draft.mentions.length > 0 && isFullPersonName(draft));
  mergeSame(people, withoutInitials, 'the same name with and without an initial');
  mergeSame(people, inEitherOrder, 'the same name in the other order');
  const known = new Set(people);
  const byPart = peopleByPart(people.filter((person) => person.mentions.length > 0));
  for (const short of drafts) {
    if (short.mentions.length === 0 || known.has(short)) continue;
    const word = normalName(fullest(short));
    const fits = word.includes(' ') ? undefined : byPart.get(word);
    if (!fits || (isPlaceName(fullest(short)) && short.first < fits[0]!.first)) continue;
    distribute(short, fits, sentences);
  }
}

/** A name of several words that looks like a person's, or that the text says is one's. */
const isFullPersonName = (draft: Draft): boolean =>
  typeOf(draft.scores) === 'person' &&
  normalName(fullest(draft)).includes(' ') &&
  (draft.scores.person >= 3 || shapeScores(fullest(draft)).person >= 1.5);

/** "David B. Hart" and "David Hart". */
const withoutInitials = (name: string): string =>
  normalName(name)
    .split(' ')
    .filter((word, at) => at === 0 || word.length > 1)
    .join(' ');

/** "Wei Jing" and "Jing Wei". */
function inEitherOrder(name: string): string {
  const words = normalName(name).split(' ');
  return inOtherOrder(name, words.toReversed().join(' ')) ? words.sort().join(' ') : name;
}

function mergeSame(people: readonly Draft[], keyOf: (name: string) => string, reason: string): void {
  const byKey = new Map<string, Draft>();
  for (const person of people) {
    if (person.mentions.length === 0) continue;
    const key = keyOf(fullest(person));
    const first = byKey.get(key);
    if (first) absorb(first, person, reason);
    else byKey.set(key, person);
  }
}

/** People by each word that may stand for them alone. */
function peopleByPart(people: readonly Draft[]): Map<string, Draft[]> {
  const byPart = new Map<string, Draft[]>();
  for (const person of people) {
    const words = normalName(fullest(person)).split(' ');
    const parts = new Set([words.at(-1)!, words[0]!]);
    if (words.length > 2 && isFamilyNameFirst(words.at(-2)!)) parts.add(words.at(-2)!);
    for (const part of parts) {
      const list = byPart.get(part);
      if (list) list.push(person);
      else byPart.set(part, [person]);
    }
  }
  return byPart;
}

/** Gives each mention of a lone surname to the fitting person named last before it, else to the first. */
function distribute(short: Draft, fits: readonly Draft[], sentences: readonly (readonly Word[])[]): void {
  const form = fullest(short);
  const place = isPlaceName(form);
  const anchors = fits
    .flatMap((person) => person.mentions.map((mention) => ({ person, start: mention.start })))
    .sort((a, b) => a.start - b.start);
  const left: Mention[] = [];
  let last = -1;
  for (const mention of [...short.mentions].sort((a, b) => a.start - b.start)) {
    while (last + 1 < anchors.length && anchors[last + 1]!.start < mention.start) last++;
    if (place && isWhere(sentences[mention.sentence]!, mention)) left.push(mention);
    else give(mention, form, anchors[Math.max(last, 0)]!.person);
  }
  if (left.length === 0) addScores(fits[0]!.scores, short.scores, 2);
  short.mentions = left;
}

/** "in Lincoln", "from Washington": said of a place, whoever else has the name. */
const isWhere = (words: readonly Word[], mention: Mention): boolean =>
  /^(?:in|at|near|to|from|into|through|across|outside)$/.test(words[mention.from - 1]?.lower ?? '');

function give(mention: Mention, form: string, person: Draft): void {
  if (!person.forms.has(form)) person.links.push({ form, reason: `part of the name ${fullest(person)}` });
  person.forms.set(form, (person.forms.get(form) ?? 0) + 1);
  person.mentions.push(mention);
}
