import { describe, expect, it } from 'vitest';
import { visibleText } from '../../support/slack/read.ts';
import { openStage, TWO_STORIES } from '../../support/slack/stage.ts';
import { CHANNEL, TEAM, USER, until, type Workspace } from '../../support/slack/workspace.ts';

const at = openStage();

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
    const one = await at.open();
    await one.interact(shortcut(one.server, 'ask_about_this', 'Why did the pump fail?'));
    await one.messages(1);
    expect(at.desks.asked[0]!.typed).toBe('ask Why did the pump fail?');
    await one.close();
    const two = await at.open({}, TWO_STORIES);
    await two.interact(shortcut(two.server, 'ask_about_this', 'Where did she study?'));
    await until(() => two.server.state.views.length === 1);
    const { view } = two.server.state.views[0]!;
    await two.submit(view, {
      story: { selected_option: { value: 'dispute' } },
      question: { value: 'Where did she study?' },
    });
    await two.messages(1);
    expect(at.desks.asked[0]).toMatchObject({ story: 'dispute', typed: 'ask Where did she study?' });
  });

  it('“Add this source” takes the link of a message, from members only', async () => {
    const { interact, submit, server, messages } = await at.open();
    await interact(shortcut(server, 'add_this_source', 'look: <https://courier.example/a?x=1&amp;y=2>'));
    await until(() => server.state.views.length === 1);
    const { view } = server.state.views[0]!;
    expect(JSON.stringify(view)).toContain('https://courier.example/a?x=1&y=2');
    const fields = { source: { value: 'https://courier.example/a' }, name: { value: 'Note' } };
    await submit(view, fields);
    await messages(1);
    expect(at.desks.added).toMatchObject([{ story: 'harbour', what: { url: 'https://courier.example/a' } }]);
    server.state.users.set('U2', { tz: 'UTC', is_restricted: true });
    const guest = {
      ...view,
      private_metadata: JSON.stringify({ workspace: TEAM, channel: CHANNEL, user: 'U2', story: 'harbour' }),
    };
    await submit(guest, fields);
    expect(visibleText((await messages(2))[1]!)).toContain('Guests cannot add sources');
    expect(at.desks.added).toHaveLength(1);
  });

  it('a form asks when digests are wanted, in the user’s own zone', async () => {
    const { command, submit, server, messages } = await at.open();
    await command('/harbour', 'digest subscribe');
    await until(() => server.state.views.length === 1);
    const { view } = server.state.views[0]!;
    expect(JSON.stringify(view)).toContain('Europe/Berlin');
    await submit(view, {
      schedule: { selected_option: { value: 'daily TIME' } },
      time: { selected_time: '08:30' },
      zone: { value: 'Europe/Berlin' },
    });
    await messages(1);
    expect(at.desks.asked[0]).toMatchObject({
      story: 'harbour',
      typed: 'digest subscribe daily 08:30 Europe/Berlin',
      asker: { timeZone: 'Europe/Berlin' },
    });
    expect(await at.desks.asked[0]!.asker.mayManage()).toBe(true);
  });

  it('App Home shows what is followed, the newest sources, open disputes, and digests of one’s own channels', async () => {
    const { event, server } = await at.open({}, { dispute: 'first-degree-at-two-universities' });
    const digest = {
      platform: 'slack',
      workspace: TEAM,
      story: 'dispute',
      schedule: 'daily 09:00 Europe/Berlin',
      next: 1_800_000_000_000,
      paused: null,
    };
    for (let i = 0; i < 300; i++) server.state.addChannel(`C${1_000 + i}`);
    const channels = [CHANNEL, 'C1299', 'CSECRET'];
    at.desks.subscribed.push(...channels.map((channel) => ({ ...digest, channel })));
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
      '<#C1299>',
      'daily 09:00 Europe/Berlin',
    ])
      expect(view).toContain(said);
    expect(view).not.toContain('CSECRET');
  });

  it('the assistant pane suggests what to ask', async () => {
    const { event, server } = await at.open();
    await event({
      type: 'assistant_thread_started',
      assistant_thread: { user_id: USER, channel_id: 'D1', thread_ts: '3.1', context: {} },
    });
    await until(() => server.state.prompts.length === 1);
    expect(JSON.stringify(server.state.prompts[0])).toContain('Where the sources disagree');
  });

  it('a channel that takes the desk in gets what waits for it', async () => {
    const { event, platform } = await at.open();
    await event({ type: 'member_joined_channel', user: 'UDESK', channel: 'C9' });
    await event({ type: 'member_joined_channel', user: USER, channel: 'C8' });
    await platform.stop();
    expect(at.desks.reached).toEqual([`slack ${TEAM} C9`]);
  });
});
