import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { readConfig, SETTINGS } from '../src/config.ts';

const folder = mkdtempSync(join(tmpdir(), 'briefdesk-config-'));
afterAll(() => rmSync(folder, { recursive: true }));
const nowhere = join(folder, 'nowhere');

describe('the configuration', () => {
  it('needs nothing', async () => {
    expect(await readConfig({ PATH: '/bin' }, nowhere)).toEqual({
      seeds: undefined,
      debug: false,
      state: undefined,
    });
  });

  it('comes from the environment, and below it from .env', async () => {
    writeFileSync(join(folder, '.env'), `BRIEFDESK_SEEDS=${folder}\nBRIEFDESK_DEBUG=1\nOTHER=1\n`);
    expect(await readConfig({}, folder)).toEqual({ seeds: folder, debug: true, state: undefined });
    expect(await readConfig({ BRIEFDESK_DEBUG: '0' }, folder)).toEqual({
      seeds: folder,
      debug: false,
      state: undefined,
    });
  });

  it('tells a folder for the state from none at all', async () => {
    expect(await readConfig({ BRIEFDESK_STATE: 'here' }, nowhere)).toMatchObject({ state: 'here' });
    expect(await readConfig({ BRIEFDESK_STATE: 'off' }, nowhere)).toMatchObject({ state: null });
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
    const named = Object.keys(parseEnv(example.replaceAll('# BRIEFDESK_', 'BRIEFDESK_')));
    expect(named.sort()).toEqual([...SETTINGS].sort());
  });
});
