import { describe, expect, it } from 'vitest';
import { openLog } from '../../src/operation/log.ts';

/** Made up, in the shapes that the platforms give them. */
const SLACK = `xoxb-${'1'.repeat(12)}-abcdefghijkl`;
const APP = `xapp-1-${'A'.repeat(11)}-secret`;
const DISCORD = `${'M'.repeat(26)}.Gabc12.${'x'.repeat(38)}`;

function write(fields: object, message = 'something'): string {
  const lines: string[] = [];
  openLog('info', { write: (line: string) => void lines.push(line) }).warn(fields, message);
  return lines.join('');
}

describe('the log', () => {
  it('is a JSON object a line, from the level that was chosen', () => {
    const lines: string[] = [];
    const log = openLog('warn', { write: (line: string) => void lines.push(line) });
    log.info({}, 'quiet');
    log.error({ delivery: 'a:1', attempts: 2 }, 'loud');
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0]!)).toMatchObject({
      level: 'error',
      msg: 'loud',
      delivery: 'a:1',
      attempts: 2,
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    });
  });

  it.each([SLACK, APP, DISCORD])('shows no token, wherever it stands: %s', (token) => {
    const err = new Error(`request failed with ${token}`, {
      cause: new Error(`Authorization: Bot ${token}`),
    });
    const line = write(
      { err, url: `https://x.example/?t=${token}`, deep: [{ a: { b: token } }] },
      `at ${token}`,
    );
    expect(line).not.toContain(token);
    expect(line).toContain('request failed with');
  });

  it('shows no password of an address, and nothing in a field for secrets', () => {
    const line = write({
      where: 'postgres://desk:s3cret@db/desk',
      clientSecret: 's3cret',
      headers: { authorization: 's3cret', 'x-slack-signature': 's3cret' },
      env: { DATABASE_URL: 's3cret' },
    });
    expect(line).not.toContain('s3cret');
    expect(line).toContain('postgres://desk:[password]@db/desk');
  });

  it('shows no text of a message or an article', () => {
    const line = write({
      text: 'what Ada said',
      payload: { blocks: ['what Ada said'] },
      briefing: { a: 'what Ada said' },
    });
    expect(line).not.toContain('Ada');
  });

  it('shows of an error what says why, and not the request that it carries', () => {
    const err = Object.assign(new Error('Missing Access'), {
      code: 50001,
      requestBody: { json: 'what Ada said' },
    });
    const { err: shown } = JSON.parse(write({ err }));
    expect(shown).toMatchObject({
      message: 'Missing Access',
      code: 50001,
      stack: expect.stringContaining('log.test'),
    });
    expect(JSON.stringify(shown)).not.toContain('Ada');
  });

  it('survives what refers to itself', () => {
    const loop: Record<string, unknown> = {};
    loop.loop = loop;
    expect(write(loop)).toContain('[deep]');
  });
});
