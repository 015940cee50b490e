import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { fire, percentile, type Typed } from '../../bench/chat/load.ts';

const load = { commands: ['brief', 'timeline'], rate: 100, seconds: 0.2, patience: 100 };

/** A stand that answers each command so. */
const standing = (type: (command: string, i: number) => Typed) => {
  const typed: string[] = [];
  return { typed, type: (command: string) => type(command, typed.push(command) - 1) };
};
const done = Promise.resolve();

it('types the commands in turn, each when it is due, and clocks acknowledgement and answer apart', async () => {
  const stand = standing(() => ({ acknowledged: sleep(5), answered: sleep(40) }));
  const { sent, acknowledged, answered } = await fire(stand, load);
  expect(stand.typed).toEqual(Array.from({ length: 10 }, () => ['brief', 'timeline']).flat());
  expect([sent, acknowledged.length, answered.length]).toEqual([20, 20, 20]);
  expect(acknowledged[0]).toBeGreaterThanOrEqual(4);
  expect(answered[0]).toBeGreaterThanOrEqual(35);
});

it('counts as lost what never comes, and what comes wrong, and says why', async () => {
  const stand = standing((_, i) => ({
    acknowledged: done,
    answered: i === 3 ? new Promise(() => {}) : i === 4 ? Promise.reject(new Error('an apology came')) : done,
  }));
  const { sent, acknowledged, answered, reasons } = await fire(stand, load);
  expect([sent, acknowledged.length, answered.length]).toEqual([20, 20, 18]);
  expect(reasons).toEqual(['an apology came']);
});

it('measures a standstill for all who wait, not only for the first', async () => {
  const stand = standing((_, i) => {
    if (i === 5) for (const end = performance.now() + 80; performance.now() < end; );
    return { acknowledged: done, answered: done };
  });
  const { answered, lag } = await fire(stand, load);
  expect(answered.filter((ms) => ms > 30).length).toBeGreaterThanOrEqual(4);
  expect(lag).toBeGreaterThan(50);
});

it('reads percentiles from sorted times', () => {
  const times = Array.from({ length: 200 }, (_, i) => i + 1);
  expect([0.5, 0.99, 1].map((part) => percentile(times, part))).toEqual([100, 198, 200]);
  expect(percentile([], 0.5)).toBeNaN();
});
