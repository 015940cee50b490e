import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { datesFolder } from './dates.ts';
import type { Bench } from './published.ts';
import { quotesFolder } from './quotes.ts';
import { timelineFolder } from './timeline.ts';

/** Figures by name, as a scorer printed them. */
export type Figures = Readonly<Record<string, number>>;

const COMMANDS: Readonly<Record<Bench, (data: string, out: string) => readonly string[]>> = {
  timeline: (data, out) => ['tls_score.py', 'dataset', timelineFolder(data), out],
  dates: (data, out) => ['timex_score.py', datesFolder(data), out],
  quotes: (data, out) => ['quote_score.py', quotesFolder(data), out, 'direct'],
};

/** What each figure stands behind in the scorer's output. */
const PATTERNS: Readonly<Record<Bench, Readonly<Record<string, RegExp>>>> = {
  timeline: {
    'AR1-F': /^AVERAGE.*AR1 P \S+ R \S+ F (\S+)/m,
    'AR2-F': /^AVERAGE.*AR2 P \S+ R \S+ F (\S+)/m,
    'date F1': /^AVERAGE.*date P \S+ R \S+ F (\S+)/m,
  },
  dates: { 'value F1': /^value .*F1 (\S+)/m, 'relaxed F1': /^relaxed .*F1 (\S+)/m },
  quotes: {
    'F1 at .3': /T=0\.3 .*? F1 (\S+)/,
    'F1 at .8': /T=0\.8 .*? F1 (\S+)/,
    speaker: /T=0\.3 .*span (\S+)/,
  },
};

/** Thrown when there is no scorer or nothing to run it with: predictions stand all the same. */
export class NoScorer extends Error {}

/** Runs the official scorer of a benchmark on predictions. */
export function score(
  bench: Bench,
  data: string,
  out: string,
  scorers: string,
): { figures: Figures; output: string } {
  const [script, ...rest] = COMMANDS[bench](data, out);
  const path = join(scorers, script!);
  if (!existsSync(path)) throw new NoScorer(`no ${script} in ${scorers} (--score DIR)`);
  const run = spawnSync('python3', [path, ...rest], { encoding: 'utf8', maxBuffer: 1 << 26 });
  if (run.error) throw new NoScorer(`python3 does not run: ${run.error.message}`);
  if (run.status !== 0) throw new Error(`${script} failed:\n${run.stderr}`);
  return { figures: readFigures(bench, run.stdout), output: run.stdout };
}

/** The figures in what a scorer printed. */
export function readFigures(bench: Bench, output: string): Figures {
  const read = Object.entries(PATTERNS[bench]).map(([name, pattern]) => {
    const value = Number(pattern.exec(output)?.[1] ?? Number.NaN);
    if (Number.isNaN(value)) throw new Error(`the ${bench} scorer printed no ${name}:\n${output}`);
    return [name, value] as const;
  });
  return Object.fromEntries(read);
}
