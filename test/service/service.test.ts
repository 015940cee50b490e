import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDiscord } from '../../adapters/discord/index.ts';
import { createSlack } from '../../adapters/slack/index.ts';
import { type Service, startService } from '../../src/service/service.ts';
import { openLedgerFile } from '../../src/store/ledger/index.ts';
import { type LocalDiscord, startDiscord } from '../support/discord/index.ts';
import { markdownOf } from '../support/discord/read.ts';
import { keptLog } from '../support/log.ts';
import { visibleText } from '../support/slack/read.ts';
import { SlackServer } from '../support/slack/server.ts';
import { type Article, FERRY, LATER } from '../support/stories.ts';
import { until } from '../support/until.ts';

const MINUTES = 60_000;
const ALL_OK = { ledger: 'ok', slack: 'ok', discord: 'ok' };

let home: string;
let folder: string;
let slack: SlackServer;
let discord: LocalDiscord;
let service: Service;
let log: ReturnType<typeof keptLog>;
let late = 0;
const noneLeft: string[] = [];

const drop = (file: string, { text, ...about }: Article): void => {
  const lines = Object.entries(about).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  writeFileSync(join(folder, file), `---\n${lines.join('\n')}\n---\n${text}\n`);
};

async function start(): Promise<void> {
  const debug = () => {};
  service = await startService({
    stories: [{ name: 'ferry', folder }],
    config: { state: join(home, 'state'), ops: { host: '127.0.0.1', port: 0 } },
    cwd: home,
    version: '0.0.0',
    ledger: await openLedgerFile(join(home, 'ledger.sqlite')),
    log: { ...log, debug },
    platforms: [
      (surroundings) =>
        createSlack(
          { botToken: 'xoxb-desk-token', appToken: 'xapp-desk-token', apiUrl: slack.apiUrl },
          surroundings,
        ),
      (surroundings) => createDiscord({ token: discord.token, api: discord.api, pause: 10 }, surroundings),
    ],
    stderr: { write: () => true },
    settle: { files: 50, corrections: 0 },
    now: () => Date.now() + late,
    onNoneLeft: () => void noneLeft.push('none'),
  });
}

/** Waits until health says this of each part. */
async function ready(parts: object): Promise<void> {
  for (let tries = 0; ; tries++) {
    const answer = (await (await fetch(`${service.ops}/readyz`)).json()) as { parts: object };
    if (JSON.stringify(answer.parts) === JSON.stringify(parts)) return;
    if (tries > 200) expect(answer.parts).toEqual(parts);
    await sleep(50);
  }
}

async function stop(): Promise<void> {
  for (const part of service.parts) await part.stop();
}

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'briefdesk-service-'));
  folder = join(home, 'ferry');
  mkdirSync(folder);
  for (const [file, article] of Object.entries(FERRY)) drop(file, article);
  [slack, discord] = await Promise.all([SlackServer.start(), startDiscord()]);
  slack.state.addChannel('C1');
  slack.state.tokens.set('xoxb-desk-token', 'T1').set('xapp-desk-token', 'T1');
  slack.state.users.set('U1', { tz: 'Europe/Berlin', is_restricted: false });
  log = keptLog();
  late = 0;
  noneLeft.length = 0;
  await start();
  await ready(ALL_OK);
});

afterEach(async () => {
  await stop();
  await Promise.all([slack.stop(), discord.stop()]);
  rmSync(home, { recursive: true });
});

const inSlack = (text: string) =>
  slack.deliver({
    type: 'slash_commands',
    payload: {
      command: '/ferry',
      text,
      team_id: 'T1',
      channel_id: 'C1',
      user_id: 'U1',
      trigger_id: slack.trigger(),
      response_url: slack.responseUrl('C1', 'U1'),
    },
  });

