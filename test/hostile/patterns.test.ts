import { resolve } from 'node:path';
import { isSafe } from 'redos-detector';
import { describe, expect, it } from 'vitest';
import { FINDERS } from '../../src/language/temporal/finders.ts';
import { type Attack, attacksOn, findPatterns, type Pattern, write } from './patterns.ts';

/** Work that the detector may take over one expression; beyond it the expression counts as undecided. */
const STEPS = 400;
/** Characters of the short and the long attack, and milliseconds below which the short one is not worth a second. */
const [SHORT, LONG] = [3_000, 24_000];
const WORTH = 0.5;
/** Milliseconds of the short attack at which the expression is slow already, whatever the long one takes. */
const SLOW = 60;
/** Characters at which an exponential expression takes long already, then one of the third power. */
const TINY = [22, 26, 300];
/** Eight times the text may take eight times as long, and twice that for the noise; its square would be 64 times. */
const LINEAR = 24;

const literals = findPatterns(resolve(import.meta.dirname, '../..'), ['src', 'adapters']);
const composed = FINDERS.map(
  ({ name, pattern }): Pattern => ({ where: `time ${name}`, ...partsOf(pattern) }),
);

function partsOf({ source, flags }: RegExp): Omit<Pattern, 'where'> {
  return { source, flags };
}

describe('no expression can be made slow by what it reads', () => {
  it('looks at every expression of the code', () => {
    expect(literals.length).toBeGreaterThan(500);
    expect(composed.length).toBeGreaterThan(20);
  });

  it('none takes more than linear time over texts made against it', () => {
    const slow = [...literals, ...composed].flatMap((pattern) => {
      const attack = attacksOn(pattern, isSafeByProof(pattern) ? 2 : 8).find((one) => isSlowed(pattern, one));
      return attack ? [`${describePattern(pattern)} over ${JSON.stringify(attack)}`] : [];
    });
    expect(slow).toEqual([]);
  }, 300_000);

  it.each([
    ['one repetition in another', '(?:a+)+$'],
    ['a start at every place', '\\s+$'],
    ['a beginning that comes again', '<a[^>]*>'],
    ['three repetitions in a row', '^\\s*(.{5,140}?)\\s+was'],
  ])('finds %s', (_, source) => {
    const pattern = { where: 'here', source, flags: '' };
    expect(attacksOn(pattern, 8).some((attack) => isSlowed(pattern, attack))).toBe(true);
  });
});

const describePattern = ({ where, source }: Pattern): string => `${where} /${source.slice(0, 100)}/`;

/**
 * Whether the detector shows that the ways to match are bounded. It decides two in three, and does not count that an
 * expression may start at every place: what it calls safe is attacked too, only less.
 */
function isSafeByProof({ source, flags }: Pattern): boolean {
  try {
    return isSafe(new RegExp(source, flags), { maxSteps: STEPS, maxScore: Number.POSITIVE_INFINITY }).safe;
  } catch {
    return false; // It reads no look-behind, no named group and not every class.
  }
}

/** Twice, since another program on the machine can slow one run. */
const isSlowed = (pattern: Pattern, attack: Attack): boolean =>
  growth(pattern, attack) > LINEAR && growth(pattern, attack) > LINEAR;

/** How many times as long the long attack takes as the short one; without end where much shorter ones take long. */
function growth({ source, flags }: Pattern, attack: Attack): number {
  const pattern = new RegExp(source, flags.replace(/[gy]/g, ''));
  for (const length of TINY)
    if (timeOf(pattern, write(attack, length)) > WORTH * 20) return Number.POSITIVE_INFINITY;
  const short = timeOf(pattern, write(attack, SHORT));
  if (short > SLOW) return Number.POSITIVE_INFINITY;
  return short < WORTH ? 1 : timeOf(pattern, write(attack, LONG)) / short;
}

/** Milliseconds, the least of three: whatever else the machine does only adds. */
function timeOf(pattern: RegExp, text: string): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3 && least > WORTH; run++) {
    const before = performance.now();
    pattern.test(text);
    least = Math.min(least, performance.now() - before);
  }
  return least;
}
