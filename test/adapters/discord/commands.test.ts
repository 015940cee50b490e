import { afterEach, describe, expect, it } from 'vitest';
import { nameCommands } from '../../../adapters/command-names.ts';
import { defineCommands } from '../../../adapters/discord/commands.ts';
import { discordManifest } from '../../../adapters/discord/manifest.ts';
import { hashOf, registerDiscord } from '../../../adapters/discord/registration.ts';
import { PlatformError } from '../../../adapters/platform.ts';
import { COMMAND_NAMES } from '../../../src/command/table.ts';
import { type Command, checkCommands } from '../../support/discord/check.ts';
import { type LocalDiscord, startDiscord } from '../../support/discord/index.ts';

const define = (...stories: string[]) => defineCommands(stories) as Command[];

describe('the definition of the commands', () => {
  it('has a command a story, and in it every command of the table', () => {
    const [harbour, canal] = define('harbour', 'canal');
    expect([harbour!.name, canal!.name]).toEqual(['harbour', 'canal']);
    expect(harbour!.options!.map(({ name }) => name)).toEqual(COMMAND_NAMES);
  });

  it('is within what Discord takes', () => {
    const stories = ['harbour', 'A story with spaces & more', '北京', 'x'.repeat(60), 'y'.repeat(60), '!!!'];
    expect(checkCommands(define(...stories))).toEqual([]);
  });

  it('completes names, offers choices where words are few, and types the rest', () => {
    const option = (sub: string, name: string) =>
      define('harbour')[0]!
        .options!.find((one) => one.name === sub)!
        .options!.find((one) => one.name === name);
    expect(option('who', 'name')).toMatchObject({ type: 3, required: true, autocomplete: true });
    expect(option('timeline', 'name')).toMatchObject({ type: 3, required: false, autocomplete: true });
    expect(option('digest', 'action')!.choices!.map(({ value }) => value)).toContain('subscribe');
    expect(option('digest', 'schedule')).toMatchObject({ type: 3, autocomplete: true });
    expect(option('who', 'why')).toMatchObject({ type: 5 });
    expect(option('ask', 'question')).toMatchObject({ type: 3, required: true, max_length: 300 });
  });

  it('says where each may be used; what changes a server is for those who manage it', () => {
    const [harbour, ask, add] = define('harbour');
    expect(harbour).toMatchObject({ integration_types: [0, 1], contexts: [0, 1, 2] });
    expect(ask).toMatchObject({
      type: 3,
      name: 'Ask about this',
      integration_types: [0, 1],
      contexts: [0, 1, 2],
    });
    expect(add).toMatchObject({
      type: 3,
      integration_types: [0],
      contexts: [0],
      default_member_permissions: '32',
    });
  });

  it('gives stories that look alike to Discord names of their own', () => {
    const names = nameCommands(['My Story', 'my-story', 'MY_STORY', 'my story!']);
    expect([...names]).toEqual([
      ['my-story', 'My Story'],
      ['my-story-2', 'my-story'],
      ['my_story', 'MY_STORY'],
      ['my-story-', 'my story!'],
    ]);
  });

  it('has the same hash in another order and with what Discord adds, and another for any change', () => {
    const commands = define('harbour', 'canal');
    const listed = [...commands].reverse().map((one) => ({
      ...one,
      id: '1',
      version: '7',
      nsfw: false,
      default_member_permissions: null,
      name_localizations: null,
      ...one,
    }));
    expect(hashOf(listed)).toBe(hashOf(commands));
    expect(hashOf(define('harbour'))).not.toBe(hashOf(commands));
    expect(hashOf(commands.map((one) => ({ ...one, description: `${one.description}.` })))).not.toBe(
      hashOf(commands),
    );
  });
});

describe('registering by hand', () => {
  let discord: LocalDiscord;
  afterEach(() => discord.stop());

  it('says what it did, and does it once', async () => {
    discord = await startDiscord();
    expect(await registerDiscord(discord, ['harbour'])).toBe('Registered /harbour everywhere.');
    expect(await registerDiscord(discord, ['harbour'])).toBe(
      '/harbour: already registered everywhere, nothing changed.',
    );
    const { guild } = discord;
    expect(await registerDiscord(discord, ['harbour'], guild)).toBe(
      `Registered /harbour in the server ${guild}.`,
    );
    expect([...discord.commands.keys()]).toEqual(['global', guild]);
  });

  it.each([
    [{ status: 403, body: { code: 50001, message: 'Missing Access' } }, 'Add the app to that server'],
    [{ status: 503 }, 'Try again'],
  ])('says what to do at %o', async (answer, wayOut) => {
    discord = await startDiscord();
    discord.fail({ method: 'GET', path: /commands$/, times: 9, ...answer });
    const refused = await registerDiscord(discord, ['harbour'], discord.guild).catch(
      (error: unknown) => error,
    );
    expect(refused).toBeInstanceOf(PlatformError);
    expect((refused as PlatformError).wayOut).toContain(wayOut);
  });

  it('says which token to mend', async () => {
    discord = await startDiscord();
    const wrong = { api: discord.api, token: 'a-token-that-was-reset' };
    const refused = await registerDiscord(wrong, ['harbour']).catch((error: unknown) => error);
    expect((refused as PlatformError).wayOut).toContain('DISCORD_TOKEN');
    expect(String((refused as PlatformError).message)).not.toContain(wrong.token);
  });
});

it('the manifest tells how to install the app, with nothing that it does not need', () => {
  const manifest = discordManifest({ stories: ['harbour'], applicationId: '123456789012345678' });
  expect(manifest).toMatchObject({
    install_url: expect.stringContaining('client_id=123456789012345678'),
    privileged_intents: [],
    commands: define('harbour'),
  });
});
