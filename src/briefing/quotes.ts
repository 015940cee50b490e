import { DEMONYMS } from '../language/lexicon/demonyms.ts';
import { once, onceIn } from '../language/once.ts';
import { isFragment, leansBack } from '../language/wholeness.ts';
import { placeOf, type Saying, type Story, type ToldStatement, type ToldVoice } from '../story/index.ts';
import { assemble, section } from './assemble.ts';
import { attributed, citeAll, nameOf, sourceName } from './lines.ts';
import { isBriefing, resolve, subjectOf } from './select.ts';
import type { Briefing, Item } from './types.ts';
import { verbatim } from './verbatim.ts';

/** `quotes [NAME]`: who said what, wordings of one saying together. */
export function quotes(story: Story, question: { readonly name?: string }): Briefing {
  const entity = question.name === undefined ? null : resolve(story, 'quotes', question.name);
  if (entity && isBriefing(entity)) return entity;
  const found = entity === null ? story.sayings : story.about(entity.id).sayings;
  const items = sayingItems(
    story,
    [...found].sort((a, b) => b.independent - a.independent),
  );
  return assemble(story, {
    kind: 'quotes',
    title: entity ? `${entity.name}, quoted` : 'Who said what',
    ...(entity ? { subject: subjectOf(entity) } : {}),
    sections: [
      section(
        'Quotations',
        items,
        10,
        items.length === 0
          ? [entity ? `No source quotes ${entity.name}.` : 'No source quotes anybody.']
          : undefined,
      ),
    ],
    answered: items.length > 0,
  });
}

/** ", opinion" behind the one source that quotes (E15). */
function marksOf(story: Story, saying: Saying): string {
  const kind = story.source(saying.tellings[0]!.source)?.kind;
  return kind === undefined || kind === 'report' || kind === 'note' ? '' : `, ${kind}`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Whom something is said to is an outlet or a person: no people, party or device. */
const isHearer = (story: Story, { entity, text }: ToldVoice): boolean =>
  entity !== null &&
  story.entity(entity)?.type !== 'place' &&
  !DEMONYMS.has(text.toLowerCase().replace(/s$/, ''));

/** The sentence around a few words that are none by themselves; null where it is no better, or names nobody who said them. */
function sentenceOf(story: Story, saying: Saying): ToldStatement | null {
  const { words, tellings } = saying.versions[0]!;
  if (!isScrap(words)) return null;
  const telling = tellings.find(({ text }) => text === words);
  const around = statementsBySource(story)
    .get(telling!.source)
    ?.find(({ passage }) => passage.start <= telling!.part.start && passage.end >= telling!.part.end);
  const name = saying.speaker.entity && story.entity(saying.speaker.entity)?.name;
  const names = name ? name.split(' ') : [saying.speaker.text];
  return around &&
    around.text.length <= LONG &&
    around.text.includes(words.trim().replace(/[.,;]$/, '')) &&
    names.some((one) => around.text.includes(one)) &&
    !isFragment(around.text) &&
    (saying.speaker.entity === null || !leansBack(around.text))
    ? around
    : null;
}

/** Characters of a sentence that a line has room for. */
const LONG = 320;

/** Words that go on from their sentence, or too few for one. */
const isScrap = (words: string): boolean => {
  const count = words.split(/\s+/).length;
  return count < 4 || (/^\p{Ll}/u.test(words) && count < 12 && !/[.!?]\s/.test(words));
};

const statementsBySource = once((story: Story): ReadonlyMap<string, readonly ToldStatement[]> => {
  const found = new Map<string, ToldStatement[]>();
  for (const one of story.statements) {
    const known = found.get(one.source);
    if (known) known.push(one);
    else found.set(one.source, [one]);
  }
  return found;
});

/** Sayings as lines; scraps out of one sentence are one line. */
export function sayingItems(story: Story, sayings: readonly Saying[]): Item[] {
  const told = sayings.filter((saying) => isWorth(story, saying));
  const lines = told.map((saying) => sayingItem(story, saying));
  const byPlace = new Map<string, number[]>();
  for (const [at, { tellings }] of told.entries())
    for (const place of new Set(tellings.map(placeOf)))
      byPlace.set(place, [...(byPlace.get(place) ?? []), at]);
  return lines.filter((line, at) => {
    const { tellings, versions } = told[at]!;
    const words = versions[0]!.words.trim().replace(/[.,;]$/, '');
    const holds = (other: number): boolean =>
      other !== at &&
      lines[other]!.text.includes(words) &&
      (lines[other]!.text.length > line.text.length || other < at);
    return versions.length > 1 || !tellings.some((one) => byPlace.get(placeOf(one))!.some(holds));
  });
}

/** Not a term out of one source, nor what nobody knows of whom it is: "the company", and no name in the words. */
function isWorth(story: Story, saying: Saying): boolean {
  if (saying.independent > 1 || saying.versions.length > 1 || sentenceOf(story, saying) !== null) return true;
  const { words } = saying.versions[0]!;
  if (words.trim().split(/\s+/).length <= TERM && !CLAUSE.test(words)) return false;
  return (
    saying.speaker.entity !== null ||
    (/\p{Ll}[,;]? \p{Lu}\p{Ll}/u.test(words) && !/^(?:their|his|her|its)\b/i.test(saying.speaker.text)) ||
    !leansBack(`${capital(saying.speaker.text)} said so.`)
  );
}

/** Words of a term at most, and what makes a sentence of as few. */
const TERM = 3;
const CLAUSE = /\b(?:I|we|you|he|she|it|they|is|are|was|were)\b|['’](?:s|re|m|ll|ve|t)\b|[!?]/i;

export const sayingItem = onceIn((story: Story, saying: Saying): Item => {
  const speaker = nameOf(story, saying.speaker);
  const first = saying.versions[0]!;
  const outlets = [...new Set(saying.tellings.map((telling) => sourceName(story, telling.source)))];
  const via = saying.tellings.find((telling) => telling.via && telling.via.text !== speaker)?.via;
  const told = via && isHearer(story, via) ? `, to ${nameOf(story, via)}` : '';
  const from = saying.independent === 1 ? ` (${outlets[0]}${marksOf(story, saying)})` : '';
  const several = saying.versions.length > 1;
  const citations = citeAll(story, saying.tellings);
  const whole = several ? null : sentenceOf(story, saying);
  return {
    text: whole
      ? attributed(story, whole.text, saying.tellings)
      : `${saying.speaker.entity ? speaker : capital(speaker)}${told}: ${verbatim(first.words, citations)}${from}`,
    citations,
    speaker,
    level: 'stated',
    property: 'quotation',
    status: several ? 'disputed' : saying.independent >= 2 ? 'agreed' : 'single-source',
    ...(saying.tellings.find((one) => one.date && !one.date.edtf.startsWith('X'))
      ? { date: saying.tellings.find((one) => one.date && !one.date.edtf.startsWith('X'))!.date!.edtf }
      : {}),
    entities: saying.speaker.entity ? [saying.speaker.entity] : [],
    independent: saying.independent,
    ...(several
      ? {
          values: saying.versions.map((version): Item => {
            const own = citeAll(story, version.tellings);
            return {
              text: `${verbatim(version.words, own)} (${[...new Set(version.tellings.map((one) => sourceName(story, one.source)))].join(', ')})`,
              citations: own,
            };
          }),
        }
      : {}),
  };
});
