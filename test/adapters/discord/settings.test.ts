import { describe, expect, it } from 'vitest';
import {
  DISCORD_SETTINGS,
  readApplicationId,
  readDiscordSettings,
} from '../../../adapters/discord/settings.ts';
import { UsageError } from '../../../src/command/usage-error.ts';

const token = `${'a'.repeat(26)}.bcdefg.${'h'.repeat(38)}`;
const key = '0f'.repeat(32);

const refusalOf = async (env: Record<string, string>): Promise<UsageError> => {
  const error = await readDiscordSettings(env).catch((refused: unknown) => refused);
  expect(error).toBeInstanceOf(UsageError);
  return error as UsageError;
};

describe('Discord’s settings', () => {
  it('are none where no variable is set', async () => {
    expect(await readDiscordSettings({ DISCORD_TOKEN: ' ', PATH: '/bin' })).toBeNull();
  });

  it('need no more than a token', async () => {
    expect(await readDiscordSettings({ DISCORD_TOKEN: ` ${token} ` })).toEqual({ token });
  });

  it('may be for HTTP, and for one server', async () => {
    const env = {
      DISCORD_TOKEN: token,
      DISCORD_APPLICATION_ID: '123456789012345678',
      DISCORD_PUBLIC_KEY: key,
      DISCORD_PORT: '8080',
      DISCORD_DEV_SERVER: '223456789012345678',
    };
    expect(await readDiscordSettings(env)).toEqual({
      token,
      applicationId: env.DISCORD_APPLICATION_ID,
      publicKey: key,
      port: 8080,
      developmentServer: env.DISCORD_DEV_SERVER,
    });
  });

  it('that are wrong are named all at once, with what each should look like and never its value', async () => {
    const wrong = {
      DISCORD_TOKEN: 'secret-but-no-token',
      DISCORD_APPLICATION_ID: 'my app',
      DISCORD_PUBLIC_KEY: 'short',
      DISCORD_DEV_SERVER: 'our server',
      DISCORD_PORT: '80800',
    };
    const { message, wayOut } = await refusalOf(wrong);
    for (const [name, value] of Object.entries(wrong)) {
      expect(message).toContain(
        `${name} is not what it should be: ${DISCORD_SETTINGS[name as keyof typeof wrong]}`,
      );
      expect(message + wayOut).not.toContain(value);
    }
  });

  it.each([
    ['DISCORD_TOKEN', `Bot ${token}`, 'has the word “Bot” before it'],
    ['DISCORD_TOKEN', key, 'looks like the public key'],
    ['DISCORD_TOKEN', 'abcdefghijklmnopqrstuvwxyz012345', 'looks like the client secret'],
    ['DISCORD_APPLICATION_ID', token, 'looks like the bot’s token'],
    ['DISCORD_PUBLIC_KEY', '123456789012345678', 'looks like the id'],
  ])('%s that holds another value of the portal says which', async (name, value, said) => {
    const { message } = await refusalOf({ [name]: value });
    expect(message).toContain(`${name} ${said}`);
    expect(message).not.toContain(value);
  });

  it('tell which application the desk is, by themselves or by the token', () => {
    const id = '123456789012345678';
    const of = Buffer.from(id).toString('base64url');
    expect(readApplicationId({ DISCORD_APPLICATION_ID: ` ${id} ` })).toBe(id);
    expect(readApplicationId({ DISCORD_TOKEN: `${of}.abcdef.abcdefghijklmnopqrstuvwxyz` })).toBe(id);
    expect(readApplicationId({ DISCORD_TOKEN: token })).toBeUndefined();
    expect(readApplicationId({})).toBeUndefined();
  });

  it.each([
    [{ DISCORD_DEV_SERVER: '223456789012345678' }, 'DISCORD_TOKEN is missing'],
    [{ DISCORD_TOKEN: token, DISCORD_PORT: '8080' }, 'DISCORD_PUBLIC_KEY is missing'],
    [{ DISCORD_TOKEN: token, DISCORD_PUBLIC_KEY: key }, 'DISCORD_PORT is missing'],
  ])('%o: %s', async (env, said) => {
    expect((await refusalOf(env)).message).toContain(said);
  });
});
