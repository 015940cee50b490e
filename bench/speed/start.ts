import { spawnSync } from 'node:child_process';

/** Median milliseconds of whole processes, the commands in turn so that whatever else the machine does meets all alike. */
export function timeStarts(
  commands: readonly (readonly string[])[],
  env: NodeJS.ProcessEnv,
  cwd: string,
  runs = 15,
): number[] {
  const times: number[][] = commands.map(() => []);
  for (let run = 0; run <= runs; run++)
    for (const [at, args] of commands.entries()) {
      const before = performance.now();
      const done = spawnSync(process.execPath, args, { env, cwd, stdio: ['ignore', 'ignore', 'inherit'] });
      if (done.status !== 0 && done.status !== 1)
        throw new Error(`${args.join(' ')} ended with ${done.status}`);
      if (run > 0) times[at]!.push(performance.now() - before);
    }
  return times.map((all) => all.sort((a, b) => a - b)[all.length >> 1]!);
}
