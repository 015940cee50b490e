import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDesk } from '../../src/desk/desk.ts';
import { QUESTIONS } from './questions.ts';

const SHARED = resolve(import.meta.dirname, '../../../shared');

/** Stories that do not come with the project; where they are absent there is nothing to ask. */
describe.skipIf(!existsSync(SHARED))('questions on the stories in ../shared', () => {
  it.each(Object.keys(QUESTIONS))('%s', async (folder) => {
    const desk = await openDesk({ folder: resolve(SHARED, folder), story: 'asked' });
    const wrong: string[] = [];
    const silent: string[] = [];
    for (const [question, holds] of QUESTIONS[folder]!) {
      const { answered, sections } = desk.answer({ kind: 'ask', question });
      const said = sections.flatMap(({ items }) => items.map(({ text }) => text)).join('\n');
      if (answered && !holds?.test(said)) wrong.push(question);
      if (!answered && holds) silent.push(question);
    }
    expect(wrong).toEqual([]);
    expect(silent.length).toBeLessThanOrEqual(1);
  });
});
