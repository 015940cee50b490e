import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { DISCORD_SETTINGS } from '../adapters/discord/settings.ts';
import { SLACK_SETTINGS } from '../adapters/slack/settings.ts';
import { runTerminal } from '../adapters/terminal/index.ts';
import { COMMAND_NAMES, COMMANDS, usageOf } from '../src/command/table.ts';

const HOME = resolve(import.meta.dirname, '..');
const README = readFileSync(resolve(HOME, 'README.md'), 'utf8');

it.each(COMMAND_NAMES)('README has %s as the command table has it', (name) => {
  expect(README).toContain(`| \`${usageOf(name).replaceAll('|', '\\|')}\` | ${COMMANDS[name].help} |\n`);
});

it('README shows what the desk prints, with … for what is left out', async () => {
  const { openDesk } = await import('../src/desk/desk.ts');
  const picture = /<!-- picture: npx briefdesk (.+) -->\n\n```text\n([^`]*)```/.exec(README);
  let printed = '';
  await runTerminal(picture![1]!.split(' '), {
    env: {},
    version: '',
    stdout: { write: (text: string) => (printed += text) },
    stderr: { write: (text: string) => (printed += text) },
    open: () => openDesk({ folder: resolve(HOME, 'seeds/qwen'), story: 'qwen' }),
  });
  const lines = picture![2]!.split('\n').filter((line) => line.trim() && line.trim() !== '…');
  expect(lines.length).toBeGreaterThan(10);
  for (const line of lines) expect(printed.split('\n')).toContain(line);
});

it.each([
  ['Slack', SLACK_SETTINGS, ['npx briefdesk manifest slack', 'npm start', 'connections:write', '`/qwen`']],
  [
    'Discord',
    DISCORD_SETTINGS,
    ['npx briefdesk manifest discord', 'npm start', '`DISCORD_TOKEN=…`', '`/qwen who`'],
  ],
])(
  'README takes a newcomer to %s in under ten steps, with commands and variables that there are',
  (platform, settings, saying) => {
    const section = new RegExp(`\\n## In ${platform}\\n(.*?)\\n## `, 's').exec(README)![1]!;
    const steps = [...section.matchAll(/^(\d+)\. /gm)].map(([, n]) => Number(n));
    expect(steps).toEqual(steps.map((_, i) => i + 1));
    expect(steps.length).toBeLessThan(10);
    for (const said of saying) expect(section).toContain(said);
    const named = new Set(section.match(new RegExp(`\\b${platform.toUpperCase()}_[A-Z_]+`, 'g')));
    expect([...named].filter((name) => !(name in settings))).toEqual([]);
  },
);
