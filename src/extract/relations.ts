import type { ReadSentence } from '../language/document.ts';
import { FUNCTION_WORDS, PREPOSITIONS, PRONOUNS } from '../language/lexicon/function-words.ts';
import { compactName, normalName } from '../language/names/normal.ts';
import type { Span } from '../language/span.ts';
import { places } from './biography/claim.ts';
import { findClauses } from './clauses.ts';
import { type Context, eventDate } from './context.ts';
import { listOwner } from './lists.ts';
import { subjectBefore } from './subject.ts';
import type { Claim } from './types.ts';
import { wording } from './wording.ts';

/** How things belong together: what is part of what, who founded what, who worked on what. */
export function findRelations(context: Context): Claim[] {
  return context.document.sentences.flatMap((sentence) =>
    sentence.heading
      ? []
      : [
          ...parts(context, sentence),
          ...foundings(context, sentence),
          ...works(context, sentence),
          ...seats(context, sentence),
        ],
  );
}

const typeAt = (context: Context, id: number): string => context.document.chains[id]!.type;

function claim(
  context: Context,
  sentence: ReadSentence,
  made: Pick<Claim, 'subject' | 'property' | 'value' | 'key' | 'entities'> & Partial<Claim>,
): Claim {
  const span = { start: sentence.start, end: sentence.end };
  return {
    date: null,
    former: false,
    ...context.standingOf(sentence, span),
    passage: span,
    text: wording(context, sentence),
    ...made,
  };
}

