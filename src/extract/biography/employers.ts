import type { ReadSentence } from '../../language/document.ts';
import { normalName } from '../../language/names/normal.ts';
import { findClauses } from '../clauses.ts';
import type { Context } from '../context.ts';
import { eventDate } from '../context.ts';
import { readableDate } from '../relative-dates.ts';
import type { Claim } from '../types.ts';
import { claim, isPerson, places, subjectAround } from './claim.ts';

const JOINED = new Set(['joined', 'joining', 'joins', 'rejoined']);

/** "joined X in 2019 as a senior engineer". */
export function employers(context: Context, sentence: ReadSentence): Claim[] {
  return places(sentence, JOINED).flatMap((at) => {
    const first = sentence.mentions.find((one) => one.from >= at + 1 && one.from <= at + 4);
    if (!first) return [];
    const joined = pastPossessor(sentence, first);
    const org = context.document.chainOf.get(joined)!;
    if (isPerson(context, org) || isAhead(sentence, at) || isInDoing(sentence, at)) return [];
    const subject = subjectAround(context, sentence, at);
    if (subject === null || !isPerson(context, subject) || subject === org) return [];
    const clause = findClauses(sentence).find((one) => at >= one.from && at < one.to)!;
    const time = sentence.times
      .filter(
        (one) =>
          one.start >= sentence.words[clause.from]!.start && one.end <= sentence.words[clause.to - 1]!.end,
      )
      .map((one) => ({ one, date: eventDate(one) }))
      .find(({ date }) => date !== null);
    const owner = joined === first ? null : first;
    const whole = wholeOf(sentence, joined);
    const part = whole ? context.document.text.slice(joined.start, whole.end) : joined.text;
    const value = `${owner ? `${owner.text}'s ` : ''}${part}${time ? ` (${readableDate(time.one)})` : ''}`;
    const entities = [org, ...(owner ? [context.document.chainOf.get(owner)!] : [])];
    return [
      claim(
        context,
        sentence,
        {
          subject,
          property: 'employer',
          value,
          key: [normalName(joined.text), ...(whole ? [normalName(whole.text)] : [])],
          entities: whole ? [...entities, context.document.chainOf.get(whole)!] : entities,
          date: time?.date ?? null,
        },
        joined,
      ),
    ];
  });
}

/** "the Foo Laboratory of Acme's Bar Institute": what the thing joined belongs to. */
function wholeOf(
  sentence: ReadSentence,
  joined: ReadSentence['mentions'][number],
): ReadSentence['mentions'][number] | null {
  if (sentence.words[joined.to]?.lower !== 'of') return null;
  const first = sentence.mentions.find((one) => one.from > joined.to && one.from <= joined.to + 2);
  return first ? pastPossessor(sentence, first) : null;
}

const pastPossessor = (
  sentence: ReadSentence,
  mention: ReadSentence['mentions'][number],
): ReadSentence['mentions'][number] => {
  const owned = /^['’]s?$/.test(sentence.words[mention.to]?.text ?? '')
    ? sentence.mentions.find((one) => one.from === mention.to + 1)
    : undefined;
  return owned ?? mention;
};

/** "joined Acme and others in saying": did what they did. */
const isInDoing = ({ words }: ReadSentence, at: number): boolean =>
  words
    .slice(at, at + DOING)
    .some(({ lower }, index, near) => lower === 'in' && /[a-z]{3}ing$/.test(near[index + 1]?.lower ?? ''));

/** Words behind "joined" that can say so. */
const DOING = 24;

/** "will join", "may be joining": not yet. */
const isAhead = (sentence: ReadSentence, at: number): boolean =>
  sentence.words
    .slice(Math.max(0, at - 3), at)
    .some((word) => /^(?:will|would|may|might|could|to|not|never)$/.test(word.lower));
