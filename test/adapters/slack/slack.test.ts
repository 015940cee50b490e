import { afterEach, describe, expect, it } from 'vitest';
import { createSlack, type SlackOptions } from '../../../adapters/slack/index.ts';
import type { Installations } from '../../../adapters/slack/installations.ts';
import { longBriefing } from '../../contract/briefings.ts';
import { card, line } from '../../support/briefings.ts';
import { openDesks, type TestDesks } from '../../support/desks.ts';
import { visibleText } from '../../support/slack/read.ts';
import {
  CHANNEL,
  freePort,
  openWorkspace,
  request,
  TEAM,
  USER,
  until,
  type Workspace,
} from '../../support/slack/workspace.ts';

let workspace: Workspace;
let desks: TestDesks;
const stopped: string[] = [];
const logged: string[] = [];
afterEach(() => workspace.close());

async function open(
  options: Partial<SlackOptions> & { mode?: 'socket' | 'http' } = {},
  stories = { harbour: 'hostile-text-comes-out-inert' },
  start = true,
) {
  stopped.length = 0;
  logged.length = 0;
  desks = await openDesks(stories);
  const write = (fields: object, message: string) => logged.push(`${message} ${JSON.stringify(fields)}`);
  const log = { info: write, warn: write, error: write };
  workspace = await openWorkspace(
    { desks, log, now: Date.now, onStopped: (why) => stopped.push(why) },
    options,
  );
  if (start) await workspace.platform.start();
  return workspace;
}

const to = { platform: 'slack', workspace: TEAM, channel: CHANNEL };
const long = {
  ...card,
  sections: [
    {
      heading: 'Life',
      shown: 60,
      items: Array.from({ length: 120 }, (_, i) =>
        line(
          `Line ${i} says that the lock was closed for repairs again, and for how long nobody knew then.`,
          ['01'],
        ),
      ),
    },
  ],
};

describe('a slash command', () => {
  it('is answered to the user alone, with buttons for what may be asked next', async () => {
    const { command, messages } = await open();
    desks.prepared.set('who ada', card);
    await command('/harbour', 'who ada');
    const [answer] = await messages(1);
    expect(answer).toMatchObject({ onlyFor: USER, channel: CHANNEL });
    expect(JSON.stringify(answer!.blocks.at(-1))).toMatch(
      /Dated events.*More \(2\).*Sources.*Share in channel/,
    );
  });

  it('is understood as phones write it', async () => {
    const { command, messages } = await open();
    await command('/harbour', '  search\u00a0“pump” &amp; lock');
    await messages(1);
    expect(desks.asked[0]!.typed).toBe('search “pump” & lock');
  });

  it('gives page after page, each line once', async () => {
    const { command, messages, press } = await open();
    desks.prepared.set('timeline', long);
    await command('/harbour', 'timeline');
    for (let i = 1; i < 20; i++) {
      const last = (await messages(i)).at(-1)!;
      if (!JSON.stringify(last.blocks).includes('"More (')) break;
      await press(last, /^More/);
    }
    const text = (await messages(2)).map(visibleText).join('\n');
    for (let i = 0; i < 120; i++) expect(text.split(`Line ${i} says`), `line ${i}`).toHaveLength(2);
  });

  it('is shared in the channel by a button, once, with who did it', async () => {
    const { command, messages, press, server } = await open();
    desks.prepared.set('who ada', card);
    await command('/harbour', 'who ada');
    await press((await messages(1))[0]!, 'Share in channel');
    const shared = (await messages(2))[1]!;
    expect(shared.onlyFor).toBeUndefined();
    expect(shared.unfurls).toBe(false);
    expect(JSON.stringify(shared.blocks.at(-1))).toContain(`Shared by <@${USER}>`);
    await until(() => !JSON.stringify(server.state.messages[0]).includes('Share in channel'));
  });

  it('shows under Sources the passages that the answer stands on, word for word', async () => {
    const { command, messages, press } = await open();
    await command('/harbour', 'search pump');
    await press((await messages(1))[0]!, 'Sources');
    const text = visibleText((await messages(2))[1]!);
    expect(text).toContain('[1] Harbour Courier');
    expect(text).toContain('“The pump at Orrin failed, <!channel> & <@U1> wrote on a wall.”');
  });

  it('that names nobody offers the nearest names as buttons', async () => {
    const { command, messages, press } = await open({}, { harbour: 'two-people-one-surname' });
    await command('/harbour', 'who zzyzx');
    const answer = (await messages(1))[0]!;
    expect(visibleText(answer)).toContain('No source names “zzyzx”');
    await press(answer, /./);
    expect((await messages(2))[1]!.blocks.length).toBeGreaterThan(2);
    expect(desks.asked[1]!.typed).toMatch(/^who /);
  });

  it('is answered all the same when its response_url is used up', async () => {
    const { command, messages, server } = await open();
    const response_url = server.responseUrl(CHANNEL, USER);
    for (let i = 0; i < 5; i++)
      await fetch(response_url, {
        method: 'POST',
        body: JSON.stringify({ text: 'x', blocks: [{ type: 'divider' }] }),
      });
    await command('/harbour', 'brief', { response_url });
    const answer = (await messages(6))[5]!;
    expect(answer.onlyFor).toBe(USER);
    expect(server.calls.at(-1)!.method).toBe('chat.postEphemeral');
  });

  it('is answered once though Slack delivers it three times', async () => {
    const { command, messages, server } = await open();
    const same = { trigger_id: 'same.trigger', response_url: server.responseUrl(CHANNEL, USER) };
    await Promise.all([1, 2, 3].map(() => command('/harbour', 'brief', same)));
    await messages(1);
    await workspace.platform.stop();
    expect(server.state.messages).toHaveLength(1);
    expect(desks.asked).toHaveLength(1);
    expect(logged.filter((one) => one.startsWith('delivered again'))).toHaveLength(2);
  });
});

