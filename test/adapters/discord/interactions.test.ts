import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { longBriefing } from '../../contract/briefings.ts';
import { flatten } from '../../support/discord/check.ts';
import { openStage, type Stage } from '../../support/discord/desk.ts';
import { buttonsOf, markdownOf } from '../../support/discord/read.ts';
import { until } from '../../support/until.ts';

let stage: Stage;

beforeEach(async () => {
  stage = await openStage();
  await stage.platform.start();
});
afterEach(() => stage.close());

const EPHEMERAL = 64;

describe('a command', () => {
  it('is answered privately, with buttons to share it and to go on', async () => {
    const { discord } = stage;
    const asked = discord.command('school', 'disputes');
    const [answer] = await discord.answers(asked);
    expect(asked.ack).toEqual({ type: 5, data: { flags: EPHEMERAL } });
    expect(answer!.flags! & EPHEMERAL).toBe(EPHEMERAL);
    expect(markdownOf(answer!)).toContain('## Where the sources disagree');
    expect(buttonsOf(answer!)).toEqual(expect.arrayContaining(['Share', 'Sources']));
    expect(discord.channel.messages).toEqual([]);
  });

  it.each([
    ['who', { name: 'martha rook', why: true }, 'who martha rook --why'],
    [
      'timeline',
      { name: 'martha rook', from: '2020', to: '2021-03' },
      'timeline martha rook --from 2020 --to 2021-03',
    ],
    ['timeline', {}, 'timeline'],
    ['ask', { question: 'who — really — studied there?' }, 'ask who — really — studied there?'],
    [
      'digest',
      { action: 'subscribe', schedule: 'daily 09:00 Europe/Berlin', 'say-nothing-new': true },
      'digest subscribe daily 09:00 Europe/Berlin --say-nothing-new',
    ],
    [
      'digest',
      { action: 'preview', since: '2031-02', 'say-nothing-new': false },
      'digest preview --since 2031-02',
    ],
    ['help', { command: 'timeline' }, 'help timeline'],
  ])('%s %o is what is typed elsewhere as %s', async (sub, options, typed) => {
    const { discord, desks } = stage;
    await discord.answers(discord.command('school', sub, options as Record<string, string>));
    expect(desks.asked.at(-1)).toMatchObject({ story: 'school', typed });
  });

  it('stands in help so that it can be pressed', async () => {
    const { discord } = stage;
    const [help] = await discord.answers(discord.command('school', 'help'));
    const id = /<\/school who:(\d+)> `name \[why\]`/.exec(markdownOf(help!))?.[1];
    expect(discord.requests.some(({ method, path }) => method === 'PUT' && path.endsWith('/commands'))).toBe(
      true,
    );
    expect(id).toMatch(/^\d{17,20}$/);
    discord.write(`<@${discord.botId}>`);
    await until(() => discord.channel.messages.length);
    expect(markdownOf(discord.channel.messages[0]!)).toContain(`</school who:${id}>`);
  });

  it('of a story that is no longer followed says so', async () => {
    const { discord } = stage;
    const asked = discord.command('yesterday', 'brief');
    const [answer] = await discord.answers(asked);
    expect(markdownOf(answer!)).toContain('does not follow yesterday');
  });

  it('tells whether the reader may decide what is posted', async () => {
    const { discord, desks } = stage;
    const may = async (more: object) => {
      await discord.answers(discord.command('school', 'brief', {}, more));
      return desks.asked.at(-1)!.asker.mayManage();
    };
    const member = (permissions: bigint) => ({
      member: { user: { id: '1' }, permissions: String(permissions) },
    });
    expect(await may(member(1n << 4n))).toBe(true);
    expect(await may(member(1n << 5n))).toBe(true);
    expect(await may(member(1n << 11n))).toBe(false);
    // installed for the user alone, the desk can post nothing there
    expect(await may({ ...member(1n << 5n), authorizing_integration_owners: { 1: '1' } })).toBe(false);
    expect(await may({ context: 1, guild_id: undefined, member: undefined, user: { id: '1' } })).toBe(true);
  });

  it('that Discord delivers twice is answered once', async () => {
    const { discord, desks } = stage;
    const sent: object[] = [];
    const { deliver } = discord;
    discord.deliver = (interaction) => void sent.push(interaction);
    const asked = discord.command('school', 'brief');
    deliver(sent[0]!);
    deliver(sent[0]!);
    await discord.answers(asked);
    discord.deliver = deliver;
    await discord.answers(discord.command('school', 'brief'));
    expect(desks.asked).toHaveLength(2);
  });
});

