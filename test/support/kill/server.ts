import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { Board } from '../board.ts';

/** How long a message takes to arrive, and its answer to come back, in milliseconds. */
const DELAY = 12;
/** How many posts in a hundred meet a rate limit, and for how many seconds. */
const LIMITED = { inHundred: 3, seconds: 0.03 };
/** Discord drops a nonce that it has seen within the last few minutes: here, among so many messages. */
const NONCES = 5;

export interface PlatformServer {
  readonly address: string;
  readonly board: Board;
  /** How many posts are on their way now. */
  readonly underWay: () => number;
  /** Resolves in the moment of the n-th step from now: a request came, its message arrived, its answer went back. */
  steps(n: number): Promise<void>;
  close(): Promise<void>;
}

/**
 * Two platforms that outlive whoever posts to them. A message that was sent arrives even though its sender died, and
 * then nobody hears that it did. `/slack` takes any message; `/discord` takes no nonce twice while it remembers it.
 */
export async function startPlatforms(random: () => number): Promise<PlatformServer> {
  const board = new Board();
  let underWay = 0;
  let steps = 0;
  const awaited = new Map<number, () => void>();
  const step = () => awaited.get(++steps)?.();
  const server = createServer(async (request, response) => {
    underWay++;
    try {
      await answer(request, response, { board, random, step });
    } finally {
      underWay--;
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    board,
    underWay: () => underWay,
    steps: (n) =>
      new Promise((resolve) => {
        if (n === 0) resolve();
        else awaited.set(steps + n, resolve);
      }),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

interface Surroundings {
  readonly board: Board;
  readonly random: () => number;
  readonly step: () => void;
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { board, random, step }: Surroundings,
): Promise<void> {
  const [, platform, channel] = new URL(request.url!, 'http://local').pathname.split('/') as [
    string,
    string,
    string,
  ];
  const body = await text(request).catch(() => '');
  step();
  await setTimeout(random() * DELAY);
  if (request.method === 'GET') return reply(response, 200, board.read(channel));
  if (random() * 100 < LIMITED.inHundred) return reply(response, 429, { seconds: LIMITED.seconds });
  // The sender died before all of it was on its way: nothing has been sent
  if (!body) return;
  const { key } = JSON.parse(body) as { key: string };
  const message = platform === 'discord' ? addOnce(board, channel, key) : board.add(channel, key, false);
  step();
  await setTimeout(random() * DELAY);
  reply(response, 200, message);
  step();
}

function addOnce(board: Board, channel: string, key: string) {
  return (
    board
      .read(channel)
      .slice(-NONCES)
      .find((message) => message.key === key) ?? board.add(channel, key, false)
  );
}

function reply(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
