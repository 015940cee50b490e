import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Readiness } from './health.ts';
import type { Metrics } from './metrics.ts';
import { scrubText } from './scrub.ts';

export interface OpsOptions {
  readonly host: string;
  readonly port: number;
  readonly readiness: () => Promise<Readiness>;
  readonly metrics: Pick<Metrics, 'read' | 'contentType'>;
}

export interface OpsServer {
  /** Where it answers: `http://127.0.0.1:9464`. */
  readonly address: string;
  /** Takes nothing new, and lets what is being answered end. */
  stop(): Promise<void>;
}

/**
 * Answers about the desk's own health: `/healthz` while the process lives, `/readyz` whether it can do its work,
 * `/metrics` for Prometheus. Rejects where the address cannot be had.
 */
export async function startOps({ host, port, readiness, metrics }: OpsOptions): Promise<OpsServer> {
  const answers: Readonly<Record<string, () => Promise<Answer>>> = {
    '/healthz': async () => ({ status: 200, type: JSON_TYPE, body: '{"status":"ok"}' }),
    '/readyz': async () => {
      const state = await readiness();
      return { status: state.ready ? 200 : 503, type: JSON_TYPE, body: scrubText(JSON.stringify(state)) };
    },
    '/metrics': async () => ({ status: 200, type: metrics.contentType, body: await metrics.read() }),
  };
  const server = createServer(answerWith(answers));
  server.requestTimeout = 10_000;
  server.listen(port, host);
  await once(server, 'listening');
  const bound = server.address() as AddressInfo;
  return {
    address: `http://${bound.family === 'IPv6' ? `[${bound.address}]` : bound.address}:${bound.port}`,
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeIdleConnections();
      await closed;
    },
  };
}

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

const JSON_TYPE = 'application/json';
const plain = (status: number, body: string): Answer => ({ status, type: 'text/plain', body: `${body}\n` });

const answerWith =
  (answers: Readonly<Record<string, () => Promise<Answer>>>): RequestListener =>
  async (request, response) => {
    const answer = answers[(request.url ?? '').split('?')[0]!];
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    const failed = (error: unknown) =>
      plain(500, scrubText(error instanceof Error ? error.message : String(error)));
    const { status, type, body } = !answer
      ? plain(404, `There are: ${Object.keys(answers).join(', ')}`)
      : isRead
        ? await answer().catch(failed)
        : plain(405, 'This can only be read.');
    response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', connection: 'close' });
    response.end(request.method === 'HEAD' ? undefined : body);
  };
