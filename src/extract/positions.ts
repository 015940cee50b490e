import type { ReadSentence } from '../language/document.ts';
import { FUNCTION_WORDS } from '../language/lexicon/function-words.ts';
import { ROLE_MODIFIERS, ROLE_NOUNS } from '../language/lexicon/roles.ts';
import type { Role } from '../language/names/roles.ts';
import { contains } from '../language/span.ts';
import type { Context } from './context.ts';
import { eventDate, IN_PASSING } from './context.ts';
import { entryStart, listOwner } from './lists.ts';
import { isComing, isPast, isPastToo, isSupposed } from './office-times.ts';
import type { Claim } from './types.ts';
import { wording } from './wording.ts';

/** What people are said to be: `position held`, from appositions, titles before names and "was named …". */
export function findPositions(context: Context): Claim[] {
  const { document } = context;
  // Of whom the last sentence told an office as past.
  const past = new Map<number, number>();
  return document.sentences.flatMap((sentence) => [
    ...entry(context, sentence),
    ...sentence.roles
      .filter(
        (role) =>
          role.text.length > 1 && role.head !== '' && !/[?!]/.test(role.text) && keyOf(role.text).length > 0,
      )
      .filter(
        (role) => role.pattern !== 'is' || !context.quotesIn(sentence).some((quote) => contains(quote, role)),
      )
      .filter((role) => role.pattern !== 'is' || !isSupposed(sentence, role))
      .flatMap(severalOf)
      .filter((role) => !isNoOffice(sentence, role))
      .map((said): Claim => {
        const subject = document.chainOf.get(said.person)!;
        const former =
          said.former ||
          isPast(document.text, said) ||
          (isPastToo(document.text, said) && sentence.index - (past.get(subject) ?? -2) <= 1);
        if (former) past.set(subject, sentence.index);
        const role = { ...said, former };
        const holder = role.holder ? document.chainOf.get(role.holder)! : null;
        const span = { start: role.start, end: role.end };
        return {
          subject,
          property: 'position held',
          value: describe(context, sentence, role, holder),
          key: keyOf(role.text),
          entities: [
            ...new Set([...(holder === null ? [] : [holder]), ...context.entitiesIn(sentence, span)]),
          ].filter((id) => id !== subject),
          date: role.pattern === 'is' ? dateIn(context, sentence.times, role) : null,
          former,
          ...(role.pattern === 'is' || HEDGED.test(role.text)
            ? context.standingOf(sentence, span)
            : IN_PASSING),
          passage: { start: sentence.start, end: sentence.end },
          text: wording(context, sentence),
        };
      }),
  ]);
}

/** "the first minister to visit Foo", "the prosecution's final witness": a part in what is told, and no office. */
const isNoOffice = ({ words }: ReadSentence, { text, head, end }: Role): boolean =>
  (/^(?:first|second|third|last|final|latest|next|only|sole|youngest|oldest)\b/i.test(text) &&
    (words.find(({ start }) => start >= end)?.lower === 'to' ||
      / to (?!an? |the |its |his |her )\p{Ll}/u.test(text))) ||
  (head === 'witness' && /\b(?:first|last|final|latest|next|star|key)\b/i.test(text));

/** "co-founder and chief executive of Acme": two offices, each by itself, so that sources that give one agree. */
function severalOf(role: Role): Role[] {
  const parts = withoutSequel(role.text)
    .split(/(?:,| and)(?= )/)
    .map((part) => part.trim().replace(/^and /, ''));
  if (parts.length < 2 || !parts.every((part, at) => isOffice(part) || (at > 0 && /^an? /.test(part))))
    return [role];
  const former = parts.some((part) => /^(?:a )?(?:former|ex-)/i.test(part));
  return parts.map((part, at) => {
    const isOwn = at > 0 && !/\bits\b/.test(part) && (/^an? /.test(part) || /\s(?:of|at|for)\s/.test(part));
    return {
      ...role,
      text: part.replace(/^(?:(?:an?|the|then|former|formerly) )+/i, ''),
      holder: isOwn ? null : role.holder,
      former: at > 0 && (former || /^an? /.test(part)) ? /^(?:an? )?(?:former|ex-)/i.test(part) : role.former,
    };
  });
}

/** The part of a list of roles ends with an office in a body, or with where it is held. */
const isOffice = (text: string): boolean => {
  const own = text.toLowerCase().split(/\s(?:of|at|for|in)\s/)[0]!;
  return /(?:founder|chief|ceo|c[foti]o|president|chair|chairman|chairwoman|director|member|secretary|officer|executive|treasurer|scientist|head|minister|partner|owner)$/.test(
    own,
  );
};

const HEDGED = /\b(?:alleged|suspected|accused|reported|likely|possible|potential)\b/i;

/** "2022 – Appointed technical lead of the Foo series": an office in a list of somebody's years. */
function entry(context: Context, sentence: ReadSentence): Claim[] {
  const first = entryStart(sentence);
  if (first < 0) return [];
  const subject = listOwner(context, sentence);
  const text = context.document.text.slice(sentence.words[first]!.start, sentence.end);
  const match =
    /^(?:was |is )?(?:appointed|named|became|made|promoted to|elected)\s+(?:as |the |an? )*((?:[^.;,]|,(?! and (?:formed|led|left|joined|founded)))+)/i.exec(
      text,
    );
  const date = sentence.times.map(eventDate).find((one) => one !== null) ?? null;
  if (subject === null || !match) return [];
  const value = match[1]!.trim();
  return [
    {
      subject,
      property: 'position held',
      value: value.charAt(0).toUpperCase() + value.slice(1),
      key: keyOf(value),
      entities: context.entitiesIn(sentence, sentence).filter((id) => id !== subject),
      date,
      former: false,
      ...context.standingOf(sentence, sentence),
      passage: { start: sentence.start, end: sentence.end },
      text: wording(context, sentence),
    },
  ];
}

