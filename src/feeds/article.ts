import { type Block, type Metadata, readPage } from '../corpus/index.ts';
import { FetchError, type Fetcher } from '../fetching/index.ts';
import { canonicalUrl } from './urls.ts';

/** An article before it is a file. */
export interface Article {
  readonly metadata: Partial<Metadata>;
  readonly blocks: readonly Block[];
}

const PAGE = {
  accept: 'text/html, application/xhtml+xml;q=0.9, text/plain;q=0.5',
  types: /^(?:text\/html|application\/xhtml\+xml|text\/plain)$/,
};
/** Characters below which a page is no article: a notice of cookies, a wall, an empty frame. */
const LEAST = 200;

/**
 * The article at an address.
 * @throws FetchError where it cannot be fetched, or no article is there
 */
export async function fetchArticle(fetcher: Fetcher, address: string): Promise<Article> {
  const page = await fetcher.fetch(address, PAGE);
  const read = await readPage(page);
  if ('reason' in read) throw new FetchError(page.url, read.reason);
  const length = lengthOf(read.blocks);
  if (length < LEAST)
    throw new FetchError(page.url, `no article is in it, only ${length} characters of text`);
  const { metadata, blocks } = read;
  return { metadata: { ...metadata, url: canonicalUrl(page.url, metadata.url) }, blocks };
}

export const lengthOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, { text }) => sum + text.length, 0);
