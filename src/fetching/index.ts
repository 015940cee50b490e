import { STATUS_CODES } from 'node:http';
import { Agent, fetch, type Response } from 'undici';
import { FetchError, whyFailed } from './errors.ts';
import { checkUrl, type GuardOptions, guardedConnector, Turned } from './guard.ts';

export { FetchError, showUrl } from './errors.ts';
export { checkUrl } from './guard.ts';

/** Times in milliseconds, sizes in bytes after decompression. */
export interface Limits {
  readonly connect: number;
  /** Until the head of the answer. */
  readonly headers: number;
  /** Between two pieces of the answer. */
  readonly body: number;
  /** All of it, with every redirect. */
  readonly total: number;
  readonly bytes: number;
  readonly redirects: number;
}

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

export interface Wish {
  /** What is asked for, as the header `accept`. */
  readonly accept: string;
  /** Content types that are taken; an answer that names none is taken too. */
  readonly types: RegExp;
  /** Fewer bytes than the fetcher's limit. */
  readonly bytes?: number;
  /** As the last answer gave them, to be told where nothing has changed. */
  readonly etag?: string | null;
  readonly lastModified?: string | null;
}

export interface Fetched {
  /** Where it was found, after redirects. */
  readonly url: string;
  /** Where the address has moved for good, if it has. */
  readonly movedTo: string | null;
  /** Nothing has changed since; there are no bytes. */
  readonly unchanged: boolean;
  readonly bytes: Uint8Array;
  /** Content type, lower case, without parameters; empty where none is given. */
  readonly type: string;
  readonly charset: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
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

interface Request {
  readonly agent: Agent;
  readonly userAgent: string;
  readonly limits: Limits;
  readonly wish: Wish;
  readonly signal: AbortSignal;
}

async function follow(first: URL, request: Request): Promise<Fetched> {
  let url = first;
  let movedTo: string | null = null;
  let lasting = true;
  for (let hop = 0; hop <= request.limits.redirects; hop++) {
    const response = await ask(url, request);
    const target = response.headers.get('location');
    if (![301, 302, 303, 307, 308].includes(response.status) || target === null)
      return receive(response, url, movedTo, request);
    await response.body?.cancel();
    url = checkUrl(target, url.href);
    // A lasting move behind a passing one does not move the address itself.
    lasting &&= response.status === 301 || response.status === 308;
    if (lasting) movedTo = url.href;
  }
  throw new FetchError(first, `it redirects more than ${request.limits.redirects} times`);
}

function ask(url: URL, { agent, userAgent, wish, signal }: Request): Promise<Response> {
  return fetch(url, {
    dispatcher: agent,
    redirect: 'manual',
    signal,
    headers: {
      'user-agent': userAgent,
      accept: wish.accept,
      'accept-language': 'en, *;q=0.5',
      ...(wish.etag ? { 'if-none-match': wish.etag } : {}),
      ...(wish.lastModified ? { 'if-modified-since': wish.lastModified } : {}),
    },
  });
}

async function receive(
  response: Response,
  url: URL,
  movedTo: string | null,
  { wish, limits }: Request,
): Promise<Fetched> {
  const { status, headers } = response;
  const unchanged = status === 304 && Boolean(wish.etag || wish.lastModified);
  if (!unchanged && !response.ok)
    // In our words, not the server's: they are shown to people.
    throw new FetchError(url, `it answers ${[status, STATUS_CODES[status]].join(' ').trim()}`, {
      status,
      retryAfter: headers.get('retry-after'),
    });
  const [, type = '', parameters = ''] = /^\s*([^;\s]{0,80})\s*(.*)$/.exec(
    (headers.get('content-type') ?? '').toLowerCase(),
  )!;
  if (!unchanged && type !== '' && !wish.types.test(type))
    throw new FetchError(
      url,
      `it is ${/^[\w.+-]+\/[\w.+-]+$/.test(type) ? type : 'of a strange type'}, which is not read`,
    );
  return {
    url: url.href,
    movedTo,
    unchanged,
    bytes: unchanged ? new Uint8Array() : await readBody(response, url, wish.bytes ?? limits.bytes),
    type,
    charset: /charset\s*=\s*"?([\w:.-]{1,40})/.exec(parameters)?.[1] ?? null,
    etag: headers.get('etag'),
    lastModified: headers.get('last-modified'),
  };
}

async function readBody(response: Response, url: URL, most: number): Promise<Uint8Array> {
  const tooMuch = (): FetchError => new FetchError(url, `it has more than ${most} bytes`);
  if (Number(response.headers.get('content-length') ?? 0) > most) throw tooMuch();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += (chunk as Uint8Array).length;
    if (size > most) throw tooMuch();
    chunks.push(chunk as Uint8Array);
  }
  if (size === 0) throw new FetchError(url, 'its answer is empty');
  return Buffer.concat(chunks);
}

function findTurned(error: unknown): string | null {
  for (let at = error; at instanceof Error; at = at.cause) {
    if (at instanceof Turned) return at.message;
    if (at.message === 'bad port') return 'its port is not fetched'; // by undici, before our own check
  }
  return null;
}
