import type { Span } from '../span.js';
import type { Draft } from './draft.js';
import type { Speaker } from './types.js';

/**
 * The nearest earlier speaker that a pronoun agrees with: `it` wants a body, `he` and `she` a person, `they` either.
 * Gender is not in the text, so two people of one paragraph are told apart by nearness alone.
 */
export function resolvePronouns(drafts: readonly Draft[]): void {
  const named: Speaker[] = [];
  for (const d of drafts) {
    const { speaker } = d;
    if (!speaker) continue;
    if (speaker.kind !== 'pronoun') {
      named.push(speaker);
      continue;
    }
    const antecedent = findAntecedent(speaker, named);
    if (antecedent) d.speaker = { ...speaker, antecedent };
  }
}

function findAntecedent(pronoun: Speaker, named: readonly Speaker[]): Span | null {
  const word = pronoun.text.toLowerCase().replace(/['’].*$/, '');
  if (!/^(?:he|she|they|it)$/.test(word)) return null;
  for (let i = named.length - 1; i >= 0; i--) {
    const s = named[i]!;
    if (s.start >= pronoun.start) continue;
    const body = BODY.test(s.text);
    if (word === 'it' ? body : word === 'they' || !body) return s.head;
  }
  return null;
}

const BODY =
  /\b(?:company|group|agency|board|committee|commission|ministry|department|government|administration|court|council|bank|firm|university|party|union|office|bureau|service|team|inc|corp|ltd|letter|statement|report|post|study|poll|newspaper|times|post|journal|tribune|news|daily)\b|^the [A-Z]\S+$/i;
