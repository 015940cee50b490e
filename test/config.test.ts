import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { DISCORD_SETTINGS } from '../adapters/discord/settings.ts';
import { SLACK_SETTINGS } from '../adapters/slack/settings.ts';
import { readConfig, SERVICE_SETTINGS, SETTINGS } from '../src/config.ts';

const folder = mkdtempSync(join(tmpdir(), 'briefdesk-config-'));
afterAll(() => rmSync(folder, { recursive: true }));
const nowhere = join(folder, 'nowhere');

describe('the configuration', () => {
  it('needs nothing', async () => {
    expect(await readConfig({ PATH: '/bin' }, nowhere)).toEqual({
      seeds: undefined,
      debug: false,
      state: undefined,
      log: 'info',
      ops: null,
      database: null,
    });
  });

  it('comes from the environment, and below it from .env', async () => {
    writeFileSync(join(folder, '.env'), `BRIEFDESK_SEEDS=${folder}\nBRIEFDESK_DEBUG=1\nOTHER=1\n`);
    expect(await readConfig({}, folder)).toMatchObject({ seeds: folder, debug: true, state: undefined });
    expect(await readConfig({ BRIEFDESK_DEBUG: '0' }, folder)).toMatchObject({ seeds: folder, debug: false });
  });

  it('tells a folder for the state from none at all', async () => {
    expect(await readConfig({ BRIEFDESK_STATE: 'here' }, nowhere)).toMatchObject({ state: 'here' });
    expect(await readConfig({ BRIEFDESK_STATE: 'off' }, nowhere)).toMatchObject({ state: null });
  });

  it('answers about the service on loopback, unless a host is named', async () => {
    const ops = async (value: string) => (await readConfig({ BRIEFDESK_OPS: value }, nowhere)).ops;
    expect(await ops('9464')).toEqual({ host: '127.0.0.1', port: 9464 });
    expect(await ops('0.0.0.0:9464')).toEqual({ host: '0.0.0.0', port: 9464 });
    expect(await ops('[::1]:9464')).toEqual({ host: '::1', port: 9464 });
    await expect(ops('70000')).rejects.toThrow('BRIEFDESK_OPS=70000 names no port');
    await expect(ops('here')).rejects.toThrow('BRIEFDESK_OPS=here is no port');
  });

  it('leaves what other programs are told to the service, and never shows a password', async () => {
    const other = { DATABASE_URL: 'mysql://root:s3cret@db/shop', BRIEFDESK_LOG: 'loud' };
    await expect(readConfig(other, nowhere)).rejects.not.toThrow('DATABASE_URL');
    const wrong = readConfig(other, nowhere, { service: true });
    await expect(wrong).rejects.toThrow('BRIEFDESK_LOG=loud is none of debug, info');
    await expect(wrong).rejects.toThrow('DATABASE_URL is no address of PostgreSQL');
    await expect(wrong).rejects.not.toThrow('s3cret');
    const url = 'postgres://desk:s3cret@db/desk';
    const { database } = await readConfig({ DATABASE_URL: url }, nowhere, { service: true });
    expect(database).toBe(url);
  });

  it('names everything that is wrong at once', async () => {
    const wrong = readConfig(
      { BRIEFDESK_SEEDS: nowhere, BRIEFDESK_DEBUG: 'yes', BRIEFDESK_SEED: 'x' },
      nowhere,
    );
    await expect(wrong).rejects.toThrow(`BRIEFDESK_SEEDS=${nowhere} names no folder.`);
    await expect(wrong).rejects.toThrow('BRIEFDESK_DEBUG=yes is neither 0 nor 1.');
    await expect(wrong).rejects.toThrow('BRIEFDESK_SEED is no setting: did you mean BRIEFDESK_SEEDS?');
  });

  it('has every variable in .env.example, and no other', () => {
    const example = readFileSync(resolve(import.meta.dirname, '../.env.example'), 'utf8');
    const named = Object.keys(parseEnv(example.replaceAll(/^# ([A-Z_]+=)/gm, '$1')));
    const read = [
      ...SETTINGS,
      ...SERVICE_SETTINGS,
      ...Object.keys(SLACK_SETTINGS),
      ...Object.keys(DISCORD_SETTINGS),
    ];
    expect(named.sort()).toEqual(read.sort());
  });
});
