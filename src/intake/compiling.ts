import { setFlagsFromString } from 'node:v8';

/**
 * Work that a function does before V8 optimises it: its own figure, what is best where another core can compile beside
 * the one thread that reads, and where all cores read. The engine is thousands of functions, each compiled anew in every
 * thread: that took a third of the time over 2,500 articles (Node 20).
 */
const USUAL = 67_584;
const ONE_THREAD = 300_000;
const THREADS = 2_000_000;

/** Carries work out while V8 compiles less than it would. */
export async function compilingLate<T>(threads: number, work: () => Promise<T>): Promise<T> {
  setBudget(threads > 1 ? THREADS : ONE_THREAD);
  try {
    return await work();
  } finally {
    setBudget(USUAL);
  }
}

const setBudget = (budget: number): void => setFlagsFromString(`--interrupt-budget=${budget}`);
