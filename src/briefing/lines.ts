import { isAside, isFragment, leansBack } from '../language/wholeness.ts';
import { isHedged, type Story, type Told, withoutDates } from '../story/index.ts';
import type { Citation, Item, Status } from './types.ts';

/** The passage of a telling, verbatim. */
export function cite(story: Story, told: Pick<Told, 'source' | 'passage'>): Citation {
  const { start, end } = told.passage;
  return { source: told.source, start, end, quote: story.source(told.source)!.text.slice(start, end) };
}

/** Passages of several tellings, each once, in the order of the sources. */
export function citeAll(story: Story, tellings: readonly Pick<Told, 'source' | 'passage'>[]): Citation[] {
  const seen = new Set<string>();
  return [...tellings]
    .sort((a, b) => (a.source < b.source ? -1 : a.source > b.source ? 1 : a.passage.start - b.passage.start))
    .map((told) => cite(story, told))
    .filter(({ source, start, end }) => {
      const key = `${source} ${start} ${end}`;
      return !seen.has(key) && seen.add(key) !== undefined;
    });
}

/** What a reader knows a source by: its outlet, else its id. */
export function sourceName(story: Story, id: string): string {
  return story.source(id)?.outlet ?? `source ${id}`;
}

/** Sources that are opinion, press release or interview are named as such (E15). */
const kindOf = (story: Story, id: string): string => {
  const kind = story.source(id)?.kind;
  return kind === 'opinion'
    ? ' (opinion)'
    : kind === 'press release'
      ? ' (press release)'
      : kind === 'interview'
        ? ' (interview)'
        : '';
};

/**
 * A line with its one source named in it (E3). Where the line already says whose report it is, that stands (E6); with
 * two or more independent sources nothing is added.
 */
export function attributed(story: Story, text: string, tellings: readonly Told[]): string {
  if (tellings.length === 0 || story.independent.count(tellings) > 1) return text;
  const first = tellings[0]!;
  const voice = first.level === 'reported' ? first.speaker : null;
  const source = `${sourceName(story, first.source)}${kindOf(story, first.source)}`;
  const bare = /\b(?:told|to|by|according to) /i.test(text) && text.includes(sourceName(story, first.source));
  if (bare && kindOf(story, first.source) === '') return text;
  const by =
    voice && !withoutDates(text).toLowerCase().includes(voice.text.toLowerCase().slice(0, 20))
      ? `${nameOf(story, voice)}, via ${source}`
      : source;
  return withSource(text, voice && by === source ? `via ${source}` : `according to ${by}`);
}

export const nameOf = (story: Story, voice: { entity: string | null; text: string }): string =>
  voice.entity ? (story.entity(voice.entity)?.name ?? voice.text) : voice.text;

/** Puts the source at the end: in brackets where a quotation, a question or another attribution stands already. */
function withSource(text: string, source: string): string {
  const aside = source
    .replace(/^according to /, '')
    .replace(/ \((opinion|press release|interview)\)/, ', $1');
  if (/\baccording to\b|\bthe (?:article|author|report)\b/i.test(text))
    return `${withoutStop(text)} (${aside}).`;
  if (/[.!?…]["”’']$|[!?…:]$|\.\.\.$/.test(text)) return `${text} (${aside})`;
  return `${withoutStop(text)}, ${source}.`;
}

/** Without its full stop, unless that belongs to initials: "6 a.m." */
const withoutStop = (text: string): string =>
  /\b\p{L}\.\p{L}\.$/u.test(text) ? text : text.replace(/\.$/, '');

/** Verbs that each hedged level allows (E4); the desk says them where the source's own words do not. */
const VERBS: Readonly<Record<string, readonly [pattern: RegExp, prefix: string]>> = {
  alleged: [/\b(?:alleg|accus|blam|claim)/i, 'Alleged: '],
  speculated: [
    /\b(?:specul|may\b|might|could|likely|believ|think|suspect|appear|seem|possibl|perhaps|expect|rumou?r|estimat|project|forecast|concern|worr|suggest)/i,
    'Speculated: ',
  ],
  denied: [/\b(?:den(?:y|ied|ies)|reject|refut|did not believe|not )/i, 'Denied: '],
};

/** Puts the level before a line that does not itself hedge. */
export function hedged(text: string, level: string): string {
  const verb = VERBS[level];
  return verb && !verb[0].test(text) ? `${verb[1]}${text}` : text;
}

/** Whether a line says nothing by itself: it hangs on the one before, asks, or speaks to its reader. */
export const isUnclear = (text: string): boolean => leansBack(text) || isFragment(text) || isAside(text);

/** An item from tellings of one thing. */
export function item(story: Story, text: string, tellings: readonly Told[], more: Partial<Item> = {}): Item {
  const independent = story.independent.count(tellings);
  const level = more.level ?? tellings[0]?.level ?? 'stated';
  const status: Status = more.status ?? (independent >= 2 ? 'agreed' : 'single-source');
  const speaker = isHedged(level) ? tellings.find((one) => one.speaker)?.speaker : undefined;
  return {
    text: hedged(attributed(story, text, tellings), level),
    citations: citeAll(story, tellings),
    status,
    level,
    ...(speaker ? { speaker: nameOf(story, speaker) } : {}),
    independent,
    ...more,
  };
}
