#!/usr/bin/env node
import { join, resolve } from 'node:path';
import { openHistory } from '../adapters/terminal/history.ts';
import { runPrompt } from '../adapters/terminal/prompt.ts';
import { UsageError } from './command/usage-error.ts';
import { type Config, readConfig, readEnvironment } from './config.ts';
import { readGiven } from './desk/adding.ts';
import type { Desk } from './desk/desk.ts';
import { followStories } from './desk/follow.ts';
import { openGathering } from './desk/gathering.ts';
import type { Followed } from './desk/newsroom.ts';
import { findStories, type Story } from './desk/seeds.ts';
import { HOME, MANIFEST, reportFault, rootsOf } from './home.ts';
import { plainLog } from './operation/plain-log.ts';
import { type Setup, setUpPlatforms } from './service/platforms.ts';

// The desk as a service: every platform that has its tokens, or a prompt in the terminal where none has.

/** Milliseconds that stopping may take: what is being posted ends, or is looked up at the next start. */
const STOP_WITHIN = 15_000;
/** Exit code where every platform refused the desk: whoever restarts it should not try at once. */
const NONE_LEFT = 78;

const cwd = process.cwd();
try {
  await run(await readConfig(process.env, cwd, { service: true }));
} catch (error) {
  if (error instanceof UsageError) refuse(error);
  else reportFault(error);
}

async function run(config: Config): Promise<void> {
  const stories = findStories({
    cwd,
    roots: rootsOf(config.seeds, cwd),
    usual: MANIFEST.briefdesk?.story,
  });
  const setups = await setUpPlatforms(readEnvironment(process.env, cwd));
  await (setups.length > 0 ? serve(stories, config, setups) : openPrompt(stories, config));
}

/** Runs until a signal stops it, or no platform is left. */
async function serve(stories: readonly Story[], config: Config, setups: readonly Setup[]): Promise<void> {
  const [{ startService }, { openLedger }, { openLog }, { stopOnSignal }] = await Promise.all([
    import('./service/service.ts'),
    import('./service/ledger.ts'),
    import('./operation/log.ts'),
    import('./operation/stop.ts'),
  ]);
  const log = openLog(config.log);
  const ledger = await openLedger(config, cwd, (line) => log.warn({}, line));
  const { stories: names, parts } = await refusing(config, () =>
    startService({
      stories,
      config,
      cwd,
      version: MANIFEST.version,
      ledger,
      log,
      platforms: setups.map((setUp) => setUp(ledger)),
      stderr: process.stderr,
      onNoneLeft: () => {
        log.error({}, 'no platform is left to answer on: briefdesk ends');
        process.exitCode = NONE_LEFT;
        process.kill(process.pid, 'SIGTERM');
      },
    }),
  );
  stopOnSignal({
    parts,
    within: STOP_WITHIN,
    log,
    signals: process,
    exit: (code) => process.exit(process.exitCode || code),
  });
  log.info({ version: MANIFEST.version, stories: names }, 'briefdesk runs');
}

async function openPrompt(stories: readonly Story[], config: Config): Promise<void> {
  const log = plainLog(process.stderr);
  const { state } = config;
  const following = await refusing(config, () =>
    followStories(stories, { state, cwd, stderr: process.stderr, log }),
  );
  const gathering = openGathering(stories, { state, cwd, log, version: MANIFEST.version });
  gathering.start();
  const names = [...following.stories.keys()];
  const usual = names[0]!;
  await runPrompt({
    env: process.env,
    version: MANIFEST.version,
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    stories: names,
    open: async ({ story = usual }) => openWanted(story, following.stories),
    gather: {
      add: async ({ story = usual }, what) =>
        gathering.add(story, 'url' in what ? what : await readGiven(what.file, cwd)),
      health: ({ story = usual }) => gathering.health(story),
    },
    complete: (story, typed, limit) => openWanted(story, following.stories).complete(typed, limit),
    ...(state === null ? {} : { history: openHistory(join(resolve(cwd, state ?? '.briefdesk'), 'history')) }),
    hints: [
      `Ask: /${usual} who NAME · timeline · disputes · help. Tab completes, Ctrl-D ends.`,
      `To have this in Slack or Discord, put their tokens into .env: ${join(HOME, 'README.md')} shows how.`,
    ],
  });
  await gathering.close();
  await following.close();
}

/** A folder that cannot be read is for whoever runs the desk to mend. */
async function refusing<T>({ debug }: Config, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'CorpusError' || debug) throw error;
    throw new UsageError(error.message, 'Mend the folder, or name another: BRIEFDESK_SEEDS');
  }
}

function openWanted(story: string, followed: ReadonlyMap<string, Followed>): Desk {
  const one = followed.get(story);
  if (one) return one.current();
  throw new UsageError(`There is no story "${story}".`, `The stories: ${[...followed.keys()].join(', ')}.`);
}

function refuse({ message, wayOut }: UsageError): void {
  process.stderr.write(`briefdesk: ${message}\n  ${wayOut.split('\n').join('\n  ')}\n`);
  process.exitCode = 2;
}
