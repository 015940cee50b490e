import { parentPort, workerData } from 'node:worker_threads';
import type { Readable } from './codec.ts';
import { loadReader } from './here.ts';

/** A thread that reads: gets a bundle of `{ at, source }`, answers with the outcomes. */
const reader = loadReader((workerData as { keep: boolean }).keep);
parentPort!.on('message', async (bundle: readonly { at: number; source: Readable }[]) => {
  const read = await reader;
  const outcomes = bundle.map(({ at, source }) => ({ at, ...read(source) }));
  // Handed over, not copied.
  const bytes = outcomes.flatMap((outcome) => (outcome.bytes ? [outcome.bytes.buffer as ArrayBuffer] : []));
  parentPort!.postMessage(outcomes, bytes);
});
