import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import {
  type APIInteraction,
  type APIInteractionResponse,
  InteractionResponseType,
  InteractionType,
} from 'discord-api-types/v10';
import type { Call } from './answers.ts';
import { BODY } from './limits.ts';

/** Takes interactions over HTTP, at any path. Only what Discord has signed is looked at. */
export interface HttpReceiver {
  /** The port that it listens on. */
  start(): Promise<number>;
  stop(): Promise<void>;
}

/** @param publicKey The application's, as hexadecimal digits. */
export function createHttpReceiver(
  publicKey: string,
  port: number,
  onCall: (call: Call) => void,
): HttpReceiver {
  const key = readPublicKey(publicKey);
  const server = createServer((request, response) => {
    receive(key, request, response, onCall).catch(() => end(response, 400));
  });
  return {
    start: () => listen(server, port),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, () => resolve((server.address() as { port: number }).port));
  });
}

async function receive(
  key: KeyObject,
  request: IncomingMessage,
  response: ServerResponse,
  onCall: (call: Call) => void,
): Promise<void> {
  if (request.method !== 'POST') return end(response, 405);
  const body = await readBody(request);
  if (!body) return end(response, 413);
  if (!isSigned(key, request, body)) return end(response, 401);
  const interaction = JSON.parse(body.toString()) as APIInteraction;
  if (interaction.type === InteractionType.Ping) {
    return end(response, 200, { type: InteractionResponseType.Pong });
  }
  onCall({ interaction, acknowledge: (answer) => acknowledge(response, answer) });
}

/** Resolves once the answer is on its way; rejects where Discord has hung up. */
function acknowledge(response: ServerResponse, answer: APIInteractionResponse): Promise<void> {
  return new Promise((resolve, reject) => {
    if (response.destroyed || response.writableEnded) {
      reject(Object.assign(new Error('Discord has hung up'), { code: 'ECONNREFUSED' }));
      return;
    }
    response.once('error', reject);
    end(response, 200, answer, resolve);
  });
}

/** The request's bytes; undefined where they are too many. */
async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > BODY) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Whether Discord has signed time and body, with Ed25519. */
function isSigned(key: KeyObject, { headers }: IncomingMessage, body: Buffer): boolean {
  const signature = String(headers['x-signature-ed25519'] ?? '');
  const timestamp = String(headers['x-signature-timestamp'] ?? '');
  if (!/^[0-9a-f]{128}$/i.test(signature)) return false;
  return verify(null, Buffer.concat([Buffer.from(timestamp), body]), key, Buffer.from(signature, 'hex'));
}

/** An Ed25519 key is 32 bytes; node wants to be told what they are (RFC 8410). */
function readPublicKey(hex: string): KeyObject {
  const head = Buffer.from('302a300506032b6570032100', 'hex');
  return createPublicKey({
    key: Buffer.concat([head, Buffer.from(hex, 'hex')]),
    format: 'der',
    type: 'spki',
  });
}

function end(response: ServerResponse, status: number, body?: object, done?: () => void): void {
  if (!response.headersSent) response.writeHead(status, body ? { 'content-type': 'application/json' } : {});
  response.end(body ? JSON.stringify(body) : undefined, done);
}
