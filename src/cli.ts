#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Desk, runTerminal } from '../adapters/terminal/index.ts';
import { UsageError } from './command/usage-error.ts';
import type { Wanted } from './seeds.ts';

/** The folder that briefdesk is installed in, run from its sources or built. */
const HOME = findHome(dirname(fileURLToPath(import.meta.url)));
const MANIFEST = JSON.parse(readFileSync(join(HOME, 'package.json'), 'utf8')) as {
  readonly version: string;
  readonly briefdesk?: { readonly story?: string };
};

process.stdout.on('error', endQuietly);
process.stderr.on('error', endQuietly);
try {
  process.exitCode = await runTerminal(process.argv.slice(2), {
    env: process.env,
    version: MANIFEST.version,
    stdout: process.stdout,
    stderr: process.stderr,
    open,
  });
} catch (error) {
  reportFault(error);
}

async function open(wanted: Wanted): Promise<Desk> {
  const [{ readConfig }, { findStory }] = await Promise.all([import('./config.ts'), import('./seeds.ts')]);
  const cwd = process.cwd();
  const config = await readConfig(process.env, cwd);
  const { name, folder } = findStory(wanted, {
    cwd,
    roots: config.seeds === undefined ? [join(cwd, 'seeds'), join(HOME, 'seeds')] : [config.seeds],
    usual: MANIFEST.briefdesk?.story,
  });
  const { openKept } = await import('./kept.ts');
  try {
    return await openKept({ folder, story: name }, { state: config.state, cwd, stderr: process.stderr });
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'CorpusError' || config.debug) throw error;
    throw new UsageError(error.message, 'Mend the folder, or name another: --seeds DIR');
  }
}

function findHome(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    try {
      readFileSync(join(at, 'package.json'));
      return at;
    } catch {
      if (dirname(at) === at) throw new Error('package.json is missing beside briefdesk');
    }
  }
}

/** Whoever reads the output has read enough: `briefdesk timeline | head`. */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
}

function reportFault(error: unknown): void {
  const debug = process.env.BRIEFDESK_DEBUG === '1' && error instanceof Error;
  const what = error instanceof Error ? error.message : String(error);
  process.stderr.write(
    debug
      ? `${error.stack}\n`
      : `briefdesk: ${what}\n  This is a fault in briefdesk, not in what you typed. BRIEFDESK_DEBUG=1 shows where.\n`,
  );
  process.exitCode = 2;
}
