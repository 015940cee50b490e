import { forEach, type Steps } from '../language/steps.ts';
import { withoutDates } from './dates.ts';
import { termsOf } from './search.ts';
import type { ToldStatement } from './types.ts';

/** Sentences of an article that tell what it is about. */
const DEPTH = 6;
/** Words with which a line is worth as much as it can be; a line of two names alone says nothing. */
const FULL = 9;

/** How near a line is to what all sources open with: from 0 to 1. */
export type Centrality = (line: string) => number;

/**
 * Counts in how many sources' openings each content word stands; a line is worth the mean share of its words. A centroid
 * of openings (Radev et al. 2004), in which each source is one voice however long it is.
 */
export function* centralityOf(statements: readonly ToldStatement[]): Steps<Centrality> {
  const { counts, sources } = yield* countWords(statements);
  return (line) => {
    const own = new Set(termsOf(withoutDates(line)));
    let sum = 0;
    for (const word of own) {
      const count = counts.get(word) ?? 0;
      if (count > 1) sum += count;
    }
    return sum / Math.max(1, sources) / Math.max(FULL, own.size);
  };
}

/** In how many sources' openings each word stands, and how many sources there are. */
function* countWords(
  statements: readonly ToldStatement[],
): Steps<{ counts: ReadonlyMap<string, number>; sources: number }> {
  const counts = new Map<string, number>();
  const lastIn = new Map<string, string>();
  const sources = new Set<string>();
  const lines = new Set<string>();
  yield* forEach(statements, ({ source, index, heading, text }) => {
    if (heading || index >= DEPTH) return;
    sources.add(source);
    // What stands word for word in several sources is one voice: an agency's, or the frame of a page.
    if (lines.has(text)) return;
    lines.add(text);
    for (const word of termsOf(text)) {
      if (lastIn.get(word) === source) continue;
      lastIn.set(word, source);
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  });
  return { counts, sources: sources.size };
}
