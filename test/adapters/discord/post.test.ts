import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Posting } from '../../../src/digest/types.ts';
import { longBriefing } from '../../contract/briefings.ts';
import { line } from '../../support/briefings.ts';
import { openStage, type Stage } from '../../support/discord/desk.ts';
import { buttonsOf, markdownOf } from '../../support/discord/read.ts';
import { until } from '../../support/until.ts';

let stage: Stage;

beforeEach(async () => {
  stage = await openStage();
  await stage.platform.start();
});
afterEach(() => stage.close());

const MESSAGES = /\/channels\/\d+\/messages$/;
const to = () => ({ platform: 'discord', workspace: stage.discord.guild, channel: stage.discord.channel.id });
const posting = (key: string, more: Partial<Posting> = {}): Posting => ({
  key,
  to: to(),
  briefing: longBriefing(1),
  retry: false,
  ...more,
});
const post = (key: string, more: Partial<Posting> = {}) => stage.platform.post!(posting(key, more));

describe('posting', () => {
  it('numbers the messages of a long briefing; the last has the buttons', async () => {
    const outcome = await post('long', { briefing: longBriefing(60) });
    const { messages } = stage.discord.channel;
    expect(messages.length).toBeGreaterThan(2);
    expect(outcome).toEqual({
      kind: 'sent',
      messages: messages.map(({ id, channel_id }) => ({ id, channel: channel_id })),
    });
    messages.forEach((message, i) => {
      expect(markdownOf(message)).toContain(`${i + 1} of ${messages.length}`);
      expect(buttonsOf(message)).toEqual(i === messages.length - 1 ? ['Sources', 'Timeline'] : []);
    });
  });

  it('waits out the channel’s limit in the middle of a posting', async () => {
    stage.discord.limit = { count: 2, window: 150 };
    expect(await post('long', { briefing: longBriefing(60) })).toMatchObject({ kind: 'sent' });
    expect(stage.discord.channel.messages.length).toBeGreaterThan(2);
  });

  it('takes a limit over the whole bot for one of the platform', async () => {
    stage.discord.fail({
      method: 'POST',
      path: MESSAGES,
      status: 429,
      body: { message: 'You are being rate limited.', retry_after: 3, global: true },
      headers: { 'retry-after': '3', 'x-ratelimit-global': 'true', 'x-ratelimit-scope': 'global' },
    });
    expect(await post('one')).toEqual({ kind: 'wait', seconds: 3, scope: 'platform' });
  });

  it('sends after a torn attempt what is missing, and nothing twice, though Discord has forgotten the nonce', async () => {
    const { discord } = stage;
    const briefing = longBriefing(60);
    const whole = await post('whole', { briefing });
    const count = discord.channel.messages.length;
    discord.channel.messages.length = 0;
    discord.fail({ method: 'POST', path: MESSAGES, times: 0 });
    await post('torn', { briefing });
    // the second was never sent, and minutes have passed
    discord.channel.messages.splice(1, 1);
    for (const message of discord.channel.messages) Object.assign(message, { nonce: undefined });
    discord.requests.length = 0;
    expect(await post('torn', { briefing, retry: true })).toMatchObject({ kind: 'sent' });
    const sent = discord.requests.filter(({ method }) => method === 'POST');
    expect(sent).toHaveLength(1);
    expect(discord.channel.messages).toHaveLength(count);
    expect(whole).toMatchObject({ kind: 'sent' });
  });

  it('finds its message behind two hundred others', async () => {
    const { discord } = stage;
    await post('one');
    const [message] = discord.channel.messages;
    for (let i = 0; i < 200; i++)
      discord.channel.messages.push({
        ...message!,
        id: discord.newId(),
        components: [],
        author: { id: '1', bot: false },
      });
    expect(await post('one', { retry: true })).toEqual({
      kind: 'sent',
      messages: [{ channel: discord.channel.id, id: message!.id }],
    });
  });

  it('takes nobody else’s message for its own', async () => {
    const { discord } = stage;
    await post('one');
    const [message] = discord.channel.messages;
    discord.channel.messages = [{ ...message!, nonce: '', author: { id: '1', bot: true } }];
    await post('one', { retry: true });
    expect(discord.channel.messages).toHaveLength(2);
  });

  it('gives another part and another key another nonce, of 25 characters at most', async () => {
    await post('one', { briefing: longBriefing(60) });
    await post('two', { briefing: longBriefing(60) });
    const nonces = stage.discord.channel.messages.map(({ nonce }) => String(nonce));
    expect(new Set(nonces).size).toBe(nonces.length);
    expect(Math.max(...nonces.map(({ length }) => length))).toBeLessThanOrEqual(25);
  });

  it.each([
    ['sees the channel no more', 403, 50001],
    ['may not write', 403, 50013],
    ['finds the channel gone', 404, 10003],
  ])(
    'pauses where the desk %s, with a way out, and tells nobody but the channel’s subscribers',
    async (_, status, code) => {
      stage.discord.fail({ method: 'POST', path: MESSAGES, status, body: { code, message: 'No' } });
      const outcome = await post('one');
      expect(outcome).toMatchObject({ kind: 'paused', reason: expect.stringContaining(String(code)) });
      expect('wayOut' in outcome && outcome.wayOut.length > 20).toBe(true);
      expect(stage.platform.health().connected).toBe(true);
    },
  );

  it('tells the desk when a channel that was closed is open again', async () => {
    const { discord, desks } = stage;
    discord.channel.canView = false;
    await post('one');
    discord.channel.canView = true;
    discord.gateway.dispatch(
      'CHANNEL_UPDATE',
      { id: discord.channel.id, guild_id: discord.guild, type: 0 },
      discord.guild,
    );
    await discord.answers(discord.command('school', 'brief'));
    expect(desks.reached).toEqual([`discord ${discord.guild} ${discord.channel.id}`]);
  });

  it('sends an embed where Components V2 are refused', async () => {
    const { discord } = stage;
    discord.fail({
      method: 'POST',
      path: MESSAGES,
      status: 400,
      body: { code: 50035, message: 'Invalid Form Body' },
    });
    expect(await post('one')).toMatchObject({ kind: 'sent' });
    const [message] = discord.channel.messages;
    expect(message!.embeds).toHaveLength(1);
    expect(markdownOf(message!)).toContain('lock 1 of the canal');
    expect(buttonsOf(message!)).toEqual(['Sources', 'Timeline']);
  });

  it('does not know what became of a message when the connection breaks', async () => {
    stage.discord.fail({ method: 'POST', path: MESSAGES, accepts: true, hangs: true });
    expect(await post('one')).toMatchObject({ kind: 'unknown', reason: 'Discord did not answer in time' });
  });

  it('takes no fault of its own for one of Discord', async () => {
    const broken = { ...longBriefing(1), sections: [{ heading: 'x', items: [null], shown: 1 }] };
    const outcome = await post('one', { briefing: broken as never });
    expect('reason' in outcome && outcome.reason).toContain('a fault in briefdesk: ');
    expect(stage.discord.channel.messages).toEqual([]);
  });

  it('knows that nothing was sent where nobody listens', async () => {
    await stage.discord.stop();
    // the first breaks on a connection that was open before
    await post('one');
    expect(await post('one')).toMatchObject({
      kind: 'failed',
      reason: expect.stringContaining('ECONNREFUSED'),
    });
  });
});

