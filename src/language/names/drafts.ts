import type { Word } from '../words.ts';
import { contextScores } from './context-scores.ts';
import type { Mention } from './mentions.ts';
import { nameKey, nameWords } from './normal.ts';
import { shapeScores } from './shape-scores.ts';
import { addScores, noScores, type TypeScores } from './types.ts';

/** A chain in the making. One that was absorbed has no mentions left and says by whom. */
export interface Draft {
  readonly forms: Map<string, number>;
  mentions: Mention[];
  readonly scores: TypeScores;
  readonly links: { readonly form: string; readonly reason: string }[];
  /** Offset of its first mention. */
  first: number;
  absorbedBy: Draft | null;
}

/** What one mention's surroundings can say at most, so that no single sentence settles a type. */
const CONTEXT_CAP = 4;

/** A document's mentions in order, each with the draft that it began in. */
export interface Grouped {
  readonly drafts: readonly Draft[];
  readonly mentions: readonly Mention[];
  readonly owners: readonly Draft[];
  readonly sentences: readonly (readonly Word[])[];
}

export function groupBySpelling(
  mentions: readonly Mention[],
  sentences: readonly (readonly Word[])[],
): Grouped {
  const owners: Draft[] = [];
  const byKey = new Map<string, Draft>();
  for (const mention of mentions) {
    const key = nameKey(mention.text);
    let draft = byKey.get(key);
    if (!draft) {
      draft = emptyDraft(mention.start);
      byKey.set(key, draft);
    }
    const times = draft.forms.get(mention.text) ?? 0;
    if (times === 0) addScores(draft.scores, shapeScores(mention.text));
    draft.forms.set(mention.text, times + 1);
    addScores(draft.scores, contextScores(sentences[mention.sentence]!, mention), CONTEXT_CAP);
    draft.mentions.push(mention);
    if (mention.nickname && !draft.forms.has(mention.nickname)) addNickname(draft, mention, byKey);
    owners.push(draft);
  }
  return { drafts: [...new Set(byKey.values())], mentions, owners, sentences };
}

/** The nickname is another spelling, and so is what the text calls by it from here on. */
function addNickname(draft: Draft, { nickname, text }: Mention, byKey: Map<string, Draft>): void {
  draft.forms.set(nickname!, 0);
  draft.links.push({ form: nickname!, reason: `the nickname of ${text}, in marks` });
  if (!byKey.has(nameKey(nickname!))) byKey.set(nameKey(nickname!), draft);
}

const emptyDraft = (first: number): Draft => ({
  forms: new Map(),
  mentions: [],
  scores: noScores(),
  links: [],
  first,
  absorbedBy: null,
});

/** The longest of its spellings. */
export function fullest(draft: Draft): string {
  let longest = '';
  for (const [form, count] of draft.forms)
    if (form.length > longest.length && (count > 0 || longest === '')) longest = form;
  return longest;
}

export function absorb(into: Draft, other: Draft, reason: string): void {
  for (const [form, count] of other.forms) {
    into.forms.set(form, (into.forms.get(form) ?? 0) + count);
    into.links.push({ form, reason });
  }
  into.links.push(...other.links);
  addScores(into.scores, other.scores);
  for (const mention of other.mentions) into.mentions.push(mention);
  into.first = Math.min(into.first, other.first);
  other.mentions = [];
  other.forms.clear();
  other.absorbedBy = into;
}

/** The draft that holds another's mentions now. */
export function holderOf(draft: Draft): Draft {
  let at = draft;
  while (at.absorbedBy) at = at.absorbedBy;
  // Shortens the way for whoever asks next.
  for (let next = draft; next.absorbedBy; ) {
    const after: Draft = next.absorbedBy;
    next.absorbedBy = at === next ? null : at;
    next = after;
  }
  return at;
}

/** The most frequent spelling of those with the most words; spaces and marks make no difference. */
export function nameOf(draft: Draft): string {
  if (draft.forms.size === 1) return fullest(draft);
  const lengths = new Map<string, number>();
  for (const form of draft.forms.keys()) {
    const key = nameKey(form);
    lengths.set(key, Math.max(lengths.get(key) ?? 0, nameWords(form).length));
  }
  let best = '';
  let most = 0;
  let times = 0;
  for (const [form, count] of draft.forms) {
    const length = lengths.get(nameKey(form))!;
    if (length < most || (length === most && count <= times)) continue;
    best = form;
    most = length;
    times = count;
  }
  return best;
}
