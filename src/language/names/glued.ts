import { isEnglishWord } from '../lexicon/dictionary.ts';
import { isFamilyNameFirst } from '../lexicon/family-names.ts';
import { givenName, isGivenNameAndWord } from '../lexicon/given-names.ts';
import { ORGANIZATION_NOUNS } from '../lexicon/organizations.ts';
import { opensSurname } from '../lexicon/particles.ts';
import { isCityAndGivenName, isPlaceName } from '../lexicon/places.ts';
import { ANY_VERB_FORM } from '../lexicon/verbs.ts';
import type { Word } from '../words.ts';
import { type Capitals, startsClause } from './capitals.ts';
import { type Mention, mentionOf } from './mentions.ts';
import { isRole } from './name-words.ts';
import { normalName } from './normal.ts';
import { surnamesOf } from './parts.ts';
import { shapeScores } from './shape-scores.ts';

/**
 * Names that a page has glued to what stood before them, cut: a title, a place of writing, a credit or the end of a
 * headline makes one run of capitals with the name that the next sentence begins with. Only what the document itself
 * names apart from it is cut off.
 */
export function cutGlued(
  mentions: readonly (readonly Mention[])[],
  sentences: readonly (readonly Word[])[],
  capitals: Capitals,
): readonly (readonly Mention[])[] {
  const known = whoIsNamed(mentions, sentences);
  return mentions.map((here) =>
    here.some((mention) => isCredit(mention) || cutOf(sentences[mention.sentence]!, mention, known) !== null)
      ? here
          .flatMap((mention) => cut(sentences[mention.sentence]!, mention, known, capitals))
          .filter((mention) => !isCredit(mention))
      : here,
  );
}

/** "Ann Hart/Foo": who took a picture, and for whom. */
const isCredit = ({ text }: Mention): boolean =>
  /^\p{Lu}\p{L}+ (?:\S+ )?\p{Lu}\p{L}+\/\p{Lu}\p{Ll}/u.test(text);

/** How often each name stands in a document, and the people in it. */
interface Known {
  readonly times: ReadonlyMap<string, number>;
  readonly people: ReadonlySet<string>;
  readonly surnames: ReadonlySet<string>;
}

function whoIsNamed(
  mentions: readonly (readonly Mention[])[],
  sentences: readonly (readonly Word[])[],
): Known {
  const times = new Map<string, number>();
  const people = new Set<string>();
  for (const { text, sentence, from } of mentions.flat()) {
    const name = normalName(text);
    times.set(name, (times.get(name) ?? 0) + 1);
    if (!/^\S+(?: \S+){1,3}$/.test(text)) continue;
    const { person } = shapeScores(text);
    const isTitled = person > 0 && isRole(sentences[sentence]![from - 1]?.lower ?? '');
    if (person >= 2 || isTitled) people.add(name);
  }
  const surnames = new Set(
    [...people]
      .flatMap((name) => surnamesOf(name))
      .filter((surname) => times.has(surname) && !isPlaceName(surname)),
  );
  return { times, people, surnames };
}

function cut(words: readonly Word[], mention: Mention, known: Known, capitals: Capitals): Mention[] {
  const at = cutOf(words, mention, known);
  if (at === null) return [mention];
  return [
    { from: mention.from, to: at },
    { from: at, to: mention.to },
  ]
    .filter(({ from, to }) => from >= at || !isPlainWords(words.slice(from, to)))
    .map((run) => mentionOf(words, run, mention.sentence, capitals))
    .filter((one) => one !== null);
}

/** Index of the word with which the name itself begins; null where nothing is glued to it. */
function cutOf(words: readonly Word[], mention: Mention, known: Known): number | null {
  const { from, to, text } = mention;
  if (to - from < 2 || mention.nickname) return null;
  const whole = known.times.get(normalName(text)) ?? 0;
  for (let at = from + 1; at < to; at++) {
    const tail = joined(words, at, to);
    const abroad = shapeScores(tail).person >= 3 && isPlaceName(joined(words, from, at));
    if (!abroad && !isPersonHere(tail, whole, known)) continue;
    return isForeign(words, from, at, to - at > 1, known) ? at : null;
  }
  return null;
}

/** A person of the document by full name or by surname, no less often than the run that it is part of. */
function isPersonHere(tail: string, whole: number, { times, people, surnames }: Known): boolean {
  const name = normalName(tail);
  if (name.includes(' ') && shapeScores(tail).person >= 3 && surnamesOf(name).some((one) => times.has(one)))
    return true;
  return (name.includes(' ') ? people.has(name) : surnames.has(name)) && (times.get(name) ?? 0) >= whole;
}

const joined = (words: readonly Word[], from: number, to: number): string =>
  words
    .slice(from, to)
    .map((word) => word.text)
    .join(' ');

/** Whether words `[from, at)` can be no part of the name of a person that follows them. */
function isForeign(words: readonly Word[], from: number, at: number, isFull: boolean, known: Known): boolean {
  const head = words.slice(from, at);
  const text = joined(words, from, at);
  const lower = head.map((word) => word.lower);
  if (isPlaceName(text)) return isFull || !isCityAndGivenName(text);
  if (lower.some((word) => givenName(word) !== null || isGivenNameAndWord(word) || opensSurname(word)))
    return (
      head.length > 1 &&
      (isFull
        ? shapeScores(text).person >= 3
        : known.people.has(normalName(text)) && known.surnames.has(lower.at(-1)!))
    );
  if (/^\p{Lu}{2}$/u.test(text)) return known.times.has(normalName(text));
  if (lower.some((word) => isFamilyNameFirst(word) || word.length < 3)) return false;
  if (/^\p{Lu}{3,}$/u.test(text) || (head.length > 1 && ORGANIZATION_NOUNS.has(lower.at(-1)!))) return true;
  return isPlainWords(head) && (isFull || (startsClause(words, from) && ANY_VERB_FORM.has(lower[0]!)));
}

const isPlainWords = (words: readonly Word[]): boolean =>
  words.every(({ lower, text }) => isEnglishWord(lower) && text !== text.toUpperCase() && !isPlaceName(text));
