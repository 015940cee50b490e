import { afterEach } from 'vitest';
import type { SlackOptions } from '../../../adapters/slack/index.ts';
import { openDesks, type TestDesks } from '../desks.ts';
import { CHANNEL, openWorkspace, TEAM, type Workspace } from './workspace.ts';

/** What a test has to do with: a workspace, the desks behind it, and what they said to whoever runs them. */
export interface Stage {
  /** Opens a workspace with the desk in it, started unless told not to; it is closed behind the test. */
  open(
    options?: Partial<SlackOptions> & { readonly mode?: 'socket' | 'http' },
    stories?: Readonly<Record<string, string>>,
    start?: boolean,
  ): Promise<Workspace>;
  readonly desks: TestDesks;
  /** Why Slack was stopped for good. */
  readonly stopped: string[];
  readonly logged: string[];
}

/** The channel that digests of tests go to. */
export const to = { platform: 'slack', workspace: TEAM, channel: CHANNEL };

/** A story whose only article is hostile, and one with a dispute. */
export const TWO_STORIES = {
  harbour: 'hostile-text-comes-out-inert',
  dispute: 'first-degree-at-two-universities',
};

/** A stage for the tests of a file. */
export function openStage(): Stage {
  const opened: Workspace[] = [];
  const stage: { -readonly [K in keyof Stage]: Stage[K] } = {
    desks: undefined as unknown as TestDesks,
    stopped: [],
    logged: [],
    async open(options = {}, stories = { harbour: TWO_STORIES.harbour }, start = true) {
      stage.stopped = [];
      stage.logged = [];
      stage.desks = await openDesks(stories);
      const { desks, stopped, logged } = stage;
      const write = (fields: object, message: string) => logged.push(`${message} ${JSON.stringify(fields)}`);
      const workspace = await openWorkspace(
        {
          desks,
          log: { info: write, warn: write, error: write },
          now: Date.now,
          onStopped: (why) => stopped.push(why),
        },
        options,
      );
      opened.push(workspace);
      if (start) await workspace.platform.start();
      return workspace;
    },
  };
  afterEach(async () => {
    for (const workspace of opened.splice(0)) await workspace.close();
  });
  return stage;
}
