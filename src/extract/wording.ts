import type { ReadSentence } from '../language/document.ts';
import { FUNCTION_WORDS, PREPOSITIONS } from '../language/lexicon/function-words.ts';
import { isSomebody } from '../language/lexicon/roles.ts';
import type { PronounReference } from '../language/names/pronouns.ts';
import { onceWithin } from '../language/once.ts';
import { overlaps, type Span } from '../language/span.ts';
import { isVerb } from './clauses.ts';
import type { Context } from './context.ts';
import { lowerBound } from './ordered.ts';
import { leansOnToday } from './relative-dates.ts';
import { staysShort } from './short-names.ts';

/**
 * A sentence in the desk's form: connectives off the front, comment clauses off the end, pronouns and surnames by name
 * where it is safe, and behind "yesterday" the day that it was (E10). Words in quotation marks are never touched (E2).
 * @param part takes only a stretch of the sentence
 * @param known whom the line names before the stretch
 */
export function wording(
  context: Context,
  sentence: ReadSentence,
  part: Span = sentence,
  known: number | null = null,
): string {
  return part === sentence && known === null
    ? whole(sentence, context)
    : write(context, sentence, part, known);
}

/** Several claims and figures show one sentence. */
const whole = onceWithin((sentence: ReadSentence, context: Context) =>
  write(context, sentence, sentence, null),
);

/** "LISBON: The …": where the sentence begins behind a place that opens an article; else its own start. */
export function behindDateline(context: Context, sentence: ReadSentence): number {
  if (sentence.index > 1) return sentence.start;
  const line = context.document.text.slice(sentence.start, sentence.start + 40);
  const place = /^\p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+)?(?:: | — | – | -- )(?=\p{Lu})/u.exec(line)?.[0];
  return place &&
    sentence.mentions.some((one) => one.start === sentence.start && one.end < sentence.start + place.length)
    ? sentence.start + place.length
    : sentence.start;
}

function write(context: Context, sentence: ReadSentence, part: Span, known: number | null): string {
  const turn = context.attributionsIn(sentence).find((one) => one.turn);
  const behind = Math.max(turn?.start ?? 0, behindDateline(context, sentence));
  const named = substitute(context, sentence, { start: Math.max(part.start, behind), end: part.end }, known);
  const plain = balance(shorten(oneBlank(named).trim()));
  const first = plain.search(/[\p{L}\p{N}]/u);
  const upper =
    first <= 1 && !/^\p{Ll}+\p{Lu}/u.test(plain)
      ? plain.slice(0, first) + plain.charAt(first).toUpperCase() + plain.slice(first + 1)
      : plain;
  const speaker = turn && context.voiceOf(turn.speaker)?.text;
  return finish(speaker ? `${speaker}: ${upper}` : upper);
}

