import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { openDelivering } from '../../src/service/delivering.ts';
import type { Ledger, Subscription } from '../../src/store/index.ts';
import { openLedgerFile } from '../../src/store/ledger/index.ts';
import { discordPoster, LIMITS, openTally, slackPoster } from './platforms.ts';

/** `npm run bench:delivery -- [--channels 10000] [--rounds 1]` */
const { values } = parseArgs({
  options: {
    channels: { type: 'string', default: '10000' },
    rounds: { type: 'string', default: '1' },
  },
});
const CHANNELS = Number(values.channels);
const ROUNDS = Number(values.rounds);
/** Workspaces of Slack, of which each has as many channels as its limit lets through in the time that Discord needs. */
const WORKSPACES = Math.round(LIMITS.discord / LIMITS.slack);

const folder = mkdtempSync(join(tmpdir(), 'briefdesk-delivery-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const ledger = await openLedgerFile(join(folder, 'ledger.sqlite'));
const ids = await subscribeAll(ledger);
const slack = openTally();
const discord = openTally();
const quiet = { info: () => {}, warn: () => {}, error: (fields: object) => console.error(fields) };
const deliverer = openDelivering({
  ledger,
  platforms: [
    { name: 'slack', ...slackPoster(slack) },
    { name: 'discord', ...discordPoster(discord) },
  ],
  log: quiet,
});

for (let slot = 1; slot <= ROUNDS; slot++) await planAll(slot);
const memory: number[] = [];
const begun = performance.now();
const cpu = process.cpuUsage();
deliverer.start();
for (let quarter = 1; quarter <= 4; quarter++) {
  while (slack.sent.size + discord.sent.size < (CHANNELS * ROUNDS * quarter) / 4) await setTimeout(50);
  globalThis.gc?.();
  memory.push(process.memoryUsage().heapUsed / 1e6);
}
await deliverer.stop();
const { user, system } = process.cpuUsage(cpu);
report((user + system) / 1e3 / (CHANNELS * ROUNDS));
await ledger.close();

async function subscribeAll(into: Ledger): Promise<string[]> {
  const made: string[] = [];
  for (let i = 0; i < CHANNELS; i++) {
    const to =
      i % 2
        ? { platform: 'discord', workspace: `G${i % 500}`, channel: `D${i}` }
        : { platform: 'slack', workspace: `T${(i / 2) % WORKSPACES}`, channel: `C${i}` };
    const one: Subscription = {
      id: `bench/${to.platform}/${to.workspace}/${to.channel}`,
      story: 'bench',
      to,
      schedule: { kind: 'cron', expression: '0 9 * * *' },
      written: 'daily 09:00',
      timeZone: 'UTC',
      sayNothingNew: false,
      by: 'U1',
      since: 0,
      paused: null,
    };
    await into.subscriptions.put(one);
    made.push(one.id);
  }
  return made;
}

/** Each digest is of about 5 kB, as digests are. */
async function planAll(slot: number): Promise<void> {
  const notes = Array.from({ length: 20 }, (_, i) => `${i}: ${'what is new, and who says so; '.repeat(8)}`);
  const briefing = {
    schema: 1,
    kind: 'digest',
    story: 'bench',
    title: 'Bench',
    asOf: null,
    answered: true,
    sections: [{ heading: 'New', items: [], shown: 0, notes }],
    sources: [],
    gaps: [],
    next: [],
  } as const;
  for (const subscription of ids) {
    await ledger.deliveries.plan({
      subscription,
      revision: slot - 1,
      slot,
      state: null,
      deliveries: [
        { key: `${subscription}:${slot}`, kind: 'digest', briefing, slot, corrects: [], due: slot },
      ],
      told: [],
      untold: [],
    });
  }
}

function report(milliseconds: number): void {
  const half = (CHANNELS / 2) * ROUNDS;
  const seconds = (tally: { last: number }) => (tally.last - begun) / 1_000;
  const least = { slack: half / (LIMITS.slack * WORKSPACES), discord: half / LIMITS.discord };
  const twice = [...slack.sent.values(), ...discord.sent.values()].filter((times) => times > 1).length;
  const row = (name: string, tally: typeof slack, floor: number) => [
    name,
    `${tally.sent.size}`,
    `${floor.toFixed(1)} s`,
    `${seconds(tally).toFixed(1)} s`,
    `${(seconds(tally) / floor).toFixed(2)}`,
    `${tally.limited}`,
  ];
  const rows = [
    ['', 'digests', 'least that the limits allow', 'measured', 'times the least', 'answers of 429'],
    row(`Slack, ${WORKSPACES} workspaces`, slack, least.slack),
    row('Discord, one bot', discord, least.discord),
  ];
  const [head, ...body] = rows.map((cells) => `| ${cells.join(' | ')} |`);
  console.log(
    [
      `${CHANNELS} channels, ${ROUNDS} digest${ROUNDS > 1 ? 's' : ''} each. Node ${process.versions.node}, ${cpus().length} cores. Sent twice: ${twice}.`,
      `Memory in use after each quarter: ${memory.map((megabytes) => `${megabytes.toFixed(0)} MB`).join(', ')}; at most ${(process.resourceUsage().maxRSS / 1e3).toFixed(0)} MB resident.`,
      `Processor time: ${milliseconds.toFixed(1)} ms a digest.`,
      '',
      head,
      `| ${'--- | '.repeat(6).trim()}`,
      ...body,
    ].join('\n'),
  );
}
