import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { pick, readArticles, writeSources } from './articles.ts';
import { timeStarts } from './start.ts';

/** `npm run bench:speed -- [--markdown] [--articles FOLDER]` */
const HOME = resolve(import.meta.dirname, '../..');
const { values } = parseArgs({
  options: {
    markdown: { type: 'boolean' },
    articles: { type: 'string', default: join(HOME, '../shared/bench/timeline') },
  },
});
const SIZES = [5, 500, 2_500];
/** Articles that both read; the rival needs minutes for all. */
const READ = SIZES.slice(1);

const folder = mkdtempSync(join(tmpdir(), 'briefdesk-speed-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const { from, articles } = readArticles(values.articles, join(HOME, 'seeds/qwen'), SIZES.at(-1)!);
for (const size of SIZES) writeSources(join(folder, String(size)), pick(articles, size));

const rows: string[][] = [['what', 'measured', '']];
const row = (what: string, measured: string, note = ''): void => void rows.push([what, measured, note]);

const run = <T>(script: string, ...args: string[]): T =>
  JSON.parse(
    execFileSync(
      process.execPath,
      [
        ...(script.endsWith('.ts') ? ['--import', import.meta.resolve('tsx')] : []),
        join(import.meta.dirname, script),
        ...args,
      ],
      {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    ),
  ) as T;

interface Intake {
  readonly seconds: number;
  readonly characters: number;
  readonly sources: number;
  readonly megabytes: number;
}
const describeIntake = ({ seconds, characters, sources, megabytes }: Intake): string =>
  `${(characters / 1e6 / seconds).toFixed(2)} MB/s, ${(sources / seconds).toFixed(1)} articles/s, ${megabytes.toFixed(0)} MB at most`;

for (const size of READ) {
  const from = join(folder, String(size));
  const rival = run<Intake>('intake.mjs', from, 'rival');
  row(`${size} articles, compromise + chrono-node`, describeIntake(rival), 'one thread');
  for (const [threads, as] of [
    [['1'], 'one thread'],
    [[], 'as it is used'],
  ] as const) {
    const own = run<Intake>('intake.mjs', from, 'briefdesk', ...threads);
    const times = (rival.seconds / own.seconds).toFixed(1);
    row(`${size} articles, briefdesk`, describeIntake(own), `${as}, ${times} times as fast`);
  }
}

interface Answers {
  readonly loaded: number;
  readonly megabytes: number;
  readonly answers: readonly { readonly command: string; readonly p50: number; readonly p99: number }[];
}
for (const size of SIZES) {
  const state = join(folder, `state-${size}`);
  const cold = run<Answers>('answers.ts', join(folder, String(size)), state, 'load');
  const warm = run<Answers>('answers.ts', join(folder, String(size)), state);
  const loads = `${(warm.loaded / 1_000).toFixed(2)} s`;
  row(
    `${size} articles, loading`,
    loads,
    `${(cold.loaded / 1_000).toFixed(2)} s the first time; ${warm.megabytes.toFixed(0)} MB at most`,
  );
  for (const { command, p50, p99 } of warm.answers)
    row(`${size} articles, \`${command}\``, `p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`);
}

const program = join(HOME, 'dist/src/cli.js');
const who = [program, '--seeds', join(folder, '5'), 'who', 'president'];
const env = { ...process.env, BRIEFDESK_STATE: join(folder, 'state-start') };
const [node, warm] = timeStarts([['-e', '0'], who], env, folder);
const [, without] = timeStarts([['-e', '0'], who], { ...env, BRIEFDESK_STATE: 'off' }, folder);
row('start, `node -e 0`', `${node!.toFixed(0)} ms`, 'whole process, median');
row('start, `who` on 5 articles', `${warm!.toFixed(0)} ms`, `${(warm! - node!).toFixed(0)} ms above node`);
row('start, the same without a cache', `${without!.toFixed(0)} ms`);

console.log(`${from}. Node ${process.versions.node}, ${cpus().length} cores.\n`);
const [head, ...body] = rows;
const lines = values.markdown
  ? [head!, ['---', '---', '---'], ...body].map((cells) => `| ${cells.join(' | ')} |`)
  : rows.map((cells) =>
      cells
        .map((cell, at) => cell.padEnd([44, 48, 0][at]!))
        .join('  ')
        .trimEnd(),
    );
console.log(lines.join('\n'));
