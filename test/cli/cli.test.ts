import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { briefingSchema } from '../../src/briefing/schema.ts';
import { openLedgerFile } from '../../src/store/ledger/index.ts';
import { channel, subscribe } from '../support/ledger.ts';

const PROGRAM = resolve(import.meta.dirname, '../../src/cli.ts');
const TSX = import.meta.resolve('tsx');

/** A folder with `seeds/engine`: two made-up articles that differ on one year. */
const home = mkdtempSync(join(tmpdir(), 'briefdesk-cli-'));
const articles = join(home, 'seeds', 'engine');
beforeAll(() => {
  mkdirSync(articles, { recursive: true });
  writeFileSync(
    join(articles, '01-ledger.md'),
    '---\ntitle: Seven notes\noutlet: The Morning Ledger\npublished: 1843-10-02\n---\n\nAda Lovelace was born in 1815 in London. She works for Charles Babbage as a translator.\n',
  );
  writeFileSync(
    join(articles, '02-letters.md'),
    '---\ntitle: Of horses\noutlet: Letters from St James\npublished: 1843-11-05\n---\n\nAda Lovelace, who was born in 1816, lives in London. “I am not resting,” Ada Lovelace said on Monday.\n',
  );
});
afterAll(() => rmSync(home, { recursive: true }));

function briefdesk(args: string, env: Record<string, string> = {}) {
  const given = Object.entries(process.env).filter(
    ([name]) => !/^(?:BRIEFDESK_|DATABASE_URL|NO_COLOR|FORCE_COLOR)/.test(name),
  );
  const done = spawnSync(process.execPath, ['--import', TSX, PROGRAM, ...args.split(' ').filter(Boolean)], {
    cwd: home,
    encoding: 'utf8',
    env: { ...Object.fromEntries(given), ...env },
  });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

describe('briefdesk, as it is run', () => {
  it('answers from the folder that it is started in, without colour into a pipe', () => {
    const { code, out, err } = briefdesk('who ada');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^Ada Lovelace .*engine · as of 1843-11-05\n/);
    expect(out).toMatch(/\[1\].*\nSources\n/s);
    expect(out).not.toContain('\u001b');
  });

  it('reads a folder of articles as a story, and writes nothing there', () => {
    const { code, out } = briefdesk(`--json who Lovelace --seeds ${articles}`);
    expect(code).toBe(0);
    expect(briefingSchema.parse(JSON.parse(out))).toMatchObject({
      kind: 'who',
      story: 'engine',
      answered: true,
    });
    expect(readdirSync(articles)).toHaveLength(2);
  });

  it('says on standard output that nobody is called so, and ends with 1', () => {
    const { code, out, err } = briefdesk('who Zebedee');
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toContain('Zebedee');
  });

  it.each([
    ['hwo ada', {}, 'Did you mean: who?'],
    ['who ada --seeds nowhere', {}, '--seeds nowhere: there is no such folder.'],
    ['who ada --story loom', {}, 'There is no story "loom".'],
    ['who ada', { BRIEFDESK_SEEDS: '/nowhere' }, 'BRIEFDESK_SEEDS=/nowhere names no folder.'],
  ])('says on standard error what to do, and ends with 2: %s %o', (args, env, said) => {
    const { code, out, err } = briefdesk(args, env as Record<string, string>);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(said);
    expect(err).not.toMatch(/\n\s+at /);
  });

  it('copies the ledger while the desk has it open, and writes over nothing', async () => {
    const missing = briefdesk('backup copy.sqlite');
    expect(missing.err).toContain('There is no ledger');
    const ledger = await openLedgerFile(join(home, '.briefdesk', 'ledger.sqlite'));
    await subscribe(ledger, channel('C1'), 10);
    expect(briefdesk('backup copy.sqlite')).toMatchObject({ code: 0, err: '' });
    await ledger.close();
    const copy = await openLedgerFile(join(home, 'copy.sqlite'));
    expect(await copy.subscriptions.list()).toHaveLength(1);
    await copy.close();
    const again = briefdesk('backup copy.sqlite');
    expect({ code: again.code, err: again.err }).toEqual({
      code: 2,
      err: `briefdesk: ${join(home, 'copy.sqlite')} is there already\n  Name a file that is not.\n`,
    });
    const elsewhere = briefdesk('backup copy2.sqlite', { DATABASE_URL: 'postgres://desk@db/desk' });
    expect(elsewhere.err).toContain('pg_dump');
  });

  it('is quiet when its reader has read enough', () => {
    const command = `"${process.execPath}" --import "${TSX}" "${PROGRAM}" sources 01 --json | head -c 1`;
    const done = spawnSync('bash', ['-c', command], { cwd: home, encoding: 'utf8' });
    expect({ out: done.stdout, err: done.stderr }).toEqual({ out: '{', err: '' });
  });
});
