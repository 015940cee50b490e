import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { stopOnSignal } from '../../src/operation/stop.ts';
import { keptLog } from '../support/log.ts';

function run(parts: Record<string, () => Promise<void>>, within = 5_000) {
  const signals = new EventEmitter();
  const codes: number[] = [];
  const order: string[] = [];
  const log = keptLog();
  stopOnSignal({
    parts: Object.entries(parts).map(([name, stop]) => ({
      name,
      stop: () => stop().then(() => void order.push(name)),
    })),
    within,
    log,
    signals,
    exit: (code) => codes.push(code),
  });
  return { signals, codes, order, log };
}

const never = () => new Promise<void>(() => {});

describe('a signal', () => {
  it('stops the parts in their order, and ends well', async () => {
    const { signals, codes, order } = run({
      planning: async () => {},
      posting: async () => {},
      ledger: async () => {},
    });
    signals.emit('SIGTERM');
    await expect.poll(() => codes).toEqual([0]);
    expect(order).toEqual(['planning', 'posting', 'ledger']);
  });

  it('ends it at once when it comes a second time', () => {
    const { signals, codes } = run({ posting: never });
    signals.emit('SIGINT');
    expect(codes).toEqual([]);
    signals.emit('SIGINT');
    expect(codes).toEqual([130]);
  });

  it('waits no longer than it may', async () => {
    const { signals, codes, log } = run({ posting: never }, 10);
    signals.emit('SIGTERM');
    await expect.poll(() => codes).toEqual([1]);
    expect(log.lines.at(-1)?.message).toContain('took too long');
  });

  it('stops the others though one fails', async () => {
    const { signals, codes, order } = run({
      posting: () => Promise.reject(new Error('no')),
      ledger: async () => {},
    });
    signals.emit('SIGTERM');
    await expect.poll(() => codes).toEqual([1]);
    expect(order).toEqual(['ledger']);
  });
});
