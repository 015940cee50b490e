import { parentPort, workerData } from 'node:worker_threads';
import type { Readable } from './codec.ts';
import { loadReader } from './here.ts';

/** A thread that reads: gets `{ at, source }`, answers with the outcome. */
const reader = loadReader((workerData as { keep: boolean }).keep);
parentPort!.on('message', async ({ at, source }: { at: number; source: Readable }) => {
  const read = await reader;
  const outcome = read(source);
  // Handed over, not copied.
  parentPort!.postMessage({ at, ...outcome }, outcome.bytes ? [outcome.bytes.buffer as ArrayBuffer] : []);
});
