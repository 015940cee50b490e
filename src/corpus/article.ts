import type { Span } from '../language/span.ts';
import { withoutAsides } from './asides.ts';
import { boilerplateLines } from './boilerplate.ts';
import { cleanCharacters, squeeze } from './characters.ts';
import { type Credit, isCount, readCredit } from './credits.ts';
import { type Cut, cutDateline, cutSignature, isBareDateline, isTurn } from './datelines.ts';
import { uncredited, unglue } from './glued.ts';
import { headingBlocks, isHeadline } from './headlines.ts';
import { isKindLabel, kindOf } from './kinds.ts';
import { cutHeadline } from './ledes.ts';
import { withoutShares } from './shares.ts';
import { cutHour, cutStamp } from './stamps.ts';
import type { Block, Draft, SourceKind } from './types.ts';
import { cutUnfinished } from './unfinished.ts';
import { withoutStamps } from './updates.ts';

/** What an article's lines give: its clean text, and what they say of its publication. */
export interface Article {
  readonly title: string | null;
  readonly outlet: string | null;
  readonly author: string | null;
  readonly published: string | null;
  readonly kind: SourceKind;
  readonly text: string;
  readonly headings: readonly Span[];
  /** A date of publication, as written, that no calendar has. */
  readonly impossible: string | null;
}

/** Makes clean text of a format's blocks, and works out what the metadata leaves open. */
export function makeArticle({ metadata, blocks }: Draft): Article {
  const all = withoutAsides(withoutStamps(blocks.flatMap(clean).flatMap(unglueTop)));
  const found = readCredits(all);
  const out = boilerplateLines(all, found.lines);
  const kept = all.filter((_, i) => !out[i]);
  dropOrphan(kept, out);
  dropUnfinished(kept, all[out.lastIndexOf(false) + 1]?.text);
  const agency = cutAgency(kept);
  const heading = kept.findIndex((block) => block.role === 'heading');
  const first = kept[0];
  const reads = first?.role === 'paragraph' && kept.length > 1 && isHeadline(first.text);
  const at = heading === 0 ? 0 : reads && metadata.title === null ? 0 : -1;
  const title = metadata.title ?? (at === 0 ? (first as Block).text : null) ?? kept[heading]?.text ?? null;
  const { text, headings } = join(kept, headingBlocks(kept, at));
  return {
    title,
    outlet: metadata.outlet ?? found.outlet ?? agency.outlet,
    author: metadata.author ?? found.author,
    published: metadata.published ?? found.published ?? agency.published,
    kind:
      metadata.kind ??
      kindOf(
        title,
        metadata.url,
        all.map((block) => block.text),
      ),
    text,
    headings,
    impossible: metadata.published === null ? found.impossible : null,
  };
}

const clean = (block: Block): Block[] =>
  withoutShares(uncredited(squeeze(cleanCharacters(block.text))))
    .filter((text) => text !== '')
    .map((text) => ({ role: block.role, text }));

