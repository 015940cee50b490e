#!/usr/bin/env node
import { join, resolve } from 'node:path';
import { runPrompt } from '../adapters/terminal/prompt.ts';
import { digestNotice } from './command/help.ts';
import { UsageError } from './command/usage-error.ts';
import { type Config, readConfig } from './config.ts';
import type { Desk } from './desk.ts';
import { openHistory } from './history.ts';
import { HOME, MANIFEST, reportFault, rootsOf } from './home.ts';
import { openKept } from './kept.ts';
import { type Followed, Newsroom } from './newsroom.ts';
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
  const followed = await followAll(stories, config);
  const newsroom = new Newsroom({
    stories: followed,
    digests: {
      answer: async (_request, story) => digestNotice(story),
      subscriptions: async () => [],
      reachable: () => {},
    },
    add: async () => {
      throw new UsageError('Sources are added in the folder of the story.', 'Put the article there.');
    },
  });
  await runPrompt({
    env: process.env,
    version: MANIFEST.version,
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    stories: newsroom.stories,
    open: async (wanted) => openWanted(wanted.story, followed),
    complete: (...typed) => newsroom.complete(...typed),
    ...(config.state === null
      ? {}
      : { history: openHistory(join(resolve(cwd, config.state ?? '.briefdesk'), 'history')) }),
    hints: [
      `Ask: /${newsroom.stories[0]} who NAME · timeline · disputes · help. Tab completes, Ctrl-D ends.`,
      `To have this in Slack or Discord, put their tokens into .env: ${join(HOME, 'README.md')} shows how.`,
    ],
  });
}

async function followAll(stories: readonly Story[], { state }: Config): Promise<Map<string, Followed>> {
  const followed = new Map<string, Followed>();
  for (const { name, folder } of stories) {
    const desk = await openKept({ folder, story: name }, { state, cwd, stderr: process.stderr });
    followed.set(name, { current: () => desk });
  }
  return followed;
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
