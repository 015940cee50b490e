import { expect, it } from 'vitest';
import { widthOf } from '../../../adapters/terminal/width.ts';

it.each([
  ['', 0],
  ['plain', 5],
  ['“curly” – naïve…', 16],
  ['引擎', 4],
  ['한국', 4],
  ['ｆｕｌｌ', 8],
  ['e\u0301', 1],
  ['🧮', 2],
  ['👩🏽‍🔬', 2],
  ['🇩🇪', 2],
  ['❤️', 2],
  ['1️⃣', 2],
  ['⚠', 1],
  ['zero\u200bwidth', 9],
])('%s fills %i columns', (text, width) => {
  expect(widthOf(text)).toBe(width);
});
