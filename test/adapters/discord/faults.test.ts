import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStage, type Stage } from '../../support/discord/desk.ts';
import { buttonsOf, markdownOf } from '../../support/discord/read.ts';
import { addChannel } from '../../support/discord/state.ts';
import { until } from '../../support/until.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
  await stage.platform.start();
});
afterEach(() => stage.close());

const CALLBACK = /\/callback$/;
const ORIGINAL = /\/messages\/(?:@|%40)original$/;
const logged = (words: string) => until(() => stage.log.lines.find(({ message }) => message.includes(words)));

/** The desk goes on, and nothing that it logged holds the token of an interaction. */
async function goesOn(): Promise<void> {
  const { discord, log, platform } = stage;
  await discord.answers(discord.command('school', 'brief'));
  expect(platform.health().connected).toBe(true);
  expect(JSON.stringify(log.lines)).not.toMatch(/token-\d|local-token/);
}

describe('a command', () => {
  it('that Discord has given up on (10062) is not answered; the log says what three seconds are for', async () => {
    const { discord, desks } = stage;
    discord.fail({
      method: 'POST',
      path: CALLBACK,
      status: 404,
      body: { code: 10062, message: 'Unknown interaction' },
    });
    discord.command('school', 'disputes');
    const { fields } = await logged('within 3 seconds');
    expect(fields).toMatchObject({ took: expect.any(Number) });
    expect(desks.asked).toEqual([]);
    await goesOn();
  });

  it('that somebody else has answered (40060) makes the log ask for a second process, and names this one', async () => {
    const { discord, desks, log } = stage;
    discord.fail({
      method: 'POST',
      path: CALLBACK,
      status: 400,
      body: { code: 40060, message: 'Interaction has already been acknowledged.' },
    });
    discord.command('school', 'disputes');
    const { fields } = await logged('two processes');
    const start = log.lines.find(({ message }) => message === 'connecting to Discord')!;
    expect(fields).toMatchObject(start.fields);
    expect(desks.asked).toEqual([]);
    await goesOn();
  });

  it('is answered though the first answer got none: it may have arrived', async () => {
    const { discord } = stage;
    discord.fail({ method: 'POST', path: CALLBACK, accepts: true, hangs: true });
    await discord.answers(discord.command('school', 'brief'));
  });

  it('is answered at the third try where Discord fails twice', async () => {
    const { discord } = stage;
    discord.fail({ method: 'PATCH', path: ORIGINAL, status: 502, times: 2 });
    await discord.answers(discord.command('school', 'brief'));
    await goesOn();
  });

  it.each([
    ['this route', { 'x-ratelimit-scope': 'user' }, false],
    ['everything', { 'x-ratelimit-scope': 'global', 'x-ratelimit-global': 'true' }, true],
  ])('waits where Discord limits %s', async (_, headers, global) => {
    const { discord } = stage;
    discord.fail({
      method: 'PATCH',
      path: ORIGINAL,
      status: 429,
      body: { message: 'You are being rate limited.', retry_after: 0.2, global },
      headers: { 'retry-after': '0.2', ...headers },
    });
    const begun = performance.now();
    await discord.answers(discord.command('school', 'brief'));
    expect(performance.now() - begun).toBeGreaterThan(150);
  });

  it.each([
    ['may not write there (50013)', 403, 50013],
    ['sees the channel no more (50001)', 403, 50001],
    ['finds the channel gone (10003)', 404, 10003],
    ['finds the message gone (10008)', 404, 10008],
    ['is too late by a quarter of an hour (50027)', 401, 50027],
    ['meets a Discord that is down', 503, 0],
  ])('whose answer %s is one line in the log', async (_, status, code) => {
    const { discord, stopped } = stage;
    discord.fail({ method: 'PATCH', path: ORIGINAL, times: 3, status, body: { code, message: 'No' } });
    discord.command('school', 'disputes');
    await logged('an answer could not be given');
    discord.faults.length = 0;
    expect(stopped).toEqual([]);
    await goesOn();
  });

  it('is answered by an embed where Components V2 are refused, with its buttons', async () => {
    const { discord } = stage;
    discord.fail({
      method: 'PATCH',
      path: ORIGINAL,
      status: 400,
      body: { code: 50035, message: 'Invalid Form Body' },
    });
    const [answer] = await discord.answers(discord.command('school', 'disputes'));
    expect(answer!.embeds).toHaveLength(1);
    expect(markdownOf(answer!)).toContain('## Where the sources disagree');
    expect(buttonsOf(answer!)).toContain('Share');
  });
});

describe('a question by mention', () => {
  it('is answered by an embed where Components V2 are refused', async () => {
    const { discord } = stage;
    discord.fail({
      method: 'POST',
      path: /\/channels\/\d+\/messages$/,
      status: 400,
      body: { code: 50035, message: 'Invalid Form Body' },
    });
    const id = discord.write(`<@${discord.botId}> disputes`);
    await until(() => discord.channel.messages.length);
    expect(discord.channel.messages[0]).toMatchObject({
      message_reference: { message_id: id },
      embeds: [expect.anything()],
    });
  });

  it.each([
    ['gone', 404, 10003],
    ['closed to the desk', 403, 50001],
  ])('in a channel that is %s is one line in the log', async (_, status, code) => {
    const { discord } = stage;
    discord.fail({
      method: 'POST',
      path: /\/channels\/\d+\/messages$/,
      status,
      body: { code, message: 'No' },
    });
    discord.write(`<@${discord.botId}> disputes`);
    await logged('could not be answered');
    await goesOn();
  });

  it('needs no mention in a direct message', async () => {
    const { discord, desks } = stage;
    const direct = addChannel(discord, undefined);
    discord.write('disputes', direct);
    await until(() => direct.messages.length);
    expect(desks.asked[0]).toMatchObject({ typed: 'disputes', asker: { workspace: '', channel: direct.id } });
    expect(await desks.asked[0]!.asker.mayManage()).toBe(true);
  });
});
