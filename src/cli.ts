#!/usr/bin/env node
import { join } from 'node:path';
import { PlatformError } from '../adapters/platform.ts';
import { type Desk, runTerminal } from '../adapters/terminal/index.ts';
import type { Briefing } from './briefing/types.ts';
import { UsageError } from './command/usage-error.ts';
import type { Config } from './config.ts';
import type { Gathering } from './desk/gathering.ts';
import type { Story, Wanted } from './desk/seeds.ts';
import { HOME, MANIFEST, reportFault, rootsOf } from './home.ts';

const cwd = process.cwd();

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
      discord: async () =>
        (await import('../adapters/discord/surface.ts')).discordSurface(await environment()),
    },
    register: { discord: registerOnDiscord },
    gather: {
      add: (wanted, what) => withGathering(wanted, (gathering, story) => add(gathering, story, what, wanted)),
      health: (wanted) => withGathering(wanted, (gathering, story) => gathering.health(story)),
    },
    backUp,
  });
} catch (error) {
  reportFault(error);
}

async function backUp(file: string): Promise<string> {
  const [{ readConfig }, ledger] = await Promise.all([import('./config.ts'), import('./service/ledger.ts')]);
  return ledger.backUp(file, await readConfig(process.env, cwd, { service: true }), cwd);
}

async function environment(): Promise<Readonly<Record<string, string | undefined>>> {
  return (await import('./config.ts')).readEnvironment(process.env, cwd);
}

async function registerOnDiscord(stories: readonly string[], server?: string): Promise<string> {
  const { readDiscordSettings } = await import('../adapters/discord/settings.ts');
  const settings = await readDiscordSettings(await environment());
  if (!settings)
    throw new UsageError('DISCORD_TOKEN is not set.', `${join(HOME, 'README.md')} shows how to get one.`);
  const { registerDiscord } = await import('../adapters/discord/registration.ts');
  try {
    return await registerDiscord(settings, stories, server ?? settings.developmentServer);
  } catch (error) {
    if (error instanceof PlatformError) throw new UsageError(error.message, error.wayOut);
    throw error;
  }
}

async function listStories(): Promise<readonly string[]> {
  const [{ readConfig }, { findStories }] = await Promise.all([
    import('./config.ts'),
    import('./desk/seeds.ts'),
  ]);
  const { seeds } = await readConfig(process.env, cwd);
  return findStories({ cwd, roots: rootsOf(seeds, cwd), usual: MANIFEST.briefdesk?.story }).map(
    ({ name }) => name,
  );
}

async function open(wanted: Wanted): Promise<Desk> {
  const { config, name, folder } = await find(wanted);
  const { openKept } = await import('./desk/kept.ts');
  try {
    return await openKept({ folder, story: name }, { state: config.state, cwd, stderr: process.stderr });
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'CorpusError' || config.debug) throw error;
    throw new UsageError(error.message, 'Mend the folder, or name another: --seeds DIR');
  }
}

async function find(wanted: Wanted): Promise<Story & { readonly config: Config }> {
  const [{ readConfig }, { findStory }] = await Promise.all([
    import('./config.ts'),
    import('./desk/seeds.ts'),
  ]);
  const config = await readConfig(process.env, cwd);
  const roots = rootsOf(config.seeds, cwd);
  return { config, ...findStory(wanted, { cwd, roots, usual: MANIFEST.briefdesk?.story }) };
}

async function withGathering(
  wanted: Wanted,
  work: (gathering: Gathering, story: string) => Promise<Briefing>,
): Promise<Briefing> {
  const { config, ...story } = await find(wanted);
  const [{ openGathering }, { plainLog }] = await Promise.all([
    import('./desk/gathering.ts'),
    import('./operation/plain-log.ts'),
  ]);
  const { version } = MANIFEST;
  const gathering = openGathering([story], {
    state: config.state,
    cwd,
    log: plainLog(process.stderr),
    version,
  });
  try {
    return await work(gathering, story.name);
  } finally {
    await gathering.close();
  }
}

async function add(
  gathering: Gathering,
  story: string,
  what: { readonly url: string } | { readonly file: string },
  { seeds }: Wanted,
): Promise<Briefing> {
  if (seeds !== undefined)
    throw new UsageError(
      '--seeds DIR is only read.',
      'Copy the article there, or name a story: --story NAME',
    );
  const { readGiven } = await import('./desk/adding.ts');
  return gathering.add(story, 'url' in what ? what : await readGiven(what.file, cwd));
}

/** Whoever reads the output has read enough: `briefdesk timeline | head`. */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
}
