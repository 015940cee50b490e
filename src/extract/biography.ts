import type { Document, ReadSentence } from '../language/document.ts';
import { isEnglishWord } from '../language/lexicon/dictionary.ts';
import { FUNCTION_WORDS } from '../language/lexicon/function-words.ts';
import { ROLE_NOUNS } from '../language/lexicon/roles.ts';
import { VERB_FORMS } from '../language/lexicon/verbs.ts';
import { normalName } from '../language/names/normal.ts';
import { once } from '../language/once.ts';
import type { Span } from '../language/span.ts';
import type { Word } from '../language/words.ts';
import { findClauses } from './clauses.ts';
import { type Context, eventDate } from './context.ts';
import { personBefore } from './lists.ts';
import { subjectBefore } from './subject.ts';
import type { Claim } from './types.ts';
import { wording } from './wording.ts';

/** Birth, age, studies, employers, fields and works of people: what an encyclopedia's box would hold. */
export function findBiography(context: Context): Claim[] {
  return context.document.sentences.flatMap((sentence) =>
    sentence.heading
      ? []
      : [
          ...births(context, sentence),
          ...ages(context, sentence),
          ...studies(context, sentence),
          ...employers(context, sentence),
          ...fields(context, sentence),
          ...origins(context, sentence),
        ],
  );
}

/** Indices of the words that are one of `lower`. */
function places(sentence: ReadSentence, lower: ReadonlySet<string>): number[] {
  const found: number[] = [];
  for (let at = 0; at < sentence.words.length; at++)
    if (lower.has(sentence.words[at]!.lower) && sentence.words[at]!.kind !== 'mark') found.push(at);
  return found;
}

/** Subject of a verb or participle at `at`: before it, or at the front of the main clause behind it. */
export function subjectAround(context: Context, sentence: ReadSentence, at: number): number | null {
  const before = subjectBefore(context, sentence, at);
  if (before) return before.entity;
  const comma = sentence.words.findIndex((word, index) => index > at && word.text === ',');
  if (comma < 0) return null;
  const span = {
    start: sentence.words[comma]!.end,
    end: Math.min(sentence.end, (sentence.words[comma + 6] ?? sentence.words.at(-1)!).end),
  };
  return context.entitiesIn(sentence, span).find((id) => isPerson(context, id)) ?? null;
}

const isPerson = (context: Context, id: number): boolean => context.document.chains[id]?.type === 'person';

function claim(
  context: Context,
  sentence: ReadSentence,
  made: Pick<Claim, 'subject' | 'property' | 'value' | 'key'> & Partial<Claim>,
  span?: Span,
): Claim {
  return {
    entities: [],
    date: null,
    former: false,
    ...context.standingOf(sentence, span ?? sentence),
    passage: { start: sentence.start, end: sentence.end },
    text: wording(context, sentence),
    ...made,
  };
}

const BORN = new Set(['born']);
const JOINED = new Set(['joined', 'joining', 'joins', 'rejoined']);
const STUDIED = new Set(
  "studied studies study graduated earned earn completed completing pursued obtained received holds degree majored undergraduate master's bachelor's phd doctorate".split(
    ' ',
  ),
);

