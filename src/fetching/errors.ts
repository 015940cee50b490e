/** An address could not be fetched. The message names the address, without its query, and why. */
export class FetchError extends Error {
  override readonly name = 'FetchError';
  /** The reason alone. */
  readonly reason: string;
  /** Whether the address itself is turned away: trying it again would not help. */
  readonly refused: boolean;
  /** Of an answer that was no success. */
  readonly status: number | null;
  /** The server's wish, as it wrote it: seconds or a date. */
  readonly retryAfter: string | null;

  constructor(
    url: string | URL,
    reason: string,
    more: { refused?: boolean; status?: number; retryAfter?: string | null; cause?: unknown } = {},
  ) {
    super(`${showUrl(url)}: ${reason}`, more.cause === undefined ? {} : { cause: more.cause });
    this.reason = reason;
    this.refused = more.refused ?? false;
    this.status = more.status ?? null;
    this.retryAfter = more.retryAfter ?? null;
  }
}

/** An address as messages and logs may hold it: what is secret in one stands in its user part or its query. */
export function showUrl(url: string | URL): string {
  if (!URL.canParse(String(url))) return String(url).slice(0, 200);
  const { protocol, host, pathname, search } = new URL(url);
  return `${protocol}//${host}${pathname}${search ? '?…' : ''}`.slice(0, 200);
}

const REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'its host cannot be looked up now',
  ECONNREFUSED: 'its host takes no connection',
  ECONNRESET: 'the connection broke',
  EPIPE: 'the connection broke',
  UND_ERR_SOCKET: 'the connection broke',
  ETIMEDOUT: 'its host does not answer',
  EHOSTUNREACH: 'its host cannot be reached',
  ENETUNREACH: 'its host cannot be reached',
  UND_ERR_CONNECT_TIMEOUT: 'its host does not answer',
  UND_ERR_HEADERS_TIMEOUT: 'it takes too long to answer',
  UND_ERR_BODY_TIMEOUT: 'it stopped in the middle of its answer',
  UND_ERR_HEADERS_OVERFLOW: 'the head of its answer is too long',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is signed by itself',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host',
};

/** Why a connection or an answer failed, in a reader's words. */
export function whyFailed(error: unknown): string {
  for (let at = error; at instanceof Error; at = at.cause ?? (at as AggregateError).errors?.[0]) {
    const code = (at as NodeJS.ErrnoException).code ?? '';
    if (REASONS[code]) return REASONS[code];
    if (at.name === 'HTTPParserError') return 'its answer is not HTTP';
    if (code.startsWith('Z_') || code.startsWith('ERR_BROTLI')) return 'its answer is compressed wrongly';
    if (!at.cause && !(at as AggregateError).errors) return code ? `${code}` : at.message.slice(0, 120);
  }
  return String(error).slice(0, 120);
}