/** Three articles, in words of their own, on when one man was born. */
const BORN = {
  first: {
    outlet: 'Evening Post',
    published: '2031-05-03',
    text: 'Jon Reve was born in 1970 in Molde. He led the divers who looked for the wreck.',
  },
  second: {
    outlet: 'Isle Weekly',
    published: '2031-05-04',
    text: 'The parish book of Molde says it otherwise. Jon Reve was born in 1972, and went to sea at sixteen.',
  },
  third: {
    outlet: 'Nordic Wire',
    published: '2031-05-05',
    text: 'A school friend remembers a quiet boy. Jon Reve was born in 1972, as his passport shows.',
  },
} satisfies Record<string, Article>;

/** What was posted for all to read, and not to one user as an answer. */
const postedInSlack = (): string[] =>
  slack.state.messages.filter(({ onlyFor }) => onlyFor === undefined).map(visibleText);
const postedInDiscord = (): string[] => discord.channel.messages.map(markdownOf);

/** Waits for the folder to be read anew, lets the gathering time pass, and waits for what is posted then. */
async function dropped(file: string, article: Article, posts: number): Promise<[string, string]> {
  const read = () => log.lines.filter(({ message }) => message === 'sources were read anew').length;
  const before = read();
  drop(file, article);
  await until(() => read() > before);
  await service.tick();
  late += 30 * MINUTES;
  await service.tick();
  await until(() => postedInSlack().length >= posts && postedInDiscord().length >= posts);
  return [postedInSlack().slice(-1)[0]!, postedInDiscord().slice(-1)[0]!];
}

async function subscribeBoth(): Promise<void> {
  await inSlack('digest subscribe on-new');
  const asked = discord.command('ferry', 'digest', { action: 'subscribe', schedule: 'on-new' });
  const [answer] = await discord.answers(asked);
  expect(markdownOf(answer!)).toContain('will be posted here');
  await until(() => slack.state.messages.some((one) => visibleText(one).includes('will be posted here')));
}

describe('the desk, running', () => {
  it('tells both channels what is new, what is now disputed, and what it has to correct', async () => {
    await subscribeBoth();

    for (const digest of await dropped('03.md', BORN.first, 1)) {
      expect(digest).toContain('Jon Reve');
    }
    for (const dispute of await dropped('04.md', BORN.second, 2)) {
      expect(dispute).toMatch(/2 versions[\s\S]*1970[\s\S]*1972/);
    }
    for (const correction of await dropped('05.md', BORN.third, 3)) {
      expect(correction).toMatch(/Correction[\s\S]*1972 \(Isle Weekly, Nordic Wire\)/);
    }
    await until(() => /corrected/i.test(postedInSlack()[0]!) && /corrected/i.test(postedInDiscord()[0]!));
    expect(log.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('posts nothing old, and nothing twice after a restart', async () => {
    await subscribeBoth();
    late += 30 * MINUTES;
    await service.tick();
    expect([postedInSlack(), postedInDiscord()]).toEqual([[], []]);
    await dropped('03.md', LATER.adds, 1);
    await stop();
    await start();
    await ready(ALL_OK);
    await service.tick();
    expect([postedInSlack().length, postedInDiscord().length]).toEqual([1, 1]);
  });

  it('goes on in Discord when Slack refuses its token, and says so in one line', async () => {
    await stop();
    slack.state.tokens.clear();
    await start();
    await until(() => log.lines.some(({ message }) => /SLACK_BOT_TOKEN/.test(message)));
    await until(() => log.lines.filter(({ message }) => message === 'commands are registered').length > 1);
    const [answer] = await discord.answers(discord.command('ferry', 'who', { name: 'mara-holm' }));
    expect(markdownOf(answer!)).toContain('Mara Holm');
    const said = log.lines.filter(
      ({ level, message }) => level === 'error' && /SLACK_BOT_TOKEN/.test(message),
    );
    expect(said).toHaveLength(1);
    expect(noneLeft).toEqual([]);
  });
});