/** Bylines stand in a page's first lines, links to other articles behind any. */
const unglueTop = (block: Block, at: number): Block[] =>
  at < HEAD || /[.!?]["”’)]?(?:Read|Also|See|Related|More)\b/.test(block.text)
    ? unglue(block.text).map((text) => ({ ...block, text }))
    : [block];

const HEAD = 10;
const TAIL = 5;

/** Credits stand above the second paragraph of prose, or in the last lines. */
function readCredits(blocks: readonly Block[]): Omit<Credit, 'rank'> & { lines: Set<number> } {
  const lines = new Set<number>();
  const credits: Credit[] = [];
  const end = headEnd(blocks);
  const dated = isChronology(blocks);
  blocks.forEach(({ text, role }, i) => {
    if (role === 'row' || (i >= end && i < blocks.length - TAIL)) return;
    const credit = readCredit(text);
    if (credit?.published && credit.rank === 1 && dated) return;
    if (credit) credits.push(credit);
    const furniture = i < end && (isBareDateline(text) || isKindLabel(text));
    if (credit || furniture || (isCount(text) && lines.has(i - 1))) lines.add(i);
  });
  const said = summary(credits);
  blocks.forEach(({ text }, i) => {
    if ((i < end || i >= blocks.length - TAIL) && isAbout(said, text)) lines.add(i);
  });
  return { ...said, lines };
}

/** The outlet's or the author's name alone, or what the author does for a living. */
const isAbout = ({ outlet, author }: Omit<Credit, 'rank'>, text: string): boolean =>
  text === outlet ||
  text === author ||
  (author !== null &&
    text.length < 300 &&
    /^ (?:is|covers|writes|reports)\b/.test(text.slice(author.length)) &&
    text.startsWith(author));

function summary(credits: readonly Credit[]): Omit<Credit, 'rank'> {
  const dates = credits.filter((credit) => credit.published).sort((a, b) => b.rank - a.rank);
  return {
    published: dates[0]?.published ?? null,
    impossible: dates.length > 0 ? null : (credits.find((credit) => credit.impossible)?.impossible ?? null),
    author: credits.find((credit) => credit.author)?.author ?? null,
    outlet: credits.find((credit) => credit.outlet)?.outlet ?? null,
  };
}

/** Days as headings, several of them: a text that tells by day, in which none is the day of publication. */
function isChronology(blocks: readonly Block[]): boolean {
  const days = new Set<string>();
  for (const { text } of blocks) {
    const credit = text.length <= 40 && /\d/.test(text) ? readCredit(text) : null;
    if (credit?.published && credit.rank === 1) days.add(credit.published);
  }
  return days.size > 1;
}

function headEnd(blocks: readonly Block[]): number {
  let prose = 0;
  for (const [i, { text }] of blocks.entries()) {
    if (i >= HEAD) return i;
    if (text.length > 60 && /[.!?。]["'”’)]*$/.test(text)) prose += 1;
    if (prose === 2) return i;
  }
  return Math.min(blocks.length, HEAD);
}

/** A short heading that is last because all below it was dropped belonged to that. */
function dropOrphan(kept: Block[], out: readonly boolean[]): void {
  const last = kept.at(-1);
  if (!last || kept.length < 2 || !out.at(-1) || last.text.split(' ').length > 8) return;
  const isHeading = headingBlocks([...kept, { role: 'item', text: '' }], -1);
  if (isHeading.at(-2) && !isHeading.at(-3)) kept.pop();
}

/** Half a sentence is no source text: what is left of it may say the contrary of the whole. */
function dropUnfinished(kept: Block[], after: string | undefined): void {
  const last = kept.at(-1);
  const text = last?.role === 'paragraph' ? cutUnfinished(last.text, after) : null;
  if (text === null || (text === '' && kept.length === 1)) return;
  kept.splice(-1, 1, ...(text === '' ? [] : [{ ...last!, text }]));
}

/** Cuts datelines and agencies' signatures from the first and last lines; the agency, where one is named. */
function cutAgency(kept: Block[]): Omit<Cut, 'text'> {
  let outlet: string | null = null;
  let published: string | null = null;
  const cut = (i: number, by: typeof cutDateline): void => {
    const block = kept[i];
    if (block?.role !== 'paragraph') return;
    const done = by(block.text);
    kept[i] = { ...block, text: done.text };
    outlet ??= done.outlet;
    published ??= done.published;
  };
  const isSpoken = kept.filter(({ text }) => isTurn(text)).length > 1;
  const plain =
    (by: (line: string) => string): typeof cutDateline =>
    (line) => ({ text: by(line), outlet: null, published: null });
  for (let i = 0; i < Math.min(4, kept.length); i += 1) cut(i, plain(cutStamp));
  for (let i = 0; i < kept.length; i += 1) cut(i, plain(cutHour));
  for (let i = 0; i < Math.min(4, kept.length) && !isSpoken; i += 1) cut(i, cutDateline);
  for (let i = 0; i < Math.min(2, kept.length) && !isSpoken; i += 1) cut(i, plain(cutHeadline));
  for (let i = Math.max(0, kept.length - 2); i < kept.length; i += 1) cut(i, cutSignature);
  return { outlet, published };
}

function join(blocks: readonly Block[], isHeading: readonly boolean[]): { text: string; headings: Span[] } {
  const headings: Span[] = [];
  let at = 0;
  blocks.forEach(({ text }, i) => {
    if (isHeading[i]) headings.push({ start: at, end: at + text.length });
    at += text.length + 1;
  });
  return { text: blocks.map((block) => block.text).join('\n'), headings };
}
