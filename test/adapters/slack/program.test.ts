import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inNewFolder } from '../../support/program.ts';
import { visibleText } from '../../support/slack/read.ts';
import { SlackServer } from '../../support/slack/server.ts';
import { freePort, request, TEAM, USER, until } from '../../support/slack/workspace.ts';

const run = inNewFolder();
const BOT = 'xoxb-desk-token';
const APP = 'xapp-desk-token';
const SECRET = '0123456789abcdef0123456789abcdef';

let slack: SlackServer;
beforeEach(async () => {
  slack = await SlackServer.start();
  slack.state.tokens.set(BOT, TEAM).set(APP, TEAM);
});
afterEach(() => slack.stop());

const here = () => ({ SLACK_API_URL: slack.apiUrl });
const command = (text: string) => ({
  command: '/ferry',
  text,
  team_id: TEAM,
  channel_id: 'C1',
  user_id: USER,
  trigger_id: slack.trigger(),
  response_url: slack.responseUrl('C1', USER),
});
const answers = async () => {
  await until(() => slack.state.messages.length === 1);
  return visibleText(slack.state.messages[0]!);
};

describe('somebody who tries the desk in Slack', { timeout: 60_000 }, () => {
  it.each([
    [{ SLACK_BOT_TOKEN: BOT }, 'SLACK_APP_TOKEN is missing'],
    [{ SLACK_APP_TOKEN: APP }, 'SLACK_BOT_TOKEN is missing'],
    [{ SLACK_BOT_TOKEN: APP, SLACK_APP_TOKEN: BOT }, 'SLACK_BOT_TOKEN holds an app token'],
  ])('is told which variable is wrong before anything is read: %o', async (env, said) => {
    const { code, out, err } = await run('src/main.ts', [], env as Record<string, string>).ended;
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(said);
    expect(err).not.toMatch(/desk-token|\n\s+at /);
  });

  it.each([
    ['SLACK_BOT_TOKEN', 'xoxb-another-token', APP, '“Install App”'],
    ['SLACK_APP_TOKEN', BOT, 'xapp-another-token', '“App-Level Tokens”'],
  ])('is told in one line that %s is refused, and where another is had', async (name, bot, app, where) => {
    const env = { ...here(), SLACK_BOT_TOKEN: bot, SLACK_APP_TOKEN: app };
    const { code, out } = await run('src/main.ts', [], env).ended;
    expect(code).toBe(78);
    const wrong = out.split('\n').filter((line) => line.includes('invalid_auth'));
    expect(wrong).toHaveLength(1);
    expect(wrong[0]).toContain(`Slack refuses ${name} (invalid_auth).`);
    expect(wrong[0]).toContain(where);
    expect(out).not.toContain('another-token');
  });

  it('gets an answer once the desk says that it is connected', async () => {
    const env = { ...here(), SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: APP };
    const { child, ended, saying } = run('src/main.ts', [], env);
    await saying('Slack is connected');
    await slack.deliver({ type: 'slash_commands', payload: command('who holm') });
    expect(await answers()).toContain('Mara Holm');
    child.kill('SIGTERM');
    const { code, out } = await ended;
    expect(code).toBe(0);
    expect(out).not.toContain('desk-token');
  });

  it('gets an answer over HTTP, at the port that is set', async () => {
    const port = await freePort();
    const settings = { SLACK_SIGNING_SECRET: SECRET, SLACK_PORT: String(port) };
    const { saying } = run('src/main.ts', [], { ...here(), SLACK_BOT_TOKEN: BOT, ...settings });
    await saying('Slack is connected');
    const delivery = { type: 'slash_commands', payload: command('who holm') } as const;
    await request(`http://127.0.0.1:${port}/slack/events`, delivery, SECRET);
    expect(await answers()).toContain('Mara Holm');
  });

  it('is greeted with the story where no platform has its tokens, and told how to connect one', async () => {
    const { code, out } = await run('src/main.ts', [], {}).ended;
    expect(code).toBe(0);
    expect(out).toContain('The story in brief');
    expect(out).toContain('/ferry who NAME');
    expect(out).toMatch(/Slack or Discord.*\.env/);
  });

  it('sees what the app is made from, and what Slack would get', async () => {
    const made = await run('src/cli.ts', ['manifest', 'slack'], {}).ended;
    expect(made).toMatchObject({ code: 0, out: expect.stringContaining('command: /ferry') });
    const { code, out } = await run('src/cli.ts', ['--format', 'slack', 'who', 'holm'], {}).ended;
    expect(code).toBe(0);
    expect(visibleText(JSON.parse(out))).toContain('Mara Holm');
  });
});
