import { Agent } from 'undici';
import { FetchError, whyFailed } from './errors.ts';
import { follow } from './follow.ts';
import { checkUrl, type GuardOptions, guardedConnector, Turned } from './guard.ts';
import type { Fetched, Limits, Wish } from './types.ts';

export { FetchError, showUrl } from './errors.ts';
export { checkUrl } from './guard.ts';
export type { Fetched, Wish } from './types.ts';

const LIMITS: Limits = {
  connect: 10_000,
  headers: 15_000,
  body: 10_000,
  total: 45_000,
  bytes: 10 * 1024 * 1024,
  redirects: 5,
};

export interface FetcherOptions extends GuardOptions {
  /** Who asks, as servers see it. */
  readonly userAgent: string;
  readonly limits?: Partial<Limits>;
}

/** Fetches from the open internet, and from nowhere else. */
export interface Fetcher {
  /** Rejects with FetchError only. */
  fetch(url: string, wish: Wish): Promise<Fetched>;
  /** Breaks off what is being fetched. */
  close(): Promise<void>;
}

/**
 * A fetcher for http and https. Each redirect is checked as the first address is; times and sizes are bounded, so that
 * no server can hold the desk up or fill its memory. No proxy is used and no cookie kept.
 */
export function openFetcher({ userAgent, limits: own, ...guard }: FetcherOptions): Fetcher {
  const limits = { ...LIMITS, ...own };
  const agent = new Agent({
    connect: guardedConnector(guard, limits.connect),
    headersTimeout: limits.headers,
    bodyTimeout: limits.body,
    keepAliveTimeout: 5_000,
    keepAliveMaxTimeout: 5_000,
  });
  return {
    close: () => agent.destroy(),
    async fetch(typed, wish) {
      const late = new AbortController();
      const timer = setTimeout(() => late.abort(), limits.total);
      const request = { agent, userAgent, limits, wish, signal: late.signal };
      try {
        return await follow(checkUrl(typed), request);
      } catch (error) {
        if (error instanceof FetchError) throw error;
        const turned = findTurned(error);
        if (turned) throw new FetchError(typed, turned, { refused: true });
        const slow = `it takes longer than ${Math.ceil(limits.total / 1_000)} seconds`;
        throw new FetchError(typed, late.signal.aborted ? slow : whyFailed(error), { cause: error });
      } finally {
        clearTimeout(timer);
        late.abort();
      }
    },
  };
}

function findTurned(error: unknown): string | null {
  for (let at = error; at instanceof Error; at = at.cause) {
    if (at instanceof Turned) return at.message;
    if (at.message === 'bad port') return 'its port is not fetched'; // by undici, before our own check
  }
  return null;
}
