import type { Story } from '../story/index.ts';
import type { Briefing, BriefingSource, Choice, Item, Kind, Section, Subject } from './types.ts';

interface Parts {
  readonly kind: Kind;
  readonly title: string;
  readonly subject?: Subject;
  readonly answered?: boolean;
  readonly sections: readonly Section[];
  readonly gaps?: readonly string[];
  readonly next?: readonly Choice[];
  /** For the answer to `sources`: what to list instead of what is cited. */
  readonly sources?: readonly BriefingSource[];
}

/** Makes a briefing whole: empty sections out, sources numbered in the order of first use, everything frozen. */
export function assemble(story: Story, parts: Parts): Briefing {
  const sections = parts.sections.filter(
    (section) => section.items.length > 0 || (section.notes?.length ?? 0) > 0,
  );
  const items = sections.flatMap((section) => section.items);
  return deepFreeze({
    schema: 1,
    kind: parts.kind,
    story: story.name,
    title: parts.title,
    asOf: asOf(story),
    ...(parts.subject ? { subject: parts.subject } : {}),
    answered: parts.answered ?? items.length > 0,
    sections,
    sources: parts.sources ?? sourcesOf(story, items),
    gaps: parts.gaps ?? [],
    next: parts.next ?? [],
  });
}

/** The newest source's date. */
export function asOf({ corpus }: Story): string | null {
  let newest: string | null = null;
  for (const { published } of corpus.sources)
    if (published !== null && (newest === null || published > newest)) newest = published;
  return newest;
}

export function describeSource(story: Story, id: string, n: number): BriefingSource {
  const source = story.source(id)!;
  const { title, outlet, published, url, kind, copyOf } = source;
  return { id, n, title, outlet, published, url, kind, ...(copyOf === null ? {} : { copyOf }) };
}

function sourcesOf(story: Story, items: readonly Item[]): BriefingSource[] {
  const ids = new Set<string>();
  const add = ({ citations, values }: Item): void => {
    for (const { source } of citations) ids.add(source);
    values?.forEach(add);
  };
  items.forEach(add);
  return [...ids].map((id, at) => describeSource(story, id, at + 1));
}

/** A section of items, the first few of which belong on the first screen. */
export const section = (
  heading: string,
  items: readonly Item[],
  shown: number,
  notes?: readonly string[],
): Section => ({
  heading,
  items,
  shown: Math.min(shown, items.length),
  ...(notes ? { notes } : {}),
});

function deepFreeze<T>(value: T): T {
  if (value !== null && typeof value === 'object' && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const child of Object.values(value)) deepFreeze(child);
  }
  return value;
}
