import { describe, expect, it } from 'vitest';
import { digestNotice, helpBriefing } from '../../src/command/help.ts';
import { parse } from '../../src/command/parse.ts';
import { COMMAND_NAMES, COMMANDS, usageOf } from '../../src/command/table.ts';

describe('help', () => {
  const lines = helpBriefing(undefined, 'tale').sections.flatMap((section) => section.notes ?? []);

  it.each(COMMAND_NAMES)('names %s, how it is written and what it does', (name) => {
    expect(lines.find((line) => line.startsWith(usageOf(name)))).toContain(COMMANDS[name].help);
  });

  it.each(COMMAND_NAMES)('gives examples of %s that can be typed', (name) => {
    const examples = helpBriefing(name, 'tale').sections.find((section) => section.heading === 'Examples');
    for (const example of examples?.notes ?? []) {
      expect(example.split(' ')[0]).toBe(name);
      expect(() => parse(example)).not.toThrow();
    }
    expect(examples?.notes?.length).toBeGreaterThan(0);
  });

  it('says plainly that there are no digests yet', () => {
    expect(digestNotice('tale')).toMatchObject({
      kind: 'notice',
      answered: false,
      title: 'Digests are not part of this version',
    });
  });
});