describe('a message', () => {
  const mention = (text: string, more = {}) => ({
    type: 'app_mention',
    user: USER,
    channel: CHANNEL,
    text,
    ts: '1.1',
    ...more,
  });

  it('that mentions the desk is answered in its thread', async () => {
    const { event, messages } = await open();
    await event(mention('<@UDESK> search pump', { ts: '5.1' }));
    await event(mention('<@UDESK> disputes', { ts: '6.1', thread_ts: '5.0' }));
    const answers = await messages(2);
    expect(answers.map(({ thread_ts }) => thread_ts).sort()).toEqual(['5.0', '5.1']);
    expect(answers.every(({ onlyFor, unfurls }) => !onlyFor && !unfurls)).toBe(true);
  });

  it('in words of its own is taken for a question, and may name its story', async () => {
    const { event, messages } = await open({}, {
      harbour: 'hostile-text-comes-out-inert',
      dispute: 'first-degree-at-two-universities',
    } as never);
    await event({
      type: 'message',
      channel_type: 'im',
      user: USER,
      channel: 'D1',
      text: 'why did the pump fail?',
      ts: '1.1',
    });
    await messages(1);
    await event({
      type: 'message',
      channel_type: 'im',
      user: USER,
      channel: 'D1',
      text: 'dispute disputes',
      ts: '1.2',
      thread_ts: '1.0',
    });
    const answers = await messages(2);
    expect(desks.asked.map(({ story, typed }) => [story, typed])).toEqual([
      ['harbour', 'ask why did the pump fail?'],
      ['dispute', 'disputes'],
    ]);
    expect(answers[1]!.thread_ts).toBe('1.0');
  });

  it('of the desk itself, an edit, or of others in a channel is left alone', async () => {
    const { event, server, platform } = await open();
    const message = {
      type: 'message',
      channel_type: 'im',
      user: USER,
      channel: 'D1',
      text: 'brief',
      ts: '1.1',
    };
    await event({ ...message, bot_id: 'BDESK', user: 'UDESK' });
    await event({ ...message, subtype: 'message_changed' });
    await event({ ...message, channel_type: 'channel', channel: CHANNEL });
    await platform.stop();
    expect([desks.asked, server.state.messages]).toEqual([[], []]);
  });
});

