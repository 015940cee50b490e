import { afterEach, describe, expect, it } from 'vitest';
import { PlatformError } from '../../../adapters/platform.ts';
import { openStage, type Stage } from '../../support/discord/desk.ts';
import { until } from '../../support/until.ts';

let stage: Stage;
afterEach(() => stage.close());

const logged = () => JSON.stringify(stage.log.lines);

describe('connecting', () => {
  it('asks for no privileged intent', async () => {
    stage = await openStage();
    await stage.platform.start();
    const { d } = stage.discord.gateway.heard.find(({ op }) => op === 2) as { d: { intents: number } };
    const [MEMBERS, PRESENCES, CONTENT] = [1 << 1, 1 << 8, 1 << 15];
    expect(d.intents & (MEMBERS! | PRESENCES! | CONTENT!)).toBe(0);
  });

  it('says how to add the app to a server, and at the end nothing of a lost connection', async () => {
    stage = await openStage();
    await stage.platform.start();
    const { install } = stage.log.lines.at(-1)!.fields as { install: string };
    expect(install).toContain(`client_id=${stage.discord.applicationId}&scope=bot+applications.commands`);
    await stage.platform.stop();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(stage.log.lines.filter(({ level }) => level !== 'info')).toEqual([]);
  });

  it('is tried again while Discord cannot be reached', async () => {
    stage = await openStage();
    stage.discord.fail({ method: 'GET', path: /gateway\/bot$/, status: 503, times: 3 });
    await stage.platform.start();
    expect(stage.platform.health().connected).toBe(true);
    expect(stage.log.lines.filter(({ message }) => message.includes('trying again'))).toHaveLength(3);
  });

  it('says why Discord takes no more connections, and waits until it does', async () => {
    stage = await openStage();
    stage.discord.sessionsLeft = 0;
    const starting = stage.platform.start();
    await until(() => stage.log.lines.some(({ level }) => level === 'warn'));
    expect(logged()).toContain('1,000 a day are allowed');
    stage.discord.sessionsLeft = 999;
    await starting;
    expect(stage.platform.health().connected).toBe(true);
  });

  it('is given up with one clear line where the token is refused', async () => {
    stage = await openStage({ token: 'a-token-that-was-reset' });
    const refused = await stage.platform.start().catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(PlatformError);
    expect(refused).toMatchObject({
      message: 'Discord refuses the token.',
      wayOut: expect.stringContaining('DISCORD_TOKEN'),
    });
    expect(stage.platform.health()).toMatchObject({ connected: false, stopped: expect.any(String) });
    expect(logged()).not.toContain('a-token-that-was-reset');
  });

  it('is given up where the gateway refuses what we are', async () => {
    stage = await openStage();
    stage.discord.gateway.refusal = 4014;
    await expect(stage.platform.start()).rejects.toThrow(/DisallowedIntents \(4014\)/);
  });

  it('ends in peace while it is still being tried', async () => {
    stage = await openStage({ pause: 60_000 });
    stage.discord.fail({ method: 'GET', path: /gateway\/bot$/, status: 503, times: 99 });
    const starting = stage.platform.start();
    await until(() => stage.log.lines.some(({ message }) => message.includes('trying again')));
    await stage.platform.stop();
    await starting;
  });

  it('opens as many shards as the gateway recommends', async () => {
    stage = await openStage();
    const { discord, platform } = stage;
    discord.shards = 2;
    await platform.start();
    expect(discord.gateway.sessions.map(({ shard }) => shard).sort()).toEqual([
      [0, 2],
      [1, 2],
    ]);
    // a direct message comes to the first, a server's command to the server's
    discord.deliver = (interaction) => discord.gateway.dispatch('INTERACTION_CREATE', interaction);
    await discord.answers(discord.command('school', 'brief', {}, { guild_id: undefined, context: 1 }));
    discord.deliver = (interaction) =>
      discord.gateway.dispatch('INTERACTION_CREATE', interaction, discord.guild);
    await discord.answers(discord.command('school', 'brief'));
  });
});