/** "chief engineer of Acme's Foo project"; a holder that stands before the role is put first. */
function describe(context: Context, sentence: ReadSentence, role: Role, holder: number | null): string {
  const name = holder === null ? null : context.document.chains[holder]!.name;
  const said = role.text.replace(/\s+/g, ' ');
  const text = plainRole(name === null ? said : said.replace(/\bits\b/, `${name}’s`));
  const held =
    name === null || text.includes(role.holder!.text) || text.includes(`${name}’s`)
      ? text
      : isOfState(role, name, context.document.chains[holder!]!.type)
        ? `${text} of ${name}`
        : `${name} ${text}`;
  const time = role.former ? 'former ' : isComing(sentence, role) ? 'incoming ' : '';
  const timed = /^(?:former|ex-|incoming|next)\b/i.test(held) ? held : `${time}${held}`;
  return timed.charAt(0).toUpperCase() + timed.slice(1);
}

/** "Egypt's president" is the president of Egypt; "US president" stays. */
const isOfState = ({ head, text }: Role, name: string, type: string): boolean =>
  type === 'place' &&
  !text.includes(' of ') &&
  /^(?:president|premier|minister|chancellor|king|queen|governor|mayor)$/.test(head) &&
  /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)*$/u.test(name);

/** Without how the office was come by, and what was done after it: "named head of lending and became chairman". */
const plainRole = (text: string): string =>
  withoutSequel(text)
    .replace(
      /^(?:(?:fellow|celebrity|embattled|longtime|long-time|current|existing|beleaguered|controversial|outspoken|disgraced|popular|powerful|then-?|reclusive|flamboyant|new) |\d+-year-old |\d+(?:st|nd|rd|th) )+/i,
      '',
    )
    .replace(/\bits\b/, 'the')
    .replace(/^(?:declared|named|considered|crowned|elected|appointed|made)\s+(?:as\s+)?(?:the |an? )?/, '');

const withoutSequel = (text: string): string =>
  text.replace(
    /(?<!\s)\s+and\s+(?:became|was|is|has|had|later|served|then|will|would|led|took|joined)\b.*$/,
    '',
  );

const SAME: Readonly<Record<string, string>> = {
  leader: 'lead',
  head: 'lead',
  executive: 'officer',
  chairman: 'chair',
  chairwoman: 'chair',
  chairperson: 'chair',
  cofounder: 'co-founder',
  boss: 'chief',
  attorney: 'lawyer',
  physician: 'doctor',
  ceo: 'chief-officer',
  cto: 'chief-technology-officer',
  cfo: 'chief-financial-officer',
  coo: 'chief-operating-officer',
};

/** Words before a role that say nothing of the office. */
const DECORATION = new Set([
  'company',
  'firm',
  'startup',
  'fellow',
  'celebrity',
  'outgoing',
  'incoming',
  'longtime',
  'embattled',
  'then',
]);

/** The role's own words up to its first preposition, synonyms as one: for comparing roles of one person. */
export function keyOf(text: string): string[] {
  const own = text.toLowerCase().split(/\s(?:of|at|for|in|to|on|with|focusing|involved|who)\s/)[0]!;
  const words = own
    .replace(/^[^’']{1,60}[’']s?\s(?=\S)/, '')
    .replace(/[’']s?\b/g, ' ')
    .replace(/\bvice president\b|\bvp\b/, 'vice-president')
    .replace(/\b(director|secretary|attorney|governor|inspector|solicitor) general\b/, '$1-general')
    .replace(/\bsvp\b/, 'senior vice-president')
    .replace(/\bevp\b/, 'executive vice-president')
    .replace(/\bchief executive(?: officer)?\b/, 'ceo')
    .replace(/\bchief technology officer\b/, 'cto')
    .replace(/\bchief financial officer\b/, 'cfo')
    .replace(/\bchief operating officer\b/, 'coo')
    .split(/[\s,()]+/)
    .filter((word) => word && !FUNCTION_WORDS.has(word) && !DECORATION.has(word))
    .map((word) => SAME[word] ?? word.replace(/-level$/, ''));
  const last = words.findLastIndex((word) => ROLE_NOUNS.has(word) || word.startsWith('chief-'));
  return [...new Set([...fieldOf(text), ...words.slice(0, last + 1)])];
}

/** "Secretary of the Treasury" is "Treasury Secretary". */
function fieldOf(text: string): string[] {
  const field = /\s(?:of|for) (?:the )?(\p{L}+)/u.exec(text)?.[1]?.toLowerCase();
  return field !== undefined && ROLE_MODIFIERS.has(field) ? [field] : [];
}

function dateIn(
  context: Context,
  times: readonly import('../language/temporal/index.ts').TimeExpression[],
  role: Role,
): Claim['date'] {
  const near = times
    .map((time) => ({ time, date: eventDate(time) }))
    .find(({ time, date }) => date !== null && time.start >= role.start - 40 && time.end <= role.end + 40);
  return near && context.published !== undefined ? near.date : null;
}
