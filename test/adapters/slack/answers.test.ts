import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../src/command/table.ts';
import { aliveIn, visibleText } from '../../support/slack/read.ts';
import { openStage, TWO_STORIES } from '../../support/slack/stage.ts';
import { CHANNEL, USER, until } from '../../support/slack/workspace.ts';

const at = openStage();
const PEOPLE = { harbour: 'two-people-one-surname' };

describe('every command', () => {
  /** The table's own examples, about somebody whom the story knows. */
  const typed = Object.values(COMMANDS)
    .flatMap(({ examples }) => examples)
    .map((example) =>
      example
        .replace('NAME', 'milo-varga')
        .replace('TERMS', 'bank')
        .replace(' ID', ' 1')
        .replace('PREFIX', 'm'),
    );

  it.each(['', 'nonsense', 'who', ...typed])('/harbour %s', async (words) => {
    const { command, messages, server } = await at.open({}, PEOPLE);
    await command('/harbour', words);
    if (words === 'digest subscribe') return until(() => server.state.views.length === 1);
    const [answer] = await messages(1);
    expect(answer).toMatchObject({ onlyFor: USER, channel: CHANNEL });
    expect(visibleText(answer!)).not.toContain('That did not work');
    expect([server.state.refused, aliveIn(answer!)]).toEqual([[], []]);
  });

  it('is told of, where nothing or nonsense was typed', async () => {
    const { command, messages } = await at.open();
    await command('/harbour', '');
    await command('/harbour', 'tmieline');
    const [help, slip] = await messages(2);
    expect(visibleText(help!)).toContain('timeline [NAME]');
    expect(visibleText(slip!)).toContain('timeline');
  });

  it('that belongs to a story which the desk does not follow says so', async () => {
    const { command, messages } = await at.open();
    await command('/ferry', 'brief');
    expect(visibleText((await messages(1))[0]!)).toContain('No such story');
  });
});