/** "Acme's Foo Institute": the second is part of the first. */
function parts(context: Context, sentence: ReadSentence): Claim[] {
  return sentence.mentions.flatMap((owner, at) => {
    const owned = sentence.mentions[at + 1];
    if (!owned || !/^['’]s?$/.test(sentence.words[owner.to]?.text ?? '') || owned.from !== owner.to + 1)
      return [];
    const whole = context.document.chainOf.get(owner)!;
    const part = context.document.chainOf.get(owned)!;
    if (
      whole === part ||
      typeAt(context, whole) !== 'organization' ||
      typeAt(context, part) !== 'organization'
    )
      return [];
    const name = context.document.chains[whole]!.name;
    return [
      claim(context, sentence, {
        subject: part,
        property: 'part of',
        value: name,
        key: [compactName(name)],
        entities: [whole],
      }),
    ];
  });
}

const FOUNDING = new Set('founded co-founded cofounded co‑founded established founding'.split(' '));

/** "Hart founded Acme in 2015": `founded by` of the one, and of the other what she founded. */
function foundings(context: Context, sentence: ReadSentence): Claim[] {
  return places(sentence, FOUNDING).flatMap((at) => {
    const object = sentence.mentions.find(
      (one) => one.from > at && one.from <= at + 4 && plain(sentence, at + 1, one.from),
    );
    const subject = subjectBefore(context, sentence, at);
    if (!object || !subject) return [];
    const thing = context.document.chainOf.get(object)!;
    if (thing === subject.entity || typeAt(context, thing) === 'person') return [];
    const clause = findClauses(sentence).find((one) => at >= one.from && at < one.to)!;
    const inClause = (one: Span): boolean =>
      one.start >= sentence.words[clause.from]!.start && one.end <= sentence.words[clause.to - 1]!.end;
    const time = sentence.times.find(inClause);
    const date = time ? eventDate(time) : null;
    const founder = context.document.chains[subject.entity]!.name;
    const name = context.document.chains[thing]!.name;
    const when = date ? ` (${date.words})` : '';
    return [
      claim(context, sentence, {
        subject: thing,
        property: 'founded by',
        value: `${founder}${when}`,
        key: [normalName(founder)],
        entities: [subject.entity],
        date,
      }),
      claim(context, sentence, {
        subject: subject.entity,
        property: 'founder of',
        value: `${name}${when}`,
        key: [compactName(name)],
        entities: [thing],
        date,
      }),
    ];
  });
}

/** Only adjectives and an article stand between the verb and its object. */
const plain = (sentence: ReadSentence, from: number, to: number): boolean =>
  sentence.words
    .slice(from, to)
    .every((word) => word.kind === 'word' && !PRONOUNS.has(word.lower) && !PREPOSITIONS.has(word.lower));

const WORKING = new Set(
  'led headed spearheaded developed develops participated participating contributed contributing contributor involved built co-created designed authored wrote directed invented pioneered'.split(
    ' ',
  ),
);

/** "led the development of X", "took part in projects such as X and Y": one `notable work` for each thing made. */
function works(context: Context, sentence: ReadSentence): Claim[] {
  if (!sentence.words.some(({ lower }) => WORKING.has(lower))) return [];
  return findClauses(sentence).flatMap((clause) => {
    let at = clause.from;
    while (at < clause.to && !WORKING.has(sentence.words[at]!.lower)) at++;
    if (at === clause.to) return [];
    const subject =
      nearestPerson(context, sentence, at) ??
      subjectBefore(context, sentence, at)?.entity ??
      listOwner(context, sentence) ??
      sentenceSubject(context, sentence);
    if (subject === null || typeAt(context, subject) !== 'person') return [];
    return sentence.mentions
      .filter(
        (one) => one.from > at && one.to <= clause.to && isMade(context, context.document.chainOf.get(one)!),
      )
      .filter((one, index, all) => index === 0 || one.from - all[index - 1]!.to <= 10)
      .map((one) => {
        const work = context.document.chainOf.get(one)!;
        const name = context.document.chains[work]!.name;
        return claim(context, sentence, {
          subject,
          property: 'notable work',
          value: name,
          key: [compactName(name)],
          entities: [work],
        });
      });
  });
}

/** "…, with Hart as a member involved in X": a participle goes with the person named right before it. */
function nearestPerson(context: Context, sentence: ReadSentence, at: number): number | null {
  if (sentence.words[at]!.lower !== 'involved') return null;
  const before = sentence.mentions.filter((one) => one.to <= at && at - one.to <= 6).at(-1);
  const id = before ? context.document.chainOf.get(before) : undefined;
  return id !== undefined && typeAt(context, id) === 'person' ? id : null;
}

const isMade = (context: Context, id: number): boolean => {
  const chain = context.document.chains[id]!;
  return (
    chain.type === 'product' ||
    chain.type === 'work' ||
    (/^\p{Lu}{2,5}$|\p{Ll}\p{Lu}/u.test(chain.name) && chain.scores.organization <= 1)
  );
};

/** The person at the front of the sentence: who a participle without a subject belongs to. */
function sentenceSubject(context: Context, sentence: ReadSentence): number | null {
  const first = context.entitiesIn(sentence, sentence)[0];
  return first !== undefined && typeAt(context, first) === 'person' ? first : null;
}

/** "Acme will buy the Springfield-based company": another than the sentence names, the one named last before it. */
function companyBefore(context: Context, sentence: ReadSentence): number | null {
  const here = new Set(context.entitiesIn(sentence, sentence));
  for (let back = sentence.index - 1; back >= Math.max(0, sentence.index - 3); back--) {
    const earlier = context.document.sentences[back]!;
    const found = context
      .entitiesIn(earlier, earlier)
      .findLast((id) => typeAt(context, id) === 'organization' && !here.has(id));
    if (found !== undefined) return found;
  }
  return null;
}

/** "Springfield-based Acme", "the Springfield-based company": `headquarters location`. */
function seats(context: Context, sentence: ReadSentence): Claim[] {
  return sentence.mentions.flatMap((place) => {
    const based = sentence.words[place.to - 1]!;
    if (!/[-‐‑]based$/.test(based.lower)) return [];
    const after = sentence.mentions.find((one) => one.from >= place.to && one.from <= place.to + 2);
    const company = after ? context.document.chainOf.get(after)! : companyBefore(context, sentence);
    if (company === null || typeAt(context, company) === 'person' || typeAt(context, company) === 'place')
      return [];
    if (!after && !FUNCTION_WORDS.has(sentence.words[place.from - 1]?.lower ?? '')) return [];
    return [
      claim(context, sentence, {
        subject: company,
        property: 'headquarters location',
        value: place.text,
        key: [normalName(place.text)],
        entities: [context.document.chainOf.get(place)!],
      }),
    ];
  });
}
