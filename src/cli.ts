#!/usr/bin/env node
import { type Desk, runTerminal } from '../adapters/terminal/index.ts';
import { UsageError } from './command/usage-error.ts';
import { MANIFEST, reportFault, rootsOf } from './home.ts';
import type { Wanted } from './seeds.ts';

process.stdout.on('error', endQuietly);
process.stderr.on('error', endQuietly);
try {
  process.exitCode = await runTerminal(process.argv.slice(2), {
    env: process.env,
    version: MANIFEST.version,
    stdout: process.stdout,
    stderr: process.stderr,
    open,
    listStories,
    surfaces: {
      slack: async () => (await import('../adapters/slack/surface.ts')).slackSurface,
    },
  });
} catch (error) {
  reportFault(error);
}

async function listStories(): Promise<readonly string[]> {
  const [{ readConfig }, { findStories }] = await Promise.all([import('./config.ts'), import('./seeds.ts')]);
  const cwd = process.cwd();
  const { seeds } = await readConfig(process.env, cwd);
  return findStories({ cwd, roots: rootsOf(seeds, cwd), usual: MANIFEST.briefdesk?.story }).map(
    ({ name }) => name,
  );
}

async function open(wanted: Wanted): Promise<Desk> {
  const [{ readConfig }, { findStory }] = await Promise.all([import('./config.ts'), import('./seeds.ts')]);
  const cwd = process.cwd();
  const config = await readConfig(process.env, cwd);
  const { name, folder } = findStory(wanted, {
    cwd,
    roots: rootsOf(config.seeds, cwd),
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

/** Whoever reads the output has read enough: `briefdesk timeline | head`. */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
}
