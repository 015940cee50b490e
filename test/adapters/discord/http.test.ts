import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDiscord } from '../../../adapters/discord/index.ts';
import { longBriefing } from '../../contract/briefings.ts';
import { openStage, type Stage } from '../../support/discord/desk.ts';
import { createKeys, deliverOverHttp } from '../../support/discord/http.ts';
import { markdownOf } from '../../support/discord/read.ts';
import { until } from '../../support/until.ts';

const keys = createKeys();
let stage: Stage;
let port: number;

beforeEach(async () => {
  stage = await openStage({ publicKey: keys.publicKey });
  await stage.platform.start();
  const listening = stage.log.lines.find(({ fields }) => 'port' in fields)!.fields as { port: number };
  port = listening.port;
  deliverOverHttp(stage.discord, port, keys);
});
afterEach(() => stage.close());

const send = (body: string, headers: Record<string, string> = keys.signed(body)) =>
  fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body, headers });

describe('interactions over HTTP', () => {
  it('need no gateway; commands are registered all the same', () => {
    const { discord, platform } = stage;
    expect(discord.gateway.sessions).toEqual([]);
    expect(discord.commands.get('global')).toBeDefined();
    expect(platform.health().connected).toBe(true);
  });

  it('answer the ping with which Discord checks the address', async () => {
    const response = await send('{"type":1}');
    expect([response.status, await response.json()]).toEqual([200, { type: 1 }]);
  });

  it.each([
    ['without a signature', {}],
    ['with a signature of another body', keys.signed('{"type":2}')],
    ['with the key of somebody else', createKeys().signed('{"type":1}')],
    ['with a signature that is none', { ...keys.signed('{"type":1}'), 'x-signature-ed25519': 'zz' }],
    ['with another time than was signed', { ...keys.signed('{"type":1}'), 'x-signature-timestamp': '1' }],
  ])('%s are refused, the ping too', async (_, headers) => {
    expect((await send('{"type":1}', headers as Record<string, string>)).status).toBe(401);
    expect(stage.desks.asked).toEqual([]);
  });

  it('that are no interactions harm nobody', async () => {
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(405);
    expect((await send('not JSON')).status).toBe(400);
    expect((await send('x'.repeat(1_000_001))).status).toBe(413);
    expect((await send('{"type":1}')).status).toBe(200);
  });

  it('put a command off in the response, and answer it then', async () => {
    const { discord, desks } = stage;
    const asked = discord.command('school', 'disputes');
    const [answer] = await discord.answers(asked);
    expect(asked.ack).toEqual({ type: 5, data: { flags: 64 } });
    expect(markdownOf(answer!)).toContain('## Where the sources disagree');
    expect(desks.asked).toHaveLength(1);
  });

  it('complete names in the response', async () => {
    const asked = stage.discord.type('school', 'who', 'name', 'ro');
    await until(() => asked.ack);
    expect(asked.ack).toMatchObject({ type: 8, data: { choices: expect.any(Array) } });
  });

  it('turn pages and share, by buttons', async () => {
    const { discord, desks } = stage;
    desks.prepared.set('brief', { ...longBriefing(60), kind: 'brief', story: 'school' });
    const [answer] = await discord.answers(discord.command('school', 'brief'));
    discord.press(answer!, 'Show');
    await until(() => markdownOf(answer!).includes('page 2'));
    discord.press(answer!, 'Share');
    await until(() => discord.channel.messages.length);
  });

  it('are answered though the answer is faster than Discord takes the response', async () => {
    const { discord } = stage;
    discord.fail({
      method: 'PATCH',
      path: /@original$|%40original$/,
      status: 404,
      body: { code: 10015, message: 'Unknown Webhook' },
    });
    await discord.answers(discord.command('school', 'brief'));
  });

  it('come no more once the desk has stopped', async () => {
    await stage.platform.stop();
    await expect(send('{"type":1}')).rejects.toThrow();
  });

  it('at a port that another program has are refused with a way out', async () => {
    const { api, token } = stage.discord;
    const surroundings = { desks: stage.desks, log: stage.log, now: Date.now, onStopped: () => {} };
    const other = createDiscord({ api, token, publicKey: keys.publicKey, port }, surroundings);
    const refused = await other.start().catch((error: unknown) => error);
    expect(refused).toMatchObject({ wayOut: expect.stringContaining('DISCORD_PORT') });
    await other.stop();
  });
});
