import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** A web server on the loopback that a test can change while it runs. */
export interface Web {
  readonly origin: string;
  readonly port: number;
  /** What stands where; an address that nobody set answers 404. */
  readonly pages: Map<string, Handler>;
  /** Every request, as `GET /path`. */
  readonly asked: { readonly path: string; readonly headers: IncomingMessage['headers'] }[];
  /** Sets what stands at a path, as HTML. */
  html(path: string, html: string): void;
  close(): Promise<void>;
}

export async function openWeb(host = '127.0.0.1'): Promise<Web> {
  const pages: Web['pages'] = new Map();
  const asked: Web['asked'] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push({ path, headers: request.headers });
    const handler = pages.get(path);
    if (handler) handler(request, response);
    else response.writeHead(404, { 'content-type': 'text/html' }).end('<p>Nothing here.</p>');
  });
  server.listen(0, host);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
    port,
    pages,
    asked,
    html: (path, html) =>
      void pages.set(path, (_request, response) =>
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html),
      ),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
