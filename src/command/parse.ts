import type { Question } from '../briefing/types.ts';
import { checkOrder, readDate } from './dates.ts';
import { nearest } from './nearest.ts';
import {
  COMMAND_NAMES,
  type Command,
  type CommandName,
  type DigestAction,
  findCommand,
  isRestricted,
  type Option,
  usageOf,
  writeOption,
} from './table.ts';
import { UsageError } from './usage-error.ts';
import { readOption, splitWords, unquote } from './words.ts';

/** A command that was understood: a question to the desk, or something that needs no story. */
export type Request =
  | { readonly kind: 'question'; readonly question: Question }
  | { readonly kind: 'help'; readonly topic?: CommandName }
  /** How it goes with the story's feeds. */
  | { readonly kind: 'health' }
  | { readonly kind: 'add'; readonly what: { readonly url: string } | { readonly file: string } }
  | DigestRequest;

export interface DigestRequest {
  readonly kind: 'digest';
  readonly action: DigestAction;
  /** As typed behind `subscribe`; empty where nothing was. */
  readonly schedule?: string;
  /** Of `preview`: EDTF. */
  readonly since?: string;
  readonly sayNothingNew?: true;
}

/** Reads a command as typed in a chat or given as arguments; nothing typed asks for help. Throws UsageError. */
export function parse(typed: string | readonly string[]): Request {
  const [first, ...rest] = splitWords(typed);
  if (first === undefined) return { kind: 'help' };
  const found = findCommand(unquote(first));
  if (!found) throw unknownCommand(first, [first, ...rest].join(' '));
  const { name, command } = found;
  const given = readGiven(name, command, rest);
  if (given.options.has('help')) return { kind: 'help', topic: name };
  checkArgument(name, command, given);
  return build[name](given);
}

/** What stands behind a command's name. */
interface Given {
  readonly argument: string;
  /** What stands behind the one word, where something may. */
  readonly rest: string;
  readonly options: ReadonlyMap<string, string>;
}

const build = {
  who: ({ argument, options }) =>
    ask({ kind: 'who', name: argument, ...(options.has('why') && { why: true }) }),
  what: ({ argument, options }) =>
    ask({ kind: 'what', name: argument, ...(options.has('why') && { why: true }) }),
  brief: ({ argument }) => ask({ kind: 'brief', ...(argument && { name: argument }) }),
  disputes: ({ argument }) => ask({ kind: 'disputes', ...(argument && { name: argument }) }),
  quotes: ({ argument }) => ask({ kind: 'quotes', ...(argument && { name: argument }) }),
  figures: ({ argument }) => ask({ kind: 'figures', ...(argument && { name: argument }) }),
  timeline: ({ argument, options }) => {
    const [from, to] = ['from', 'to'].map((name) => {
      const value = options.get(name);
      return value === undefined ? undefined : readDate(name, value);
    });
    checkOrder(from, to);
    return ask({
      kind: 'timeline',
      ...(argument && { name: argument }),
      ...(from && { from }),
      ...(to && { to }),
    });
  },
  ask: ({ argument }) => ask({ kind: 'ask', question: argument }),
  search: ({ argument }) => ask({ kind: 'search', terms: argument }),
  sources: ({ argument, options }) => {
    if (!options.has('health')) return ask({ kind: 'sources', ...(argument && { id: argument }) });
    if (!argument) return { kind: 'health' };
    throw new UsageError('sources --health is about all feeds, and takes no ID.', 'Give one of the two.');
  },
  entities: ({ argument }) => ask({ kind: 'entities', ...(argument && { prefix: argument }) }),
  add: ({ argument }) => ({ kind: 'add', what: readAdded(argument) }),
  digest: ({ argument, rest, options }) => digest(argument.toLowerCase() as DigestAction, rest, options),
  help: ({ argument }) => (argument ? { kind: 'help', topic: findTopic(argument) } : { kind: 'help' }),
} satisfies { readonly [name in CommandName]: (given: Given) => Request };

function digest(action: DigestAction, schedule: string, options: Given['options']): DigestRequest {
  checkFor(action, 'preview', 'since', options);
  checkFor(action, 'subscribe', 'say-nothing-new', options);
  const since = options.get('since');
  return {
    kind: 'digest',
    action,
    ...(action === 'subscribe' && { schedule }),
    ...(since !== undefined && { since: readDate('since', since) }),
    ...(options.has('say-nothing-new') && { sayNothingNew: true as const }),
  };
}

