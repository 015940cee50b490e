import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { MANIFEST } from '../../src/home.ts';
import type { Spent } from './desk.ts';
import { openDiscord, openDiscordKeys } from './discord.ts';
import { fire, type Measured, percentile, type Stand } from './load.ts';
import { openSlack } from './slack.ts';

/** `npm run bench:chat -- [slack] [discord] [discord-keys] [--rate 200] [--seconds 30] [--times 1] [--markdown]` */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rate: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '30' },
    times: { type: 'string', default: '1' },
    markdown: { type: 'boolean' },
  },
});

/** Each opens a platform's stand-in with a desk on a story. */
const PLATFORMS: Readonly<Record<string, (story: string) => Promise<Stand>>> = {
  slack: openSlack,
  discord: openDiscord,
  'discord-keys': openDiscordKeys,
};

const story = MANIFEST.briefdesk!.story!;
const commands = [
  'who lin-junyang',
  'brief',
  'timeline',
  'disputes',
  'what qwen',
  'quotes',
  'figures',
  'ask why did he leave?',
  'search open source',
  'sources',
  'sources 001',
  'entities',
  'brief lin-junyang',
  'who nobody-at-all',
  'help',
];
const load = { commands, rate: Number(values.rate), seconds: Number(values.seconds), patience: 10_000 };

const rows = [
  [
    'platform',
    'acknowledged: p50, p99, most',
    'answered: p50, p99, most',
    'lost',
    'processor time a command',
    'memory',
  ],
];
for (const name of positionals.length > 0 ? positionals : Object.keys(PLATFORMS)) {
  const open = PLATFORMS[name];
  if (!open) throw new Error(`no platform ${name}: ${Object.keys(PLATFORMS).join(', ')}`);
  for (let time = 0; time < Number(values.times); time++) {
    const stand = await open(story);
    const measured = await fire(stand, load);
    describe(stand, measured, await stand.close());
  }
}

const [head, ...body] = rows.map((cells) =>
  values.markdown
    ? `| ${cells.join(' | ')} |`
    : cells.map((cell, i) => cell.padEnd(rows[0]![i]!.length)).join('  '),
);
console.log(
  [
    `${load.rate} commands a second for ${load.seconds} s, on ${story}. Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model}; load average ${loadavg()[0]!.toFixed(1)} at the end.\n`,
    head,
    ...(values.markdown ? [`| ${'--- | '.repeat(rows[0]!.length).trim()}`] : []),
    ...body,
  ].join('\n'),
);

function describe(
  { name, aim }: Stand,
  { sent, acknowledged, answered, reasons, lag }: Measured,
  spent: Spent,
): void {
  const times = (all: readonly number[]) =>
    `${[0.5, 0.99, 1].map((part) => `${percentile(all, part).toFixed(1)}`).join(', ')} ms`;
  const lost = sent - Math.min(acknowledged.length, answered.length);
  rows.push([
    name,
    times(acknowledged),
    times(answered),
    `${lost} of ${sent}`,
    `${(spent.processor / sent).toFixed(1)} ms`,
    `${spent.megabytes.toFixed(0)} MB`,
  ]);
  if (lag > aim.acknowledged / 2)
    console.error(`${name}: what fires was itself up to ${lag.toFixed(0)} ms late`);
  for (const reason of reasons) console.error(`${name}: lost, ${reason}`);
  const isLate =
    percentile(acknowledged, 0.99) >= aim.acknowledged || percentile(answered, 0.99) >= aim.answered;
  if (lost > 0 || isLate) process.exitCode = 1;
}
