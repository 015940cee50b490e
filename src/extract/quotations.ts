import { isEnglishWord } from '../language/lexicon/dictionary.ts';
import { findLines } from '../language/sentences.ts';
import type { Attribution, Speaker } from '../language/speech/types.ts';
import { type Context, eventDate } from './context.ts';
import { lowerBound } from './ordered.ts';
import { canSpeak } from './speakers.ts';
import type { Quotation } from './types.ts';

/** Words in quotation marks that somebody is said to have said; names, titles and scare quotes are left out. */
export function findQuotations(context: Context): Quotation[] {
  const { document } = context;
  const lines = findLines(document.text);
  const inner = innermost(document.attributions);
  return document.attributions.flatMap((attribution) => {
    const speaker = context.voiceOf(attribution.speaker);
    const parts = attribution.quotes.filter((part) => inner.get(part.start) === attribution);
    const said = parts.map((part) => document.text.slice(part.start, part.end));
    if (
      parts.length === 0 ||
      !speaker ||
      /^(?:the|this|an?) (?:article|author|piece|text)$/i.test(speaker.text) ||
      (speaker.entity === null && !canSpeak(speaker.text)) ||
      (speaker.entity !== null && speaksOf(context, speaker.entity, said)) ||
      isQuoter(context, attribution.speaker)
    )
      return [];
    if (!reads(said, attribution.cue?.verb ?? null) || said.some(isInverted)) return [];
    const sentences = context.sentencesIn(attribution);
    const first = sentences[0];
    const last = sentences.at(-1);
    if (!first || !last) return [];
    const start = Math.min(first.start, attribution.start);
    const line = lines[lowerBound(lines, (one) => one.end > parts[0]!.start)]!;
    const passage = {
      start: Math.max(start, line.start),
      end: Math.min(Math.max(last.end, attribution.end), line.end),
    };
    const time = first.times.map(eventDate).find((date) => date !== null) ?? null;
    const entities = [...new Set(sentences.flatMap((one) => context.entitiesIn(one, one)))];
    return parts
      .filter((part) => part.start >= passage.start && part.end <= passage.end)
      .map((part) => ({
        part,
        verb: attribution.cue?.verb ?? null,
        medium: attribution.medium,
        entities,
        date: time,
        passage,
        level: attribution.cue?.level ?? 'stated',
        speaker,
        via: context.voiceOf(attribution.via),
      }));
  });
}

/** By the place of a quotation, the nearest of those who are said to have said it: "…," Hart said, the Courier reported. */
function innermost(attributions: readonly Attribution[]): ReadonlyMap<number, Attribution> {
  const inner = new Map<number, Attribution>();
  for (const one of attributions)
    for (const { start } of one.quotes) {
      const known = inner.get(start);
      if (!known || (one.speaker && one.end - one.start < known.end - known.start)) inner.set(start, one);
    }
  return inner;
}

/** Marks that are the wrong way round hold what stands between two quotations: "Ann Hart, a weaver, said on Friday." */
const isInverted = (said: string): boolean =>
  /^\p{Lu}[^,“”"]{2,60}, [^“”"]{2,80}\bsaid(?: [^,“”"]{1,30})?[.,]?$|\bEnd Quote\b|^(?:he|she|it|they) (?:said|says|added|told \p{Lu}\p{L}+)[.,]?$/u.test(
    said.trim(),
  );

/** "Hart was quoted by the Courier saying": who quotes says nothing. */
const isQuoter = ({ document }: Context, speaker: Speaker | null): boolean =>
  speaker !== null &&
  /\bquoted (?:by|in) (?:the )?$/i.test(document.text.slice(Math.max(0, speaker.start - 20), speaker.start));

/** Who is named in the words is hardly the one who said them: "Hart must go" is not Hart's. */
function speaksOf(context: Context, speaker: number, said: readonly string[]): boolean {
  const { name, type } = context.document.chains[speaker]!;
  if (type !== 'person') return false;
  const parts = name.split(' ').filter((part) => part.length > 3);
  const words = new Set(said.flatMap((words) => words.split(/[^\p{L}]+/u)));
  return parts.some(
    (part) => words.has(part) && (!isEnglishWord(part.toLowerCase()) || isTitled(said, part)),
  );
}

/** "Mr Stone has": with a title a word is a surname, whatever else it means. */
const isTitled = (said: readonly string[], part: string): boolean =>
  said.some((words) =>
    ['Dr', 'Mr', 'Mrs', 'Ms'].some(
      (title) => words.includes(`${title} ${part}`) || words.includes(`${title}. ${part}`),
    ),
  );

/** Verbs by which something gets a name. */
const NAMING = /^(?:entitle|title|dub|nickname|name|label|headline|christen)$/;

const SAID =
  /^(?:say|write|post|tweet|tell|comment|add|reply|respond|answer|ask|state|declare|note|praise|retweet|remark|according to|stress|warn|exclaim|conclude|quip|joke)$/;

/** Words by which a short phrase is a sentence, and no title or term. */
const SPOKEN =
  /^(?:i|i'm|i’m|we|you|they|he|she|it|let's|let’s|is|are|was|were|be|do|don't|don’t|no|not|never|will|can|must|my|our|your)$/i;

/** A capital at each word; what somebody shouts has capitals throughout. */
const isTitle = (words: readonly string[]): boolean =>
  words.every((word) => /^\p{Lu}/u.test(word)) &&
  !(words.every((word) => word === word.toUpperCase()) && words.some((word) => SPOKEN.test(word)));

/** Whether the words read as said: five words, or fewer that end a sentence or stand behind a plain verb of saying, and not a name. */
function reads(said: readonly string[], verb: string | null): boolean {
  if (verb !== null && NAMING.test(verb)) return false;
  const words = said.join(' ').split(/\s+/).filter(Boolean);
  if (words.length <= 3 && /^(?:he|she|they|it|we|i) (?:said|says|added|told)\b/i.test(said[0]!))
    return false;
  if (
    words.length >= 5 ||
    (words.length >= 3 && words.some((word) => SPOKEN.test(word))) ||
    (words.length >= 3 && /[.!?]$/.test(said.at(-1)!.trim()))
  )
    return !isTitle(words) || /[.!?]$/.test(said.at(-1)!.trim());
  const fragment = words.length <= 3 && /^\p{Ll}/u.test(words[0]!);
  const name = isTitle(words) && /\p{L}$/u.test(words.at(-1)!);
  return verb !== null && SAID.test(verb) && !name && (!fragment || words.some((word) => SPOKEN.test(word)));
}