describe('elsewhere in Slack', () => {
  const shortcut = (server: Workspace['server'], callback_id: string, text: string) => ({
    type: 'message_action',
    callback_id,
    trigger_id: server.trigger(),
    response_url: server.responseUrl(CHANNEL, USER),
    channel: { id: CHANNEL },
    message: { text, ts: '9.1' },
  });

  it('“Ask about this” asks what a message says, and asks which story where there are several', async () => {
    const one = await open();
    await one.interact(shortcut(one.server, 'ask_about_this', 'Why did the pump fail?'));
    await one.messages(1);
    expect(desks.asked[0]!.typed).toBe('ask Why did the pump fail?');
    await one.close();
    const two = await open({}, {
      harbour: 'hostile-text-comes-out-inert',
      dispute: 'first-degree-at-two-universities',
    } as never);
    await two.interact(shortcut(two.server, 'ask_about_this', 'Where did she study?'));
    await until(() => two.server.state.views.length === 1);
    const { view } = two.server.state.views[0]!;
    await submit(two, view, {
      story: { selected_option: { value: 'dispute' } },
      question: { value: 'Where did she study?' },
    });
    await two.messages(1);
    expect(desks.asked[0]).toMatchObject({ story: 'dispute', typed: 'ask Where did she study?' });
  });

  const submit = (at: Workspace, view: object, fields: Record<string, object>) =>
    at.interact({
      type: 'view_submission',
      trigger_id: at.server.trigger(),
      view: {
        ...view,
        id: 'V1',
        state: {
          values: Object.fromEntries(Object.entries(fields).map(([id, field]) => [id, { [id]: field }])),
        },
      },
    });

  it('“Add this source” takes the link of a message, from members only', async () => {
    const { interact, server, messages } = await open();
    await interact(shortcut(server, 'add_this_source', 'look: <https://courier.example/a?x=1&amp;y=2>'));
    await until(() => server.state.views.length === 1);
    const { view } = server.state.views[0]!;
    expect(JSON.stringify(view)).toContain('https://courier.example/a?x=1&y=2');
    const fields = { source: { value: 'https://courier.example/a' }, name: { value: 'Note' } };
    await submit(workspace, view, fields);
    await messages(1);
    expect(desks.added).toMatchObject([{ story: 'harbour', what: { url: 'https://courier.example/a' } }]);
    server.state.users.set('U2', { tz: 'UTC', is_restricted: true });
    const guest = {
      ...view,
      private_metadata: JSON.stringify({ workspace: TEAM, channel: CHANNEL, user: 'U2', story: 'harbour' }),
    };
    await submit(workspace, guest, fields);
    expect(visibleText((await messages(2))[1]!)).toContain('Guests cannot add sources');
    expect(desks.added).toHaveLength(1);
  });

  it('a form asks when digests are wanted, in the user’s own zone', async () => {
    const { command, server, messages } = await open();
    await command('/harbour', 'digest subscribe');
    await until(() => server.state.views.length === 1);
    const { view } = server.state.views[0]!;
    expect(JSON.stringify(view)).toContain('Europe/Berlin');
    await submit(workspace, view, {
      schedule: { selected_option: { value: 'daily TIME' } },
      time: { selected_time: '08:30' },
      zone: { value: 'Europe/Berlin' },
    });
    await messages(1);
    expect(desks.asked[0]).toMatchObject({
      story: 'harbour',
      typed: 'digest subscribe daily 08:30 Europe/Berlin',
      asker: { timeZone: 'Europe/Berlin' },
    });
    expect(await desks.asked[0]!.asker.mayManage()).toBe(true);
  });

  it('App Home shows what is followed, the newest sources, open disputes, and digests of one’s own channels', async () => {
    const { event, server } = await open({}, { dispute: 'first-degree-at-two-universities' } as never);
    const digest = {
      platform: 'slack',
      workspace: TEAM,
      story: 'dispute',
      schedule: 'daily 09:00 Europe/Berlin',
      next: 1_800_000_000_000,
      paused: null,
    };
    desks.subscribed.push({ ...digest, channel: CHANNEL }, { ...digest, channel: 'CSECRET' });
    await event({ type: 'app_home_opened', tab: 'home', user: USER, channel: 'D1' });
    await until(
      () => server.state.views.length === 1,
      () => server.state.refused.join(),
    );
    const view = JSON.stringify(server.state.views[0]!.view);
    for (const said of [
      '/dispute',
      'Newest sources',
      'Open disputes',
      '⚠️',
      `<#${CHANNEL}>`,
      'daily 09:00 Europe/Berlin',
    ])
      expect(view).toContain(said);
    expect(view).not.toContain('CSECRET');
  });

  it('the assistant pane suggests what to ask', async () => {
    const { event, server } = await open();
    await event({
      type: 'assistant_thread_started',
      assistant_thread: { user_id: USER, channel_id: 'D1', thread_ts: '3.1', context: {} },
    });
    await until(() => server.state.prompts.length === 1);
    expect(JSON.stringify(server.state.prompts[0])).toContain('Where the sources disagree');
  });

  it('a channel that takes the desk in gets what waits for it', async () => {
    const { event, platform } = await open();
    await event({ type: 'member_joined_channel', user: 'UDESK', channel: 'C9' });
    await event({ type: 'member_joined_channel', user: USER, channel: 'C8' });
    await platform.stop();
    expect(desks.reached).toEqual([`slack ${TEAM} C9`]);
  });
});

