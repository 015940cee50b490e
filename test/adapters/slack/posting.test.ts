import { describe, expect, it } from 'vitest';
import { createSlack } from '../../../adapters/slack/index.ts';
import { longBriefing } from '../../contract/briefings.ts';
import { card, line } from '../../support/briefings.ts';
import { visibleText } from '../../support/slack/read.ts';
import { openStage, to } from '../../support/slack/stage.ts';
import { CHANNEL, USER } from '../../support/slack/workspace.ts';

const at = openStage();

describe('posting', () => {
  const posting = (key: string, more = {}) => ({
    key,
    to,
    briefing: longBriefing(130),
    retry: false,
    ...more,
  });

  it('puts the first message into the channel and the rest into its thread, without link previews', async () => {
    const { platform, server } = await at.open();
    expect(await platform.post!(posting('one'))).toMatchObject({ kind: 'sent' });
    const [root, ...rest] = server.state.messages;
    expect(root!.thread_ts).toBeUndefined();
    expect(rest.length).toBeGreaterThan(0);
    expect(rest.map(({ thread_ts }) => thread_ts)).toEqual(rest.map(() => root!.ts));
    expect(server.state.messages.some(({ unfurls }) => unfurls)).toBe(false);
  });

  it('puts the rest of a digest, and its passages, behind buttons that answer whoever presses them alone', async () => {
    const { platform, server, press, messages } = await at.open();
    const items = Array.from({ length: 90 }, (_, i) => line(`Line ${i} is of the harbour.`, ['01']));
    const briefing = { ...card, kind: 'digest', sections: [{ heading: 'New', shown: 5, items }] } as const;
    at.desks.kept.set('key', briefing);
    await platform.post!(posting('key', { briefing }));
    const [digest] = server.state.messages;
    expect(visibleText(digest!)).toContain('Line 4 ');
    expect(visibleText(digest!)).not.toContain('Line 5 ');
    await press(digest!, 'More (85)');
    for (let i = 2; i < 9; i++) {
      const last = (await messages(i)).at(-1)!;
      if (!JSON.stringify(last.blocks).includes('"More (')) break;
      await press(last, /^More/);
    }
    const rest = server.state.messages.slice(1);
    expect(rest.every(({ onlyFor }) => onlyFor === USER)).toBe(true);
    const text = rest.map(visibleText).join('\n');
    for (let i = 0; i < 90; i++) expect(text.split(`Line ${i} is`), `line ${i}`).toHaveLength(i < 5 ? 1 : 2);
    expect(JSON.stringify(rest)).not.toContain('Share in channel');
    await press(digest!, 'Sources');
    const passages = (await messages(rest.length + 2)).at(-1)!;
    expect(visibleText(passages)).toMatch(/^Passages: /);
  });

  it('says so where the rest of a digest is no longer kept', async () => {
    const { platform, server, press, messages } = await at.open();
    const briefing = { ...card, kind: 'digest' } as const;
    await platform.post!(posting('key', { briefing }));
    await press(server.state.messages[0]!, /^More/);
    expect(visibleText((await messages(2))[1]!)).toContain('No longer kept');
  });

  it('waits for a rate limit in the middle, and takes about a second between messages', async () => {
    const { platform, server, pauses } = await at.open();
    server.failNext('chat.postMessage', 'none', { status: 429, retryAfter: 9 });
    expect(await platform.post!(posting('one'))).toMatchObject({ kind: 'sent' });
    expect(pauses).toContain(9_000);
    expect(pauses.filter((ms) => ms > 900 && ms <= 1_000).length).toBeGreaterThan(0);
  });

  it('finishes a posting that broke off in the middle, message for message', async () => {
    const { platform, server } = await at.open();
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
    const { platform: other } = await restarted(server.apiUrl);
    expect(await other.post!(posting('broken', { retry: true }))).toMatchObject({ kind: 'sent' });
    await other.stop();
    expect(server.state.messages).toHaveLength(2 * count);
    expect(whole.kind).toBe('sent');
  });

  async function restarted(apiUrl: string) {
    const log = { info() {}, warn() {}, error() {} };
    const platform = createSlack(
      {
        botToken: 'xoxb-desk-token',
        appToken: 'xapp-desk-token',
        apiUrl,
        pause: async () => {},
      },
      { desks: at.desks, log, now: Date.now, onStopped: () => {} },
    );
    await platform.start();
    return { platform };
  }

  it('marks a message that was corrected, once, and keeps what it said', async () => {
    const { platform, server } = await at.open();
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
    const { platform, server } = await at.open();
    server.failNext('chat.postMessage', { error });
    const outcome = await platform.post!(posting('one'));
    expect(outcome.kind).toBe(kind);
    if (wayOut) expect(outcome).toMatchObject({ wayOut: expect.stringContaining(wayOut) });
  });

  it('fails, certainly unsent, where Slack is not there', async () => {
    const { platform, server } = await at.open();
    await server.stop();
    // the first goes into a connection that is just being closed
    await platform.post!(posting('one'));
    expect(await platform.post!(posting('two'))).toMatchObject({ kind: 'failed' });
  });
});
