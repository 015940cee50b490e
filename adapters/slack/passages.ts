import { citationsOf } from '../../src/briefing/reading.ts';
import type { Briefing, Citation, Item, Section } from '../../src/briefing/types.ts';

/** What an answer stands on: for each source the passages that are cited, in the source's own words and order. */
export function passagesOf(briefing: Briefing, numbers: ReadonlyMap<string, number>): Briefing {
  const cited = briefing.sections.flatMap(({ items }) => items).flatMap(citationsOf);
  const sections = briefing.sources.map(({ id, outlet, title }): Section => {
    const items = inOrder(cited.filter(({ source }) => source === id)).map(toItem);
    return { heading: `[${numbers.get(id)}] ${outlet ?? title ?? id}`, items, shown: items.length };
  });
  return {
    ...briefing,
    title: `Passages: ${briefing.title}`,
    sections: sections.filter(({ items }) => items.length > 0),
    gaps: [],
    next: [],
  };
}

const toItem = (citation: Citation): Item => ({ text: `“${citation.quote}”`, citations: [citation] });

/** Each passage once, as they follow one another in the source. */
function inOrder(citations: readonly Citation[]): Citation[] {
  const once = new Map(citations.map((one) => [`${one.start}-${one.end}`, one]));
  return [...once.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}
