import { describe, expect, it } from 'vitest';
import { showProgress } from '../../src/desk/progress.ts';

const at = (read: number) => ({
  read,
  sources: 100,
  readCharacters: read * 10,
  characters: 1_000,
  file: `${read}.md`,
});

function terminal(isTTY: boolean) {
  const written: string[] = [];
  let clock = 0;
  const line = showProgress({ write: (text) => written.push(text), isTTY, columns: 60 }, true, () => clock);
  return { written, line, wait: (milliseconds: number) => (clock += milliseconds) };
}

describe('the progress line', () => {
  it('comes only when reading takes a while, moves on, and goes', () => {
    const { written, line, wait } = terminal(true);
    line.show(at(1));
    wait(1_000);
    line.show(at(50));
    line.show(at(51));
    wait(1_000);
    line.show(at(90));
    line.end();
    expect(written).toEqual([
      '\r\u001b[KReading ━━━━━━━━━━━━╌╌╌╌╌╌╌╌╌╌╌╌ 50 of 100, 50/s  50.md',
      '\r\u001b[KReading ━━━━━━━━━━━━━━━━━━━━━━╌╌ 90 of 100, 45/s  90.md',
      '\r\u001b[K',
    ]);
  });

  it('is not written into a file', () => {
    const { written, line, wait } = terminal(false);
    wait(1_000);
    line.show(at(50));
    line.end();
    expect(written).toEqual([]);
  });

  it('obeys no file name', () => {
    const { written, line, wait } = terminal(true);
    wait(1_000);
    line.show({ ...at(50), file: 'a\u001b[2J.md' });
    line.end();
    expect(written[0]).toContain('a?[2J.md');
  });
});
