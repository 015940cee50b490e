import { Deliverer, holderOf, isAlive, isGone } from '../../../src/digest/deliver/index.ts';
import { openLedgerDatabase, openLedgerFile } from '../../../src/store/ledger/index.ts';
import { httpPoster } from './poster.ts';

/** What a process that delivers is told when it is to begin. */
export interface Orders {
  readonly address: string;
  readonly ledger: { readonly file: string } | { readonly url: string };
  readonly mark: string;
}

// A program: loaded ahead, it waits for its orders, and then delivers until it is killed.

const quiet = { info: () => {}, warn: () => {}, error: (fields: object) => console.error(fields) };

process.once('message', async ({ address, ledger, mark }: Orders) => {
  const opened =
    'file' in ledger
      ? await openLedgerFile(ledger.file)
      : await openLedgerDatabase({ url: ledger.url, now: Date.now, warn: () => {} });
  new Deliverer({
    deliveries: opened.deliveries,
    posters: { slack: httpPoster(address, 'slack'), discord: httpPoster(address, 'discord') },
    holder: holderOf({ host: 'here', pid: process.pid, mark }),
    isGone: (holder) => isGone(holder, 'here', isAlive),
    now: Date.now,
    random: () => 0.5,
    log: quiet,
    pace: { poll: 10, watch: 50, grace: 100 },
  }).start();
});
process.on('disconnect', () => process.exit());
process.send?.('loaded');