describe('a connection', () => {
  it.each([
    ['is cut', () => stage.discord.gateway.cut()],
    ['is closed with 4000, unknown error', () => stage.discord.gateway.close(4000)],
    ['is closed with 4009, session timed out', () => stage.discord.gateway.close(4009)],
  ])('that %s resumes, and answers what came in between', async (_, lose) => {
    stage = await openStage();
    const { discord, platform } = stage;
    await platform.start();
    lose();
    await until(() => !platform.health().connected);
    const asked = discord.command('school', 'brief');
    await discord.answers(asked);
    await until(() => platform.health().connected);
    expect(discord.gateway.heard.some(({ op }) => op === 6)).toBe(true);
    expect(stage.stopped).toEqual([]);
  });

  it('whose session is lost identifies again', async () => {
    stage = await openStage();
    const { discord, platform } = stage;
    await platform.start();
    discord.gateway.close(4007);
    await until(() => discord.gateway.sessions.length === 2);
    await until(() => platform.health().connected);
    await discord.answers(discord.command('school', 'brief'));
  });

  it('that no heartbeat goes through is opened anew', async () => {
    stage = await openStage();
    const { discord, platform } = stage;
    discord.gateway.heartbeat = 100;
    await platform.start();
    discord.gateway.acknowledges = false;
    await until(() => discord.gateway.heard.some(({ op }) => op === 6));
    discord.gateway.acknowledges = true;
    await until(() => platform.health().connected);
  });

  it('closed with 4004 stops the platform, with one clear line', async () => {
    stage = await openStage();
    const { discord, platform } = stage;
    await platform.start();
    discord.gateway.close(4004);
    await until(() => stage.stopped.length);
    expect(stage.stopped).toEqual([expect.stringMatching(/AuthenticationFailed \(4004\).*DISCORD_TOKEN/)]);
    expect(platform.health()).toMatchObject({ connected: false, stopped: stage.stopped[0] });
    const posting = { key: 'k', to: { platform: 'discord', workspace: '', channel: '1' }, retry: false };
    expect(
      await platform.post!({
        ...posting,
        briefing: await stage.desks.answer('school', 'brief', {} as never),
      }),
    ).toMatchObject({ kind: 'stopped' });
    expect(logged()).not.toContain(discord.token);
  });
});

describe('commands', () => {
  const puts = () =>
    stage.discord.requests.filter(({ method, path }) => method === 'PUT' && path.endsWith('/commands'));
  const again = async (before: Stage) => {
    const next = await openStage({ api: before.discord.api, token: before.discord.token });
    await next.platform.start();
    await next.close();
  };

  it('are registered at the first start, and not again until they change', async () => {
    stage = await openStage();
    await stage.platform.start();
    expect(puts()).toHaveLength(1);
    await again(stage);
    expect(puts()).toHaveLength(1);
    stage.discord.commands.set('global', stage.discord.commands.get('global')!.slice(1));
    await again(stage);
    expect(puts()).toHaveLength(2);
  });

  it('of a development server are registered there alone', async () => {
    stage = await openStage();
    const { guild, api, token } = stage.discord;
    const next = await openStage({ developmentServer: guild, api, token });
    await next.platform.start();
    await next.close();
    expect([...stage.discord.commands.keys()]).toEqual([guild]);
  });

  it('are not shown twice in a server that was for development before', async () => {
    stage = await openStage();
    const { guild, commands, api, token } = stage.discord;
    const development = await openStage({ developmentServer: guild, api, token });
    await development.platform.start();
    await development.close();
    const foreign = { type: 1, name: 'of-somebody-else', description: 'x' };
    commands.set(guild, [...commands.get(guild)!, foreign]);
    await stage.platform.start();
    expect(commands.get(guild)!.map(({ name }) => name)).toEqual(['of-somebody-else']);
    expect(commands.get('global')!.length).toBeGreaterThan(1);
  });

  it('that a development server shows twice are a line in the log', async () => {
    stage = await openStage();
    await stage.platform.start();
    const { guild, api, token } = stage.discord;
    const development = await openStage({ developmentServer: guild, api, token });
    await development.platform.start();
    await development.close();
    expect(development.log.lines.some(({ message }) => message.includes('shows them twice'))).toBe(true);
  });

  it('that cannot be registered leave the desk answering with the old ones', async () => {
    stage = await openStage();
    const { discord, platform, log } = stage;
    discord.fail({
      method: 'PUT',
      path: /commands$/,
      status: 400,
      body: {
        code: 30034,
        message: 'Max number of daily application command creates has been reached (200)',
      },
    });
    await platform.start();
    expect(log.lines.some(({ message }) => message.includes('could not be registered'))).toBe(true);
    await discord.answers(discord.command('school', 'brief'));
  });
});
