import { setTimeout as sleep } from 'node:timers/promises';
import type { Spent } from './desk.ts';

/** For a command. */
export const AIM = { acknowledged: 100, answered: 300 } as const;

/** A platform's stand-in with a desk on it, and somebody who types. */
export interface Stand {
  /** `Slack, signed HTTP` */
  readonly name: string;
  /** Milliseconds that nobody should wait longer, but one in a hundred. */
  readonly aim: { readonly acknowledged: number; readonly answered: number };
  /** Types a command; both reject where what they wait for is not right. */
  type(command: string): Typed;
  close(): Promise<Spent>;
}

export interface Typed {
  /** Resolves once the platform has the acknowledgement. */
  readonly acknowledged: Promise<unknown>;
  /** Resolves once the answer stands in the channel. */
  readonly answered: Promise<unknown>;
}

export interface Load {
  readonly commands: readonly string[];
  /** Commands a second. */
  readonly rate: number;
  readonly seconds: number;
  /** What has not come so many milliseconds after the last command is lost. */
  readonly patience: number;
}

/** Milliseconds from when each command was due, sorted. What is not here was lost. */
export interface Measured {
  readonly sent: number;
  readonly acknowledged: readonly number[];
  readonly answered: readonly number[];
  /** Why what was lost was lost, each reason once. */
  readonly reasons: readonly string[];
  /** The most that a command was typed later than it was due: this program's own lag, which counts as the desk's. */
  readonly lag: number;
}

/**
 * Types commands in turn, each when it is due, whether or not the one before is answered. Times count from when a
 * command was due, so that a desk that stands still is measured for all who wait, not only for the first.
 */
export async function fire(
  stand: Pick<Stand, 'type'>,
  { commands, rate, seconds, patience }: Load,
): Promise<Measured> {
  const total = Math.round(rate * seconds);
  const acknowledged: number[] = [];
  const answered: number[] = [];
  const reasons = new Set<string>();
  const pending: Promise<void>[] = [];
  const begun = performance.now();
  let lag = 0;
  const clock = (wait: Promise<unknown>, due: number, times: number[]): Promise<void> =>
    wait.then(
      () => void times.push(performance.now() - due),
      (error: Error) => void reasons.add(error.message),
    );
  for (let i = 0; i < total; i++) {
    const due = begun + (i * 1_000) / rate;
    const early = due - performance.now();
    if (early > 0) await sleep(Math.ceil(early));
    lag = Math.max(lag, performance.now() - due);
    const typed = stand.type(commands[i % commands.length]!);
    pending.push(clock(typed.acknowledged, due, acknowledged), clock(typed.answered, due, answered));
  }
  await Promise.race([Promise.all(pending), sleep(patience, undefined, { ref: false })]);
  const sorted = (times: readonly number[]) => [...times].sort((a, b) => a - b);
  return {
    sent: total,
    acknowledged: sorted(acknowledged),
    answered: sorted(answered),
    reasons: [...reasons],
    lag,
  };
}

/** Of sorted times, the one that so large a part of them does not exceed; NaN where there is none. */
export const percentile = (sorted: readonly number[], part: number): number =>
  sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN;
