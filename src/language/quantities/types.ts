import type { Span } from '../span.ts';

export type Sense = 'exact' | 'more' | 'less' | 'about' | 'most' | 'least';
export type QuantityKind = 'money' | 'share' | 'measure' | 'count' | 'age';

/** A number with what it counts, where it stands. The span runs from the modifier to the noun. */
export interface Quantity extends Span {
  readonly kind: QuantityKind;
  /** Plain: 14100000000 for "$14.1 billion", 40 for "40%". */
  readonly value: number;
  /** The value stands for anything within this much of it: half of its last digit. */
  readonly grain: number;
  /** The upper end, where the value is the lower end of a range. */
  readonly high?: number;
  /** The modifier's words, or null. */
  readonly modifier: string | null;
  readonly sense: Sense;
  /** `USD`, `%`, `tonnes`, or for a count the head noun: `downloads`. */
  readonly unit: string;
  /** The noun phrase that follows: "derivative models", "aviation fuel"; empty where none does. */
  readonly nouns: readonly string[];
  /** `505 of 700 staff`: the first is the part, the second the whole. */
  readonly part: 'part' | 'whole' | null;
  /** Word indices in the sentence, `[from, to)`: number and unit without the noun. */
  readonly from: number;
  readonly to: number;
}
