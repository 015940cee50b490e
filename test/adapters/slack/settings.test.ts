import { describe, expect, it } from 'vitest';
import { readSlackSettings } from '../../../adapters/slack/settings.ts';
import { UsageError } from '../../../src/command/usage-error.ts';

const BOT = 'xoxb-12345-abcdefgh';
const APP = 'xapp-1-A123-abcdefgh';
const HEX = '0123456789abcdef0123456789abcdef';
const OAUTH = {
  SLACK_CLIENT_ID: '123.456',
  SLACK_CLIENT_SECRET: HEX,
  SLACK_STATE_SECRET: 'a long sentence nobody knows',
};

async function refusal(env: Record<string, string>): Promise<string> {
  const error = await readSlackSettings(env).catch((one: unknown) => one);
  expect(error).toBeInstanceOf(UsageError);
  const { message, wayOut } = error as UsageError;
  for (const value of Object.values(env))
    if (value.length > 5) expect(message + wayOut, 'a secret').not.toContain(value);
  return message;
}

describe('the settings of Slack', () => {
  it('are none where nothing is set', async () => {
    expect(await readSlackSettings({ PATH: '/bin', SLACK_BOT_TOKEN: ' ' })).toBeNull();
  });

  it('take Socket Mode where there is an app token, else HTTP', async () => {
    expect(
      await readSlackSettings({ SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: APP, SLACK_SIGNING_SECRET: HEX }),
    ).toEqual({
      botToken: BOT,
      appToken: APP,
    });
    expect(
      await readSlackSettings({ SLACK_BOT_TOKEN: BOT, SLACK_SIGNING_SECRET: HEX, SLACK_PORT: '8080' }),
    ).toEqual({
      botToken: BOT,
      signingSecret: HEX,
      port: 8080,
    });
  });

  it('take several workspaces, which install the app themselves', async () => {
    const settings = await readSlackSettings({
      ...OAUTH,
      SLACK_APP_TOKEN: APP,
      SLACK_API_URL: 'http://127.0.0.1:1/api',
    });
    expect(settings).toEqual({
      appToken: APP,
      apiUrl: 'http://127.0.0.1:1/api/',
      oauth: { clientId: '123.456', clientSecret: HEX, stateSecret: OAUTH.SLACK_STATE_SECRET },
    });
  });

  it.each([
    [
      { SLACK_BOT_TOKEN: APP, SLACK_APP_TOKEN: BOT },
      [
        'SLACK_BOT_TOKEN holds an app token. It should be xoxb-',
        'SLACK_APP_TOKEN holds a bot token. It should be xapp-',
      ],
    ],
    [
      { SLACK_BOT_TOKEN: 'xoxp-12345-abcdefgh', SLACK_APP_TOKEN: APP },
      ['SLACK_BOT_TOKEN holds a user token'],
    ],
    [
      { SLACK_BOT_TOKEN: 'nonsense', SLACK_APP_TOKEN: APP },
      ['SLACK_BOT_TOKEN is not what it should be: xoxb-'],
    ],
    [{ SLACK_BOT_TOKEN: BOT }, ['SLACK_APP_TOKEN is missing', 'SLACK_SIGNING_SECRET']],
    [{ SLACK_APP_TOKEN: APP }, ['SLACK_BOT_TOKEN is missing']],
    [
      { SLACK_CLIENT_ID: '123.456', SLACK_APP_TOKEN: APP },
      ['SLACK_CLIENT_SECRET is missing', 'SLACK_STATE_SECRET is missing'],
    ],
    [{ ...OAUTH, SLACK_APP_TOKEN: APP, SLACK_BOT_TOKEN: BOT }, ['exclude one another']],
    [
      { SLACK_BOT_TOKEN: BOT, SLACK_SIGNING_SECRET: HEX, SLACK_PORT: 'eighty' },
      ['SLACK_PORT is not what it should be: a port'],
    ],
    [
      { SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: APP, SLACK_API_URL: 'http://example.org' },
      ['SLACK_API_URL is not'],
    ],
  ])('name what is wrong, all at once, and no secret: %#', async (env, said) => {
    const message = await refusal(env);
    for (const one of said) expect(message).toContain(one);
  });
});
