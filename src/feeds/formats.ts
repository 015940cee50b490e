import { parseFeed } from 'feedsmith';

/** What the formats of feeds have in common, as written. */
export interface RawEntry {
  readonly id: string | undefined;
  readonly link: string | undefined;
  readonly title: string | undefined;
  readonly date: string | undefined;
  readonly author: string | undefined;
  readonly summary: string | undefined;
  readonly content: { readonly text: string; readonly plain: boolean } | undefined;
}

/** Entries that are looked at; feeds with more repeat their archive. */
const MOST = 500;

/** Reads RSS, RDF, Atom or JSON Feed. Throws where a text is none of these. */
export function readFormat(text: string): { title: string | undefined; entries: RawEntry[] } {
  const { format, feed } = parseFeed(text, { maxItems: MOST });
  switch (format) {
    case 'rss':
      return { title: feed.title, entries: ((feed.items ?? []) as RssItem[]).map(fromRss) };
    case 'rdf':
      return { title: feed.title, entries: ((feed.items ?? []) as RssItem[]).map(fromRss) };
    case 'atom':
      return { title: feed.title?.value, entries: ((feed.entries ?? []) as AtomEntry[]).map(fromAtom) };
    case 'json':
      return { title: feed.title, entries: ((feed.items ?? []) as JsonItem[]).map(fromJson) };
  }
}

/** The parts of an item that are used: the library's own types hold every extension that there is. */
interface RssItem {
  readonly guid?: { readonly value?: string; readonly isPermaLink?: boolean };
  readonly rdf?: { readonly about?: string };
  readonly link?: string;
  readonly title?: string;
  readonly pubDate?: string;
  readonly description?: string;
  readonly authors?: readonly (string | { readonly name?: string })[];
  readonly dc?: { readonly creators?: readonly string[]; readonly dates?: readonly string[] };
  readonly content?: { readonly encoded?: string };
}

interface AtomEntry {
  readonly id?: string;
  readonly links?: readonly { readonly href?: string; readonly rel?: string }[];
  readonly title?: { readonly value?: string };
  readonly published?: string;
  readonly updated?: string;
  readonly authors?: readonly { readonly name?: string }[];
  readonly summary?: { readonly value?: string };
  readonly content?: { readonly value?: string; readonly type?: string };
}

interface JsonItem {
  readonly id?: string;
  readonly url?: string;
  readonly external_url?: string;
  readonly title?: string;
  readonly date_published?: string;
  readonly authors?: readonly { readonly name?: string }[];
  readonly summary?: string;
  readonly content_html?: string;
  readonly content_text?: string;
}

function fromRss(item: RssItem): RawEntry {
  const { guid, authors, content } = item;
  const author = authors?.[0];
  return {
    id: guid?.value ?? item.rdf?.about,
    link: item.link ?? (guid?.isPermaLink === false ? undefined : guid?.value),
    title: item.title,
    date: item.pubDate ?? item.dc?.dates?.[0],
    author: item.dc?.creators?.[0] ?? (typeof author === 'string' ? author : author?.name),
    summary: item.description,
    content: contentOf(content?.encoded, false),
  };
}

const fromAtom = (entry: AtomEntry): RawEntry => ({
  id: entry.id,
  link: entry.links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href,
  title: entry.title?.value,
  date: entry.published ?? entry.updated,
  author: entry.authors?.[0]?.name,
  summary: entry.summary?.value,
  content: contentOf(entry.content?.value, !/html/i.test(entry.content?.type ?? 'text')),
});

const fromJson = (item: JsonItem): RawEntry => ({
  id: item.id,
  link: item.url ?? item.external_url,
  title: item.title,
  date: item.date_published,
  author: item.authors?.[0]?.name,
  summary: item.summary,
  content: contentOf(item.content_html, false) ?? contentOf(item.content_text, true),
});

const contentOf = (text: string | undefined, plain: boolean): RawEntry['content'] =>
  text === undefined ? undefined : { text, plain };
