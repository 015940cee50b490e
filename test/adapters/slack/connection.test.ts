import { describe, expect, it } from 'vitest';
import { createSlack } from '../../../adapters/slack/index.ts';
import { card } from '../../support/briefings.ts';
import { openStage, to } from '../../support/slack/stage.ts';
import { freePort, request, TEAM, until } from '../../support/slack/workspace.ts';

const at = openStage();

describe('the connection', () => {
  it('tries again with growing pauses until Slack is there', async () => {
    const { platform, server, pauses, command, messages } = await at.open({}, undefined, false);
    server.failNext('auth.test', { status: 503 }, 'cut before');
    server.failNext(
      'apps.connections.open',
      { status: 500 },
      'cut before',
      { error: 'internal_error' },
      { status: 429, retryAfter: 4 },
    );
    await platform.start();
    expect(pauses).toEqual([1_000, 2_000, 1_000, 2_000, 4_000, 4_000]);
    await command('/harbour', 'brief');
    await messages(1);
  });

  it('is refused plainly where a token is', async () => {
    const { platform, server } = await at.open({}, undefined, false);
    server.state.tokens.delete('xoxb-desk-token');
    await expect(platform.start()).rejects.toThrow('Slack refuses SLACK_BOT_TOKEN');
    server.state.tokens.set('xoxb-desk-token', TEAM).delete('xapp-desk-token');
    await expect(platform.start()).rejects.toThrow('Slack refuses SLACK_APP_TOKEN');
  });

  it('comes back when Slack asks for it and when it breaks', async () => {
    const { server, command, messages, platform } = await at.open();
    server.refreshConnections();
    await until(() => server.opened === 2 && server.connections === 1 && platform.health().connected);
    await command('/harbour', 'brief');
    await messages(1);
    server.dropConnections();
    await until(() => server.opened === 3 && platform.health().connected);
    await command('/harbour', 'brief');
    await messages(2);
  });

  it('stops Slack for good, with one line, when the app token is revoked while it runs', async () => {
    const { server, platform } = await at.open();
    server.state.tokens.delete('xapp-desk-token');
    server.dropConnections();
    await until(() => at.stopped.length === 1);
    expect(at.logged.filter((line) => /refuses|error/i.test(line))).toEqual([
      expect.stringMatching(
        /^Slack refuses SLACK_APP_TOKEN \(invalid_auth\)\. Generate one anew .* SLACK_APP_TOKEN/,
      ),
    ]);
    expect(await platform.post!({ key: 'k', to, briefing: card, retry: false })).toMatchObject({
      kind: 'stopped',
      wayOut: expect.stringContaining('SLACK_APP_TOKEN'),
    });
  });

  it('stops while it is still trying', async () => {
    const { platform, server } = await at.open({}, undefined, false);
    server.failNext('auth.test', ...Array.from({ length: 50 }, () => ({ status: 503 })));
    const starting = platform.start();
    await platform.stop();
    await starting;
    expect(platform.health()).toMatchObject({ connected: false, heard: null });
  });

  it('over HTTP refuses what Slack did not sign, or long ago', async () => {
    const port = await freePort();
    await at.open({ mode: 'http', port });
    const delivery = {
      type: 'slash_commands',
      payload: { command: '/harbour', text: 'brief', trigger_id: 't' },
    } as const;
    const url = `http://127.0.0.1:${port}/slack/events`;
    await expect(request(url, delivery, 'another secret')).rejects.toThrow('401');
    await expect(request(url, delivery, undefined, Date.now() / 1000 - 600)).rejects.toThrow('401');
    expect(at.desks.asked).toEqual([]);
    expect(at.logged.filter((line) => line.includes('SLACK_SIGNING_SECRET'))).toHaveLength(2);
  });

  it('says which port is taken', async () => {
    const { server, platform } = await at.open({ mode: 'http', port: 1 }, undefined, false);
    const taken = Number(new URL(server.origin).port);
    await platform.stop();
    const other = createSlack(
      { botToken: 'xoxb-desk-token', signingSecret: 'x', port: taken, apiUrl: server.apiUrl },
      { desks: at.desks, log: { info() {}, warn() {}, error() {} }, now: Date.now, onStopped() {} },
    );
    await expect(other.start()).rejects.toThrow(`The port ${taken} cannot be opened`);
  });
});