describe('completion', () => {
  const choicesOf = async (asked: ReturnType<Stage['discord']['type']>) => {
    await until(() => asked.ack);
    return asked.ack!.data!.choices as { name: string; value: string }[];
  };

  it('offers names from memory', async () => {
    const { discord } = stage;
    const choices = await choicesOf(discord.type('school', 'who', 'name', 'ro'));
    expect(choices.length).toBeGreaterThan(0);
    expect(choices[0]!.value).toContain('ro');
  });

  it('offers at most 25, each as long as Discord allows', async () => {
    const { discord, desks } = stage;
    desks.complete = () =>
      Array.from({ length: 60 }, (_, i) => ({ label: `${'long name '.repeat(20)}${i}`, value: `name-${i}` }));
    const choices = await choicesOf(discord.type('school', 'who', 'name', 'x'));
    expect(choices).toHaveLength(25);
  });

  it('offers schedules for digests', async () => {
    const choices = await choicesOf(stage.discord.type('school', 'digest', 'schedule', 'daily'));
    expect(choices.map(({ value }) => value)).toEqual(['daily 09:00', 'daily 18:00']);
  });

  it('that comes too late is nobody’s business', async () => {
    const { discord, log } = stage;
    discord.fail({
      method: 'POST',
      path: /callback$/,
      status: 404,
      body: { code: 10062, message: 'Unknown interaction' },
    });
    discord.type('school', 'who', 'name', 'ro');
    await discord.answers(discord.command('school', 'brief'));
    expect(log.lines.filter(({ level }) => level !== 'info')).toEqual([]);
  });
});

describe('buttons', () => {
  it('turn the pages of a private answer in place', async () => {
    const { discord, desks } = stage;
    desks.prepared.set('brief', { ...longBriefing(60), kind: 'brief', story: 'school' });
    const asked = discord.command('school', 'brief');
    const [answer] = await discord.answers(asked);
    const first = markdownOf(answer!);
    expect(buttonsOf(answer!)).toContainEqual(expect.stringMatching(/^Show \d+ more$/));
    const turned = discord.press(answer!, 'Show');
    await until(() => markdownOf(answer!) !== first);
    expect(markdownOf(answer!)).toContain('page 2');
    expect(turned.ack!.type).toBe(6);
    expect(asked.messages).toHaveLength(1);
    discord.press(answer!, '◀ Back');
    await until(() => markdownOf(answer!) === first);
  });

  it('show every line of an answer on one of its pages', async () => {
    const { discord, desks } = stage;
    const briefing = { ...longBriefing(60), kind: 'brief' as const, story: 'school' };
    desks.prepared.set('brief', briefing);
    const [answer] = await discord.answers(discord.command('school', 'brief'));
    let all = markdownOf(answer!);
    for (let page = 2; buttonsOf(answer!).some((label) => /^(?:Show|Next)/.test(label)); page++) {
      discord.press(answer!, page === 2 ? 'Show' : 'Next');
      await until(() => markdownOf(answer!).includes(`page ${page}`));
      all += markdownOf(answer!);
    }
    for (const { text } of briefing.sections[0]!.items) expect(all.split(text)).toHaveLength(2);
  });

  it('share an answer with the channel, once, saying who did', async () => {
    const { discord } = stage;
    const [answer] = await discord.answers(discord.command('school', 'disputes'));
    const shared = discord.press(answer!, 'Share');
    await until(() => discord.channel.messages.length);
    const [message] = discord.channel.messages;
    expect(markdownOf(message!)).toContain(`shared by <@${discord.user}>`);
    expect(message!.allowed_mentions).toEqual({ parse: [] });
    expect((message!.flags ?? 0) & EPHEMERAL).toBe(0);
    expect(buttonsOf(message!)).not.toContain('Share');
    expect(buttonsOf(answer!)).toContain('Share (off)');
    expect(shared.ack!.type).toBe(7);
  });

  it('say privately that an answer could not be shared', async () => {
    const { discord } = stage;
    const [answer] = await discord.answers(discord.command('school', 'disputes'));
    discord.fail({
      method: 'POST',
      path: /\/webhooks\//,
      status: 403,
      body: { code: 50013, message: 'Missing Permissions' },
    });
    const [told] = await discord.answers(discord.press(answer!, 'Share'));
    expect(markdownOf(told!)).toContain('could not be shared');
    expect(told!.flags! & EPHEMERAL).toBe(EPHEMERAL);
  });

  it('answer privately under a message that everybody sees', async () => {
    const { discord } = stage;
    const [answer] = await discord.answers(discord.command('school', 'disputes'));
    discord.press(answer!, 'Share');
    await until(() => discord.channel.messages.length);
    const [passages] = await discord.answers(discord.press(discord.channel.messages[0]!, 'Sources'));
    expect(passages!.flags! & EPHEMERAL).toBe(EPHEMERAL);
    expect(markdownOf(passages!)).toContain('Sources: Where the sources disagree');
    expect(discord.channel.messages).toHaveLength(1);
  });

  it('show the passages in the sources’ own words', async () => {
    const { discord, desks } = stage;
    const [answer] = await discord.answers(discord.command('school', 'disputes'));
    const [passages] = await discord.answers(discord.press(answer!, 'Sources'));
    const briefing = await desks.answer('school', 'disputes', desks.asked[0]!.asker);
    const [quote] = briefing.sections[0]!.items[0]!.values!.flatMap(({ citations }) => citations);
    expect(markdownOf(passages!)).toContain(quote!.quote);
  });

  it('ask the next question in a message of its own', async () => {
    const { discord, desks } = stage;
    const [answer] = await discord.answers(discord.command('school', 'disputes'));
    await discord.answers(discord.press(answer!, 'Timeline'));
    expect(desks.asked.at(-1)!.typed).toBe('timeline');
  });

  it('work after a restart', async () => {
    const { discord, platform } = stage;
    const question = { question: `who ${'really '.repeat(25)}studied in which of the two towns?` };
    const [answer] = await discord.answers(discord.command('school', 'ask', question));
    await platform.stop();
    const again = await openStage();
    try {
      await again.platform.start();
      again.discord.press(answer!, 'Share');
      await until(() => again.desks.asked.length);
      expect(again.desks.asked[0]!.typed).toBe(`ask ${question.question}`);
    } finally {
      await again.close();
    }
  });

  it('of an older version say so', async () => {
    const { discord } = stage;
    const [answer] = await discord.answers(discord.command('school', 'brief'));
    const old = { type: 1, components: [{ type: 2, style: 2, label: 'Old', custom_id: 'old-style-7' }] };
    const [told] = await discord.answers(discord.press({ ...answer!, components: [old] }, 'Old'));
    expect(markdownOf(told!)).toContain('of an older version');
  });
});

