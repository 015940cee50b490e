import { webApi } from '@slack/bolt';
import type { Outcome } from '../../src/digest/types.ts';

/** Errors after which no call with this token works any more. */
const REFUSED = new Set([
  'invalid_auth',
  'not_authed',
  'token_revoked',
  'token_expired',
  'account_inactive',
  'user_removed_from_team',
  'team_disabled',
  'org_login_required',
  'not_allowed_token_type',
]);

const LET_APPS_POST = 'Ask an administrator of the workspace to let apps post there.';

/** Errors of one channel: what is wrong, and what mends it. */
const CLOSED: Readonly<Record<string, readonly [reason: string, wayOut: string]>> = {
  not_in_channel: ['the desk is not in the channel', 'Invite the desk there: /invite @briefdesk'],
  channel_not_found: [
    'the desk is not in the channel, or it is gone',
    'Invite the desk there: /invite @briefdesk. If the channel is gone, unsubscribe.',
  ],
  is_archived: ['the channel is archived', 'Unarchive the channel, or subscribe in another one.'],
  restricted_action: ['apps may not post there', LET_APPS_POST],
  restricted_action_read_only_channel: ['apps may not post there', LET_APPS_POST],
  restricted_action_thread_only_channel: [
    'the channel takes messages in threads only',
    'Subscribe in a channel that takes messages outside threads.',
  ],
  restricted_action_non_threadable_channel: [
    'the channel takes no threads',
    'Subscribe in a channel that takes threads.',
  ],
  ekm_access_denied: [
    'the workspace denies access',
    'Ask an administrator of the workspace to give the desk access again.',
  ],
  team_access_not_granted: [
    'the workspace denies access',
    'Ask an administrator to give the desk access to this workspace.',
  ],
  missing_scope: [
    'the app lacks a permission',
    'Install the app again: its permissions are not those of the manifest.',
  ],
  cannot_reply_to_message: [
    'a thread takes no reply',
    'Post again in a moment; if that stays, subscribe in another channel.',
  ],
};

/** Slack did not say whether it did it: its own documentation counts these so. */
const UNDECIDED = new Set(['internal_error', 'fatal_error', 'request_timeout']);
const PASSING = new Set(['service_unavailable', 'team_added_to_org', 'accesslimited']);

/** Nothing has left this machine yet when these happen. */
const NEVER_SENT =
  /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|CERT_|ERR_TLS/;

/** The way out where the bot token is refused. */
export const NEW_BOT_TOKEN =
  'Install the app again on its page “Install App” in Slack, and set SLACK_BOT_TOKEN to what that shows.';
/** The way out where one of several workspaces refuses the desk. */
export const INSTALL_AGAIN = 'Install the app in this workspace again.';
/** The way out where the app token is refused. */
export const NEW_APP_TOKEN =
  'Generate one anew on the app’s page “Basic Information” in Slack, under “App-Level Tokens”, and set SLACK_APP_TOKEN to it.';

/** Who the desk is in a workspace is not known, so that nothing was sent. */
export class NotIdentified extends Error {
  override readonly name = 'NotIdentified';
  /** False: the app is not installed there, and no trying helps. */
  readonly isInstalled: boolean;

  constructor(cause: unknown, isInstalled: boolean) {
    super(describe(cause), { cause });
    this.isInstalled = isInstalled;
  }
}

/** Slack's code of an error (`not_in_channel`), where it gave one. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof webApi.WebAPIPlatformError ? error.data.error : undefined;
}

/** Whether the credentials are refused, so that no trying helps. */
export function isRefused(error: unknown): boolean {
  const code = codeOf(error);
  return code !== undefined && REFUSED.has(code);
}

/** What a failed call means for what was to be posted. */
export function outcomeOf(error: unknown): Exclude<Outcome, { kind: 'sent' }> {
  // A channel is paced by ourselves: what is too much is too much for the workspace
  if (error instanceof NotIdentified) return outcomeUnsent(error);
  if (error instanceof webApi.WebAPIRateLimitedError)
    return { kind: 'wait', seconds: error.retryAfter, scope: 'workspace' };
  const code = codeOf(error);
  if (code !== undefined) return outcomeOfCode(code);
  if (error instanceof webApi.WebAPIHTTPError) return outcomeOfStatus(error.statusCode);
  const reason = error instanceof webApi.WebAPIRequestError ? describe(error.original) : describe(error);
  return NEVER_SENT.test(reason) ? { kind: 'failed', reason } : { kind: 'unknown', reason };
}

function outcomeUnsent({ message: reason, isInstalled }: NotIdentified): Exclude<Outcome, { kind: 'sent' }> {
  if (isInstalled) return { kind: 'failed', reason };
  return { kind: 'stopped', reason, wayOut: INSTALL_AGAIN, scope: 'workspace' };
}

function outcomeOfCode(code: string): Exclude<Outcome, { kind: 'sent' }> {
  if (REFUSED.has(code))
    return { kind: 'stopped', reason: `Slack refuses the token: ${code}`, wayOut: NEW_BOT_TOKEN };
  const closed = CLOSED[code];
  if (closed) return { kind: 'paused', reason: `${closed[0]} (${code})`, wayOut: closed[1] };
  if (code === 'ratelimited' || code === 'rate_limited')
    return { kind: 'wait', seconds: 30, scope: 'workspace' };
  if (UNDECIDED.has(code)) return { kind: 'unknown', reason: code };
  if (PASSING.has(code)) return { kind: 'failed', reason: code };
  return { kind: 'refused', reason: code };
}

function outcomeOfStatus(status: number): Exclude<Outcome, { kind: 'sent' }> {
  const reason = `HTTP ${status}`;
  if (status >= 500) return { kind: 'failed', reason };
  return {
    kind: 'paused',
    reason,
    wayOut: 'See whether something stands between the desk and Slack: a proxy or a firewall.',
  };
}

/** An error and what caused it, without its stack: fetch hides the reason one level down. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error && typeof error.code === 'string' ? ` (${error.code})` : '';
  const cause = error.cause instanceof Error ? `: ${describe(error.cause)}` : '';
  return `${error.message}${code}${cause}`;
}