/** Cuts a line before a quotation that the sentence does not close: half a quotation is none. */
function balance(line: string): string {
  if (!line.includes('“') && !line.includes('"')) return line;
  const curly = (mark: string): number => line.split(mark).length - 1;
  if (curly('“') - curly('”') === 1 && curly('"') % 2 === 1) return line;
  const open = line.lastIndexOf('“');
  const cut =
    open > line.lastIndexOf('”')
      ? open
      : (line.match(/"/g)?.length ?? 0) % 2 === 1
        ? line.lastIndexOf('"')
        : -1;
  return cut > 30 ? line.slice(0, cut).trim() : line;
}

/** Ends the line with one full stop, unless its own mark stands there; a colon stays, since what it announces is missing. */
function finish(line: string): string {
  if (line.endsWith(':')) return line;
  const bare = dropLast(line);
  return /[.!?…]["”’']?$/.test(bare) ? bare : `${bare}.`;
}

const oneBlank = (line: string): string => (/[^\S ]| {2}/.test(line) ? line.replace(/\s+/g, ' ') : line);

/** Without the marks that open what is not there. By hand: a pattern would start anew at each mark of a row. */
function dropLast(line: string): string {
  let end = line.length;
  while (end > 0 && /[\s,;:–—-]/.test(line[end - 1]!)) end--;
  return line.slice(0, end);
}

/** Pronouns that stand for a person, and the first lone surname of each, become the name. */
function substitute(context: Context, sentence: ReadSentence, part: Span, known: number | null): string {
  const { document } = context;
  const quoted = context.quotesIn(sentence).filter((quote) => overlaps(quote, part));
  const free = (span: Span): boolean =>
    span.start >= part.start && span.end <= part.end && !quoted.some((quote) => overlaps(quote, span));
  const edits: { span: Span; name: string }[] = [];
  const named = new Set<number>(known === null ? [] : [known]);
  for (const mention of sentence.mentions) {
    const id = document.chainOf.get(mention)!;
    const chain = document.chains[id]!;
    if (!free(mention) || named.has(id)) continue;
    named.add(id);
    // A name in capitals, as a line's first words are in some papers.
    const shouted =
      chain.type === 'person' && mention.text.includes(' ') && mention.text === mention.text.toUpperCase();
    if (shouted && chain.name !== mention.text) edits.push({ span: mention, name: chain.name });
    else if (
      !staysShort(sentence, mention) &&
      chain.type === 'person' &&
      !mention.text.includes(' ') &&
      chain.name.includes(' ') &&
      chain.name.split(' ').includes(mention.text)
    )
      edits.push({ span: mention, name: chain.name });
  }
  const opening = firstPronoun(context, sentence, free);
  if (
    opening?.sure &&
    opening.chain !== known &&
    !isContracted(document.text, opening) &&
    !pointsAhead(context, sentence, opening) &&
    !namedBefore(context, sentence, part, opening)
  ) {
    const word = document.text.slice(opening.start, opening.end);
    const name = document.chains[opening.chain]!.name;
    const possessive =
      /^(?:his|her)$/i.test(word) && !/^(?:her)$/i.test(word)
        ? `${name}'s`
        : /^her$/i.test(word)
          ? possessiveHer(context, opening, name)
          : name;
    if (possessive) edits.push({ span: opening, name: possessive });
  }
  for (const time of sentence.times)
    if (free(time) && leansOnToday(time) && !isClear(sentence, time)) {
      const end = /^['’]s?\b/.exec(document.text.slice(time.end, time.end + 3))?.[0].length ?? 0;
      const words = document.text.slice(time.start, time.end + end);
      edits.push({ span: { start: time.start, end: time.end + end }, name: `${words} (${time.edtf})` });
    }
  edits.sort((a, b) => a.span.start - b.span.start);
  let line = '';
  let at = part.start;
  for (const { span, name } of edits) {
    if (span.start < at) continue;
    line += document.text.slice(at, span.start) + name;
    at = span.end;
  }
  return line + document.text.slice(at, part.end);
}

/** "today, June 13": the source says the day itself; and the "Today" of a newspaper's name is none. */
const isClear = ({ start, mentions, times }: ReadSentence, time: ReadSentence['times'][number]): boolean =>
  (time.text === 'Today' && time.start > start) ||
  mentions.some((one) => overlaps(one, time)) ||
  times.some(
    (other) =>
      other !== time && other.edtf === time.edtf && other.start - time.end < 5 && other.start >= time.end,
  );

function firstPronoun(
  { document: { pronouns } }: Context,
  { index }: ReadSentence,
  free: (span: Span) => boolean,
): PronounReference | undefined {
  let at = lowerBound(pronouns, ({ sentence }) => sentence >= index);
  while (pronouns[at]?.sentence === index && !free(pronouns[at]!)) at++;
  return pronouns[at]?.sentence === index ? pronouns[at] : undefined;
}

/** "He's gone": with a name for the pronoun it would be somebody's. */
const isContracted = (text: string, { end }: Span): boolean =>
  /^['’](?:s|d|ll|ve|re)\b/.test(text.slice(end, end + 3));

/** "In his weekly address on Friday, Hart said", "Sweat on his face, Hart left": whose it is, the name behind the comma may tell. */
function pointsAhead(context: Context, sentence: ReadSentence, pronoun: PronounReference): boolean {
  const { words } = sentence;
  const at = words.findIndex(({ start }) => start === pronoun.start);
  if (at < 1 || !/^(?:his|her)$/.test(words[at]!.lower)) return false;
  if ((at > 3 || !PREPOSITIONS.has(words[0]!.lower)) && words.slice(0, at).some(isVerb)) return false;
  const comma = words.findIndex(({ text }, index) => index > at && text === ',');
  const named =
    comma > 0 ? sentence.mentions.find((one) => one.from > comma && one.from <= comma + 3) : undefined;
  const chain = named && context.document.chainOf.get(named)!;
  return chain !== undefined && chain !== pronoun.chain && context.document.chains[chain]!.type === 'person';
}

/**
 * The line names the person itself, or before the pronoun another one whom it could mean as well, by name or by office:
 * with "the president" in front, "he" is clear enough.
 */
const namedBefore = (
  context: Context,
  sentence: ReadSentence,
  part: Span,
  pronoun: { start: number; chain: number },
): boolean =>
  sentence.mentions.some((mention) => {
    if (mention.start < part.start || mention.end > part.end) return false;
    const chain = context.document.chainOf.get(mention)!;
    return (
      chain === pronoun.chain ||
      (mention.start < pronoun.start && /^(?:person|other)$/.test(context.document.chains[chain]!.type))
    );
  }) ||
  sentence.words.some(
    (word, at) =>
      word.start >= part.start &&
      word.end <= pronoun.start &&
      isSomebody(word.lower) &&
      sentence.words
        .slice(Math.max(0, at - 3), at)
        .some(({ lower }) =>
          /^(?:the|a|an|former|\p{Ll}+an|presidential|republican|democratic|['’]s?)$/u.test(lower),
        ),
  );

/** "her" before a noun is possessive; as an object, "charges against her in May", it is left alone. */
function possessiveHer(context: Context, span: Span, name: string): string | null {
  const next = /^\s+(\p{L}+)/u.exec(context.document.text.slice(span.end, span.end + 24))?.[1]?.toLowerCase();
  return next !== undefined && !FUNCTION_WORDS.has(next) ? `${name}'s` : null;
}

const CONNECTIVE =
  /^(?:however|moreover|furthermore|notably|meanwhile|nevertheless|nonetheless|additionally|in addition|also|indeed|specifically|more specifically|interestingly|similarly|still|thus|therefore|consequently|as a result|in fact|for instance|for example|in short|critically|at the same time|on the other hand|that said|what is more|besides|subsequently|and|but|so|yet)[,:]?\s+(?=\S)/i;
const NEEDS_COMMA = /^(?:also|still|thus|besides|similarly|and|but|so|yet|indeed|subsequently|as a result)$/i;

/** Clauses that only comment: participles of meaning, and ", a move that …". */
const COMMENT =
  /,\s+(?:a (?:move|step|sign|decision|change|shift|development) (?:that|which)|(?:further |thereby |thus |clearly )?(?:signal|signall|reflect|suggest|indicat|underscor|highlight|rais|mark|spark|prompt|demonstrat|illustrat|exemplify|showcas|reinforc|cement|fuel|painting|evok)ing)\b[^,;"“”]*[.]?$/;

/** "With this view, Hart left": what leans on the sentence before, and takes neither day nor place off the rest. */
const LEANING =
  /^(?:with|given|despite|amid|against|based on|building on|thanks to|because of|as part of|in light of) (?:this|that|these|those|such)(?: [\p{L}’'-]+){0,4}, (?=\S)/iu;
/** What an editor sets before a line to have it read, and says nothing. */
const SHOUT =
  /^(?:breaking(?: news)?|just in|urgent|exclusive|update[ds]?|alert|developing|new)(?::| -| –| —) ?(?=["“\p{Lu}\d])/iu;

function shorten(line: string): string {
  let out = line.replace(SHOUT, '').replace(LEANING, '');
  const opening = CONNECTIVE.exec(out);
  if (opening) {
    const word = opening[0].replace(/[,:]?\s$/, '');
    if (!NEEDS_COMMA.test(word) || /,\s+$/.test(opening[0]) || /^(?:and|but)$/i.test(word))
      out = out.slice(opening[0].length);
  }
  const comment = COMMENT.exec(out);
  if (comment && comment.index > 40) out = out.slice(0, comment.index);
  return out;
}