describe('an answer', () => {
  const message = (text: string, more = {}) => ({
    type: 'message',
    channel_type: 'im',
    user: USER,
    channel: 'D1',
    text,
    ts: '1.1',
    ...more,
  });
  const mention = { type: 'app_mention', user: USER, channel: CHANNEL, text: '<@UDESK> brief', ts: '5.1' };

  it('in a direct message offers no sharing: there is nobody else', async () => {
    const { event, messages } = await at.open();
    await event(message('search pump'));
    const [answer] = await messages(1);
    expect(answer!.channel).toBe('D1');
    expect(JSON.stringify(answer!.blocks)).not.toContain('Share in channel');
  });

  it('comes to a message with a file, and to one that goes back from a thread', async () => {
    const { event, messages } = await at.open();
    await event(message('search pump', { subtype: 'file_share', files: [{ id: 'F1' }] }));
    await event(message('search pump', { subtype: 'thread_broadcast', ts: '1.2', thread_ts: '1.1' }));
    expect((await messages(2)).map(({ thread_ts }) => thread_ts)).toEqual([undefined, '1.1']);
  });

  it('comes once, though Slack delivers a mention again and again', async () => {
    const { event, messages, platform, server } = await at.open();
    for (const _ of [1, 2, 3]) await event(mention, { event_id: 'Ev1' });
    await messages(1);
    await platform.stop();
    expect(server.state.messages).toHaveLength(1);
    expect(at.desks.asked).toHaveLength(1);
  });

  it('waits for as long as a rate limit says', async () => {
    const { event, command, messages, pauses, server } = await at.open();
    server.failNext('chat.postMessage', { status: 429, retryAfter: 11 });
    await event(mention);
    await messages(1);
    expect(pauses).toEqual([11_000]);
    server.failNext('respond', { status: 429, retryAfter: 12 });
    await command('/harbour', 'brief');
    await messages(2);
    expect(pauses).toEqual([11_000, 12_000]);
  });

  it('is tried again where Slack did not take it, and not where it may have', async () => {
    const { event, messages, platform, server } = await at.open();
    server.failNext('chat.postMessage', { status: 503 }, { status: 503 });
    await event(mention);
    await messages(1);
    server.failNext('chat.postMessage', 'cut after');
    await event({ ...mention, ts: '6.1' });
    await messages(2);
    await platform.stop();
    expect(server.state.messages).toHaveLength(2);
    expect(at.logged.join('\n')).toContain('an answer was not delivered');
  });

  it('is tried again at its response_url, on a connection of its own where the first broke', async () => {
    const { command, messages, server } = await at.open();
    server.failNext('respond', 'cut before', { status: 500 });
    await command('/harbour', 'brief');
    expect((await messages(1))[0]).toMatchObject({ onlyFor: USER, channel: CHANNEL });
  });

  it.each([
    ['a channel', 'C7'],
    ['a talk of two others', 'D7'],
  ])('reaches the user directly where %s is closed to the desk', async (_, channel_id) => {
    const { command, messages, server } = await at.open();
    server.state.addChannel(channel_id, { isMember: false });
    await command('/harbour', 'brief', { channel_id, response_url: `${server.origin}/respond/none` });
    const [answer] = await messages(1);
    expect(answer!.channel).toBe(server.state.directChannel(USER));
  });

  it('to a form comes where the form was opened, though the desk is not in that channel', async () => {
    const { command, messages, submit, server } = await at.open();
    server.state.addChannel('C7', { isMember: false });
    const response_url = server.responseUrl('C7', USER);
    await command('/harbour', 'digest subscribe', { channel_id: 'C7', response_url });
    await until(() => server.state.views.length === 1);
    await submit(server.state.views[0]!.view, { schedule: { selected_option: { value: 'on-new' } } });
    expect((await messages(1))[0]).toMatchObject({ channel: 'C7', onlyFor: USER });
    expect(at.desks.asked[0]).toMatchObject({ typed: 'digest subscribe on-new', asker: { channel: 'C7' } });
  });

  it('to a button of App Home comes in the messages of the app, and a digest from there goes there too', async () => {
    const { event, messages, pressAtHome, server } = await at.open({}, TWO_STORIES);
    const { views } = server.state;
    await event({ type: 'app_home_opened', tab: 'home', user: USER, channel: 'D1' });
    await until(() => views.length === 1);
    await pressAtHome(views[0]!.view, 'In brief');
    const [answer] = await messages(1);
    expect(answer).toMatchObject({ channel: 'D1' });
    expect(answer!.onlyFor).toBeUndefined();
    await pressAtHome(views[0]!.view, 'Get digests');
    await until(() => views.length === 2);
    expect(JSON.parse(views[1]!.view.private_metadata!)).toMatchObject({ channel: 'D1', story: 'harbour' });
  });
});

describe('App Home', () => {
  it('shows hostile titles inert, however many stories there are', async () => {
    const stories = Array.from({ length: 12 }, (_, i) => [`harbour-${i}`, TWO_STORIES.harbour] as const);
    const { event, server } = await at.open({}, Object.fromEntries(stories));
    await event({ type: 'app_home_opened', tab: 'home', user: USER, channel: 'D1' });
    await until(
      () => server.state.views.length === 1,
      () => server.state.refused.join(),
    );
    const { blocks } = server.state.views[0]!.view;
    expect(aliveIn({ blocks: blocks as never })).toEqual([]);
    expect(visibleText({ blocks: blocks as never })).toContain('Pump <!channel> & <@U1>');
  });

  it('is left alone where the messages are opened, and is in the log where it cannot be shown', async () => {
    const { event, platform, server } = await at.open();
    await event({ type: 'app_home_opened', tab: 'messages', user: USER, channel: 'D1' });
    server.failNext('views.publish', { error: 'internal_error' });
    await event({ type: 'app_home_opened', tab: 'home', user: USER, channel: 'D1' });
    await platform.stop();
    expect(server.state.views).toEqual([]);
    expect(at.logged.filter((line) => line.startsWith('App Home was not shown'))).toHaveLength(1);
  });
});
