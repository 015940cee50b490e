import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Source } from '../corpus/index.ts';
import type { Handle, Outcome, Task } from './types.ts';

/** Characters below which one thread is done before a second has loaded the engine. */
const WORTH_THREADS = 200_000;
/** More threads than this wait for one another more than they read. */
const MOST_THREADS = 8;
/** Characters that a thread gets at a time: for each message the other side is woken up. */
const BUNDLE = 25_000;
/** Bundles that a thread has, so that it need not wait for the next. */
const AHEAD = 2;

/** Megabytes for what a thread has just made: what it knows of an article is garbage when the next one begins. */
const YOUNG = 96;

/** In how many threads to read; 1 is the caller's own. What is wished decides, else what is quicker. */
export function threadsFor(sources: readonly Source[], wished?: number): number {
  const characters = sources.reduce((sum, { text }) => sum + text.length, 0);
  const quickest = characters < WORTH_THREADS ? 1 : Math.min(availableParallelism(), MOST_THREADS);
  return Math.min(wished ?? quickest, sources.length);
}

/** Reads tasks in threads of their own; `handle` hears the outcomes one after another. Resolves to what is left where threads failed. */
export async function readInThreads(
  tasks: readonly Task[],
  threads: number,
  keep: boolean,
  handle: Handle,
): Promise<Task[]> {
  const queue = [...tasks].reverse();
  let handling = Promise.resolve();
  const inOrder: Handle = (outcome) => {
    handling = handling.then(() => handle(outcome));
    return handling;
  };
  const left = await Promise.all(Array.from({ length: threads }, () => runThread(queue, keep, inOrder)));
  await handling;
  return [...left.flat(), ...queue];
}

/** One thread, until the queue is empty; resolves to the tasks that it took and did not do. */
function runThread(queue: Task[], keep: boolean, handle: Handle): Promise<Task[]> {
  const taken = new Map<number, Task>();
  let bundles = 0;
  return new Promise((resolve) => {
    const worker = startWorker(keep);
    const end = (): void => {
      worker.removeAllListeners().on('error', () => {});
      void worker.terminate();
      resolve([...taken.values()]);
    };
    const feed = (): void => {
      for (; bundles < AHEAD && queue.length > 0; bundles++) {
        const bundle = takeBundle(queue);
        for (const task of bundle) taken.set(task.at, task);
        worker.postMessage(
          bundle.map(({ at, source: { text, published, headings } }) => ({
            at,
            source: { text, published, headings },
          })),
        );
      }
      if (taken.size === 0) end();
    };
    const finish = async (outcomes: readonly Outcome[]): Promise<void> => {
      bundles -= 1;
      for (const outcome of outcomes) {
        taken.delete(outcome.at);
        await handle(outcome);
      }
      feed();
    };
    worker.on('message', (outcomes: readonly Outcome[]) => finish(outcomes).catch(end));
    worker.on('error', end).on('exit', end);
    feed();
  });
}

/** The next tasks, at least one. */
function takeBundle(queue: Task[]): Task[] {
  const bundle: Task[] = [];
  for (let length = 0; queue.length > 0 && length < BUNDLE; ) {
    const task = queue.pop()!;
    bundle.push(task);
    length += task.source.text.length;
  }
  return bundle;
}

/** Built code starts as it is; sources run where tsx is, which a thread has to load for itself. */
function startWorker(keep: boolean): Worker {
  const options = { workerData: { keep }, resourceLimits: { maxYoungGenerationSizeMb: YOUNG } };
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL('./worker.js', import.meta.url), options);
  const file = new URL('./worker.ts', import.meta.url).href;
  const [tsx, here] = [import.meta.resolve('tsx/esm/api'), import.meta.url].map((url) => JSON.stringify(url));
  return new Worker(`import(${tsx}).then((tsx) => tsx.tsImport(${JSON.stringify(file)}, ${here}))`, {
    ...options,
    eval: true,
  });
}
