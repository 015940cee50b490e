import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Ledger } from '../../../src/store/index.ts';
import { channel, digest, plan, subscribe } from '../ledger.ts';
import type { Orders } from './process.ts';
import { seeded } from './random.ts';
import { startPlatforms } from './server.ts';

export interface KillRun {
  readonly ledger: Ledger;
  readonly where: Orders['ledger'];
  readonly kills: number;
  /** How many deliver at once. */
  readonly processes: number;
  readonly seed: number;
}

export interface KillResult {
  /** Kills that came while at least one message was on its way. */
  readonly whileSending: number;
  readonly deliveries: number;
  /** By channel, the digests that it has and should have, in order. */
  readonly channels: readonly { readonly has: readonly string[]; readonly wants: readonly string[] }[];
  readonly crowded: number;
}

const CHANNELS = 50;
/** A process dies after at most so many steps of its platforms; one in a few before it has posted anything. */
const STEPS = 100;

/** Kills processes that deliver to 50 channels of two platforms, until `kills` have died; then lets one finish. */
export async function runKills({ ledger, where, kills, processes, seed }: KillRun): Promise<KillResult> {
  const random = seeded(seed);
  const platforms = await startPlatforms(seeded(seed + 1));
  const ids: string[] = [];
  for (let i = 0; i < CHANNELS; i++) {
    ids.push(await subscribe(ledger, i % 2 ? channel(`D${i}`, 'discord', 'G1') : channel(`C${i}`)));
  }
  const wanted: string[][] = ids.map(() => []);
  const planAll = async (slot: number) => {
    for (const [i, id] of ids.entries()) {
      await plan(ledger, id, [digest(id, slot)]);
      wanted[i]!.push(`${id}:${slot}`);
    }
  };
  const spares: Promise<ChildProcess>[] = [];
  const running: ChildProcess[] = [];
  let started = 0;
  const begin = async () => {
    while (spares.length < 2) spares.push(load());
    const child = await spares.shift()!;
    child.send({ address: platforms.address, ledger: where, mark: String(started++) } satisfies Orders);
    running.push(child);
  };
  let whileSending = 0;
  let slot = 1;
  let isKilling = true;
  const keepPlanning = async () => {
    while (isKilling) {
      if ((await countOpen(ledger)) < 2 * CHANNELS) await planAll(slot++);
      else await setTimeout(20);
    }
  };
  try {
    await planAll(slot++);
    const planning = keepPlanning();
    for (let i = 0; i < processes; i++) await begin();
    for (let kill = 0; kill < kills; kill++) {
      await platforms.steps(Math.floor(random() * STEPS));
      if (platforms.underWay() > 0) whileSending++;
      const [victim] = running.splice(Math.floor(random() * running.length), 1);
      victim!.kill('SIGKILL');
      await once(victim!, 'exit');
      await begin();
    }
    isKilling = false;
    await planning;
    const patience = Date.now() + 60_000;
    while ((await countOpen(ledger)) > 0 && Date.now() < patience) await setTimeout(50);
    const names = ids.map((_, i) => (i % 2 ? `D${i}` : `C${i}`));
    return {
      whileSending,
      deliveries: wanted.flat().length,
      channels: names.map((name, i) => ({ has: platforms.board.keys(name), wants: wanted[i]! })),
      crowded: platforms.board.crowded.size,
    };
  } finally {
    for (const child of [...running, ...(await Promise.all(spares))]) child.kill('SIGKILL');
    await platforms.close();
  }
}

async function countOpen(ledger: Ledger): Promise<number> {
  return (await ledger.deliveries.counts()).reduce((sum, { count }) => sum + count, 0);
}

async function load(): Promise<ChildProcess> {
  const child = fork(join(import.meta.dirname, 'process.ts'), { execArgv: ['--import', 'tsx'] });
  await once(child, 'message');
  return child;
}
