#!/usr/bin/env node
import { join, resolve } from 'node:path';
import { runPrompt } from '../adapters/terminal/prompt.ts';
import { readGiven } from './adding.ts';
import { digestNotice } from './command/help.ts';
import { UsageError } from './command/usage-error.ts';
import { type Config, readConfig } from './config.ts';
import type { Desk } from './desk.ts';
import { type Following, followStories } from './follow.ts';
import { openGathering } from './gathering.ts';
import { openHistory } from './history.ts';
import { HOME, MANIFEST, reportFault, rootsOf } from './home.ts';
import { type Followed, Newsroom } from './newsroom.ts';
import { plainLog } from './plain-log.ts';
import { findStories, type Story } from './seeds.ts';

// The desk as a service: every platform that has its tokens, or a prompt in the terminal where none has.

const cwd = process.cwd();
try {
  await run(await readConfig(process.env, cwd));
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
  const following = await follow(stories, config);
  const followed = following.stories;
  const gathering = openGathering(stories, {
    state: config.state,
    cwd,
    log: plainLog(process.stderr),
    version: MANIFEST.version,
  });
  const newsroom = new Newsroom({
    stories: followed,
    digests: {
      answer: async (_request, story) => digestNotice(story),
      subscriptions: async () => [],
      reachable: () => {},
    },
    add: (story, what) => gathering.add(story, what),
    health: (story) => gathering.health(story),
  });
  gathering.start();
  await runPrompt({
    env: process.env,
    version: MANIFEST.version,
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    stories: newsroom.stories,
    open: async (wanted) => openWanted(wanted.story, followed),
    gather: {
      add: async ({ story = newsroom.stories[0]! }, what) =>
        gathering.add(story, 'url' in what ? what : await readGiven(what.file, cwd)),
      health: ({ story = newsroom.stories[0]! }) => gathering.health(story),
    },
    complete: (...typed) => newsroom.complete(...typed),
    ...(config.state === null
      ? {}
      : { history: openHistory(join(resolve(cwd, config.state ?? '.briefdesk'), 'history')) }),
    hints: [
      `Ask: /${newsroom.stories[0]} who NAME · timeline · disputes · help. Tab completes, Ctrl-D ends.`,
      `To have this in Slack or Discord, put their tokens into .env: ${join(HOME, 'README.md')} shows how.`,
    ],
  });
  await gathering.close();
  await following.close();
}

async function follow(stories: readonly Story[], { state, debug }: Config): Promise<Following> {
  try {
    return await followStories(stories, {
      state,
      cwd,
      stderr: process.stderr,
      log: plainLog(process.stderr),
    });
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'CorpusError' || debug) throw error;
    throw new UsageError(error.message, 'Mend the folder, or name another: BRIEFDESK_SEEDS');
  }
}

function openWanted(story: string | undefined, followed: ReadonlyMap<string, Followed>): Desk {
  const one = followed.get(story ?? '');
  if (one) return one.current();
  throw new UsageError(`There is no story "${story}".`, `The stories: ${[...followed.keys()].join(', ')}.`);
}

function refuse({ message, wayOut }: UsageError): void {
  process.stderr.write(`briefdesk: ${message}\n  ${wayOut.split('\n').join('\n  ')}\n`);
  process.exitCode = 2;
}
