import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import { type Arguments, SlackState } from './state.ts';

/** What goes wrong with the next call of a method. */
export type CallFault =
  | { readonly status: number; readonly retryAfter?: number }
  | { readonly error: string }
  /** Carried out, and the connection broken before the answer. */
  | 'cut after'
  /** The connection broken before anything was read. */
  | 'cut before'
  /** Nothing: what is scripted comes with the call after. */
  | 'none';

/** How a delivery reaches the app. */
export interface Delivery {
  readonly type: 'slash_commands' | 'events_api' | 'interactive';
  readonly payload: object;
}

/** A local Slack: Web API, response_urls, Socket Mode, and requests that are signed. */
export class SlackServer {
  readonly state = new SlackState();
  readonly calls: { readonly method: string; readonly args: Arguments; readonly token: string }[] = [];
  /** Milliseconds since 1970 of the last acknowledgement's arrival, by envelope. */
  readonly acknowledged: string[] = [];
  readonly #http = createServer((request, response) => void this.#take(request, response));
  readonly #sockets = new WebSocketServer({ noServer: true });
  readonly #faults = new Map<string, CallFault[]>();
  readonly #holds = new Map<string, Promise<void>>();
  readonly #responses = new Map<string, { channel: string; user: string; uses: number }>();
  readonly #waiting = new Map<string, (payload: unknown) => void>();
  /** Calls of `apps.connections.open` so far. */
  opened = 0;
  #count = 0;

  static async start(): Promise<SlackServer> {
    const server = new SlackServer();
    server.#http.on('upgrade', (request, socket, head) => {
      server.#sockets.handleUpgrade(request, socket, head, (ws) => server.#connect(ws));
    });
    await new Promise<void>((resolve) => server.#http.listen(0, '127.0.0.1', resolve));
    return server;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#http.address() as AddressInfo).port}`;
  }

  get apiUrl(): string {
    return `${this.origin}/api/`;
  }

  get connections(): number {
    return this.#sockets.clients.size;
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets.clients) socket.terminate();
    this.#sockets.close();
    this.#http.closeAllConnections();
    await new Promise((resolve) => this.#http.close(resolve));
  }

  failNext(method: string, ...faults: CallFault[]): void {
    this.#faults.set(method, [...(this.#faults.get(method) ?? []), ...faults]);
  }

  /** Calls of a method are carried out, and their answers held. */
  hold(method: string): () => void {
    let release = () => {};
    this.#holds.set(method, new Promise((resolve) => (release = resolve)));
    return () => {
      this.#holds.delete(method);
      release();
    };
  }

  /** A response_url for an interaction in a channel. */
  responseUrl(channel: string, user: string): string {
    const id = `r${++this.#count}`;
    this.#responses.set(id, { channel, user, uses: 0 });
    return `${this.origin}/respond/${id}`;
  }

  trigger(): string {
    const id = `trigger.${++this.#count}`;
    this.state.triggers.add(id);
    return id;
  }

  /** Delivers over Socket Mode; resolves with the acknowledgement's payload. */
  deliver({ type, payload }: Delivery, retry?: { readonly num: number }): Promise<unknown> {
    const [socket] = [...this.#sockets.clients].filter((one) => one.readyState === one.OPEN);
    if (!socket) throw new Error('no app is connected');
    const envelope_id = `e${++this.#count}`;
    const retried = retry ? { retry_attempt: retry.num, retry_reason: 'timeout' } : {};
    socket.send(JSON.stringify({ type, envelope_id, accepts_response_payload: true, payload, ...retried }));
    return new Promise((resolve) => this.#waiting.set(envelope_id, resolve));
  }

  /** Slack asks every app to connect anew, as it does every few hours. */
  refreshConnections(): void {
    for (const socket of this.#sockets.clients)
      socket.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' }));
  }

  /** The connections break. */
  dropConnections(): void {
    for (const socket of this.#sockets.clients) socket.terminate();
  }

  #connect(socket: WebSocket): void {
    socket.send(JSON.stringify({ type: 'hello', num_connections: 1 }));
    socket.on('message', (data) => {
      const { envelope_id: id, payload } = JSON.parse(String(data)) as {
        envelope_id: string;
        payload?: unknown;
      };
      this.acknowledged.push(id);
      this.#waiting.get(id)?.(payload);
      this.#waiting.delete(id);
    });
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url!, this.origin);
    const method = pathname.startsWith('/respond/') ? 'respond' : pathname.replace('/api/', '');
    const fault = this.#faults.get(method)?.shift();
    if (fault === 'cut before') return void request.socket.destroy();
    const body = await readBody(request);
    if (typeof fault === 'object' && 'status' in fault) return answerStatus(response, fault);
    const answer =
      method === 'respond'
        ? this.#respond(pathname.split('/')[2]!, body)
        : this.#call(method, body, request, fault);
    await this.#holds.get(method);
    if (fault === 'cut after') return void request.socket.destroy();
    response.writeHead(answer.status ?? 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer.body));
  }

  #call(
    method: string,
    body: string,
    request: IncomingMessage,
    fault?: CallFault,
  ): { status?: number; body: object } {
    const args = Object.fromEntries(new URLSearchParams(body));
    const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? args.token ?? '';
    this.calls.push({ method, args, token });
    if (typeof fault === 'object' && 'error' in fault) return { body: { ok: false, error: fault.error } };
    if (method === 'apps.connections.open') return { body: this.#openConnection(token) };
    return { body: this.state.call(method, args, token) };
  }

  #openConnection(token: string): object {
    this.opened++;
    if (!token.startsWith('xapp-') || !this.state.tokens.has(token))
      return { ok: false, error: 'invalid_auth' };
    return { ok: true, url: `${this.origin.replace('http', 'ws')}/link` };
  }

  #respond(id: string, body: string): { status?: number; body: object } {
    const where = this.#responses.get(id);
    if (!where || ++where.uses > 5)
      return { status: 404, body: { ok: false, error: where ? 'used_url' : 'expired_url' } };
    const { response_type, replace_original, text, blocks, thread_ts, ...more } = JSON.parse(body);
    const { messages } = this.state;
    if (replace_original) {
      const own = messages.findLastIndex(
        (one) => one.onlyFor === where.user && one.channel === where.channel,
      );
      if (own >= 0) messages[own] = { ...messages[own]!, text, blocks };
      return { body: { ok: true } };
    }
    const answer = this.state.store({
      channel: where.channel,
      text,
      blocks,
      unfurls: more.unfurl_links !== false && response_type === 'in_channel',
      ...(thread_ts && { thread_ts }),
      ...(response_type !== 'in_channel' && { onlyFor: where.user }),
    });
    return { status: answer.ok ? 200 : 500, body: answer };
  }
}

/** The headers of a request that Slack signs, at a time in seconds since 1970. */
export function sign(body: string, secret: string, at: number): Record<string, string> {
  const signature = createHmac('sha256', secret).update(`v0:${at}:${body}`).digest('hex');
  return { 'x-slack-request-timestamp': String(at), 'x-slack-signature': `v0=${signature}` };
}

async function readBody(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += chunk;
  return body;
}

function answerStatus(
  response: ServerResponse,
  { status, retryAfter }: { status: number; retryAfter?: number },
): void {
  response.writeHead(status, retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) });
  response.end('{"ok":false}');
}