describe('many candidates', () => {
  it('stand in a menu, and the chosen one is answered', async () => {
    const { discord, desks } = stage;
    const next = Array.from({ length: 40 }, (_, i) => ({ label: `Person ${i}`, command: `who person-${i}` }));
    desks.prepared.set('who lin', { ...longBriefing(1), kind: 'notice', story: 'school', next });
    const [answer] = await discord.answers(discord.command('school', 'who', { name: 'lin' }));
    const menu = (answer!.components ?? []).flatMap(flatten).find(({ type }) => type === 3);
    expect(menu!.options).toHaveLength(25);
    await discord.answers(discord.choose(answer!, 'Person 3'));
    expect(desks.asked.at(-1)!.typed).toBe('who person-3');
  });
});

describe('a message’s own menu', () => {
  it('asks about the message, in words that the reader may change', async () => {
    const { discord, desks } = stage;
    const asked = discord.onMessage('Ask about this', 'Did she study in the north?');
    await until(() => asked.ack);
    expect(asked.ack!.type).toBe(9);
    expect(JSON.stringify(asked.ack!.data!.components)).toContain('Did she study in the north?');
    await discord.answers(discord.submit('ask', { question: 'Where did she study?' }));
    expect(desks.asked.at(-1)).toMatchObject({ story: 'school', typed: 'ask Where did she study?' });
  });

  it('adds the address in a message as a source', async () => {
    const { discord, desks } = stage;
    const asked = discord.onMessage('Add this source', 'read this: https://ledger.example/a?b=1 it is new');
    await until(() => asked.ack);
    expect(JSON.stringify(asked.ack!.data!.components)).toContain('"https://ledger.example/a?b=1"');
    await discord.answers(discord.submit('add', { what: 'https://ledger.example/a?b=1', name: '' }));
    await discord.answers(
      discord.submit('add', { what: 'She studied there, her sister said.', name: 'Press call' }),
    );
    expect(desks.added.map(({ what }) => what)).toEqual([
      { url: 'https://ledger.example/a?b=1' },
      { name: 'Press call', text: 'She studied there, her sister said.' },
    ]);
  });
});

describe('a message that names the desk', () => {
  it('is answered in the channel, as a reply', async () => {
    const { discord, desks } = stage;
    const id = discord.write(`<@${discord.botId}> where did she study?`);
    await until(() => discord.channel.messages.length);
    expect(desks.asked[0]).toMatchObject({ story: 'school', typed: 'ask where did she study?' });
    expect(discord.channel.messages[0]!.message_reference).toMatchObject({ message_id: id });
  });

  it('may be a command, of a story that it names', async () => {
    const { discord, desks } = stage;
    discord.write(`<@${discord.botId}> school disputes`);
    await until(() => discord.channel.messages.length);
    expect(desks.asked[0]).toMatchObject({ story: 'school', typed: 'disputes' });
  });

  it('is the only one that is answered', async () => {
    const { discord, desks } = stage;
    discord.write('nothing to do with the desk');
    discord.write(`<@${discord.botId}>`);
    await until(() => discord.channel.messages.length);
    expect(desks.asked.map(({ typed }) => typed)).toEqual(['help']);
  });

  it('in a channel that is closed to the desk is passed over, with a line in the log', async () => {
    const { discord, log } = stage;
    discord.channel.canSend = false;
    discord.write(`<@${discord.botId}> disputes`);
    const line = await until(() => log.lines.find(({ level }) => level === 'warn'));
    expect(line.message).toContain('could not be answered');
  });
});
