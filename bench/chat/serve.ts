import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createDiscord, type DiscordOptions } from '../../adapters/discord/index.ts';
import type { Platform, Surroundings } from '../../adapters/platform.ts';
import { createSlack, type SlackOptions } from '../../adapters/slack/index.ts';
import { findStories } from '../../src/desk/seeds.ts';
import { openLog } from '../../src/operation/log.ts';
import { openLedger } from '../../src/service/ledger.ts';
import { startService } from '../../src/service/service.ts';
import type { Spent } from './desk.ts';

// Run as a process of its own: the desk as `npm start` runs it, on one platform, until it hears that it should stop.

const HOME = resolve(import.meta.dirname, '../..');
const [name, options] = process.argv.slice(2) as [string, string];
const given = JSON.parse(options) as SlackOptions & DiscordOptions;
const create = (surroundings: Surroundings): Platform =>
  name === 'slack' ? createSlack(given, surroundings) : createDiscord(given, surroundings);

const state = mkdtempSync(join(tmpdir(), 'briefdesk-chat-'));
process.on('exit', () => rmSync(state, { recursive: true, force: true }));
const log = openLog('warn', { write: (line) => process.stderr.write(line) });
let platform: Platform | undefined;
const { parts } = await startService({
  stories: findStories({ cwd: HOME, roots: [join(HOME, 'seeds')], usual: undefined }),
  config: { state, ops: null },
  cwd: HOME,
  version: 'bench',
  ledger: await openLedger({ state, database: null }, HOME, console.error),
  log,
  platforms: [(surroundings) => (platform = create(surroundings))],
  stderr: process.stderr,
  onNoneLeft: () => process.exit(1),
});
while (!platform?.health().connected) await new Promise((done) => setTimeout(done, 20));

process.once('message', async () => {
  const { user, system } = process.cpuUsage(before);
  const spent: Spent = {
    processor: (user + system) / 1_000,
    megabytes: process.resourceUsage().maxRSS / 1_024,
  };
  for (const part of parts) await part.stop();
  process.send!(spent, () => process.exit(0));
});
const before = process.cpuUsage();
process.send!('ready');
