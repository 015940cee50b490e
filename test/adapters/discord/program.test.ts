import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LocalDiscord, startDiscord } from '../../support/discord/index.ts';
import { markdownOf } from '../../support/discord/read.ts';
import { inNewFolder } from '../../support/program.ts';

const run = inNewFolder();
let discord: LocalDiscord;
beforeEach(async () => {
  discord = await startDiscord();
});
afterEach(async () => {
  await discord.stop();
});

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
