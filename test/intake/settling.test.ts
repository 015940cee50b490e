import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Changes, Settling } from '../../src/intake/settling.ts';

const look = (stamps: Record<string, string>) => new Map(Object.entries(stamps));
const SETTLE = 100;

describe('what has changed in a folder and stood still', () => {
  it('is reported once, when its last change is a while ago', () => {
    const settling = new Settling(look({ 'a.md': '1', 'b.md': '1', 'c.md': '1' }), SETTLE);
    const now = look({ 'b.md': '2', 'c.md': '1', 'd.md': '1' });
    expect(settling.take(now, 0)).toEqual({ changes: null, settled: false });
    expect(settling.take(now, 99).changes).toBeNull();
    expect(settling.take(now, 100)).toEqual({
      changes: { added: ['d.md'], changed: ['b.md'], removed: ['a.md'], unfinished: [] },
      settled: true,
    });
    expect(settling.take(now, 200)).toEqual({ changes: null, settled: true });
  });

  it('is a file that grows no more', () => {
    const settling = new Settling(look({}), SETTLE);
    for (let size = 1; size <= 5; size++)
      expect(settling.take(look({ 'a.md': `${size}` }), size * 60).changes).toBeNull();
    expect(settling.take(look({ 'a.md': '5' }), 400).changes).toMatchObject({ added: ['a.md'] });
  });

  it('is nothing where a file was replaced and put back, or gone for a moment', () => {
    const settling = new Settling(look({ 'a.md': '1' }), SETTLE);
    settling.take(look({}), 0);
    expect(settling.take(look({ 'a.md': '1' }), 50)).toEqual({ changes: null, settled: true });
    settling.take(look({}), 100);
    settling.take(look({ 'a.md': '2' }), 150);
    expect(settling.take(look({ 'a.md': '2' }), 250).changes).toMatchObject({
      changed: ['a.md'],
      removed: [],
    });
  });

  it('waits for a file that never ends only so long', () => {
    const settling = new Settling(look({}), SETTLE);
    let reported: Changes | null = null;
    let at = 0;
    for (; !reported; at += 50)
      reported = settling.take(look({ 'a.md': '1', 'log.txt': `${at}` }), at).changes;
    expect(reported).toEqual({ added: ['a.md'], changed: [], removed: [], unfinished: ['log.txt'] });
    expect(at).toBeLessThanOrEqual(SETTLE * 25);
  });

  it('adds up, over any looks, to what stands there in the end', () => {
    const file = fc.constantFrom('a', 'b', 'c', 'd');
    const folder = fc.dictionary(file, fc.constantFrom('1', '2', '3'), { maxKeys: 4 });
    fc.assert(
      fc.property(folder, fc.array(fc.tuple(folder, fc.nat(150))), folder, (first, looks, last) => {
        const known = new Map<string, string>(Object.entries(first));
        const settling = new Settling(known, SETTLE);
        const mirror = new Map(known);
        let time = 0;
        const hear = (now: Record<string, string>, later: number): void => {
          time += later;
          const { changes } = settling.take(look(now), time);
          for (const name of changes?.removed ?? []) expect(mirror.delete(name)).toBe(true);
          for (const name of changes?.added ?? []) expect(mirror.has(name)).toBe(false);
          for (const name of [...(changes?.added ?? []), ...(changes?.changed ?? [])])
            mirror.set(name, now[name]!);
        };
        for (const [now, later] of looks) hear(now, later);
        hear(last, 10);
        hear(last, SETTLE);
        expect(Object.fromEntries(mirror)).toEqual(last);
      }),
      { seed: 6, numRuns: 500 },
    );
  });
});
