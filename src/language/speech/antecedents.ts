import type { Span } from '../span.ts';
import { clauseSubject } from './clauses.ts';
import type { Draft } from './draft.ts';
import { DET, has, POSS } from './grammar.ts';
import type { Sentence } from './passages.ts';
import { isRole } from './phrases.ts';
import { describeSpeaker } from './speaker.ts';
import type { Speaker } from './types.ts';

/**
 * Gives a pronoun the nearest earlier speaker or sentence subject that it agrees with: `it` wants a body or a
 * document, `he` and `she` a person, `they` either. Gender is not in the text, so two people of one passage are told
 * apart by nearness alone.
 */
export function resolvePronouns(
  text: string,
  sentences: readonly Sentence[],
  drafts: readonly Draft[],
): void {
  const named: Speaker[] = [];
  for (const d of drafts) {
    const { speaker } = d;
    if (!speaker) continue;
    if (speaker.kind !== 'pronoun') {
      named.push(speaker);
      continue;
    }
    const word = speaker.text.toLowerCase().replace(/['’].*$/, '');
    if (!/^(?:he|she|they|it)$/.test(word)) continue;
    const antecedent =
      word === 'it' && d.cue?.verb === 'read'
        ? documentBefore(text, sentences, d)
        : nearest(text, word, [...recent(text, sentences, d, speaker), ...named.slice(-4)], speaker);
    if (!antecedent) continue;
    d.speaker = { ...speaker, antecedent: antecedent.head };
    // The pronoun's next use has the same person nearer than anyone named before.
    named.push({ ...antecedent, start: speaker.start, end: speaker.end });
  }
}

/** What can be read, "a letter" in `they sent a letter to the board. "…," it reads`: the last one named in two sentences. */
function documentBefore(text: string, sentences: readonly Sentence[], d: Draft): Speaker | undefined {
  for (let n = d.first; n >= Math.max(0, d.first - 2); n--) {
    const { tokens } = sentences[n]!;
    for (let at = tokens.length - 1; at >= 0; at--) {
      if (tokens[at]!.quote || !DOCUMENT.test(tokens[at]!.lower)) continue;
      let from = at;
      while (from > 0 && at - from < 4 && tokens[from - 1]!.word && !has(tokens[from], DET | POSS)) from--;
      if (has(tokens[from], DET | POSS)) return describeSpeaker(text, tokens, { from, to: at + 1 });
    }
  }
  return undefined;
}

const DOCUMENT =
  /^(?:letter|memo|memorandum|e-?mail|statement|note|post|petition|filing|report|notice|message|document|announcement|complaint|lawsuit|ruling|verdict|invitation|manifesto|plaque|sign|banner|tweet|article|editorial|contract|clause|law)$/;

/** Subjects of the same sentence and the three before it. */
function recent(text: string, sentences: readonly Sentence[], d: Draft, pronoun: Speaker): Speaker[] {
  const found: Speaker[] = [];
  for (let n = Math.max(0, d.first - 3); n <= d.last; n++) {
    const { tokens } = sentences[n]!;
    const subject = clauseSubject(tokens, 0, tokens.length);
    if (!subject || tokens[subject.from]!.quote || tokens[subject.to - 1]!.end > pronoun.start) continue;
    if (subject.to - subject.from < 12) found.push(describeSpeaker(text, tokens, subject));
  }
  return found;
}

function nearest(
  text: string,
  word: string,
  candidates: readonly Speaker[],
  pronoun: Speaker,
): Speaker | undefined {
  let best: Speaker | undefined;
  for (const s of candidates) {
    if (s.kind === 'pronoun' || s.end > pronoun.start || (best && best.start >= s.start)) continue;
    if (agrees(text, word, s)) best = s;
  }
  return best;
}

function agrees(text: string, word: string, s: Speaker): boolean {
  // "Ann Hart, head of the team" is no team.
  const body = BODY.test(s.text.split(',', 1)[0]!);
  if (word === 'they') return true;
  if (word === 'it')
    return body || (s.kind === 'name' && !text.slice(s.head.start, s.head.end).includes(' '));
  if (body || /^(?:many|most|some|several|all|hundreds|thousands|[\d])/i.test(s.text)) return false;
  if (/ and | & /.test(text.slice(s.head.start, s.head.end))) return false;
  if (s.kind !== 'name') return PERSON.test(s.text);
  const office = text.slice(s.start, s.head.start).trim().split(/\s+/).at(-1) ?? '';
  if (office && isRole(office.toLowerCase())) return true;
  return /, (?:an?|the|one|who)\b/.test(s.text)
    ? /\bwho\b/.test(s.text) || PERSON_IN.test(s.text)
    : isPerson(text, s.head);
}

/** Two names are read as a person's; one alone is when the text uses it after another name somewhere. */
function isPerson(text: string, head: Span): boolean {
  const name = text.slice(head.start, head.end);
  if (name.includes(' ')) return true;
  for (
    let at = text.indexOf(` ${name}`), tries = 0;
    at >= 0 && tries < 12;
    at = text.indexOf(` ${name}`, at + 1), tries++
  )
    if (
      /(?:^|[\s“"(])\p{Lu}[\p{L}.’'-]+$/u.test(text.slice(Math.max(0, at - 24), at)) &&
      !/[.!?]$/.test(text.slice(at - 1, at))
    )
      return true;
  return false;
}

const PERSON =
  /^(?:an?|the|one|another|his|her|their)\b.*(?:er|or|ist|ian|man|woman|chief|head|president|minister|boss|mother|father|official|founder|director|judge|senator|mayor|aide|source|witness|resident)\b/i;

const PERSON_IN =
  /, (?:an?|the|one)\b.{0,200}(?:er|or|ist|ian|man|woman|chief|head|president|minister|boss|mother|father|official|founder|director|judge|senator|mayor|aide|source|witness|resident)\b/i;

const BODY =
  /\b(?:company|group|agency|board|committee|commission|ministry|department|government|administration|court|council|bank|firm|university|party|union|office|bureau|service|team|staff|employees|inc|corp|ltd|letter|statement|report|records|post|study|poll|newspaper|times|journal|tribune|news|daily|media|labs?|institute|foundation|technologies|systems|network|association|college|school|hospital|academy|airlines?|motors|cloud|research|press|agencies)\b/i;
