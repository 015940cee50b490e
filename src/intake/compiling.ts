import { setFlagsFromString } from 'node:v8';

/**
 * Work that a function does before V8 optimises it, while much is read and otherwise (V8's own figure). The engine is
 * thousands of functions, each compiled anew in every thread: that took a third of the time over 2,500 articles (Node 20).
 */
const PATIENT = '--interrupt-budget=2000000';
const USUAL = '--interrupt-budget=67584';

/** Carries work out while V8 compiles less than it would. */
export async function compilingLate<T>(work: () => Promise<T>): Promise<T> {
  setFlagsFromString(PATIENT);
  try {
    return await work();
  } finally {
    setFlagsFromString(USUAL);
  }
}
