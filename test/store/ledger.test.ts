import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openLedgerFile } from '../../src/store/ledger/index.ts';
import { ledgerContract } from '../contract/ledger.ts';
import { channel, subscribe } from '../support/ledger.ts';

const home = mkdtempSync(join(tmpdir(), 'briefdesk-ledger-'));
afterAll(() => rmSync(home, { recursive: true }));
let made = 0;
const freshFile = () => join(home, `state-${made++}`, 'ledger.sqlite');
const { DatabaseSync } = createRequire(import.meta.url)('@photostructure/sqlite');

describe('the ledger in a file', () => {
  ledgerContract(async () => {
    const file = freshFile();
    return { ledger: await openLedgerFile(file), again: () => openLedgerFile(file) };
  });

  it('is copied whole while another writes', async () => {
    const [file, copy] = [freshFile(), join(home, 'copy.sqlite')];
    const ledger = await openLedgerFile(file);
    for (let i = 0; i < 20; i++) await subscribe(ledger, channel(`C${i}`), 10);
    const writing = subscribe(ledger, channel('late'), 10);
    await ledger.backup(copy);
    await writing;
    const copied = await openLedgerFile(copy);
    const subscriptions = await copied.subscriptions.list();
    expect(subscriptions.length).toBeGreaterThanOrEqual(20);
    expect(
      await copied.deliveries.waiting({
        platform: 'slack',
        now: 10,
        limit: 20,
        except: [],
        perWorkspace: 99,
      }),
    ).toHaveLength(20);
    for (const made of [file, copy]) expect(statSync(made).mode & 0o077).toBe(0);
    await expect(ledger.backup(copy)).rejects.toThrow(`${copy} is there already`);
    await copied.close();
    await ledger.close();
  });

  it('says what is wrong with a file that is none, and leaves it alone', async () => {
    const text = join(home, 'notes.txt');
    writeFileSync(text, 'not a database, but long enough to look like one. '.repeat(40));
    await expect(openLedgerFile(text)).rejects.toThrow(`${text}: the file is damaged`);
    const foreign = join(home, 'foreign.sqlite');
    new DatabaseSync(foreign).exec('CREATE TABLE other (x)');
    await expect(openLedgerFile(foreign)).rejects.toThrow('another program');
  });

  it('refuses a ledger that a newer briefdesk wrote', async () => {
    const file = freshFile();
    await (await openLedgerFile(file)).close();
    new DatabaseSync(file).exec('PRAGMA user_version = 99');
    await expect(openLedgerFile(file)).rejects.toThrow('has version 99');
  });
});
