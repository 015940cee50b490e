import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { findLosses, findUnkept, keep, type Measured, type Results, readKept } from './compare.ts';
import { writeDates } from './dates.ts';
import { NoData } from './folders.ts';
import { type Bench, TITLES } from './published.ts';
import { writeQuotes } from './quotes.ts';
import { table, tellLoss } from './report.ts';
import { putFigures } from './results.ts';
import { NoScorer, score } from './score.ts';
import { writeTimelines } from './timeline.ts';

const USAGE = `usage: npm run bench:quality -- timeline|dates|quotes|all [--data DIR] [--out DIR] [--score DIR] [--keep]

  --data DIR   the folder of one data set, or of all (../shared/bench)
  --out DIR    where predictions go (a new temporary folder)
  --score DIR  the scorers (../shared/bench/score)
  --keep       put these figures into bench/RESULTS.md, for later runs to be held against`;

const HOME = resolve(import.meta.dirname, '../..');
const RESULTS = join(HOME, 'bench/RESULTS.md');
const SHARED = join(HOME, '../shared/bench');

const WRITERS: Readonly<Record<Bench, (data: string, out: string) => number>> = {
  timeline: writeTimelines,
  dates: writeDates,
  quotes: writeQuotes,
};

interface Options {
  readonly data: string;
  readonly out: string;
  readonly scorers: string;
  readonly log: (line: string) => void;
}

/** Writes predictions and has them scored; null when there is no data or no scorer. */
function measure(bench: Bench, { data, out, scorers, log }: Options): Measured | null {
  // the folder of all sets has one named after the benchmark
  const own = existsSync(join(data, bench)) ? join(data, bench) : data;
  const predictions = join(out, bench);
  const begun = performance.now();
  try {
    const count = WRITERS[bench](own, predictions);
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    log(`${TITLES[bench]}: ${count} predictions in ${seconds} s, in ${predictions}`);
    const { figures, output } = score(bench, own, predictions, scorers);
    log(`${output.trimEnd()}\n`);
    return { count, figures };
  } catch (error) {
    if (!(error instanceof NoScorer || error instanceof NoData)) throw error;
    log(`${TITLES[bench]}: not scored, ${error.message}\n`);
    return null;
  }
}

const commit = (): string =>
  execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: HOME, encoding: 'utf8' }).trim();

function main(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      data: { type: 'string', default: SHARED },
      out: { type: 'string' },
      score: { type: 'string', default: join(SHARED, 'score') },
      keep: { type: 'boolean', default: false },
    },
  });
  const which = positionals[0] ?? '';
  const benches = which === 'all' ? (Object.keys(WRITERS) as Bench[]) : [which as Bench];
  if (positionals.length !== 1 || !benches.every((bench) => bench in WRITERS)) {
    console.error(USAGE);
    return 2;
  }
  if (!existsSync(values.data)) {
    console.error(`no data: ${values.data} does not exist (--data DIR)`);
    return 2;
  }
  const out = values.out ?? mkdtempSync(join(tmpdir(), 'briefdesk-quality-'));
  const options = { data: values.data, out, scorers: values.score, log: console.log };
  const measured = benches.flatMap((bench) => {
    const one = measure(bench, options);
    return one ? [[bench, one] as const] : [];
  });
  const now: Results = Object.fromEntries(measured);
  console.log(table(now, 'plain'));
  if (values.keep) writeFigures(now);
  return which === 'all' ? check(now) : 0;
}

function writeFigures(now: Results): void {
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.versions.node}`;
  const date = new Date().toISOString().slice(0, 10);
  const run = { date, commit: commit(), machine, table: table(now, 'markdown'), kept: keep(now) };
  writeFileSync(RESULTS, putFigures(readFileSync(RESULTS, 'utf8'), run));
}

/** Holds the figures against those kept in RESULTS.md. */
function check(now: Results): number {
  const kept = existsSync(RESULTS) ? readKept(readFileSync(RESULTS, 'utf8')) : {};
  for (const bench of findUnkept(kept, now))
    console.log(`\n${bench}: bench/RESULTS.md keeps no figures of this part`);
  const losses = findLosses(kept, now);
  if (losses.length > 0) console.error(`\n${losses.map(tellLoss).join('\n')}`);
  return losses.length > 0 ? 1 : 0;
}

process.exitCode = main();
