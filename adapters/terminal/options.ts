import type { Section } from '../../src/briefing/types.ts';
import { BETWEEN } from '../../src/command/help.ts';
import { nearest } from '../../src/command/nearest.ts';
import { UsageError } from '../../src/command/usage-error.ts';
import { readOption } from '../../src/command/words.ts';

const ALL_FORMATS = ['text', 'md', 'json', 'slack', 'discord'] as const;
export type Format = (typeof ALL_FORMATS)[number];

/** What the terminal's own options ask for; they may stand before or after the command. */
export interface TerminalOptions {
  readonly story?: string;
  readonly seeds?: string;
  readonly format: Format;
  readonly all: boolean;
  readonly help: boolean;
  readonly version: boolean;
  /** Everything else, in order: the command. */
  readonly command: readonly string[];
}

const VALUES = { story: 'NAME', seeds: 'DIR', format: 'text|md|slack|discord' } as const;
const SWITCHES = ['json', 'all', 'help', 'version'] as const;
const SHORT: Readonly<Record<string, string>> = { h: 'help', v: 'version' };

/** Takes the terminal's own options out of what was typed. Throws UsageError. */
export function readOptions(argv: readonly string[]): TerminalOptions {
  const values: { -readonly [name in keyof typeof VALUES]?: string } = {};
  const switches = new Set<string>();
  const command: string[] = [];
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i]!;
    if (word === '--') {
      command.push(...argv.slice(i));
      break;
    }
    const typed = readOption(word);
    const name = typed && (SHORT[typed.name] ?? typed.name);
    if (isValue(name)) values[name] = readValue(name, typed?.value ?? argv[++i]);
    else if (isSwitch(name)) switches.add(name);
    else command.push(word);
  }
  const { format, ...rest } = values;
  return {
    ...rest,
    format: readFormat(format, switches.has('json')),
    all: switches.has('all'),
    help: switches.has('help'),
    version: switches.has('version'),
    command,
  };
}

const isValue = (name: string | undefined): name is keyof typeof VALUES =>
  name !== undefined && name in VALUES;
const isSwitch = (name: string | undefined): name is (typeof SWITCHES)[number] =>
  SWITCHES.some((one) => one === name);

function readValue(name: keyof typeof VALUES, value: string | undefined): string {
  if (value && !value.startsWith('--')) return value;
  throw new UsageError(`--${name} needs a value.`, `It is written: --${name} ${VALUES[name]}`);
}

function readFormat(format: string | undefined, json: boolean): TerminalOptions['format'] {
  if (format === undefined) return json ? 'json' : 'text';
  if (json) throw new UsageError(`--json and --format ${format} exclude one another.`, 'Give one of them.');
  const known = ALL_FORMATS.find((one) => one === format);
  if (known) return known;
  const near = nearest(format, ALL_FORMATS);
  throw new UsageError(`There is no --format ${format}.`, near ? `Did you mean: --format ${near}?` : FORMATS);
}

/** Said where another format was asked for. */
export const FORMATS = 'There are: --format text, --format md, --format slack, --format discord, --json';

/** The part of the help that only a terminal shows. */
export const OPTIONS_HELP: Section = {
  heading: 'Options, before or after the command',
  items: [],
  shown: 0,
  notes: [
    ['--story NAME', 'a story by its name'],
    ['--seeds DIR', 'a folder of articles (.md, .txt, .html) as one story'],
    ['--all', 'leave nothing behind More'],
    ['--json', 'the briefing as JSON'],
    ['--format text|md|slack|discord', 'as text (usual), as Markdown, or as what a chat platform gets'],
    ['manifest slack|discord', 'what to make the app from on that platform'],
    ['register discord [--guild ID]', 'registers the commands by hand, everywhere or in one server'],
    ['backup FILE', 'copies subscriptions and deliveries into a new file, while the desk runs'],
    ['--version', 'the version of briefdesk'],
  ].map((pair) => pair.join(BETWEEN)),
};
