import type { ReadSentence } from '../../language/document.ts';
import { normalName } from '../../language/names/normal.ts';
import type { Context } from '../context.ts';
import { eventDate } from '../context.ts';
import { personBefore } from '../lists.ts';
import type { Claim } from '../types.ts';
import { claim, mayBePerson, places, subjectAround } from './claim.ts';

const BORN = new Set(['born']);

/** "born on 3 March 1999 in Springfield": date and place of birth. */
export function births(context: Context, sentence: ReadSentence): Claim[] {
  return places(sentence, BORN).flatMap((at) => {
    const subject =
      subjectAround(context, sentence, at) ??
      (/^(?:this|the)$/.test(sentence.words[0]!.lower) ? personBefore(context, sentence) : null);
    if (subject === null || !mayBePerson(context, subject)) return [];
    const time = sentence.times.find(
      (one) => one.start > sentence.words[at]!.start && one.start - sentence.words[at]!.end < 30,
    );
    const date = time ? eventDate(time) : null;
    const place = sentence.mentions.find(
      (one) => one.from > at && one.from <= at + 3 && sentence.words[one.from - 1]?.lower === 'in',
    );
    const placeId = place ? context.document.chainOf.get(place)! : null;
    return [
      ...(date
        ? [
            claim(
              context,
              sentence,
              { subject, property: 'date of birth', value: date.words, key: [date.edtf], date },
              time,
            ),
          ]
        : []),
      ...(placeId !== null
        ? [
            claim(
              context,
              sentence,
              {
                subject,
                property: 'place of birth',
                value: place!.text,
                key: [normalName(place!.text)],
                entities: [placeId],
              },
              place,
            ),
          ]
        : []),
    ];
  });
}
