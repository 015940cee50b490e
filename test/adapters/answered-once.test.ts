import { expect, it } from 'vitest';
import { answeredOnce } from '../../adapters/answered-once.ts';
import { apologiser } from '../../adapters/apology.ts';

const MINUTE = 60_000;

it('takes a delivery once, for ten minutes at the least, and forgets it after that', () => {
  let now = 0;
  const isNew = answeredOnce(() => now);
  expect([isNew('Ev1'), isNew('Ev1'), isNew('Ev2')]).toEqual([true, false, true]);
  now = 10 * MINUTE;
  expect(isNew('Ev1')).toBe(false);
  now = 16 * MINUTE;
  expect([isNew('Ev1'), isNew('Ev1')]).toEqual([true, false]);
});

it('apologises with a number that stands in the log, and with nothing of the fault', () => {
  const logged: object[] = [];
  const log = { info() {}, warn() {}, error: (fields: object) => logged.push(fields) };
  const apologise = apologiser(log, () => 1_800_000_000_000);
  const answer = apologise(new Error('the disk at /srv is full'), { story: 'engine', command: 'who' });
  const { fault } = logged[0] as { fault: string };
  expect(JSON.stringify(answer)).toContain(fault);
  expect(JSON.stringify(answer)).not.toContain('disk');
  expect(logged[0]).toMatchObject({
    story: 'engine',
    command: 'who',
    err: { message: 'the disk at /srv is full' },
  });
  apologise(new Error('again'), { story: 'engine' });
  expect((logged[1] as { fault: string }).fault).not.toBe(fault);
});
