import type { Kind } from '../briefing/types.ts';

/** The words after a command's name. */
export interface Argument {
  /** In capitals, as help shows it. */
  readonly name: string;
  readonly required: boolean;
  /** Free text runs to the end of the line, dashes and quotation marks included. */
  readonly freeText?: true;
  /** The only words that fit, where they are few. */
  readonly oneOf?: readonly string[];
  /** What follows the word, for those of `oneOf` that `after` lists. It runs to the end of the line. */
  readonly rest?: { readonly name: string; readonly after: readonly string[]; readonly help: string };
}

/** A `--name` that a command understands; `value` is its placeholder, absent for a switch. */
export interface Option {
  readonly name: string;
  readonly value?: string;
  readonly help: string;
}

/** One command, as every surface offers it. */
export interface Command {
  readonly argument?: Argument;
  readonly options: readonly Option[];
  /** One line, lower case, no full stop. */
  readonly help: string;
  /** Changes what everybody reads: in chat only for those who may manage the channel. */
  readonly restricted?: true;
  /** As typed, with placeholders: a story's own names are not known here. */
  readonly examples: readonly string[];
}

const anyName: Argument = { name: 'NAME', required: false };
const oneName: Argument = { name: 'NAME', required: true };
const why: Option = { name: 'why', help: 'say why names were taken for one, and which look-alikes were not' };
const from: Option = {
  name: 'from',
  value: 'D',
  help: 'nothing before this date: YYYY, YYYY-MM or YYYY-MM-DD',
};
const to: Option = { name: 'to', value: 'D', help: 'nothing after this date: YYYY, YYYY-MM or YYYY-MM-DD' };

const since: Option = {
  name: 'since',
  value: 'D',
  help: 'preview: what sources published from this date on add; YYYY, YYYY-MM or YYYY-MM-DD',
};
const sayNothingNew: Option = {
  name: 'say-nothing-new',
  help: 'subscribe: post one line where there is nothing new, instead of nothing',
};

/** What `digest` can be told to do. */
export const DIGEST_ACTIONS = ['preview', 'subscribe', 'unsubscribe', 'status', 'now'] as const;
export type DigestAction = (typeof DIGEST_ACTIONS)[number];

/** Every command there is. The parser, the help text and each surface's registration are made from this table. */
export const COMMANDS = {
  who: {
    argument: oneName,
    options: [why],
    help: 'fact card of a person',
    examples: ['who NAME', 'who "FAMILY GIVEN"', 'who NAME --why'],
  },
  what: {
    argument: oneName,
    options: [why],
    help: 'fact card of anything else',
    examples: ['what NAME', 'what NAME --why'],
  },
  brief: {
    argument: anyName,
    options: [],
    help: "short summary of the story, or of one entity's part in it",
    examples: ['brief', 'brief NAME'],
  },
  timeline: {
    argument: anyName,
    options: [from, to],
    help: 'dated events, oldest first',
    examples: ['timeline', 'timeline NAME', 'timeline --from 2025-11 --to 2026-03-04'],
  },
  disputes: {
    argument: anyName,
    options: [],
    help: 'where the sources disagree',
    examples: ['disputes', 'disputes NAME'],
  },
  quotes: {
    argument: anyName,
    options: [],
    help: 'who said what',
    examples: ['quotes', 'quotes NAME'],
  },
  figures: {
    argument: anyName,
    options: [],
    help: 'numbers, with unit, scope and as-of date',
    examples: ['figures', 'figures NAME'],
  },
  ask: {
    argument: { name: 'QUESTION', required: true, freeText: true },
    options: [],
    help: 'the passages that answer, or plainly that none does',
    examples: ['ask who announced it?', 'ask when did NAME join?'],
  },
  search: {
    argument: { name: 'TERMS', required: true, freeText: true },
    options: [],
    help: 'passages, best first',
    examples: ['search TERMS'],
  },
  sources: {
    argument: { name: 'ID', required: false },
    options: [{ name: 'health', help: "each feed's last result instead, and when it is asked next" }],
    help: "the sources; with ID, one source's metadata and clean text",
    examples: ['sources', 'sources ID', 'sources --health'],
  },
  entities: {
    argument: { name: 'PREFIX', required: false },
    options: [],
    help: 'who and what the story speaks of, most mentioned first',
    examples: ['entities', 'entities PREFIX'],
  },
  add: {
    argument: { name: 'URL', required: true, freeText: true },
    options: [],
    help: "add an article to the story: a web page's address; in the terminal a file, too",
    restricted: true,
    examples: ['add https://example.org/article', 'add interview.md'],
  },
  digest: {
    argument: {
      name: DIGEST_ACTIONS.join('|'),
      required: true,
      oneOf: DIGEST_ACTIONS,
      rest: {
        name: 'SCHEDULE',
        after: ['subscribe'],
        help: 'daily 09:00, weekly mon 08:30, every 4h, on-new, or cron 0 9 * * 1-5; a time zone may follow',
      },
    },
    options: [since, sayNothingNew],
    help: "what is new, and this channel's subscription",
    examples: [
      'digest preview',
      'digest preview --since 2026-03-04',
      'digest subscribe daily 09:00 Europe/Berlin',
      'digest subscribe weekly mon 08:30 --say-nothing-new',
      'digest subscribe on-new',
      'digest status',
    ],
  },
  help: {
    argument: { name: 'COMMAND', required: false },
    options: [],
    help: 'the commands; with COMMAND, one of them',
    examples: ['help', 'help timeline'],
  },
} as const satisfies { readonly [name in Exclude<Kind, 'notice'> | 'add']: Command };

export type CommandName = keyof typeof COMMANDS;

export const COMMAND_NAMES = Object.keys(COMMANDS) as readonly CommandName[];

/** The command of that name, letter case aside. */
export function findCommand(word: string): { name: CommandName; command: Command } | undefined {
  const name = COMMAND_NAMES.find((one) => one === word.toLowerCase());
  return name && { name, command: COMMANDS[name] };
}

/** Whether in chat only those who may manage the channel may give the command. */
export const isRestricted = (name: CommandName): boolean => (COMMANDS[name] as Command).restricted === true;

/** How a command is written: `timeline [NAME] [--from D] [--to D]`. */
export function usageOf(name: CommandName): string {
  const { argument, options }: Command = COMMANDS[name];
  const words = argument ? [argument.required ? argument.name : `[${argument.name}]`] : [];
  const rest = argument?.rest ? [`[${argument.rest.name}]`] : [];
  return [name, ...words, ...rest, ...options.map((option) => `[${writeOption(option)}]`)].join(' ');
}

/** How an option is written: `--from D`. */
export function writeOption({ name, value }: Option): string {
  return value ? `--${name} ${value}` : `--${name}`;
}
