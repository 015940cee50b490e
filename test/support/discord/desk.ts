import { createDiscord, type DiscordOptions } from '../../../adapters/discord/index.ts';
import type { Platform, Surroundings } from '../../../adapters/platform.ts';
import { openDesks, type TestDesks } from '../desks.ts';
import { keptLog } from '../log.ts';
import { type LocalDiscord, startDiscord } from './index.ts';

/** The desk in our Discord: real client, real stories, no network. */
export interface Stage {
  readonly discord: LocalDiscord;
  readonly desks: TestDesks;
  readonly platform: Platform;
  readonly log: ReturnType<typeof keptLog>;
  readonly stopped: string[];
  close(): Promise<void>;
}

/** Opens a story on our Discord. The platform is not started. */
export async function openStage(
  options: Partial<DiscordOptions> = {},
  surroundings: Partial<Surroundings> = {},
  stories: Readonly<Record<string, string>> = { school: 'first-degree-at-two-universities' },
): Promise<Stage> {
  const [discord, desks] = await Promise.all([startDiscord(), openDesks(stories)]);
  const log = keptLog();
  const stopped: string[] = [];
  const platform = createDiscord(
    { token: discord.token, api: discord.api, timeout: 400, pause: 10, ...options },
    { desks, log, now: Date.now, onStopped: (reason) => void stopped.push(reason), ...surroundings },
  );
  return {
    discord,
    desks,
    platform,
    log,
    stopped,
    close: async () => {
      await platform.stop();
      await discord.stop();
    },
  };
}
