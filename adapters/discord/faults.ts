import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import type { Outcome } from '../../src/digest/types.ts';

/** Codes of Discord's that mean something to us. */
export const CODES = {
  unknownChannel: 10_003,
  unknownMessage: 10_008,
  unknownWebhook: 10_015,
  unknownInteraction: 10_062,
  alreadyAcknowledged: 40_060,
  missingAccess: 50_001,
  missingPermission: 50_013,
  invalidToken: 50_027,
  invalidForm: 50_035,
} as const;

export const NEW_TOKEN =
  'Put the bot’s current token into DISCORD_TOKEN (Developer Portal, Bot, Reset Token) and start again.';

const ALLOW =
  'Let briefdesk see the channel, send messages, and read its history there (channel settings, Permissions).';

type NotSent = Exclude<Outcome, { kind: 'sent' }>;

/** What became of a request that Discord did not carry out, in the words of deliveries. */
export function outcomeOf(error: unknown): NotSent {
  if (error instanceof RateLimitError) {
    const wait = error.retryAfter || error.timeToReset;
    const seconds = Math.max(1, Math.ceil(wait / 1_000));
    return { kind: 'wait', seconds, ...(error.global && { scope: 'platform' as const }) };
  }
  const reason = describeError(error);
  if (error instanceof DiscordAPIError) return outcomeOfAnswer(error, reason);
  if (error instanceof HTTPError) return { kind: 'failed', reason };
  return NOT_REACHED.has(codeOf(error)) ? { kind: 'failed', reason } : { kind: 'unknown', reason };
}

function outcomeOfAnswer({ status, code }: DiscordAPIError, reason: string): NotSent {
  if (status === 401) return { kind: 'stopped', reason, wayOut: NEW_TOKEN };
  if (code === CODES.unknownChannel || status === 404) {
    return { kind: 'paused', reason, wayOut: 'The channel is gone: subscribe again in another one.' };
  }
  if (code === CODES.missingAccess || code === CODES.missingPermission || status === 403) {
    return { kind: 'paused', reason, wayOut: ALLOW };
  }
  return { kind: 'refused', reason };
}

/** Nothing was sent: there was no connection to send it on. */
const NOT_REACHED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

function codeOf(error: unknown): string {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: unknown };
  if (typeof code === 'string') return code;
  return cause ? codeOf(cause) : '';
}

/** As discord.js says it. */
const NO_SESSIONS = /^Not enough sessions remaining/;

/** An error for the log and for `status`: what Discord says, without addresses, which hold tokens. */
export function describeError(error: unknown): string {
  if (error instanceof DiscordAPIError)
    return `Discord says: ${error.message.split('\n')[0]} (${error.code})`;
  if (error instanceof HTTPError) return `Discord answered ${error.status}`;
  if (error instanceof RateLimitError) return `a rate limit of ${Math.ceil(error.retryAfter / 1_000)} s`;
  if (error instanceof Error && NO_SESSIONS.test(error.message))
    return 'Discord takes no more connections of this app for now: 1,000 a day are allowed';
  const code = codeOf(error);
  if (error instanceof Error && error.name === 'AbortError') return 'Discord did not answer in time';
  if (code || !(error instanceof Error)) return `no answer from Discord${code ? ` (${code})` : ''}`;
  return `a fault in briefdesk: ${error.message}`;
}

/** Whether Discord refused with this code. */
export const isCode = (error: unknown, ...codes: readonly number[]): boolean =>
  error instanceof DiscordAPIError && codes.includes(Number(error.code));
