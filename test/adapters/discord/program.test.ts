import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LocalDiscord, startDiscord } from '../../support/discord/index.ts';
import { markdownOf } from '../../support/discord/read.ts';
import { FERRY } from '../../support/stories.ts';

const HOME = resolve(import.meta.dirname, '../../..');
/** A folder with one story, as somebody has it who tries the desk. */
const home = mkdtempSync(join(tmpdir(), 'briefdesk-discord-'));
mkdirSync(join(home, 'seeds/ferry'), { recursive: true });
for (const [file, { text }] of Object.entries(FERRY)) writeFileSync(join(home, 'seeds/ferry', file), text);
afterAll(() => rmSync(home, { recursive: true }));

let discord: LocalDiscord;
let children: ChildProcess[] = [];
beforeEach(async () => {
  discord = await startDiscord();
});
afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  children = [];
  await discord.stop();
});

/** Runs a program of ours with these variables, and tells what it has printed so far and how it ended. */
function run(program: string, args: readonly string[], env: Record<string, string>) {
  const plain = Object.entries(process.env).filter(
    ([name]) => !/^(?:BRIEFDESK|DISCORD|SLACK|DATABASE)_/.test(name),
  );
  const child = spawn(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), join(HOME, program), ...args],
    {
      cwd: home,
      env: { ...Object.fromEntries(plain), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  children.push(child);
  const printed = { out: '', err: '' };
  child.stdout!.on('data', (chunk) => (printed.out += chunk));
  child.stderr!.on('data', (chunk) => (printed.err += chunk));
  const ended = once(child, 'exit').then(([code]) => ({ code: code as number | null, ...printed }));
  const saying = async (words: string): Promise<void> => {
    while (!printed.out.includes(words)) await Promise.race([once(child.stdout!, 'data'), ended]);
  };
  return { child, ended, saying };
}

const here = () => ({ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.api });
const another = `${'a'.repeat(24)}.bbbbbb.${'c'.repeat(30)}`;

describe('somebody who tries the desk on Discord', { timeout: 60_000 }, () => {
  it.each([
    [{ DISCORD_TOKEN: 'my-token' }, 'DISCORD_TOKEN is not what it should be: three parts'],
    [{ DISCORD_TOKEN: another, DISCORD_APPLICATION_ID: 'briefdesk' }, 'DISCORD_APPLICATION_ID is not what'],
    [{ DISCORD_PORT: '8080' }, 'DISCORD_TOKEN is missing'],
  ])('is told which variable is wrong before anything is read: %o', async (env, said) => {
    const { code, out, err } = await run('src/main.ts', [], env as Record<string, string>).ended;
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(said);
    expect(err).not.toMatch(/my-token|aaaaaa|\n\s+at /);
  });

  it('is told in one line that the token is refused, and where another is had', async () => {
    const env = { ...here(), DISCORD_TOKEN: another };
    const { code, out } = await run('src/main.ts', [], env).ended;
    expect(code).toBe(78);
    const wrong = out.split('\n').filter((line) => line.includes('DISCORD_TOKEN'));
    expect(wrong).toHaveLength(1);
    expect(wrong[0]).toMatch(/Discord refuses the token\..*Developer Portal, Bot, Reset Token/);
    expect(out).not.toContain(another);
  });

  it('gets an answer once the desk says that it is connected', async () => {
    const { child, ended, saying } = run('src/main.ts', [], here());
    await saying('Discord is connected');
    const [answer] = await discord.answers(discord.command('ferry', 'who', { name: 'holm' }));
    expect(markdownOf(answer!)).toContain('## Mara Holm');
    child.kill('SIGTERM');
    const { code, out } = await ended;
    expect(code).toBe(0);
    expect(out).not.toContain(discord.token);
  });

  it('registers the commands by hand, in a server of their own', async () => {
    const { guild } = discord;
    const { code, out } = await run('src/cli.ts', ['register', 'discord', '--guild', guild], here()).ended;
    expect({ code, out }).toEqual({ code: 0, out: `Registered /ferry in the server ${guild}.\n` });
    expect([...discord.commands.keys()]).toEqual([guild]);
    const without = await run('src/cli.ts', ['register', 'discord'], {}).ended;
    expect(without).toMatchObject({ code: 2, err: expect.stringContaining('DISCORD_TOKEN is not set') });
  });

  it('sees what the app is made from, and the address that installs it', async () => {
    const env = { DISCORD_TOKEN: discord.token };
    const { code, out } = await run('src/cli.ts', ['manifest', 'discord', '--json'], env).ended;
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      install_url: expect.stringContaining(discord.applicationId),
      commands: expect.arrayContaining([expect.objectContaining({ name: 'ferry' })]),
    });
  });
});
