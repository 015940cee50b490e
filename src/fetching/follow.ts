import { STATUS_CODES } from 'node:http';
import { type Agent, fetch, type Response } from 'undici';
import { FetchError } from './errors.ts';
import { checkUrl } from './guard.ts';
import type { Fetched, Limits, Wish } from './types.ts';

/** What is asked for, and within which bounds. */
export interface Request {
  readonly agent: Agent;
  readonly userAgent: string;
  readonly limits: Limits;
  readonly wish: Wish;
  readonly signal: AbortSignal;
}

/** The answer at an address, or at where it redirects to. Rejects with FetchError or with the connection's error. */
export async function follow(first: URL, request: Request): Promise<Fetched> {
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
