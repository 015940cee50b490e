import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach } from 'vitest';
import { FERRY } from './stories.ts';

const HOME = resolve(import.meta.dirname, '../..');

/** What a program has printed, and how it ended. */
interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A program that runs. */
interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  /** Resolves once it has printed these words, or has ended. */
  saying(words: string): Promise<void>;
}

/** Runs one of our programs with these variables and no others of ours. */
export type Run = (
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
) => Running;

/** A folder with one story, as somebody has it who tries the desk, and programs that run in it; they end with the test. */
export function inNewFolder(): Run {
  const folder = mkdtempSync(join(tmpdir(), 'briefdesk-program-'));
  mkdirSync(join(folder, 'seeds/ferry'), { recursive: true });
  for (const [file, { text }] of Object.entries(FERRY))
    writeFileSync(join(folder, 'seeds/ferry', file), text);
  afterAll(() => rmSync(folder, { recursive: true }));
  const children: ChildProcess[] = [];
  afterEach(() => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
  });
  return (program, args, env) => {
    const plain = Object.entries(process.env).filter(
      ([name]) => !/^(?:BRIEFDESK|DISCORD|SLACK|DATABASE)_/.test(name),
    );
    const child = spawn(
      process.execPath,
      ['--import', import.meta.resolve('tsx'), join(HOME, program), ...args],
      {
        cwd: folder,
        env: { ...Object.fromEntries(plain), ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    children.push(child);
    const printed = { out: '', err: '' };
    child.stdout!.on('data', (chunk) => (printed.out += chunk));
    child.stderr!.on('data', (chunk) => (printed.err += chunk));
    const ended = once(child, 'exit').then(([code]) => ({ code: code as number | null, ...printed }));
    const saying = async (words: string): Promise<void> => {
      while (child.exitCode === null && !printed.out.includes(words))
        await Promise.race([once(child.stdout!, 'data'), ended]);
    };
    return { child, ended, saying };
  };
}
