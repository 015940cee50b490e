import { describe, expect, it } from 'vitest';
import { card, line } from '../../support/briefings.ts';
import { visibleText } from '../../support/slack/read.ts';
import { openStage, TWO_STORIES } from '../../support/slack/stage.ts';
import { CHANNEL, USER, until } from '../../support/slack/workspace.ts';

const at = openStage();

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
    const { command, messages } = await at.open();
    at.desks.prepared.set('who ada', card);
    await command('/harbour', 'who ada');
    const [answer] = await messages(1);
    expect(answer).toMatchObject({ onlyFor: USER, channel: CHANNEL });
    expect(JSON.stringify(answer!.blocks.at(-1))).toMatch(
      /Dated events.*More \(2\).*Sources.*Share in channel/,
    );
  });

  it('is understood as phones write it', async () => {
    const { command, messages } = await at.open();
    await command('/harbour', '  search\u00a0“pump” &amp; lock');
    await messages(1);
    expect(at.desks.asked[0]!.typed).toBe('search “pump” & lock');
  });

  it('gives page after page, each line once', async () => {
    const { command, messages, press } = await at.open();
    at.desks.prepared.set('timeline', long);
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
    const { command, messages, press, server } = await at.open();
    at.desks.prepared.set('who ada', card);
    await command('/harbour', 'who ada');
    await press((await messages(1))[0]!, 'Share in channel');
    const shared = (await messages(2))[1]!;
    expect(shared.onlyFor).toBeUndefined();
    expect(shared.unfurls).toBe(false);
    expect(JSON.stringify(shared.blocks.at(-1))).toContain(`Shared by <@${USER}>`);
    await until(() => !JSON.stringify(server.state.messages[0]).includes('Share in channel'));
  });

  it('shows under Sources the passages that the answer stands on, word for word', async () => {
    const { command, messages, press } = await at.open();
    await command('/harbour', 'search pump');
    await press((await messages(1))[0]!, 'Sources');
    const text = visibleText((await messages(2))[1]!);
    expect(text).toContain('[1] Harbour Courier');
    expect(text).toContain('“The pump at Orrin failed, <!channel> & <@U1> wrote on a wall.”');
  });

  it('that names nobody offers the nearest names as buttons', async () => {
    const { command, messages, press } = await at.open({}, { harbour: 'two-people-one-surname' });
    await command('/harbour', 'who zzyzx');
    const answer = (await messages(1))[0]!;
    expect(visibleText(answer)).toContain('No source names “zzyzx”');
    await press(answer, /./);
    expect((await messages(2))[1]!.blocks.length).toBeGreaterThan(2);
    expect(at.desks.asked[1]!.typed).toMatch(/^who /);
  });

  it('is answered all the same when its response_url is used up', async () => {
    const { command, messages, server } = await at.open();
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
    const { command, messages, server, platform } = await at.open();
    const same = { trigger_id: 'same.trigger', response_url: server.responseUrl(CHANNEL, USER) };
    await Promise.all([1, 2, 3].map(() => command('/harbour', 'brief', same)));
    await messages(1);
    await platform.stop();
    expect(server.state.messages).toHaveLength(1);
    expect(at.desks.asked).toHaveLength(1);
    expect(at.logged.filter((one) => one.startsWith('delivered again'))).toHaveLength(2);
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
    const { event, messages } = await at.open();
    await event(mention('<@UDESK> search pump', { ts: '5.1' }));
    await event(mention('<@UDESK> disputes', { ts: '6.1', thread_ts: '5.0' }));
    const answers = await messages(2);
    expect(answers.map(({ thread_ts }) => thread_ts).sort()).toEqual(['5.0', '5.1']);
    expect(answers.every(({ onlyFor, unfurls }) => !onlyFor && !unfurls)).toBe(true);
  });

  it('in words of its own is taken for a question, and may name its story', async () => {
    const { event, messages } = await at.open({}, TWO_STORIES);
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
    expect(at.desks.asked.map(({ story, typed }) => [story, typed])).toEqual([
      ['harbour', 'ask why did the pump fail?'],
      ['dispute', 'disputes'],
    ]);
    expect(answers[1]!.thread_ts).toBe('1.0');
  });

  it('of the desk itself, an edit, or of others in a channel is left alone', async () => {
    const { event, server, platform } = await at.open();
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
    expect([at.desks.asked, server.state.messages]).toEqual([[], []]);
  });
});
