import { createInterface } from 'node:readline';
import { COMMAND_NAMES, COMMANDS, type Command } from '../../src/command/table.ts';
import { splitWords } from '../../src/command/words.ts';
import { type Host, runTerminal } from './index.ts';

/** What the prompt needs beside what one command line does. */
export interface PromptHost extends Host {
  readonly stdin: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly stdout: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };
  /** Names of the stories, the usual one first. */
  readonly stories: readonly string[];
  /** Entities that fit a half-typed name. */
  readonly complete: (story: string, typed: string, limit: number) => readonly { readonly id: string }[];
  /** Lines typed before, the newest first, and where to keep them. */
  readonly history?: { readonly lines: readonly string[]; keep(lines: readonly string[]): void };
  /** Said under the greeting. */
  readonly hints: readonly string[];
}

/**
 * Greets with the usual story's brief, then answers `/story COMMAND` lines until the end of the input, `exit` or Ctrl-C
 * on an empty line. The commands alone are asked of the usual story. A command that fails leaves the prompt open.
 */
export async function runPrompt(host: PromptHost): Promise<void> {
  await carryOut(['brief'], host);
  host.stdout.write(`\n${host.hints.map((hint) => `${hint}\n`).join('')}`);
  const lines = openLines(host);
  lines.prompt();
  for await (const line of lines) {
    if (/^\s*\/?(?:exit|quit)\s*$/i.test(line)) break;
    await carryOut(readLine(line, host.stories), host);
    lines.prompt();
  }
  lines.close();
  if (host.stdin.isTTY) host.stdout.write('\n');
}

function openLines(host: PromptHost) {
  const terminal = host.stdin.isTTY === true && host.stdout.isTTY === true;
  const lines = createInterface({
    input: host.stdin,
    ...(terminal ? { output: host.stdout } : {}),
    terminal,
    prompt: terminal ? '\n> ' : '',
    historySize: HISTORY,
    removeHistoryDuplicates: true,
    ...(host.history ? { history: [...host.history.lines] } : {}),
    completer: (line: string) => completeLine(line, host),
  });
  if (host.history) lines.on('history', (kept: string[]) => host.history?.keep(kept));
  lines.on('SIGINT', () => {
    if (lines.line === '') lines.close();
    else lines.write(null, { ctrl: true, name: 'u' });
  });
  return lines;
}

/** Lines kept from one time to the next. */
const HISTORY = 500;
/** Completions offered at once. */
const OFFERED = 25;

/** A typed line as the arguments of a command line; `/tale who …` names its story. */
export function readLine(line: string, stories: readonly string[]): readonly string[] {
  const [first, ...rest] = splitWords(line);
  if (first === undefined) return [];
  const word = first.replace(/^\//, '');
  if (stories.includes(word)) return ['--story', word, ...(rest.length > 0 ? rest : ['help'])];
  return [word, ...rest];
}

async function carryOut(words: readonly string[], host: PromptHost): Promise<void> {
  if (words.length === 0) return;
  try {
    await runTerminal(words[0] === '--story' ? words : ['--story', host.stories[0]!, ...words], host);
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    host.stderr.write(`briefdesk: ${what}\n  This is a fault in briefdesk, not in what you typed.\n`);
  }
}

/** What Tab offers: stories, commands, then names; each begins with what is typed. */
export function completeLine(
  line: string,
  { stories, complete }: Pick<PromptHost, 'stories' | 'complete'>,
): [string[], string] {
  const words = line.trimStart().split(/\s+/);
  const named = words.length > 1 && stories.includes(words[0]!.replace(/^\//, ''));
  const story = named ? words[0]!.replace(/^\//, '') : stories[0]!;
  const [command, ...typed] = named ? words.slice(1) : words;
  if (typed.length === 0) {
    const all = [...(named ? [] : stories.map((one) => `/${one}`)), ...COMMAND_NAMES];
    return [all.filter((one) => one.startsWith(command ?? '')).map((one) => `${one} `), command ?? ''];
  }
  if (!takesName(command!)) return [[], line];
  const begun = typed.join(' ');
  const values = complete(story, begun, OFFERED).map(({ id }) => id);
  return [values.filter((value) => value.startsWith(begun.toLowerCase())), begun];
}

function takesName(word: string): boolean {
  const name = COMMAND_NAMES.find((one) => one === word.toLowerCase());
  const command: Command | undefined = name && COMMANDS[name];
  return command?.argument?.name === 'NAME';
}