describe('posting', () => {
  const posting = (key: string, more = {}) => ({
    key,
    to,
    briefing: longBriefing(130),
    retry: false,
    ...more,
  });

  it('puts the first message into the channel and the rest into its thread, without link previews', async () => {
    const { platform, server } = await open();
    expect(await platform.post!(posting('one'))).toMatchObject({ kind: 'sent' });
    const [root, ...rest] = server.state.messages;
    expect(root!.thread_ts).toBeUndefined();
    expect(rest.length).toBeGreaterThan(0);
    expect(rest.map(({ thread_ts }) => thread_ts)).toEqual(rest.map(() => root!.ts));
    expect(server.state.messages.some(({ unfurls }) => unfurls)).toBe(false);
  });

  it('waits for a rate limit in the middle, and takes about a second between messages', async () => {
    const { platform, server, pauses } = await open();
    server.failNext('chat.postMessage', 'none', { status: 429, retryAfter: 9 });
    expect(await platform.post!(posting('one'))).toMatchObject({ kind: 'sent' });
    expect(pauses).toContain(9_000);
    expect(pauses.filter((ms) => ms > 900 && ms <= 1_000).length).toBeGreaterThan(0);
  });

  it('finishes a posting that broke off in the middle, message for message', async () => {
    const { platform, server } = await open();
    const whole = await platform.post!(posting('whole'));
    const count = server.state.messages.length;
    expect(count).toBeGreaterThan(1);
    server.failNext('chat.postMessage', 'none', { status: 503 });
    const broken = await platform.post!(posting('broken'));
    expect(broken).toMatchObject({
      kind: 'unknown',
      reason: expect.stringContaining('only 1 of its messages'),
    });
    // another process, which remembers nothing, goes on
    const { platform: other } = await restarted();
    expect(await other.post!(posting('broken', { retry: true }))).toMatchObject({ kind: 'sent' });
    await other.stop();
    expect(server.state.messages).toHaveLength(2 * count);
    expect(whole.kind).toBe('sent');
  });

  async function restarted() {
    const log = { info() {}, warn() {}, error() {} };
    const platform = createSlack(
      {
        botToken: 'xoxb-desk-token',
        appToken: 'xapp-desk-token',
        apiUrl: workspace.server.apiUrl,
        pause: async () => {},
      },
      { desks, log, now: Date.now, onStopped: () => {} },
    );
    await platform.start();
    return { platform };
  }

  it('marks a message that was corrected, once, and keeps what it said', async () => {
    const { platform, server } = await open();
    const sent = await platform.post!(posting('one', { briefing: card }));
    if (sent.kind !== 'sent') throw new Error(sent.kind);
    const correction = { ...card, title: 'The year of birth was given wrong' };
    expect(
      await platform.mark!([...sent.messages, { channel: CHANNEL, id: '0.gone' }], to, correction),
    ).toMatchObject({ kind: 'sent' });
    await platform.mark!(sent.messages, to, correction);
    const text = visibleText(server.state.messages[0]!);
    expect(text.match(/Corrected: The year of birth was given wrong/g)).toHaveLength(1);
    expect(text).toContain('Born in London on 10 December 1815.');
  });

  it.each([
    ['not_in_channel', 'paused', '/invite @briefdesk'],
    ['is_archived', 'paused', 'Unarchive'],
    ['account_inactive', 'stopped', 'Install the app again'],
    ['invalid_blocks', 'refused', ''],
    ['fatal_error', 'unknown', ''],
    ['service_unavailable', 'failed', ''],
  ])('takes %s for %s', async (error, kind, wayOut) => {
    const { platform, server } = await open();
    server.failNext('chat.postMessage', { error });
    const outcome = await platform.post!(posting('one'));
    expect(outcome.kind).toBe(kind);
    if (wayOut) expect(outcome).toMatchObject({ wayOut: expect.stringContaining(wayOut) });
  });

  it('fails, certainly unsent, where Slack is not there', async () => {
    const { platform, server } = await open();
    await server.stop();
    // the first goes into a connection that is just being closed
    await platform.post!(posting('one'));
    expect(await platform.post!(posting('two'))).toMatchObject({ kind: 'failed' });
  });
});

