import { clauseSubject } from './clauses.ts';
import { contentEnd } from './content-end.ts';
import { claims, type Draft, draft, type Finder } from './draft.ts';
import { AUX, has, PREP } from './grammar.ts';
import { ownerOf } from './owner.ts';
import type { Range } from './phrases.ts';
import { isDash, type Token } from './tokens.ts';

/**
 * Quotations that punctuation attributes: after a colon to the subject of the clause (`The answer was short: "…"`),
 * before a dash to the name that signs them (`"…" — Dana Ruiz`). Last, for quotations that no word claims.
 */
export const findUnspoken: Finder = (place, drafts) => {
  const { tokens } = place.sentence;
  const found: Draft[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const t = tokens[i]!;
    if (!t.quote || t.quote.words < 3 || claims(drafts, t)) continue;
    const colon = tokens[i - 1]?.lower === ':';
    const speaker = colon
      ? clauseSubject(tokens, 0, i - 1)
      : (messageBefore(tokens, i) ?? handleAfter(tokens, i) ?? signature(tokens, i));
    if (!speaker) continue;
    const to = colon ? contentEnd(tokens, i, tokens.length) : i + 1;
    if (to > i) found.push(draft(place, { from: i, to }, null, speaker));
  }
  return found;
};

/** `the mayor's last words in the letter — "…"`: who owns the message that the quotation spells out. */
function messageBefore(tokens: readonly Token[], quote: number): Range | null {
  let k = quote - 1;
  if (k >= 0 && (isDash(tokens[k]!) || tokens[k]!.lower === ',')) k--;
  for (; k >= 0 && k > quote - 9; k--) {
    const t = tokens[k]!;
    if (!t.word || has(t, AUX)) return null;
    if (
      /^(?:remarks?|comments?|words|message|reply|response|answer|question|phrase|slogan|motto|statement|tweet|post|quip|description)$/.test(
        t.lower,
      )
    ) {
      const owner = ownerOf(tokens, k);
      if (owner) return owner;
    }
  }
  return null;
}

/** `"…" Dana Ruiz (@danaruiz) March 4`: the name and handle under a post that a page shows. */
function handleAfter(tokens: readonly Token[], quote: number): Range | null {
  let from = quote + 1;
  if (tokens[from] && isDash(tokens[from]!)) from++;
  let to = from;
  while (to - from < 5 && tokens[to]?.capital && tokens[to]!.word) to++;
  if (to === from || tokens[to]?.lower !== '(') return null;
  return tokens[to + 1]?.lower.startsWith('@') ? { from, to } : null;
}

/** A dash and then nothing but a name, with or without an office behind a comma. */
function signature(tokens: readonly Token[], quote: number): Range | null {
  const at = quote + 1;
  if (quote !== 0) return null;
  const dash = tokens[at];
  if (!dash || !isDash(dash)) return null;
  let to = tokens.length;
  while (to > at && !tokens[to - 1]!.word && tokens[to - 1]!.lower !== ')') to--;
  if (to - at < 2 || to - at > 14 || !tokens[at + 1]!.capital) return null;
  for (let i = at + 1; i < to; i++) {
    const t = tokens[i]!;
    if (t.quote) return null;
    if (t.lower === ',') break;
    if (t.word && !t.capital && !has(t, PREP) && !/^(?:and|the|de|van|von|al|bin|y)$/.test(t.lower))
      return null;
  }
  return { from: at + 1, to };
}
