import { schedule } from 'node-cron';
import { type Platform, PlatformError, type Surroundings } from '../../adapters/platform.ts';
import type { Config } from '../config.ts';
import { type Following, followStories } from '../desk/follow.ts';
import { type GatheringOptions, openGathering } from '../desk/gathering.ts';
import { Newsroom } from '../desk/newsroom.ts';
import type { Story } from '../desk/seeds.ts';
import { DigestService } from '../digest/service.ts';
import { checkReadiness } from '../operation/health.ts';
import type { ServiceLog } from '../operation/log.ts';
import { type Metrics, openMetrics } from '../operation/metrics.ts';
import { type OpsServer, startOps } from '../operation/server.ts';
import type { Stoppable } from '../operation/stop.ts';
import type { Ledger } from '../store/index.ts';
import { openDelivering } from './delivering.ts';

export interface ServiceOptions {
  readonly stories: readonly Story[];
  readonly config: Pick<Config, 'state' | 'ops'>;
  readonly cwd: string;
  readonly version: string;
  readonly ledger: Ledger;
  readonly log: ServiceLog;
  /** Makes each platform that is set up. */
  readonly platforms: readonly ((surroundings: Surroundings) => Platform)[];
  /** Where the first reading shows how far it has come. */
  readonly stderr: { write(text: string): unknown; readonly isTTY?: boolean };
  /** Stands in for the network of feeds. */
  readonly network?: GatheringOptions['network'];
  /** Milliseconds that files, and corrections, must stand still; for tests. */
  readonly settle?: { readonly files: number; readonly corrections: number };
  /** Milliseconds since 1970; the clock of the machine, but for tests. */
  readonly now?: () => number;
  /** Told when no platform is left that could answer. */
  readonly onNoneLeft: () => void;
}

/** The desk as it runs for good. */
export interface Service {
  /** Names of the stories that could be read. */
  readonly stories: readonly string[];
  /** Where the desk answers about its own health; null: nowhere. */
  readonly ops: string | null;
  /** Looks for what is due, as the clock does each minute. */
  tick(): Promise<void>;
  /** What has to be stopped, in this order; each finishes what it has begun. */
  readonly parts: readonly Stoppable[];
}

/** Every minute, on the second: what is due is decided from the ledger, not from the timer. */
const TICK = '* * * * *';

/**
 * Follows the stories, answers on every platform, and delivers what subscriptions are due. A platform that cannot start
 * stops no other. Rejects where no story can be read or the address for health cannot be had.
 */
export async function startService(options: ServiceOptions): Promise<Service> {
  const { ledger, log, version, config, cwd, stories, now = Date.now } = options;
  const following = await followStories(stories, {
    state: config.state,
    cwd,
    stderr: options.stderr,
    log,
    ...(options.settle ? { settle: options.settle.files } : {}),
  });
  const gathering = openGathering(stories, {
    state: config.state,
    cwd,
    log,
    version,
    ...(options.network ? { network: options.network } : {}),
  });
  const digests: DigestService = new DigestService({
    ledger,
    names: () => [...following.stories.keys()],
    story: (name) => following.stories.get(name)?.current().read ?? null,
    log,
    now,
    planned: () => deliverer.wake(),
    ...(options.settle ? { settle: options.settle.corrections } : {}),
  });
  const newsroom = new Newsroom({
    stories: following.stories,
    digests,
    add: (story, what) => gathering.add(story, what),
    health: (story) => gathering.health(story),
  });
  const left = new Set<Platform>();
  const surroundings = { desks: newsroom, log, now };
  const platforms = options.platforms.map((create) => {
    const platform = create({ ...surroundings, onStopped: () => giveUp(platform) });
    left.add(platform);
    return platform;
  });
  const giveUp = (platform: Platform): void => {
    left.delete(platform);
    if (left.size === 0) options.onNoneLeft();
  };
  const metrics = openMetrics({ ledger, platforms, version });
  const deliverer = openDelivering({ ledger, platforms, log, now, onAttempt: metrics.onAttempt });
  const ops = await openOps(options, platforms, metrics);
  const deaf = listen(following, digests, log);
  const clock = schedule(TICK, () => digests.tick(), { noOverlap: true });
  for (const platform of platforms) startPlatform(platform, log, () => giveUp(platform));
  deliverer.start();
  gathering.start();
  await digests.tick();
  return {
    stories: newsroom.stories,
    ops: ops?.address ?? null,
    tick: () => digests.tick(),
    parts: [
      { name: 'clock', stop: async () => clock.destroy() },
      { name: 'sources', stop: () => gathering.close() },
      {
        name: 'stories',
        stop: () => {
          deaf();
          return following.close();
        },
      },
      { name: 'deliveries', stop: () => deliverer.stop() },
      ...platforms.map((platform) => ({ name: platform.name, stop: () => platform.stop() })),
      { name: 'health', stop: async () => ops?.stop() },
      { name: 'ledger', stop: () => ledger.close() },
    ],
  };
}

/** A platform that cannot start says so in one line, and the others go on. */
function startPlatform(platform: Platform, log: ServiceLog, giveUp: () => void): void {
  platform.start().catch((error: unknown) => {
    const { name } = platform;
    if (error instanceof PlatformError)
      log.error({ platform: name }, `${error.message} ${error.wayOut} The rest goes on without it.`);
    else log.error({ platform: name, err: error }, 'the platform could not be started; the rest goes on');
    giveUp();
  });
}

/** Digests hear of every reading anew. Returns how to stop that. */
function listen({ stories }: Following, digests: DigestService, log: ServiceLog): () => void {
  const hear = (name: string) => () => {
    digests
      .storyChanged(name)
      .catch((err: unknown) => log.error({ story: name, err }, 'digests could not hear of new sources'));
  };
  const deaf = [...stories].map(([name, living]) => living.onChange(hear(name)));
  return () => {
    for (const stop of deaf) stop();
  };
}

async function openOps(
  { config, ledger, log }: ServiceOptions,
  platforms: readonly Platform[],
  metrics: Metrics,
): Promise<OpsServer | null> {
  if (!config.ops) return null;
  const readiness = () => checkReadiness(ledger, platforms);
  const server = await startOps({ ...config.ops, readiness, metrics });
  log.info({ address: server.address }, 'health is answered at /healthz, /readyz and /metrics');
  return server;
}
