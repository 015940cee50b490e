import type { Briefing, Choice, Section } from '../briefing/types.ts';
import { COMMAND_NAMES, COMMANDS, type Command, type CommandName, usageOf, writeOption } from './table.ts';

/** What stands between a command and what it does, in the notes of a help briefing. */
export const BETWEEN = ' — ';

/** The answer to `help` and `help COMMAND`. It reads no source, so it cites none. */
export function helpBriefing(topic: CommandName | undefined, story: string): Briefing {
  return topic ? oneCommand(topic, story) : allCommands(story);
}

/** The answer to `digest …`. */
export function digestNotice(story: string): Briefing {
  return desk({
    kind: 'notice',
    story,
    title: 'Digests are not part of this version',
    answered: false,
    sections: [notes('', ['They come with a later one. Until then:'])],
    next: [
      { label: 'the events, oldest first', command: 'timeline' },
      { label: 'what the desk has read', command: 'sources' },
    ],
  });
}

function allCommands(story: string): Briefing {
  return desk({
    kind: 'help',
    story,
    title: 'Commands',
    sections: [
      notes(
        'What to ask',
        COMMAND_NAMES.map((name) => usageOf(name) + BETWEEN + COMMANDS[name].help),
      ),
      notes('How to write it', [
        'NAME: any name of a person, organization, product or place, its words in any order, or its id.',
        'D: a date, as YYYY, YYYY-MM or YYYY-MM-DD.',
        '[…] may be left out.',
      ]),
    ],
    next: [{ label: 'One command, with examples', command: 'help timeline' }],
  });
}

function oneCommand(name: CommandName, story: string): Briefing {
  const { argument, options, examples, help }: Command = COMMANDS[name];
  const rest = argument?.rest ? [argument.rest.name + BETWEEN + argument.rest.help] : [];
  const sections = [notes('How to write it', [usageOf(name) + BETWEEN + help, ...rest])];
  if (options.length > 0) {
    sections.push(
      notes(
        'Options',
        options.map((option) => writeOption(option) + BETWEEN + option.help),
      ),
    );
  }
  sections.push(notes('Examples', examples));
  return desk({
    kind: 'help',
    story,
    title: name,
    sections,
    next: [{ label: 'All commands', command: 'help' }],
  });
}

function notes(heading: string, lines: readonly string[]): Section {
  return { heading, items: [], shown: 0, notes: lines };
}

type Own = Pick<Briefing, 'kind' | 'story' | 'title' | 'sections'> & {
  readonly answered?: boolean;
  readonly next?: readonly Choice[];
};

function desk(own: Own): Briefing {
  return { schema: 1, asOf: null, answered: true, sources: [], gaps: [], next: [], ...own };
}
