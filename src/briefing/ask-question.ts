import { isEnglishWord } from '../language/lexicon/dictionary.ts';
import { MONTHS, WEEKDAYS } from '../language/lexicon/function-words.ts';
import { ROLE_MODIFIERS } from '../language/lexicon/roles.ts';
import { isRole } from '../language/names/name-words.ts';
import { normalName } from '../language/names/normal.ts';
import { stem } from '../language/stems.ts';
import { findEntity, namesOf, type Story, termsOf } from '../story/index.ts';
import { spelledRight } from './ask-spelling.ts';

/** What a question wants to know. */
export type Wanted =
  | 'person'
  | 'date'
  | 'time'
  | 'duration'
  | 'extent'
  | 'place'
  | 'number'
  | 'age'
  | 'reason'
  | 'product'
  | 'thing';

export interface Asked {
  readonly text: string;
  readonly wanted: Wanted;
  /** Entities that the question names, by id. */
  readonly entities: readonly string[];
  /** Stems of its other words that carry meaning. */
  readonly terms: readonly string[];
  /** "after Acme", "before 2019": what the answer has to be beyond. */
  readonly beyond: boolean;
  /** Names in it that the story does not know, lower case. */
  readonly unknown: readonly string[];
  /** Stem of what "how many" counts. */
  readonly counted: string | null;
  /** Asks who comes next in an office. */
  readonly succession: boolean;
}

const STOP = new Set([
  'who',
  'what',
  'when',
  'where',
  'which',
  'why',
  'how',
  'much',
  'many',
  'name',
  'did',
  'do',
  'does',
  'is',
  'are',
  'was',
  'were',
  'be',
  'the',
  'of',
  'for',
  'as',
  'happen',
  'tell',
  'say',
  'old',
  'compani',
  'company',
  'person',
  'people',
  'peopl',
  'year',
  'day',
  'dat',
  'plac',
  'type',
  'typ',
  'kind',
  'now',
  'current',
]);

/** Words that only say that a number is wanted. */
const MEASURES = new Set(
  ['worth', 'value', 'amount', 'total', 'large', 'high', 'heavy'].flatMap((word) => [word, stem(word)]),
);

/** Reads a question: what it asks for, whom it names, and the words that an answer has to hold. */
export function understand(story: Story, typed: string): Asked {
  const text = spelledRight(story, typed);
  const lower = text.toLowerCase();
  const entities = namedIn(story, text);
  const names = new Set(
    entities.flatMap((id) => namesOf(story.entity(id)!)).flatMap((name) => termsOf(name)),
  );
  // "take place" is no more than "be".
  const asks = text
    .replace(/\b(?:takes?|took|taken|taking) place\b/gi, ' ')
    .replace(ASKING, ' ')
    .replace(HAPPENS, ' ')
    // "found" is the past of "find", and its stem that of "founded".
    .replace(/\bfound\b/gi, 'discovered');
  const owns = /\bown(?:s|ed)?\b/.test(lower) ? ['own'] : [];
  const terms = [...new Set([...termsOf(asks), ...owns])].filter(
    (term) => !STOP.has(term) && !names.has(term),
  );
  const wanted = wantedBy(lower);
  return {
    text,
    wanted,
    entities,
    terms: wanted === 'number' && terms.length > 1 ? terms.filter((term) => !MEASURES.has(term)) : terms,
    beyond: /\b(?:after|since leaving|next)\b/.test(lower),
    unknown: unknownIn(text, names),
    counted: countedIn(lower),
    succession: /\bsucce(?:ed|ss)|\breplac(?:e|es|ed|ing)\b|\breplacement\b|\btakes? over from\b/.test(lower),
  };
}

/** "When did the earthquake strike?": that it did says no more of which. */
const HAPPENS = /(?<=\bwh(?:en|at time) did the .{3,40} )(?:hit|strike|occur|happen)\s*\??\s*$/i;

/** What only says what kind of answer is wanted. */
const ASKING =
  /\bwhat time\b|\bhow (?:long|high|tall|deep|far|wide|fast|heavy)\b|\b(?:what|which) (?:share|percentage|proportion|part|stake) of\b|\bhow much of\b/gi;