describe('the connection', () => {
  it('tries again with growing pauses until Slack is there', async () => {
    const { platform, server, pauses, command, messages } = await open({}, undefined, false);
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
    const { platform, server } = await open({}, undefined, false);
    server.state.tokens.delete('xoxb-desk-token');
    await expect(platform.start()).rejects.toThrow('Slack refuses SLACK_BOT_TOKEN');
    server.state.tokens.set('xoxb-desk-token', TEAM).delete('xapp-desk-token');
    await expect(platform.start()).rejects.toThrow('Slack refuses SLACK_APP_TOKEN');
  });

  it('comes back when Slack asks for it and when it breaks', async () => {
    const { server, command, messages, platform } = await open();
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
    const { server, platform } = await open();
    server.state.tokens.delete('xapp-desk-token');
    server.dropConnections();
    await until(() => stopped.length === 1);
    expect(logged.filter((line) => /refuses|error/i.test(line))).toEqual([
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
    const { platform, server } = await open({}, undefined, false);
    server.failNext('auth.test', ...Array.from({ length: 50 }, () => ({ status: 503 })));
    const starting = platform.start();
    await platform.stop();
    await starting;
    expect(platform.health()).toMatchObject({ connected: false, heard: null });
  });

  it('over HTTP refuses what Slack did not sign, or long ago', async () => {
    const port = await freePort();
    await open({ mode: 'http', port });
    const delivery = {
      type: 'slash_commands',
      payload: { command: '/harbour', text: 'brief', trigger_id: 't' },
    } as const;
    const url = `http://127.0.0.1:${port}/slack/events`;
    await expect(request(url, delivery, 'another secret')).rejects.toThrow('401');
    await expect(request(url, delivery, undefined, Date.now() / 1000 - 600)).rejects.toThrow('401');
    expect(desks.asked).toEqual([]);
    expect(logged.filter((line) => line.includes('SLACK_SIGNING_SECRET'))).toHaveLength(2);
  });

  it('says which port is taken', async () => {
    const { server, platform } = await open({ mode: 'http', port: 1 }, undefined, false);
    const taken = Number(new URL(server.origin).port);
    await platform.stop();
    const other = createSlack(
      { botToken: 'xoxb-desk-token', signingSecret: 'x', port: taken, apiUrl: server.apiUrl },
      { desks, log: { info() {}, warn() {}, error() {} }, now: Date.now, onStopped() {} },
    );
    await expect(other.start()).rejects.toThrow(`The port ${taken} cannot be opened`);
  });
});

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

  it('install the app from a page, are answered each with its own token, and are forgotten when they remove it', async () => {
    const installations = memory();
    const port = await freePort();
    const { server, command, messages, event, platform } = await open({ oauth, installations, port });
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
    await event({ type: 'app_uninstalled' }, { team_id: 'T2' });
    await until(() => installations.kept.size === 0);
  });

  it('get a new token before the old one ends, exchanged once however many ask', async () => {
    const installations = memory();
    const { server, platform } = await open({ oauth, installations, port: await freePort() });
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
    const { platform, server } = await open({ oauth, installations, port: await freePort() });
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
    expect(stopped).toEqual([]);
    expect(platform.health().stopped).toBeUndefined();
    expect(server.state.messages).toEqual([]);
  });
});
