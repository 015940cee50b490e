import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { discordSurface } from '../adapters/discord/surface.ts';
import { slackSurface } from '../adapters/slack/surface.ts';
import { runTerminal } from '../adapters/terminal/index.ts';

/**
 * Golden cases: a folder each, with sources/ (or a file `story` that names one of seeds/), the command as typed, and what
 * is expected on each surface.
 */
const CASES = resolve(import.meta.dirname, 'cases');

/** A file of expectations, and the options that print its surface. */
const SURFACES = {
  'expected.md': ['--format', 'md'],
  'expected.txt': [],
  'expected.json': ['--json'],
  'expected.slack.json': ['--format', 'slack'],
  'expected.discord.json': ['--format', 'discord'],
} as const;

/** What a chat platform gets of a story that is still read better: looked at, then kept with `npm run briefings`. */
const isPayload = (file: string): boolean => /^expected\.\w+\.json$/.test(file);

const cases = existsSync(CASES) ? readdirSync(CASES) : [];

async function print(name: string, options: readonly string[]): Promise<string> {
  const { openDesk } = await import('../src/desk/desk.ts');
  const command = readFileSync(join(CASES, name, 'command'), 'utf8').trim();
  const named = join(CASES, name, 'story');
  const story = existsSync(named) ? readFileSync(named, 'utf8').trim() : undefined;
  const folder = story ? resolve(CASES, '../../seeds', story) : join(CASES, name, 'sources');
  let printed = '';
  const output = { write: (text: string) => (printed += text) };
  await runTerminal([...command.split(' '), ...options], {
    env: {},
    version: '',
    stdout: output,
    stderr: output,
    surfaces: { slack: async () => slackSurface, discord: async () => discordSurface({}) },
    open: () => openDesk({ folder, story: story ?? name }),
  });
  return printed;
}

describe.skipIf(cases.length === 0)('golden cases', () => {
  it.each(cases.length > 0 ? cases : ['none yet'])('%s', async (name) => {
    const expected = Object.entries(SURFACES).filter(([file]) => existsSync(join(CASES, name, file)));
    expect(expected, 'a case has an expected.md').not.toEqual([]);
    for (const [file, options] of expected) {
      const printed = await print(name, options);
      if (isPayload(file)) await expect(printed).toMatchFileSnapshot(join(CASES, name, file));
      else expect(printed).toBe(readFileSync(join(CASES, name, file), 'utf8'));
    }
  });
});
