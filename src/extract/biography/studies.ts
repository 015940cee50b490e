import type { ReadSentence } from '../../language/document.ts';
import { DEMONYMS } from '../../language/lexicon/demonyms.ts';
import { isEnglishWord } from '../../language/lexicon/dictionary.ts';
import { FUNCTION_WORDS } from '../../language/lexicon/function-words.ts';
import { VERB_FORMS } from '../../language/lexicon/verbs.ts';
import { normalName } from '../../language/names/normal.ts';
import type { Word } from '../../language/words.ts';
import type { Context } from '../context.ts';
import type { Claim } from '../types.ts';
import { claim, mayBePerson, places, subjectAround } from './claim.ts';
import { degreeSpans } from './degrees.ts';

const STUDIED = new Set(
  "studied studies study graduated earned earn completed completing pursued obtained received holds degree majored undergraduate master's bachelor's phd doctorate".split(
    ' ',
  ),
);

/** Studies, one claim for each degree: the stretch around the degree's word, up to the next one's. */
export function studies(context: Context, sentence: ReadSentence): Claim[] {
  const verb = places(sentence, STUDIED)[0];
  if (verb === undefined) return [];
  const spans = degreeSpans(sentence);
  const subject = subjectAround(context, sentence, verb);
  if (subject === null || !mayBePerson(context, subject)) return [];
  return spans.flatMap(({ from, to, degree }) => {
    const span = { start: sentence.words[from]!.start, end: sentence.words[to - 1]!.end };
    const schools = sentence.mentions.filter((one) => one.from >= from && one.to <= to && isSchool(one.text));
    const field = fieldOf(sentence, from, to);
    if (schools.length === 0 && field.length === 0) return [];
    const names = schools.map((one) => one.text);
    const subjectWords = field.filter((word) => !names.some((name) => name.includes(word.text)));
    const value = [
      subjectWords.map(({ text, lower }) => (DEMONYMS.has(lower) ? text : lower)).join(' '),
      ...names,
    ]
      .filter(Boolean)
      .join(', ');
    return [
      claim(
        context,
        sentence,
        {
          subject,
          property: `academic degree: ${degree}`,
          value: value.charAt(0).toUpperCase() + value.slice(1),
          key: [
            ...schools.map((one) => `at:${normalName(one.text)}`),
            ...field.filter((word) => word.lower !== 'and').map((word) => `in:${word.lower}`),
          ],
          entities: schools.map((one) => context.document.chainOf.get(one)!),
        },
        span,
      ),
    ];
  });
}

const isSchool = (name: string): boolean =>
  /\b(?:University|College|Institute|School|Department|Academy|Polytechnic|Faculty)\b/.test(name);

/** "in computer science", "studied linguistics": the words of the field, the first that the stretch gives. */
function fieldOf(sentence: ReadSentence, from: number, to: number): Word[] {
  for (let at = from; at < to; at++) {
    if (!/^(?:in|studied|studying|majored|major|on)$/.test(sentence.words[at]!.lower)) continue;
    const next = sentence.words[at + 1];
    if (next && ABBREVIATED.test(next.text)) continue;
    if (next?.capital && sentence.words[at]!.lower !== 'majored' && !isEnglishWord(next.lower)) continue;
    const found = phraseFrom(sentence.words, at + 1, to);
    if (found.length > 0) return found;
  }
  return [];
}

/** "in St. Gallen", "in Ft. Wayne". */
const ABBREVIATED = /^(?:St|Ft|Mt)$/;

/** Lower-case and capitalised words up to a mark, a function word or the noun of a school. */
function phraseFrom(words: readonly Word[], from: number, to: number): Word[] {
  const found: Word[] = [];
  for (let at = from; at < to; at++) {
    const word = words[at]!;
    const joins =
      word.lower === 'and' &&
      found.length > 0 &&
      words[at + 1]?.kind === 'word' &&
      !VERB_FORMS.has(words[at + 1]!.lower);
    if (word.lower === 'the' && /^(?:english|law|history)$/.test(words[at + 1]?.lower ?? '')) continue;
    if (
      word.kind !== 'word' ||
      (FUNCTION_WORDS.has(word.lower) && !joins) ||
      /^(?:school|department|university|academy|college|faculty)$/.test(word.lower)
    )
      break;
    found.push(word);
  }
  while (found.at(-1)?.lower === 'and' || VERB_FORMS.has(found.at(-1)?.lower ?? '')) found.pop();
  return found;
}
