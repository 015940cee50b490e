import { describe, expect, it } from 'vitest';
import { chooseColour, chooseWidth } from '../../../adapters/terminal/limits.ts';

const terminal = (columns: number | undefined, env: Record<string, string> = {}) => ({
  columns,
  isTerminal: columns !== undefined,
  env,
});

describe('width', () => {
  it.each([
    [terminal(80), 80],
    [terminal(undefined), 80],
    [terminal(undefined, { COLUMNS: '60' }), 60],
    [terminal(undefined, { COLUMNS: 'wide' }), 80],
    [terminal(240), 100],
    [terminal(8), 30],
  ])('%o', (surroundings, width) => {
    expect(chooseWidth(surroundings)).toBe(width);
  });
});

describe('colour', () => {
  it.each([
    [terminal(80), true],
    [terminal(undefined), false],
    [terminal(80, { NO_COLOR: '1' }), false],
    [terminal(80, { NO_COLOR: '' }), true],
    [terminal(80, { TERM: 'dumb' }), false],
    [terminal(undefined, { FORCE_COLOR: '1' }), true],
    [terminal(80, { FORCE_COLOR: '0' }), false],
  ])('%o', (surroundings, colour) => {
    expect(chooseColour(surroundings)).toBe(colour);
  });
});
