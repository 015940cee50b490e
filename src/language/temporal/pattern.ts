import type { Context } from './context.ts';
import { PIECES } from './lexicon.ts';
import type { Reading } from './reading.ts';

/** One way of writing a time: where it may begin, how it looks, what it means. */
export interface Finder {
  readonly name: string;
  /** First words (lower case) at which the pattern is tried; `#` stands for every run of digits. */
  readonly triggers: readonly string[];
  readonly pattern: RegExp;
  /** Null when the words turn out to be no time. */
  readonly read: (found: Found, context: Context) => Reading | null;
}

/** A match: named groups, and offsets into the prepared text. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly groups: Readonly<Record<string, string | undefined>>;
}

/**
 * A sticky expression over prepared text. `{name}` stands for a piece of the lexicon, a blank for up to three
 * blanks (with `?`, none will do). Every repetition is bounded, so a match costs no more than the longest expression.
 */
export function rule(source: string): RegExp {
  const filled = source.replace(/\{([a-zA-Z]+)\}/g, (_, name: string) => PIECES[name]!);
  // Character classes hold their blanks as they are.
  const blanks = filled.replace(/\[[^[\]]*\]| \?| /g, (part) =>
    part === ' ' ? ' {1,3}' : part === ' ?' ? ' {0,3}' : part,
  );
  return new RegExp(`${blanks}(?![a-z0-9])`, 'y');
}
