import { FetchError, showUrl } from '../fetching/index.ts';
import type { FeedState } from '../store/index.ts';
import type { Feed } from './settings.ts';
import { type TakeParts, takeEntries } from './take.ts';

export interface PollParts extends TakeParts {
  /** From 0 to 1: spreads the next tries, so that many feeds are not asked at once. */
  readonly random: () => number;
}

const LONGEST_PAUSE = 24 * 3_600_000;
const WISH = {
  accept:
    'application/rss+xml, application/atom+xml, application/feed+json, application/json;q=0.9, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1',
  types: /xml|json|^text\/(?:plain|html)$/,
  bytes: 4 * 1024 * 1024,
};

/**
 * Asks one feed, puts its new articles on the shelf, and says how it stands with it now. A failure is a state as any
 * other; rejects only where the folder cannot be written or read.
 */
export async function pollFeed(feed: Feed, before: FeedState | null, parts: PollParts): Promise<FeedState> {
  const started = parts.now();
  const state = before ?? NEW;
  try {
    const fetched = await parts.fetcher.fetch(feed.url, {
      ...WISH,
      etag: state.etag,
      lastModified: state.lastModified,
    });
    const moved = fetched.movedTo ? ` It has moved: put ${showUrl(fetched.movedTo)} into story.yaml.` : '';
    if (fetched.unchanged) return succeed(feed, { ...state, result: `Nothing new.${moved}` }, parts);
    const { readFeed } = await import('./parse.ts');
    const taken = await takeEntries(feed, readFeed(fetched), state, parts);
    // While entries wait for another try, the feed has to be sent in full again.
    const marks = taken.waiting
      ? { etag: null, lastModified: null }
      : { etag: fetched.etag, lastModified: fetched.lastModified };
    return succeed(feed, { ...state, ...taken.state, ...marks, result: taken.result + moved }, parts);
  } catch (error) {
    if (!(error instanceof FetchError)) throw error;
    return fail(feed, state, error, started, parts);
  }
}

const NEW: FeedState = {
  lastTry: 0,
  lastSuccess: null,
  nextTry: 0,
  fails: 0,
  result: '',
  added: 0,
  etag: null,
  lastModified: null,
  seen: [],
  failing: {},
};

/** A tenth sooner or later than it would be. */
const spread = (time: number, { random }: PollParts): number => Math.round(time * (0.9 + 0.2 * random()));

function succeed(feed: Feed, state: FeedState, parts: PollParts): FeedState {
  const now = parts.now();
  return { ...state, fails: 0, lastTry: now, lastSuccess: now, nextTry: now + spread(feed.interval, parts) };
}

/** Each failure in a row doubles the pause, up to a day; a server that names a longer one is obeyed up to a day. */
function fail(feed: Feed, state: FeedState, error: FetchError, started: number, parts: PollParts): FeedState {
  const fails = state.fails + 1;
  const most = Math.max(LONGEST_PAUSE, feed.interval);
  const lasting = error.refused || error.status === 410;
  const pause = lasting ? most : Math.min(feed.interval * 2 ** Math.min(fails, 20), most);
  const wished = Math.min(readRetryAfter(error.retryAfter, started) ?? 0, LONGEST_PAUSE);
  const now = parts.now();
  return {
    ...state,
    fails,
    lastTry: now,
    nextTry: now + Math.max(spread(pause, parts), wished),
    result: `Failed: ${error.message}.`,
  };
}

/** Milliseconds that a server asks to be left alone: it writes seconds, or a date. */
function readRetryAfter(value: string | null, now: number): number | null {
  if (value === null) return null;
  if (/^\d{1,9}$/.test(value.trim())) return Number(value) * 1_000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
