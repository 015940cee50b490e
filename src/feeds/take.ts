import { createHash } from 'node:crypto';
import { FetchError, type Fetcher, showUrl } from '../fetching/index.ts';
import type { FeedState } from '../store/index.ts';
import { dayOf } from './add.ts';
import { type Article, fetchArticle, lengthOf } from './article.ts';
import type { Entry, ReadFeed } from './parse.ts';
import type { Feed } from './settings.ts';
import type { Shelf } from './shelf.ts';
import { isAbout } from './words.ts';

export interface TakeParts {
  readonly fetcher: Fetcher;
  readonly shelf: Shelf;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Entries of one feed that are fetched at one try; the others wait for the next. */
const AT_ONCE = 40;
/** Tries after which an entry that cannot be read is given up. */
const TRIES = 4;
const SEEN_KEPT = 2_000;

/** What one look at a feed gave. */
export interface Taken {
  readonly state: Pick<FeedState, 'seen' | 'failing' | 'added'>;
  readonly result: string;
  /** Entries are left for another try. */
  readonly waiting: boolean;
}

/** Puts a feed's new articles on the shelf. Rejects only where the folder cannot be written or read. */
export async function takeEntries(
  feed: Feed,
  read: ReadFeed,
  state: FeedState,
  parts: TakeParts,
): Promise<Taken> {
  const seen = new Set(state.seen);
  const failing: Record<string, number> = {};
  const open = read.entries.filter(({ key }) => !seen.has(shorten(key)));
  if (open.length > 0) parts.shelf.lookAgain();
  const counts = { added: 0, known: 0, beside: 0, failed: 0 };
  let trouble = '';
  for (const entry of open.slice(0, AT_ONCE)) {
    const mark = shorten(entry.key);
    const took = isAbout(entry.about, feed.only) ? await takeEntry(feed, read, entry, parts) : 'beside';
    if (typeof took === 'string') {
      counts[took] += 1;
      seen.add(mark);
      continue;
    }
    counts.failed += 1;
    trouble ||= took.message;
    const tries = took.lasting ? TRIES : (state.failing[mark] ?? 0) + 1;
    if (tries < TRIES) failing[mark] = tries;
    else seen.add(mark);
  }
  return {
    state: { seen: [...seen].slice(-SEEN_KEPT), failing, added: state.added + counts.added },
    result: describeCounts(counts, trouble),
    waiting: open.length > AT_ONCE || Object.keys(failing).length > 0,
  };
}

interface Trouble {
  readonly message: string;
  /** Trying again would not help. */
  readonly lasting: boolean;
}

async function takeEntry(
  feed: Feed,
  read: ReadFeed,
  entry: Entry,
  { fetcher, shelf, now }: TakeParts,
): Promise<'added' | 'known' | Trouble> {
  if (entry.url !== null && (await shelf.find(entry.url))) return 'known';
  const found = await findArticle(entry, fetcher);
  if ('message' in found) return found;
  const { metadata } = found;
  const article: Article = {
    blocks: found.blocks,
    metadata: {
      ...metadata,
      title: metadata.title ?? entry.title,
      outlet: feed.title ?? metadata.outlet ?? read.title,
      author: metadata.author ?? entry.author,
      published: metadata.published ?? entry.published,
    },
  };
  const placed = await shelf.put(article, { fetched: dayOf(now()), feed: showUrl(feed.url) });
  if (placed.kind !== 'unreadable') return placed.kind;
  return {
    message: `${entry.url === null ? 'an entry' : showUrl(entry.url)}: ${placed.reason}`,
    lasting: true,
  };
}

/** The article on its page; where that cannot be read or is a stump, as the feed has it whole. */
async function findArticle(entry: Entry, fetcher: Fetcher): Promise<Article | Trouble> {
  const own: Article | null = entry.text && { metadata: { url: webAddress(entry.url) }, blocks: entry.text };
  if (entry.url === null) return own ?? { message: 'an entry without an address', lasting: true };
  try {
    const article = await fetchArticle(fetcher, entry.url);
    if (!own || lengthOf(article.blocks) * 2 >= lengthOf(own.blocks)) return article;
    return { metadata: article.metadata, blocks: own.blocks };
  } catch (error) {
    if (!(error instanceof FetchError)) throw error;
    return own ?? { message: error.message, lasting: error.refused };
  }
}

const webAddress = (url: string | null): string | null => (url && /^https?:/i.test(url) ? url : null);

const shorten = (key: string): string => createHash('sha256').update(key).digest('base64url').slice(0, 16);

function describeCounts(
  { added, known, beside, failed }: Record<'added' | 'known' | 'beside' | 'failed', number>,
  trouble: string,
): string {
  const parts = [
    added > 0 ? `${added} new ${added === 1 ? 'article' : 'articles'}` : '',
    known > 0 ? `${known} known already` : '',
    beside > 0 ? `${beside} about other things` : '',
    failed > 0 ? `${failed} not read (${trouble})` : '',
  ].filter(Boolean);
  return parts.length === 0 ? 'Nothing new.' : `${parts.join(', ')}.`;
}
