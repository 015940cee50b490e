import type { Briefing, Question } from '../../src/briefing/types.ts';
import { helpBriefing } from '../../src/command/help.ts';
import { parse, type Request } from '../../src/command/parse.ts';
import { UsageError } from '../../src/command/usage-error.ts';
import type { Surface } from '../surface.ts';
import { inert, inertJson } from './inert.ts';
import { chooseColour, chooseWidth } from './limits.ts';
import { FORMATS, OPTIONS_HELP, readOptions, type TerminalOptions } from './options.ts';

/** What the terminal needs of the world around it. */
export interface Host {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly version: string;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Reads a story's sources. Called only for a command that needs them. */
  readonly open: (wanted: Wanted) => Promise<Desk>;
  /** Names of the stories there are, for what is made for all of them. */
  readonly listStories?: () => Promise<readonly string[]>;
  /** Chat platforms by name, to print what they would get. Each is loaded when it is asked for. */
  readonly surfaces?: Readonly<Record<string, () => Promise<Surface>>>;
  /** Registers commands by hand, on the platforms that want it: for these stories, in one server or everywhere. */
  readonly register?: Readonly<Record<string, Registrar>>;
  /** Adds sources and knows the feeds; without it nothing is added here. */
  readonly gather?: Gather;
  /** Copies what the service keeps into a new file, and says so. */
  readonly backUp?: (file: string) => Promise<string>;
}

/** Says in a line what was done. Throws UsageError. */
export type Registrar = (stories: readonly string[], server?: string) => Promise<string>;

type Wanted = Pick<TerminalOptions, 'story' | 'seeds'>;

/** How sources come to a story. */
export interface Gather {
  add(wanted: Wanted, what: Extract<Request, { kind: 'add' }>['what']): Promise<Briefing>;
  health(wanted: Wanted): Promise<Briefing>;
}

/** A standard stream, or a test's. */
export interface Output {
  write(text: string): unknown;
  readonly columns?: number;
  readonly isTTY?: boolean;
}

/** A story that has been read. */
export interface Desk {
  answer(question: Question): Briefing;
  /** What is new in the newest sources, or in those published since a date. */
  preview(since?: string): Briefing;
}

/** Exit codes. */
const ANSWERED = 0;
const NOT_ANSWERED = 1;
const WRONG = 2;

/** Carries out one command line and says how the process should end. Only a fault of the program itself is thrown. */
export async function runTerminal(argv: readonly string[], host: Host): Promise<number> {
  try {
    const options = readOptions(argv);
    if (options.version) {
      host.stdout.write(`${host.version}\n`);
      return ANSWERED;
    }
    if (options.command[0] === 'manifest') {
      const { printManifest } = await import('./manifest.ts');
      host.stdout.write(await printManifest(options, host));
      return ANSWERED;
    }
    if (options.command[0] === 'register' && host.register) {
      const { register } = await import('./register.ts');
      host.stdout.write(`${inert(await register(options, host, host.register))}\n`);
      return ANSWERED;
    }
    if (options.command[0] === 'backup' && host.backUp) {
      host.stdout.write(`${inert(await host.backUp(readBackup(options.command)))}\n`);
      return ANSWERED;
    }
    checkFormat(options, host);
    const briefing = await answer(readRequest(options), options, host);
    host.stdout.write(await present(briefing, options, host));
    return briefing.answered ? ANSWERED : NOT_ANSWERED;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const lines = [error.message, ...error.wayOut.split('\n')];
    host.stderr.write(`briefdesk: ${lines.map(keepLines).join('\n  ')}\n`);
    return WRONG;
  }
}

function readBackup([, file, ...more]: readonly string[]): string {
  if (file && more.length === 0) return file;
  throw new UsageError('backup needs one file to write.', 'It is written: briefdesk backup FILE');
}

const keepLines = (text: string) => text.split('\n').map(inert).join('\n');

function readRequest({ command, help }: TerminalOptions): Request {
  return parse(help && command[0] !== 'help' ? ['help', ...command.slice(0, 1)] : command);
}

async function answer(request: Request, options: TerminalOptions, host: Host): Promise<Briefing> {
  if (request.kind === 'question') {
    const desk = await host.open(options);
    return desk.answer(request.question);
  }
  if (request.kind === 'add' || request.kind === 'health') {
    if (!host.gather) throw new UsageError('Sources are not added here.', 'Put the article into the folder.');
    return request.kind === 'add' ? host.gather.add(options, request.what) : host.gather.health(options);
  }
  if (request.kind === 'digest') {
    const { belongsToChat } = await import('../../src/digest/preview.ts');
    if (request.action !== 'preview') throw belongsToChat(request.action);
    return (await host.open(options)).preview(request.since);
  }
  const help = helpBriefing(request.topic, '');
  return request.topic ? help : { ...help, sections: [...help.sections, OPTIONS_HELP] };
}

/** The briefing in the form that was asked for. Only what that form needs is loaded. */
async function present(briefing: Briefing, options: TerminalOptions, host: Host): Promise<string> {
  if (options.format === 'json') {
    const { checkBriefing } = await import('../../src/briefing/schema.ts');
    checkBriefing(briefing);
    return `${inertJson(JSON.stringify(briefing, null, 2))}\n`;
  }
  if (options.format === 'md') {
    const { toMarkdown } = await import('../../src/briefing/markdown.ts');
    return toMarkdown(briefing, { all: options.all });
  }
  if (options.format === 'slack' || options.format === 'discord') {
    return printPayload(options, briefing, host);
  }
  const { renderBriefing } = await import('./render.ts');
  const { stdout, env } = host;
  const surroundings = { columns: stdout.columns, isTerminal: stdout.isTTY === true, env };
  return renderBriefing(briefing, {
    width: chooseWidth(surroundings),
    colour: chooseColour(surroundings),
    all: options.all,
  });
}

/** A format that is not to be had is refused before anything is read. Throws UsageError. */
function checkFormat({ format }: TerminalOptions, { surfaces }: Host): void {
  if (format !== 'slack' && format !== 'discord') return;
  if (!surfaces?.[format]) throw new UsageError(`--format ${format} is not to be had here.`, FORMATS);
}

/** What a chat platform would get. */
async function printPayload(
  { command, format, all }: TerminalOptions,
  briefing: Briefing,
  host: Host,
): Promise<string> {
  const { exactPayload } = await host.surfaces![format]!();
  const payload = exactPayload(briefing, { typed: command.join(' '), all });
  return `${inertJson(JSON.stringify(payload, null, 2))}\n`;
}
