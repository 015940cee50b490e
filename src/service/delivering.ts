import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { Deliverer, type DelivererOptions, holderOf, isAlive, isGone } from '../digest/deliver/index.ts';
import type { Poster } from '../digest/types.ts';
import type { Ledger } from '../store/index.ts';

export interface DeliveringOptions extends Pick<DelivererOptions, 'log' | 'onAttempt' | 'pace'> {
  readonly ledger: Ledger;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** Those that post; the terminal does not. */
  readonly platforms: readonly (Partial<Poster> & { readonly name: string })[];
}

/** Delivers as this process of this machine. It begins with `start`. */
export function openDelivering({ ledger, platforms, now = Date.now, ...rest }: DeliveringOptions): Deliverer {
  const host = hostname();
  const posters = platforms.flatMap((platform): [string, Poster][] => {
    const { name, post, mark } = platform;
    if (!post) return [];
    return [[name, { post: post.bind(platform), ...(mark ? { mark: mark.bind(platform) } : {}) }]];
  });
  return new Deliverer({
    ...rest,
    deliveries: ledger.deliveries,
    posters: Object.fromEntries(posters),
    holder: holderOf({ host, pid: process.pid, mark: randomUUID() }),
    isGone: (holder) => isGone(holder, host, isAlive),
    now,
    random: Math.random,
  });
}
