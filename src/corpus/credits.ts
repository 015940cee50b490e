import { afterClock, dateAtStart } from './dates.ts';

/** What one line above or below an article says about its publication. All null: a credit of no interest to us. */
export interface Credit {
  readonly published: string | null;
  /** A date that no calendar has, as written. */
  readonly impossible: string | null;
  readonly author: string | null;
  readonly outlet: string | null;
  /** How much the date is worth: 2 said to be of publication, 1 bare, 0 said to be of an update. */
  readonly rank: number;
}

const NOTHING: Credit = { published: null, impossible: null, author: null, outlet: null, rank: 1 };

const LABELS = {
  outlet:
    'produced by|published by|(?:originally |first )?published (?:on|in|by)|publisher|outlet|publication|source|via',
  author: 'author|written by|words by|story by|reporter|correspondent|text by|by',
  date: '(?:first |originally )?published(?: on| at)?|posted(?: on| at)?|(?:publication )?date|released|publish(?:ed)? (?:date|time)',
  update: '(?:last )?(?:updated|modified)(?: on| at)?|last update',
  caption:
    'photo(?:s|graph|graphs|grapher|graphy)?(?: by| credit)?|images?(?: credit| source)?|pictures?(?: credit)?|illustrations?(?: by)?|' +
    'art editor|edited by|copy editor|chief editor|editor-in-chief|responsible editor|managing editor|reviewed by|proofread(?:er)?(?: by)?|compiled by|cover image',
  other:
    'editors?|proofreading|graphics?(?: by)?|video(?: by)?|layout|design(?:er|ed by)?|translat(?:or|ed by|ion)|typesetting|credit|camera',
};
type Label = keyof typeof LABELS;

const LABELLED = (Object.keys(LABELS) as Label[]).map(
  (kind) => [kind, new RegExp(`^(?:${LABELS[kind]})\\s?[|｜:：/]\\s?(?=\\S)`, 'i')] as const,
);
const CAPTION = new RegExp(`^(?:${LABELS.caption})\\s?[|｜:：/]\\s?(?=\\S)`, 'i');
const DATE_LABEL = new RegExp(`^(?:(?<update>${LABELS.update})|${LABELS.date})\\s?[|｜:：]?\\s?(?=\\S)`, 'i');
const COUNT =
  /^\d[\d.,]{0,9}[km]?\+?\s?(?:views?|reads?|shares?|likes?|comments?|min(?:ute)?s?(?: read)?)?$/i;
const NAME = `\\p{Lu}[\\p{L}.'’-]{0,30}(?: (?:(?:de|da|van|von|bin|al|el|la|le|di|der|den|du) )?\\p{Lu}[\\p{L}.'’-]{0,30}){0,3}`;
const BYLINE = new RegExp(
  `^(?:By|BY|by) (?<who>${NAME}(?:(?:, | and | & |, and )${NAME}){0,4})(?:,? (?:in|for|at) ${NAME}(?:(?:, | and )${NAME} in ${NAME}){0,2})?$`,
  'u',
);
const NOT_A_NAME =
  /^(?:(?:the|a|an|all|no|any|late|early|end|then|now|contrast|design|law|comparison|numbers)\b|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:january|february|march|april|may|june|july|august|september|october|november|december)\b)/i;
const ROLE =
  /, (?:(?:staff|senior|chief|political|business|science|foreign|special|contributing) )?(?:writer|reporter|correspondent|editor|columnist|contributor)s?$/i;

/**
 * Reads a line such as "03/06 2026 401", "By Ann Lee | March 6, 2026" or "Edited by: Bo Chen".
 * Null when it is none: a line with a part that is neither credit, date nor count is text.
 */
export function readCredit(line: string): Credit | null {
  if (line.length > 160) return null;
  const labelled = readLabelled(line);
  if (labelled) return labelled;
  const parts = line.split(/\s?[|｜·•]\s?/).filter(Boolean);
  const read = parts.map((part) => readDate(part) ?? readByline(part));
  if (read.every((credit, i) => credit === null && !COUNT.test(parts[i] as string))) return null;
  let all = NOTHING;
  for (const [i, credit] of read.entries()) {
    const part = parts[i] as string;
    if (credit) all = merged(all, credit);
    else if (COUNT.test(part)) continue;
    else if (parts.length > 1 && isProperName(part)) all = merged(all, { ...NOTHING, outlet: part });
    else return null;
  }
  return parts.length === 1 && read[0] === null ? null : all;
}

/** Whether a line is nothing but a number of views, as stands under a date. */
export const isCount = (line: string): boolean => COUNT.test(line);

const merged = (a: Credit, b: Credit): Credit => ({
  published: a.published ?? b.published,
  impossible: a.impossible ?? b.impossible,
  author: a.author ?? b.author,
  outlet: a.outlet ?? b.outlet,
  rank: b.published ? b.rank : a.rank,
});

function readLabelled(line: string): Credit | null {
  const date = readDate(line);
  if (date) return date;
  for (const [kind, label] of LABELLED) {
    const match = label.exec(line);
    if (!match) continue;
    const value = line.slice(match[0].length);
    if (!isProperName(value)) return null;
    if (kind === 'outlet') return { ...NOTHING, outlet: value };
    if (kind === 'author') return { ...NOTHING, author: value.replace(ROLE, '') };
    return kind === 'other' || kind === 'caption' ? NOTHING : null;
  }
  return null;
}

function readDate(part: string): Credit | null {
  const label = DATE_LABEL.exec(part);
  const text = afterClock(label ? part.slice(label[0].length) : part);
  const found = dateAtStart(text);
  if (!found || (!label && found.iso !== null && found.iso.length < 10)) return null;
  const rest = afterClock(text.slice(found.end));
  if (rest !== '' && !COUNT.test(rest)) return null;
  const rank = label ? (label.groups?.update ? 0 : 2) : 1;
  if (found.iso === null) return { ...NOTHING, impossible: text.slice(0, found.end), rank };
  return { ...NOTHING, published: found.iso, rank };
}

function readByline(part: string): Credit | null {
  const match = BYLINE.exec(part.replace(ROLE, ''));
  const who = match?.groups?.who;
  if (!who || NOT_A_NAME.test(who) || !who.includes(' ')) return null;
  return { ...NOTHING, author: who };
}

/** Up to eight words, nearly all of them with a capital: "Bay & Sons/Wire", not the end of a sentence. */
function isProperName(value: string): boolean {
  const words = value.split(/[\s/,&]+/).filter(Boolean);
  const small = words.filter((word) => /^\p{Ll}/u.test(word));
  return (
    value.length <= 90 &&
    words.length <= 8 &&
    /^[\p{Lu}\p{Lo}@"“‘]/u.test(value) &&
    !/[!?;。！？]|[^.\s]{3}\.$/u.test(value) &&
    small.every((word) => word.length <= 3 || word.includes('.'))
  );
}

/** Whether a line credits a picture or an editor, which it may do anywhere in a text. */
export function isCaptionCredit(line: string): boolean {
  const match = line.length <= 120 ? CAPTION.exec(line) : null;
  return match !== null && isProperName(line.slice(match[0].length));
}