describe('the rest of a posted digest', () => {
  const digest = () => {
    const whole = longBriefing(60);
    return { ...whole, story: 'school', sections: [{ ...whole.sections[0]!, shown: 3 }] };
  };

  it('stands behind a button of the message, for whoever presses it, and turns its pages there', async () => {
    const { discord, desks } = stage;
    await post('sub-1:1772618400000', { briefing: digest() });
    desks.kept.set('sub-1:1772618400000', digest());
    const [message] = discord.channel.messages;
    expect(buttonsOf(message!)).toEqual(['Show 57 more', 'Sources', 'Timeline']);
    const [rest] = await discord.answers(discord.press(message!, 'Show'));
    expect(rest!.flags! & 64).toBe(64);
    expect(markdownOf(rest!)).toContain('Line 4 ');
    expect(buttonsOf(rest!)).not.toContain('Share');
    discord.press(rest!, 'Next');
    await until(() => markdownOf(rest!).includes('page 3'));
    expect(desks.asked).toEqual([]);
    expect(discord.channel.messages).toHaveLength(1);
  });

  it('has its passages behind another', async () => {
    const { discord, desks } = stage;
    await post('one', { briefing: digest() });
    desks.kept.set('one', digest());
    const [passages] = await discord.answers(discord.press(discord.channel.messages[0]!, 'Sources'));
    expect(markdownOf(passages!)).toContain('Outlet s01: What the 1th report said');
  });

  it('that is kept no longer says so', async () => {
    const { discord } = stage;
    await post('one', { briefing: digest() });
    const [told] = await discord.answers(discord.press(discord.channel.messages[0]!, 'Show'));
    expect(markdownOf(told!)).toContain('No longer kept');
  });
});

describe('marking', () => {
  const correction = {
    ...longBriefing(1),
    title: 'The canal reopened a day later',
    sections: [{ heading: '', items: [line('It reopened on day 2, not on day 1.', ['s01'])], shown: 1 }],
  };

  it('puts above a message what no longer holds, and leaves what it said', async () => {
    const { discord, platform } = stage;
    const outcome = await post('long', { briefing: longBriefing(60) });
    const messages = outcome.kind === 'sent' ? outcome.messages : [];
    const before = discord.channel.messages.map(markdownOf);
    expect(await platform.mark!(messages, to(), correction)).toEqual({ kind: 'sent', messages });
    discord.channel.messages.forEach((message, i) => {
      expect(markdownOf(message)).toContain('Corrected: The canal reopened a day later');
      expect(markdownOf(message)).toContain('It reopened on day 2');
      expect(markdownOf(message).endsWith(before[i]!)).toBe(true);
    });
  });

  it('replaces an older mark', async () => {
    const { discord, platform } = stage;
    const outcome = await post('one');
    const messages = outcome.kind === 'sent' ? outcome.messages : [];
    await platform.mark!(messages, to(), correction);
    await platform.mark!(messages, to(), { ...correction, title: 'Once more' });
    expect(markdownOf(discord.channel.messages[0]!).match(/Corrected: .*/g)).toEqual([
      'Corrected: Once more**',
    ]);
  });

  it('passes over a message that is gone', async () => {
    const { discord, platform } = stage;
    await post('one');
    const messages = [
      { channel: discord.channel.id, id: '1' },
      { channel: discord.channel.id, id: discord.channel.messages[0]!.id },
    ];
    expect(await platform.mark!(messages, to(), correction)).toEqual({
      kind: 'sent',
      messages: messages.slice(1),
    });
  });
});
