import { describe, expect, it } from 'vitest';
import type { Installations } from '../../../adapters/slack/installations.ts';
import { card } from '../../support/briefings.ts';
import { openStage, to } from '../../support/slack/stage.ts';
import { CHANNEL, freePort, USER, until } from '../../support/slack/workspace.ts';

const at = openStage();

describe('several workspaces', () => {
  const oauth = { clientId: '1.2', clientSecret: 'c', stateSecret: 'a state nobody knows' };
  const memory = (): Installations & { kept: Map<string, string> } => {
    const kept = new Map<string, string>();
    return {
      kept,
      get: async (key) => kept.get(key) ?? null,
      put: async (key, value) => void kept.set(key, value),
      delete: async (key) => void kept.delete(key),
    };
  };
  const granted = (team: string, token: string, more = {}) => ({
    access_token: token,
    token_type: 'bot',
    scope: 'commands',
    bot_user_id: 'UDESK',
    app_id: 'A1',
    team: { id: team, name: team },
    enterprise: null,
    is_enterprise_install: false,
    authed_user: { id: USER },
    ...more,
  });

  it.each(['socket', 'http'] as const)(
    'install the app from a page, are answered each with its own token, and are forgotten when they remove it: %s',
    async (mode) => {
      const installations = memory();
      const port = await freePort();
      const { server, command, messages, event, platform } = await at.open({
        mode,
        oauth,
        installations,
        port,
      });
      server.state.tokens.set('xoxb-second', 'T2');
      server.state.grants.set('code-2', granted('T2', 'xoxb-second'));
      const page = await fetch(`http://127.0.0.1:${port}/slack/install`, { redirect: 'manual' });
      const state = new URL(page.headers.get('location')!).searchParams.get('state')!;
      const cookie = page.headers.get('set-cookie')!.split(';')[0]!;
      const done = await fetch(
        `http://127.0.0.1:${port}/slack/oauth_redirect?code=code-2&state=${encodeURIComponent(state)}`,
        { headers: { cookie } },
      );
      expect(done.status).toBe(200);
      expect([...installations.kept.keys()]).toEqual(['T2']);
      await command('/harbour', 'brief', { team_id: 'T2' });
      await messages(1);
      expect(
        await platform.post!({ key: 'k', to: { ...to, workspace: 'T2' }, briefing: card, retry: false }),
      ).toMatchObject({ kind: 'sent' });
      const mention = {
        type: 'app_mention',
        user: USER,
        channel: CHANNEL,
        text: '<@UDESK> brief',
        ts: '5.1',
      };
      await event(mention, { team_id: 'T2' });
      await messages(3);
      const posts = server.calls.filter(({ method }) => method === 'chat.postMessage');
      expect(posts.map(({ token }) => token)).toEqual(['xoxb-second', 'xoxb-second']);
      await event({ type: 'app_uninstalled' }, { team_id: 'T2' });
      await until(() => installations.kept.size === 0);
    },
  );

  it('get a new token before the old one ends, exchanged once however many ask', async () => {
    const installations = memory();
    const { server, platform } = await at.open({ oauth, installations, port: await freePort() });
    const bot = {
      token: 'xoxe.xoxb-old',
      refreshToken: 'refresh-1',
      expiresAt: 1_000,
      scopes: ['commands'],
      id: 'BDESK',
      userId: 'UDESK',
    };
    await installations.put(
      'T3',
      JSON.stringify({
        team: { id: 'T3' },
        bot,
        user: { id: USER },
        authVersion: 'v2',
        isEnterpriseInstall: false,
        tokenType: 'bot',
      }),
    );
    server.state.tokens.set('xoxe.xoxb-new', 'T3');
    server.state.grants.set(
      'refresh-1',
      granted('T3', 'xoxe.xoxb-new', { refresh_token: 'refresh-2', expires_in: 43_200 }),
    );
    server.state.addChannel('C2');
    const outcomes = await Promise.all(
      [CHANNEL, 'C2'].map((channel) =>
        platform.post!({
          key: channel,
          to: { ...to, workspace: 'T3', channel },
          briefing: card,
          retry: false,
        }),
      ),
    );
    expect(outcomes.map(({ kind }) => kind)).toEqual(['sent', 'sent']);
    expect(installations.kept.get('T3')).toContain('refresh-2');
  });

  it('that refuse the desk stop only themselves', async () => {
    const installations = memory();
    const { platform, server } = await at.open({ oauth, installations, port: await freePort() });
    const bot = { token: 'xoxb-revoked', scopes: [], id: 'B', userId: 'U' };
    await installations.put(
      'T4',
      JSON.stringify({
        team: { id: 'T4' },
        bot,
        user: { id: USER },
        authVersion: 'v2',
        isEnterpriseInstall: false,
      }),
    );
    const post = (workspaceId: string) =>
      platform.post!({
        key: workspaceId,
        to: { ...to, workspace: workspaceId },
        briefing: card,
        retry: false,
      });
    expect(await post('T4')).toMatchObject({ kind: 'stopped', scope: 'workspace' });
    expect(await post('T5')).toMatchObject({ kind: 'stopped', scope: 'workspace' });
    expect(at.stopped).toEqual([]);
    expect(platform.health().stopped).toBeUndefined();
    expect(server.state.messages).toEqual([]);
  });
});
