import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runTerminal } from '../adapters/terminal/index.ts';

/** Golden cases: a folder each, with sources/, the command as typed, and what is expected on each surface. */
const CASES = resolve(import.meta.dirname, 'cases');

/** A file of expectations, and the options that print its surface. */
const SURFACES = {
  'expected.md': ['--format', 'md'],
  'expected.txt': [],
  'expected.json': ['--json'],
} as const;

const cases = existsSync(CASES) ? readdirSync(CASES) : [];

async function print(name: string, options: readonly string[]): Promise<string> {
  const { openDesk } = await import('../src/desk.ts');
  const command = readFileSync(join(CASES, name, 'command'), 'utf8').trim();
  let printed = '';
  const output = { write: (text: string) => (printed += text) };
  await runTerminal([...command.split(' '), ...options], {
    env: {},
    version: '',
    stdout: output,
    stderr: output,
    open: () => openDesk({ folder: join(CASES, name, 'sources'), story: name }),
  });
  return printed;
}

describe.skipIf(cases.length === 0)('golden cases', () => {
  it.each(cases.length > 0 ? cases : ['none yet'])('%s', async (name) => {
    const expected = Object.entries(SURFACES).filter(([file]) => existsSync(join(CASES, name, file)));
    expect(expected, 'a case has an expected.md').not.toEqual([]);
    for (const [file, options] of expected) {
      expect(await print(name, options)).toBe(readFileSync(join(CASES, name, file), 'utf8'));
    }
  });
});
