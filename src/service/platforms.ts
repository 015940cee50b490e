import type { Platform, Surroundings } from '../../adapters/platform.ts';
import { UsageError } from '../command/usage-error.ts';
import type { Ledger } from '../store/index.ts';

/** Makes a platform, once there is a ledger and something to answer from. */
export type Setup = (ledger: Ledger) => (surroundings: Surroundings) => Platform;

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The platforms whose variables are set. Nothing of a platform is loaded that has none. A UsageError says all that is
 * wrong with any of them.
 */
export async function setUpPlatforms(env: Environment): Promise<readonly Setup[]> {
  const tried = await Promise.allSettled([setUpSlack(env), setUpDiscord(env)]);
  const faults = tried.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
  if (faults.length > 0) throw join(faults);
  return tried.flatMap((one) => (one.status === 'fulfilled' && one.value ? [one.value] : []));
}

async function setUpSlack(env: Environment): Promise<Setup | null> {
  const { readSlackSettings } = await import('../../adapters/slack/settings.ts');
  const settings = await readSlackSettings(env);
  if (!settings) return null;
  const { createSlack } = await import('../../adapters/slack/index.ts');
  return ({ installations }) =>
    (surroundings) =>
      createSlack({ ...settings, installations }, surroundings);
}

async function setUpDiscord(env: Environment): Promise<Setup | null> {
  const { readDiscordSettings } = await import('../../adapters/discord/settings.ts');
  const settings = await readDiscordSettings(env);
  if (!settings) return null;
  const { createDiscord } = await import('../../adapters/discord/index.ts');
  return () => (surroundings) => createDiscord(settings, surroundings);
}

function join(faults: readonly unknown[]): unknown {
  const wrong = faults.filter((fault): fault is UsageError => fault instanceof UsageError);
  if (wrong.length < faults.length) return faults.find((fault) => !(fault instanceof UsageError));
  return new UsageError(
    wrong.map(({ message }) => message).join('\n'),
    wrong.map(({ wayOut }) => wayOut).join('\n'),
  );
}