function checkFor(action: string, only: string, option: string, options: Given['options']): void {
  if (action === only || !options.has(option)) return;
  throw new UsageError(`digest ${action} has no option --${option}.`, `It belongs to: digest ${only}`);
}

/** Chats put addresses between angle brackets, with a label behind a bar. */
function readAdded(typed: string): { url: string } | { file: string } {
  const address = /^<([^<>|]+)(?:\|[^<>]*)?>$/.exec(typed)?.[1] ?? typed;
  return /^[a-z][a-z\d+.-]*:\/\//i.test(address) ? { url: address } : { file: typed };
}

const ask = (question: Question): Request => ({ kind: 'question', question });

/** Options stand anywhere among the words; in free text only those that the command knows are taken for options. */
function readGiven(name: CommandName, command: Command, words: readonly string[]): Given {
  const options = new Map<string, string>();
  const argument: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    const typed = readOption(word);
    const freeText = command.argument?.freeText === true;
    if (!typed || (freeText && !(typed.name === 'help' && words.length === 1))) {
      if (word !== '--' || argument.length > 0) argument.push(word);
      continue;
    }
    const option = findOption(name, command, typed.name);
    const value = typed.value ?? (option.value ? words[++i] : '');
    options.set(option.name, readValue(option, value));
  }
  if (command.argument?.rest) {
    const [word = '', ...rest] = argument;
    return { options, argument: unquote(word), rest: unquote(rest.join(' ')) };
  }
  const text = argument.join(' ');
  return {
    options,
    rest: '',
    argument: command.argument?.freeText ? withoutOuterQuotes(text) : unquote(text),
  };
}

function findOption(name: CommandName, command: Command, typed: string): Option {
  if (typed === 'help') return { name: 'help', help: '' };
  const option = command.options.find((one) => one.name === typed);
  if (option) return option;
  const near = nearest(
    typed,
    command.options.map((one) => one.name),
  );
  throw new UsageError(
    `${name} has no option --${typed}.`,
    near ? `Did you mean --${near}? It is written: ${usageOf(name)}` : `It is written: ${usageOf(name)}`,
  );
}

function readValue(option: Option, value: string | undefined): string {
  if (!option.value) return '';
  const bare = value === undefined ? '' : unquote(value);
  if (bare && !readOption(bare)) return bare;
  throw new UsageError(`--${option.name} needs a value.`, `${writeOption(option)}: ${option.help}`);
}

function checkArgument(name: CommandName, { argument }: Command, { argument: given, rest }: Given): void {
  const written = `It is written: ${usageOf(name)}`;
  if (!argument) return;
  if (argument.required && !given) {
    const hint = argument.name === 'NAME' ? '\nThe names that the story speaks of: entities' : '';
    throw new UsageError(`${name} needs ${article(argument)}.`, written + hint);
  }
  if (argument.oneOf && !argument.oneOf.includes(given.toLowerCase())) {
    const near = nearest(given, argument.oneOf);
    throw new UsageError(`${name} cannot "${given}".`, near ? `Did you mean: ${name} ${near}?` : written);
  }
  if (rest && !argument.rest?.after.includes(given.toLowerCase())) {
    throw new UsageError(`${name} ${given} takes nothing behind it, and "${rest}" stands there.`, written);
  }
}

function article({ name, oneOf }: NonNullable<Command['argument']>): string {
  return oneOf ? `one of ${oneOf.join(', ')}` : `a ${name}`;
}

function findTopic(typed: string): CommandName {
  const found = findCommand(typed);
  if (found) return found.name;
  throw unknownCommand(typed, '');
}

function unknownCommand(word: string, line: string): UsageError {
  // "Ada Byron" means nobody's wish to add anything: what changes a story is no guess, unless an address stands there.
  const likely = COMMAND_NAMES.filter((name) => line.includes('://') || !isRestricted(name));
  const near = nearest(unquote(word), likely);
  const lookUp = line ? `To look up a name: who ${unquote(line)}\n` : '';
  const list = `The commands: ${COMMAND_NAMES.join(', ')}.`;
  return new UsageError(
    `There is no command "${unquote(word)}".`,
    near ? `Did you mean: ${near}? All commands: help` : lookUp + list,
    near && line ? [near, ...line.split(' ').slice(1)].join(' ') : undefined,
  );
}

/** The whole question in quotation marks means the question; marks inside it are the reader's own. */
function withoutOuterQuotes(text: string): string {
  return /^"([^"]*)"$/.exec(text)?.[1]?.trim() ?? text;
}