function births(context: Context, sentence: ReadSentence): Claim[] {
  return places(sentence, BORN).flatMap((at) => {
    const subject =
      subjectAround(context, sentence, at) ??
      (/^(?:this|the)$/.test(sentence.words[0]!.lower) ? personBefore(context, sentence) : null);
    if (subject === null || !isPerson(context, subject)) return [];
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

/** "the 38-year-old founder", "Hart, 38,", "at age 26" (dated: no age of today). */
function ages(context: Context, sentence: ReadSentence): Claim[] {
  const claims: Claim[] = [];
  for (const quantity of sentence.quantities) {
    if (quantity.kind !== 'age' || quantity.value > 120) continue;
    const subject = aged(context, sentence, quantity.from, quantity.to);
    if (subject !== null)
      claims.push(
        claim(
          context,
          sentence,
          { subject, property: 'age', value: `${quantity.value} years`, key: [String(quantity.value)] },
          quantity,
        ),
      );
  }
  for (const mention of sentence.mentions) {
    const [comma, age, close] = sentence.words.slice(mention.to, mention.to + 3);
    const id = context.document.chainOf.get(mention)!;
    if (comma?.text === ',' && /^\d\d$/.test(age?.text ?? '') && close?.text === ',' && isPerson(context, id))
      claims.push(
        claim(
          context,
          sentence,
          { subject: id, property: 'age', value: `${age!.text} years`, key: [age!.text] },
          mention,
        ),
      );
  }
  return claims;
}

/** Whose age an adjective gives: the person named right behind, before the comma, or spoken of last. */
function aged(context: Context, sentence: ReadSentence, from: number, to: number): number | null {
  const behind = sentence.mentions.find((mention) => mention.from >= to && mention.from <= to + 4);
  const between = behind ? sentence.words.slice(to, behind.from) : [];
  if (behind && personAt(context, behind) !== null && !between.some((word) => word.kind === 'mark'))
    return personAt(context, behind);
  if (
    !sentence.words
      .slice(to, to + 3)
      .some((word) => ROLE_NOUNS.has(word.lower) || HUMAN_NOUNS.has(word.lower))
  )
    return null;
  const before = sentence.mentions.filter((mention) => mention.to <= from).at(-1);
  if (before && sentence.words[before.to]?.text === ',') return personAt(context, before);
  return from <= 1 ? personBefore(context, sentence) : null;
}

const HUMAN_NOUNS = new Set(['man', 'woman', 'boy', 'girl', 'mother', 'father', 'son', 'daughter', 'native']);

function personAt(context: Context, mention: ReadSentence['mentions'][number]): number | null {
  const id = context.document.chainOf.get(mention)!;
  return isPerson(context, id) ? id : null;
}

const DEGREES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:undergraduate|bachelor(?:'s|s)?|bsc|b\.sc|ba|b\.a|bs|b\.s|first degree)\b/, "bachelor's degree"],
  [
    /\b(?:master(?:'s|s)?|msc|m\.sc|ma|m\.a|mba|graduate studies|graduate degree|postgraduate)\b/,
    "master's degree",
  ],
  [/\b(?:ph\.?d|doctorate|doctoral|d\.phil)\b/, 'doctorate'],
];

/** Studies, one claim for each degree: the stretch around the degree's word, up to the next one's. */
function studies(context: Context, sentence: ReadSentence): Claim[] {
  const verb = places(sentence, STUDIED)[0];
  if (verb === undefined) return [];
  const spans = degreeSpans(sentence);
  const subject = subjectAround(context, sentence, verb);
  if (subject === null || !isPerson(context, subject)) return [];
  return spans.flatMap(({ from, to, degree }) => {
    const span = { start: sentence.words[from]!.start, end: sentence.words[to - 1]!.end };
    const schools = sentence.mentions.filter((one) => one.from >= from && one.to <= to && isSchool(one.text));
    const field = fieldOf(sentence, from, to);
    if (schools.length === 0 && field.length === 0) return [];
    const names = schools.map((one) => one.text);
    const subjectWords = field.filter((word) => !names.some((name) => name.includes(word.text)));
    const value = [
      subjectWords
        .map((word) => word.text)
        .join(' ')
        .toLowerCase(),
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

/** Where one degree's words begin and end: cut at "and later", "and pursued", a comma before the next degree. */
function degreeSpans(sentence: ReadSentence): { from: number; to: number; degree: string }[] {
  const { words } = sentence;
  const marks = words.flatMap((word, at) => {
    const degree = DEGREES.find(
      ([pattern]) =>
        pattern.test(at + 1 < words.length ? `${word.lower} ${words[at + 1]!.lower}` : word.lower) &&
        pattern.test(`${word.lower} ${words[at + 1]?.lower ?? ''}`.slice(0, 20)) &&
        startsWithDegree(pattern, word.lower, words[at + 1]?.lower),
    )?.[1];
    return degree ? [{ at, degree }] : [];
  });
  const unique = marks.filter((mark, at) => marks.findIndex((other) => other.degree === mark.degree) === at);
  const studied = words.findIndex((word) => /^(?:studied|majored|graduated)$/.test(word.lower));
  if (
    studied >= 0 &&
    (unique.length === 0 || (unique[0]!.at > studied + 3 && unique[0]!.degree !== "bachelor's degree"))
  )
    unique.unshift({ at: studied, degree: "bachelor's degree" });
  return unique.map((mark, at) => {
    const next = unique[at + 1];
    const from =
      at === 0 ? clauseStart(sentence, mark.at) : cutBetween(sentence, unique[at - 1]!.at, mark.at);
    const to = next ? cutBetween(sentence, mark.at, next.at) : words.length;
    return { from, to, degree: mark.degree };
  });
}

const startsWithDegree = (pattern: RegExp, word: string, next: string | undefined): boolean =>
  pattern.test(word) ||
  (next !== undefined && /^(?:graduate|first)$/.test(word) && pattern.test(`${word} ${next}`));

const clauseStart = (sentence: ReadSentence, at: number): number => {
  let from = at;
  while (from > 0 && sentence.words[from - 1]!.text !== ',' && at - from < 8) from--;
  return from;
};

function cutBetween(sentence: ReadSentence, first: number, second: number): number {
  for (let at = second; at > first; at--)
    if (/^(?:and|,|;|while|before|then)$/.test(sentence.words[at]!.lower)) return at + 1;
  return second;
}

/** "in computer science", "studied linguistics": the words of the field, the first that the stretch gives. */
function fieldOf(sentence: ReadSentence, from: number, to: number): Word[] {
  for (let at = from; at < to; at++) {
    if (!/^(?:in|studied|studying|majored|major|on)$/.test(sentence.words[at]!.lower)) continue;
    const next = sentence.words[at + 1];
    if (next?.capital && sentence.words[at]!.lower !== 'majored' && !isEnglishWord(next.lower)) continue;
    const found = phraseFrom(sentence.words, at + 1, to);
    if (found.length > 0) return found;
  }
  return [];
}

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

/** "joined X in 2019 as a senior engineer". */
function employers(context: Context, sentence: ReadSentence): Claim[] {
  return places(sentence, JOINED).flatMap((at) => {
    const first = sentence.mentions.find((one) => one.from >= at + 1 && one.from <= at + 4);
    if (!first) return [];
    const joined = pastPossessor(sentence, first);
    const org = context.document.chainOf.get(joined)!;
    if (isPerson(context, org)) return [];
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
    const value = `${owner ? `${owner.text}'s ` : ''}${part}${time?.date ? ` (${time.date.words})` : ''}`;
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

/** "research focused on …", "academic work spans …". */
function fields(context: Context, sentence: ReadSentence): Claim[] {
  const text = context.document.text.slice(sentence.start, sentence.end);
  const match =
    /\b(?:research|work|studies|scholarship|expertise|publications?)\b[^.;:]{0,30}?\b(?:focus(?:es|ed)? on|spans?|spanned|covers?|covered|centers? on|centred? on|specializ(?:es|ed) in)\s+([^.;]{5,140})/i.exec(
      text,
    );
  const focus =
    match ??
    /^\s*([^.;]{5,140}?)\s+(?:was|were|is|are) the (?:focus|subjects?|fields?|areas?) of (?:his|her|their) (?:\p{L}+ )?(?:research|work|studies)/iu.exec(
      text,
    );
  if (!focus) return [];
  const value = focus[1]!
    .split(/,? with (?:publications|multiple|papers)|, (?:and )?(?:with|publishing|including)\b/)[0]!
    .trim()
    .replace(/[,.]$/, '');
  const owner = context
    .entitiesIn(sentence, {
      start: sentence.start,
      end: sentence.start + focus.index + (match ? 20 : focus[0].length),
    })
    .find((id) => isPerson(context, id));
  if (owner === undefined) return [];
  return [
    claim(context, sentence, {
      subject: owner,
      property: 'field of work',
      value: value.charAt(0).toUpperCase() + value.slice(1),
      key: normalName(value)
        .split(' ')
        .filter((word) => !FUNCTION_WORDS.has(word)),
    }),
  ];
}

/** "a British national of Indian origin". */
function origins(context: Context, sentence: ReadSentence): Claim[] {
  const text = context.document.text.slice(sentence.start, sentence.end);
  const match =
    /\b(?:an?|the)\s+(\p{Lu}\p{L}+)\s+(?:national|citizen)(\s+of\s+\p{Lu}\p{L}+\s+(?:origin|descent))?/u.exec(
      text,
    );
  if (!match) return [];
  const at = sentence.words.findIndex((word) => word.start >= sentence.start + match.index);
  const subject = subjectBefore(context, sentence, at)?.entity ?? describedBefore(context, sentence, at);
  if (subject === null || !isPerson(context, subject)) return [];
  return [
    claim(context, sentence, {
      subject,
      property: 'country of citizenship',
      value: match[0].replace(/^(?:an?|the)\s+/i, ''),
      key: [match[1]!.toLowerCase()],
    }),
  ];
}

/** "The survivor is …": the person that the text called so before. */
function describedBefore(context: Context, sentence: ReadSentence, at: number): number | null {
  const noun = sentence.words
    .slice(0, at)
    .findLast((word) => word.kind === 'word' && !FUNCTION_WORDS.has(word.lower))?.lower;
  if (!noun) return null;
  return (
    describedOf(context.document)
      .get(noun)
      ?.findLast((one) => one.sentence < sentence.index)?.person ?? null
  );
}

/** By the noun that a role calls them by, the persons that a text describes so: the first of each sentence, in order. */
const describedOf = once((document: Document) => {
  const described = new Map<string, { readonly sentence: number; readonly person: number | null }[]>();
  for (const { index, roles } of document.sentences)
    for (const role of roles) {
      const known = described.get(role.head) ?? [];
      if (known.at(-1)?.sentence !== index)
        known.push({ sentence: index, person: document.chainOf.get(role.person) ?? null });
      described.set(role.head, known);
    }
  return described;
});
