import type { NameChain } from './names/chains.ts';
import { findLines } from './sentences.ts';
import type { Span } from './span.ts';
import type { Attribution, Speaker } from './speech/types.ts';

/** Who speaks in a line of a transcript or an interview, in front of a colon. */
export interface Label extends Span {
  readonly text: string;
  /** Where the words begin that are said. */
  readonly said: number;
  /** The line. */
  readonly line: Span;
}

/** `LEE: …`, `ANN LEE, HOST: …`, `Q: …`, `Ann Lee: …`; a title may stand behind the name. */
const LABEL =
  /^(?<name>\p{Lu}[\p{Lu}.'’-]*(?: [\p{Lu}.'’-]+){0,4}|Q|A|Question|Answer|\p{Lu}\p{Ll}+(?: \p{Lu}[\p{L}.'’-]+){1,3})(?:, [^:.?!]{2,60})? ?: (?=\S)/u;
/** So many such lines make a text one of people who speak in turn. */
const LEAST = 3;

/** The labels of a transcript or an interview; none of any other text. */
export function findLabels(text: string): Label[] {
  const labels = findLines(text).flatMap((line): Label[] => {
    const match = LABEL.exec(text.slice(line.start, Math.min(line.end, line.start + 160)));
    const name = match?.groups?.name;
    if (!match || !name) return [];
    const { start } = line;
    return [{ start, end: start + name.length, text: name, said: start + match[0].length, line }];
  });
  const again = new Set(labels.map((label) => lastWord(label.text))).size < labels.length;
  return labels.length >= LEAST && again ? labels : findAnswers(text);
}

/** Answers under questions that stand as lines of their own, where most ask "you" and most answers say "I". */
function findAnswers(text: string): Label[] {
  const lines = findLines(text);
  const asks = lines.map(
    (line) => line.end - line.start < 250 && /\?["”’]?$/.test(text.slice(line.start, line.end)),
  );
  const first = asks.indexOf(true);
  const questions = lines.filter((_, at) => asks[at]);
  if (questions.length < LEAST) return [];
  const answers = lines.filter((_, at) => at > first && !asks[at]);
  const some = (of: readonly Span[], pattern: RegExp): boolean =>
    2 * of.filter(({ start, end }) => pattern.test(text.slice(start, end))).length >= of.length;
  if (!some(questions, /\byou(?:r|rs)?\b/i) || !some(answers, /\b(?:I|[Mm]y|[Mm]e|[Ww]e|[Oo]ur|us)\b/))
    return [];
  return answers.map((line) => ({ start: line.start, end: line.start, text: 'A', said: line.start, line }));
}

const lastWord = (name: string): string => name.split(' ').at(-1)!;

/** A label that is nobody's name: letters, or what the transcript calls somebody. */
export const isNoName = ({ start, end, text }: Label): boolean =>
  end > start && /^(?:\p{Lu}{1,3}|Question|Answer)$/u.test(text);

const UNNAMED =
  /^(?:UNIDENTIFIED|UNKNOWN|VOICE|NARRATOR|ANNOUNCER|MALE|FEMALE|REPORTER|QUESTION|ANSWER|OPERATOR)\b/;

/** What each turn says, a sentence each, as its speaker's: questions are nobody's claim. */
export function findTurns(
  text: string,
  sentences: readonly Span[],
  labels: readonly Label[],
  chains: readonly NameChain[],
  known: readonly Attribution[],
): Attribution[] {
  if (labels.length === 0) return [];
  const hosts = askers(text, labels);
  const guest = guestOf(labels, chains, hosts);
  const quotes = known.flatMap((one) => one.quotes).sort((a, b) => a.start - b.start);
  let [at, next] = [0, 0];
  return labels.flatMap((label) => {
    const speaker = speakerOf(text, label, chains, guest);
    const isHost = hosts.has(lastWord(label.text));
    const cue = { start: label.start, end: label.end, verb: 'say', level: 'stated' } as const;
    const turns: Attribution[] = [];
    while (at < sentences.length && sentences[at]!.end <= label.said) at++;
    for (; at < sentences.length && sentences[at]!.start < label.line.end; at++) {
      const content = { start: Math.max(sentences[at]!.start, label.said), end: sentences[at]!.end };
      while (next < quotes.length && quotes[next]!.end <= content.start) next++;
      const hasOwn = next < quotes.length && quotes[next]!.start < content.end;
      if (!speaker || /\?["”’]?$/.test(text.slice(content.start, content.end))) continue;
      const said = !isHost && !hasOwn && isQuotable(text, content) ? [content] : [];
      turns.push({ ...content, content, quotes: said, cue, speaker, via: null, medium: null, turn: true });
    }
    return turns;
  });
}

/** "Thank you." is worth nobody's while, and half a page is no quotation. */
const isQuotable = (text: string, { start, end }: Span): boolean => {
  const count = text.slice(start, end).split(' ').length;
  return count > 5 && count < 50;
};

/** Who asks a question at every third turn, or more often. */
function askers(text: string, labels: readonly Label[]): ReadonlySet<string> {
  const asked = new Map<string, number>();
  for (const { text: name, said, line } of labels) {
    const asks = /\?["”’]?$/.test(text.slice(said, line.end)) ? 2 : -1;
    asked.set(lastWord(name), (asked.get(lastWord(name)) ?? 0) + asks);
  }
  return new Set([...asked].filter(([, count]) => count >= 0).map(([name]) => name));
}

/** Whom an interview is with: the person named first before its first turn, and who asks nothing. */
function guestOf(
  labels: readonly Label[],
  chains: readonly NameChain[],
  hosts: ReadonlySet<string>,
): NameChain | null {
  const first = labels[0]!.start;
  const before = chains.filter(
    ({ type, mentions, name }) =>
      type === 'person' && mentions[0]!.start < first && !hosts.has(lastWord(name)),
  );
  return before[0] ?? null;
}

function speakerOf(
  text: string,
  label: Label,
  chains: readonly NameChain[],
  guest: NameChain | null,
): Speaker | null {
  const head = { start: label.start, end: label.end };
  if (UNNAMED.test(label.text))
    return { ...head, head, text: label.text.toLowerCase(), kind: 'description', antecedent: null };
  const named = /^(?:A|Answer)$/.test(label.text) ? guest : bearer(label, chains);
  const mention = named?.mentions.find(({ start }) => start === label.start) ?? named?.mentions[0];
  if (!mention) return null;
  const span = { start: mention.start, end: mention.end };
  return { ...span, head: span, text: text.slice(span.start, span.end), kind: 'name', antecedent: null };
}

/** Whose name a label is, or whose initials. */
function bearer(label: Label, chains: readonly NameChain[]): NameChain | null {
  const people = chains.filter(({ type }) => type === 'person');
  const named = people.find(({ mentions }) => mentions.some(({ start }) => start === label.start));
  if (named || !/^\p{Lu}{2,3}$/u.test(label.text)) return named ?? null;
  const fits = people.filter(
    ({ name }) =>
      name
        .split(/[ -]/)
        .map((word) => word[0])
        .join('') === label.text,
  );
  return fits.length === 1 ? fits[0]! : null;
}
