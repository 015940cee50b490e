import { isEnglishWord } from '../lexicon/dictionary.ts';
import { isFamilyNameFirst } from '../lexicon/family-names.ts';
import { isCityAndGivenName, isPlaceName } from '../lexicon/places.ts';
import type { Word } from '../words.ts';
import { type Draft, fullest, type Grouped } from './drafts.ts';
import type { Mention } from './mentions.ts';
import { nameWords } from './normal.ts';
import { type EntityType, typeOf } from './types.ts';

/** How much a person beside it says for a name in one list. */
const BESIDE_PERSON = 1.5;

/** A name of two or three words that nothing is known of is a person's where a list puts it beside one: "Ann Hart and Foo Bar". */
export function scoreListed({ mentions, owners, sentences }: Grouped): void {
  for (let at = 0; at + 1 < mentions.length; at++) {
    const left = mentions[at]!;
    const right = mentions[at + 1]!;
    if (!isListed(sentences[left.sentence]!, left, right)) continue;
    const a = owners[at]!;
    const b = owners[at + 1]!;
    if (isSurelyPerson(a) && isUnknownName(b, right)) b.scores.person += BESIDE_PERSON;
    else if (isSurelyPerson(b) && isUnknownName(a, left)) a.scores.person += BESIDE_PERSON;
  }
}

/** Whether nothing but a comma, "and" or both stands between two names. */
function isListed(words: readonly Word[], left: Mention, right: Mention): boolean {
  if (left.sentence !== right.sentence || right.from - left.to > 2 || right.from <= left.to) return false;
  for (let at = left.to; at < right.from; at++) if (!/^(?:,|and|&)$/.test(words[at]!.lower)) return false;
  return words[right.to]?.lower !== "'s";
}

const isSurelyPerson = (draft: Draft): boolean =>
  draft.scores.person >= 3 && typeOf(draft.scores) === 'person';

const isUnknownName = (draft: Draft, mention: Mention): boolean =>
  typeOf(draft.scores) === 'other' &&
  /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,2}$/u.test(mention.text) &&
  // "Humanitarian Affairs".
  nameWords(mention.text).some((word) => !isEnglishWord(word) || isFamilyNameFirst(word));

/** "Foo Bar has a shop. She opened it …": an unknown name that opens a sentence is a person's where a pronoun opens the next. */
export function scorePronouns({ mentions, owners, sentences }: Grouped): void {
  const named = new Set<number>();
  const withPerson = new Set<number>();
  mentions.forEach((mention, at) => {
    if (isSurelyPerson(owners[at]!)) withPerson.add(mention.sentence);
  });
  mentions.forEach((mention, at) => {
    const first = !named.has(mention.sentence);
    named.add(mention.sentence);
    const next = sentences[mention.sentence + 1]?.[0]?.lower ?? '';
    if (!first || mention.from > 2 || !/^(?:he|she)$/.test(next)) return;
    if (!withPerson.has(mention.sentence) && isUnknownName(owners[at]!, mention))
      owners[at]!.scores.person += BESIDE_PERSON;
  });
}

/** "Minister Foo" and "Bar Foo", "Ann Foo" and "Bar Foo" in one text: an unknown name of two words that ends with a person's surname is a person's. */
export function scoreFamilies(drafts: readonly Draft[]): void {
  const people = drafts.filter(isSurelyPerson).map((draft) => nameWords(fullest(draft)));
  const alone = new Set(people.filter((words) => words.length === 1).map(([word]) => word));
  const surnames = new Set(people.filter((words) => words.length > 1).map((words) => words.at(-1)));
  for (const draft of drafts) {
    const words = nameWords(fullest(draft));
    if (words.length !== 2) continue;
    const type = typeOf(draft.scores);
    if (alone.has(words[1]) && /^(?:person|other)$/.test(type)) draft.scores.person += BESIDE_PERSON + 1.5;
    else if (surnames.has(words[1]) && isGivenHere(fullest(draft), type))
      draft.scores.person += BESIDE_PERSON + draft.scores.place;
  }
}

/** "Gamal", "Paris": nothing but a given name, before a surname that is known. */
function isGivenHere(name: string, type: EntityType): boolean {
  const [front = ''] = name.split(' ');
  if (!/^\p{Lu}\p{Ll}+$/u.test(front)) return false;
  if (isPlaceName(front)) return /^(?:other|place)$/.test(type) && isCityAndGivenName(front);
  return type === 'other' && !isEnglishWord(front.toLowerCase());
}

/** "Foo Cloud" beside a company Foo that the text names more often: a part of it, whatever the second word is. */
export function scoreDivisions(drafts: readonly Draft[]): void {
  const companies = new Map<string, number>();
  for (const draft of drafts) {
    const words = nameWords(fullest(draft));
    if (words.length === 1 && typeOf(draft.scores) === 'organization' && draft.mentions.length > 1)
      companies.set(words[0]!, draft.mentions.length);
  }
  for (const draft of drafts) {
    const words = nameWords(fullest(draft));
    const times = words.length > 1 ? (companies.get(words[0]!) ?? 0) : 0;
    if (times > draft.mentions.length && /^(?:person|other)$/.test(typeOf(draft.scores)))
      draft.scores.organization += 2.5;
  }
}