function wantedBy(lower: string): Wanted {
  if (
    /\bwh(?:at|ich) (?:type|kind|model|make) of (?:plane|aircraft|jet|airliner|car|ship|train|phone|chip|model|rocket)/.test(
      lower,
    )
  )
    return 'product';
  if (/\bwhat time\b/.test(lower)) return 'time';
  if (/\bhow long\b/.test(lower)) return 'duration';
  if (/\bhow (?:high|tall|deep|far|wide)\b/.test(lower)) return 'extent';
  if (/\bhow old\b|\bwhat age\b|\bage of\b/.test(lower)) return 'age';
  if (/\bwhen\b|\bwhat (?:date|year|day|month)\b|\bwhich (?:date|year|day|month)\b/.test(lower))
    return 'date';
  if (
    /\bhow (?:much|many|large|big|strong|powerful|heavy|fast)\b|\b(?:what|which) (?:price|number|share|percentage|amount)\b|\bwhat (?:is|was|are|were) (?:the|\S+['’]s) (?:\S+ )?(?:price|premium|value|cost|salary|toll|stake|fine|bid)\b/.test(
      lower,
    )
  )
    return 'number';
  if (/^\s*who\b|\bwho (?:is|was|will|did|has|are)\b|\bwhose\b|\bwhat is the name of\b/.test(lower))
    return 'person';
  if (/\bwhere\b/.test(lower)) return 'place';
  if (/\bwhy\b/.test(lower)) return 'reason';
  return 'thing';
}

/** Capitalised words behind the first that are neither a known name's nor an office's: the question is about somebody else. */
function unknownIn(text: string, names: ReadonlySet<string>): string[] {
  const words = text.replace(/[’']s\b/g, '').match(/[\p{L}\p{N}][\p{L}\p{N}.'’&-]*/gu) ?? [];
  return words
    .slice(1)
    .map((word) => word.replace(/(?<![.'’])[.'’]+$/, ''))
    .filter(
      (word) =>
        /^\p{Lu}/u.test(word) && !isRole(word.toLowerCase()) && !ROLE_MODIFIERS.has(word.toLowerCase()),
    )
    .map((word) => word.toLowerCase())
    .filter(
      (word) => termsOf(word).some((term) => !names.has(term)) && !MONTHS.has(word) && !WEEKDAYS.has(word),
    );
}

/** What "how many" is followed by, stemmed: "how many other people" counts people, "how much fuel" fuel. */
function countedIn(lower: string): string | null {
  const found =
    /\bhow many (?:of |the |other |more |new |different )*(\p{L}+)/u.exec(lower) ??
    /\bhow much (?!(?:did|do|does|is|was|were|are|will|would|has|have|had|can|could|should|of|more|less|money|cash|compensation|aid)\b)(\p{L}+)/u.exec(
      lower,
    );
  return found ? stem(found[1]!) : null;
}

/** The longest names that occur in the question; a capitalised run that is near one name counts too. */
function namedIn(story: Story, text: string): string[] {
  let rest = ` ${normalName(text.replace(/(?<![?!.,;:])[?!.,;:]+(?=\s|$)/g, ' ').replace(/['’]s\b/g, ''))} `;
  // "the rescuers" are not a body of that name: a word of the dictionary has to be written as a name.
  const capital = new Set((text.match(/\p{Lu}[\p{L}\p{N}]*/gu) ?? []).map((word) => word.toLowerCase()));
  const names = story.entities
    .flatMap((entity) =>
      namesOf(entity).map((name) => ({
        id: entity.id,
        name: normalName(name),
        mentions: entity.mentions,
      })),
    )
    .filter(
      ({ name }) => name.length > 1 && (capital.has(name) || name.includes(' ') || !isEnglishWord(name)),
    )
    .sort((a, b) => b.name.length - a.name.length || b.mentions - a.mentions);
  const found: { id: string; at: number }[] = [];
  for (const { id, name } of names) {
    const at = rest.indexOf(` ${name} `);
    if (at < 0) continue;
    found.push({ id, at });
    rest = `${rest.slice(0, at)} ${'_'.repeat(name.length)} ${rest.slice(at + name.length + 2)}`;
  }
  for (const run of text.match(/(?<![\p{L}'’-])\p{Lu}[\p{L}'’-]{1,40}(?:\s+\p{Lu}[\p{L}'’-]{1,40})+/gu) ??
    []) {
    const near = findEntity(story.entities, run);
    if (
      near.kind === 'one' &&
      !found.some(({ id }) => id === near.entity.id) &&
      !/^(?:Who|What|When|Which|How|Why|Where)\b/.test(run)
    )
      found.push({ id: near.entity.id, at: 9999 });
  }
  return [...new Set(found.sort((a, b) => a.at - b.at).map(({ id }) => id))];
}
