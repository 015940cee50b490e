import { citationsOf, cutSection, numberSources } from '../src/briefing/reading.ts';
import type { Briefing, BriefingSource, Item, Section } from '../src/briefing/types.ts';
import { halveItem, halveText } from './halve.ts';

/** What of a briefing stands in one message. */
export interface Part {
  /** Its sections hold only what stands here, all of it shown; its sources are those that are cited here. */
  readonly briefing: Briefing;
  /** The whole briefing's numbers: a source keeps its number in all parts. */
  readonly numbers: ReadonlyMap<string, number>;
  /** From 0. */
  readonly index: number;
  /** How many lines stand in later parts or behind More. */
  readonly left: number;
}

/** Whether a part, rendered, is within the limits of the platform. */
export type Fits = (part: Part) => boolean;

/** The least that a message holds or does not hold. */
type Unit =
  | { readonly kind: 'item'; readonly section: number; readonly item: Item }
  | { readonly kind: 'note'; readonly section: number; readonly text: string }
  | { readonly kind: 'gap'; readonly text: string }
  | { readonly kind: 'source'; readonly source: BriefingSource }
  | { readonly kind: 'paragraph'; readonly source: BriefingSource; readonly text: string };

/**
 * A briefing in as many parts as it needs, in order: first what belongs on the first screen, then (where `all`) what is
 * behind More. Each line stands in exactly one part, with its citations; a line that no message could hold is divided
 * between sentences. There is always a first part. Parts are made as they are asked for.
 */
export function* partsOf(
  briefing: Briefing,
  fits: Fits,
  { all }: { readonly all: boolean },
): Generator<Part> {
  const [first, more] = unitsOf(briefing);
  const make = partMaker(briefing);
  let index = 0;
  const stages: [queue: Unit[], later: number][] = [[first, more.length]];
  if (all && more.length > 0) stages.push([more, 0]);
  for (const [queue, later] of stages) {
    while (queue.length > 0 || index === 0) {
      const part = (units: readonly Unit[]) => make(units, index, queue.length - units.length + later);
      const taken = takeThatFit(queue, (units) => fits(part(units)));
      yield make(taken, index, queue.length + later);
      index++;
    }
  }
}

/** No message of any platform holds more lines. */
const MOST_LINES = 100;

/** Takes as many units from the head of the queue as fit, at least one; a head that never fits is divided first. */
function takeThatFit(queue: Unit[], isSmall: (units: readonly Unit[]) => boolean): Unit[] {
  if (queue.length === 0) return [];
  if (queue.length <= MOST_LINES && isSmall(queue)) return queue.splice(0);
  while (!isSmall(queue.slice(0, 1))) {
    // where nothing at all fits, dividing does not help
    const halves = isSmall([]) ? halve(queue[0]!) : null;
    if (!halves) break;
    queue.splice(0, 1, ...halves);
  }
  let [fitting, tooMany] = [1, Math.min(queue.length, MOST_LINES) + 1];
  for (let next = tooMany - 1; fitting + 1 < tooMany; next = Math.floor((fitting + tooMany) / 2)) {
    if (isSmall(queue.slice(0, next))) fitting = next;
    else tooMany = next;
  }
  return queue.splice(0, fitting);
}

function unitsOf(briefing: Briefing): [first: Unit[], more: Unit[]] {
  const first: Unit[] = [];
  const more: Unit[] = [];
  briefing.sections.forEach((section, at) => {
    const shown = cutSection(section, false).items.length;
    section.items.forEach((item, i) => {
      (i < shown ? first : more).push({ kind: 'item', section: at, item });
    });
    for (const text of section.notes ?? []) first.push({ kind: 'note', section: at, text });
  });
  for (const text of briefing.gaps) first.push({ kind: 'gap', text });
  if (briefing.kind === 'sources') first.push(...briefing.sources.flatMap(unitsOfSource));
  return [first, more];
}

function unitsOfSource({ text, ...source }: BriefingSource): Unit[] {
  const paragraphs = (text ?? '').split('\n').filter((line) => line.trim());
  return [
    { kind: 'source', source },
    ...paragraphs.map((one) => ({ kind: 'paragraph', source, text: one }) as const),
  ];
}

function halve(unit: Unit): readonly Unit[] | null {
  if (unit.kind === 'source') return null;
  if (unit.kind === 'item') return halveItem(unit.item)?.map((item) => ({ ...unit, item })) ?? null;
  return halveText(unit.text)?.map((text) => ({ ...unit, text })) ?? null;
}

/** Puts units together to the briefing that they are a part of. */
function partMaker(briefing: Briefing): (units: readonly Unit[], index: number, left: number) => Part {
  const numbers = numberSources(briefing);
  const byId = new Map(briefing.sources.map(({ text: _, ...source }) => [source.id, source]));
  return (units, index, left) => {
    const sections: Section[] = [];
    const gaps: string[] = [];
    const sources = new Map<string, BriefingSource>();
    let last = -1;
    for (const unit of units) {
      if (unit.kind === 'gap') gaps.push(unit.text);
      else if (unit.kind === 'source' || unit.kind === 'paragraph') addSource(sources, unit);
      else {
        if (unit.section !== last)
          sections.push({ heading: briefing.sections[unit.section]!.heading, items: [], shown: 0 });
        last = unit.section;
        sections.push(addLine(sections.pop()!, unit));
      }
    }
    const items = sections.flatMap((section) => section.items);
    const cited = new Set(items.flatMap(citationsOf).map(({ source }) => source));
    const listed =
      sources.size > 0
        ? [...sources.values()]
        : [...cited].flatMap((id) => byId.get(id) ?? []).sort((a, b) => a.n - b.n);
    return { briefing: { ...briefing, sections, gaps, sources: listed }, numbers, index, left };
  };
}

function addLine(section: Section, unit: Extract<Unit, { section: number }>): Section {
  if (unit.kind === 'note') return { ...section, notes: [...(section.notes ?? []), unit.text] };
  const items = [...section.items, unit.item];
  return { ...section, items, shown: items.length };
}

function addSource(
  sources: Map<string, BriefingSource>,
  unit: Extract<Unit, { source: BriefingSource }>,
): void {
  const before = sources.get(unit.source.id) ?? unit.source;
  const text = unit.kind === 'paragraph' ? { text: [before.text, unit.text].filter(Boolean).join('\n') } : {};
  sources.set(unit.source.id, { ...before, ...text });
}
