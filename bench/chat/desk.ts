import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** What a desk has used since it was ready. */
export interface Spent {
  /** Milliseconds of processor time. */
  readonly processor: number;
  /** Most memory resident, since it began. */
  readonly megabytes: number;
}

/** The desk in a process of its own, so that what fires at it does not slow it down. */
export interface RunningDesk {
  /** Lets it finish what it does, and ends it. */
  stop(): Promise<Spent>;
}

/** Starts a desk on a platform with such options; resolves once it is connected. */
export async function startDesk(platform: string, options: object): Promise<RunningDesk> {
  const child = fork(join(import.meta.dirname, 'serve.ts'), [platform, JSON.stringify(options)], {
    execArgv: ['--import', import.meta.resolve('tsx')],
  });
  child.once('exit', (code) => {
    if (code) throw new Error(`the desk ended with ${code}`);
  });
  await once(child, 'message');
  return {
    async stop() {
      child.send('stop');
      const [spent] = (await once(child, 'message')) as [Spent];
      return spent;
    },
  };
}
