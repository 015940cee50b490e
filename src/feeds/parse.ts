import { wholeDate } from '../corpus/dates.ts';
import { readFragment } from '../corpus/html.ts';
import { type Block, decodeText } from '../corpus/index.ts';
import { FetchError, type Fetched } from '../fetching/index.ts';
import { type RawEntry, readFormat } from './formats.ts';

/** One article as a feed announces it. */
export interface Entry {
  /** What the feed tells it from others by. */
  readonly key: string;
  readonly url: string | null;
  readonly title: string | null;
  /** A day, month or year in ISO form. */
  readonly published: string | null;
  readonly author: string | null;
  /** Title and summary, or how it begins: what it is about. */
  readonly about: string;
  /** The whole article, where the feed has it. */
  readonly text: readonly Block[] | null;
}

export interface ReadFeed {
  readonly title: string | null;
  readonly entries: readonly Entry[];
}

/** Characters from which what stands in a feed may be a whole article. */
const WHOLE = 600;

/** What a feed announces: RSS, Atom, RDF or JSON Feed. Throws FetchError where it is none. */
export function readFeed({ bytes, charset, url }: Fetched): ReadFeed {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const declared = /^\s*<\?xml[^>]{0,120}encoding\s?=\s?["']([\w-]{2,30})/i.exec(head)?.[1] ?? null;
  const text = decodeText(bytes, [charset, declared]);
  if (text === null) throw new FetchError(url, 'its characters are in no charset that it names');
  const { title, entries } = readFormatAt(text, url);
  return { title: plain(title), entries: uniqueByKey(entries.flatMap((raw) => toEntry(raw, url) ?? [])) };
}

function readFormatAt(text: string, url: string): ReturnType<typeof readFormat> {
  try {
    return readFormat(text);
  } catch (error) {
    const page = /<html[\s>]/i.test(text.slice(0, 2_000));
    throw new FetchError(url, page ? 'it is a web page, not a feed' : 'it is no feed that can be read', {
      cause: error,
    });
  }
}

function toEntry(raw: RawEntry, base: string): Entry | null {
  const link = raw.link?.trim();
  const url = link && URL.canParse(link, base) ? new URL(link, base).href : null;
  const key = raw.id?.trim() || url || raw.title?.trim();
  if (!key) return null;
  const date = raw.date === undefined ? null : wholeDate(raw.date);
  const title = plain(raw.title);
  return {
    key,
    url,
    title,
    published: date && date !== 'impossible' ? date.iso : null,
    author: plain(raw.author),
    about: `${title ?? ''}\n${plain(raw.summary ?? raw.content?.text) ?? ''}`,
    text: wholeText(raw.content),
  };
}

/** Text of a title, an author, a summary: feeds hold marks in all of them. */
function plain(value: string | undefined): string | null {
  if (value === undefined) return null;
  const text = /[<&]/.test(value) ? linesOf(value).join(' ') : value;
  return text.replace(/\s+/g, ' ').trim().slice(0, 2_000) || null;
}

const linesOf = (html: string): string[] => {
  try {
    return readFragment(html).map(({ text }) => text);
  } catch {
    return []; // nested too deep to be a title
  }
};

/** The content, unless it only begins the article. */
function wholeText(content: RawEntry['content']): readonly Block[] | null {
  if (!content || content.text.length < WHOLE) return null;
  try {
    const blocks = content.plain ? paragraphs(content.text) : readFragment(content.text);
    const all = blocks.map(({ text }) => text).join('\n');
    const cut = /(?:…|\.\.\.|\[[^\]]{0,20}\]|\b(?:read|continue|view|full)\b[^.\n]{0,60})\W{0,4}$/i.test(all);
    return all.length < WHOLE || cut ? null : blocks;
  } catch {
    return null;
  }
}

const paragraphs = (text: string): Block[] =>
  text
    .split(/\n\s*\n/)
    .map((piece) => ({ role: 'paragraph' as const, text: piece.replace(/\s+/g, ' ').trim() }))
    .filter(({ text: line }) => line !== '');

const uniqueByKey = (entries: readonly Entry[]): Entry[] =>
  [...new Map([...entries].reverse().map((entry) => [entry.key, entry])).values()].reverse();
