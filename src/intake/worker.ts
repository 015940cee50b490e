import { parentPort } from 'node:worker_threads';
import type { Readable } from './codec.ts';
import { loadReader } from './here.ts';

/** A thread that reads: gets `{ at, source }`, answers with the outcome. */
const reader = loadReader();
parentPort!.on('message', async ({ at, source }: { at: number; source: Readable }) => {
  const read = await reader;
  parentPort!.postMessage({ at, ...read(source) });
});
