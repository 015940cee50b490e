import { App, webApi } from '@slack/bolt';
import type { Log, Platform, Surroundings } from '../platform.ts';
import { answerButtons, answerCommands } from './answers.ts';
import { loggerOf } from './bolt-log.ts';
import { type Connection, connect, type Pause } from './connect.ts';
import type { Slack } from './desk.ts';
import { codeOf, INSTALL_AGAIN, isRefused, NEW_BOT_TOKEN, outcomeOf } from './faults.ts';
import { gateBefore } from './gate.ts';
import { answerHome } from './home.ts';
import type { Installations } from './installations.ts';
import { TIMES } from './limits.ts';
import { markMessages } from './mark.ts';
import { answerForms } from './modals.ts';
import { lookUpPeople } from './people.ts';
import { postings } from './post.ts';
import type { SlackSettings } from './settings.ts';
import { answerAssistant, answerShortcuts } from './shortcuts.ts';
import { manyWorkspaces, oneWorkspace, type Workspaces } from './workspaces.ts';

export interface SlackOptions extends SlackSettings {
  /** Where installations are kept; needed with `oauth`. */
  readonly installations?: Installations;
  /** Stands in for waiting. */
  readonly pause?: Pause;
}

const USUAL_PORT = 3_000;

/** Slack as a platform: commands, buttons and digests, by Socket Mode or over HTTP. */
export function createSlack(options: SlackOptions, { desks, log, now, onStopped }: Surroundings): Platform {
  const pause = options.pause ?? waitFor;
  const clientOptions = clientOptionsOf(options, log);
  const web = new webApi.WebClient(undefined, clientOptions);
  let stopped: { readonly reason: string; readonly wayOut: string } | undefined;
  let ending: Promise<void> | undefined;

  const connection = connect({
    ...options,
    ...(options.oauth && {
      oauth: { ...options.oauth, installations: options.installations ?? noInstallations },
    }),
    port: options.port ?? USUAL_PORT,
    clientOptions,
    logger: loggerOf(log),
    log,
    pause,
    onRefused: ({ message, wayOut }) => stopForGood(message, wayOut),
  } as Parameters<typeof connect>[0]);
  const workspaces = workspacesOf(options, web, connection);
  const slack: Slack = {
    desks,
    log,
    now,
    pause,
    web,
    workspaces,
    people: lookUpPeople(web, workspaces, now),
    outcomeOf(error) {
      const outcome = outcomeOf(error);
      if (outcome.kind !== 'stopped' || !options.oauth) return outcome;
      return { ...outcome, wayOut: INSTALL_AGAIN, scope: 'workspace' };
    },
    onFailedCall(error, workspace) {
      if (!isRefused(error)) return;
      if (options.botToken) stopForGood(`Slack refuses SLACK_BOT_TOKEN (${codeOf(error)}).`, NEW_BOT_TOKEN);
      else
        log.error(
          { platform: 'slack', workspace },
          'a workspace refuses the desk: it has to install the app again',
        );
    },
  };
  const gate = gateBefore(connection.receiver, { log, now });
  const app = new App({
    receiver: gate,
    authorize: workspaces.authorize,
    logger: loggerOf(log),
    convoStore: false,
    clientOptions,
  });
  for (const answer of [
    answerCommands,
    answerButtons,
    answerForms,
    answerShortcuts,
    answerAssistant,
    answerHome,
  ])
    answer(app, slack);
  watchMembership(app, slack, options.installations);
  app.error(async (error) => {
    slack.log.error(
      { platform: 'slack', err: error },
      'something that came from Slack could not be answered',
    );
    slack.onFailedCall('original' in error ? error.original : error, '');
  });
  const posts = postings(slack);

  /** The desk goes on without Slack: said once, in one line. */
  function stopForGood(reason: string, wayOut: string): void {
    if (stopped !== undefined) return;
    stopped = { reason, wayOut };
    log.error({ platform: 'slack' }, `${reason} ${wayOut}`);
    onStopped(`${reason} ${wayOut}`);
    void connection.stop();
  }

  async function end(): Promise<void> {
    await connection.stop();
    await gate.settled(TIMES.stopping);
    await posts.settled();
  }

  return {
    name: 'slack',
    async start() {
      await untilReached(workspaces, log, pause, () => ending !== undefined);
      await connection.start();
      log.info({ platform: 'slack', mode: options.appToken ? 'socket' : 'http' }, 'Slack is connected');
    },
    stop: () => {
      ending ??= end();
      return ending;
    },
    health: () => ({
      connected: connection.connected(),
      heard: gate.heard(),
      ...(stopped !== undefined && { stopped: `${stopped.reason} ${stopped.wayOut}` }),
    }),
    async post(posting) {
      if (stopped !== undefined) return { kind: 'stopped', ...stopped };
      return posts.post(posting);
    },
    async mark(messages, to, correction) {
      if (stopped !== undefined) return { kind: 'stopped', ...stopped };
      return markMessages(slack, messages, to, correction);
    },
  };
}

/** Where a workspace has no installation, nothing is kept either. */
const noInstallations: Installations = { get: async () => null, put: async () => {}, delete: async () => {} };

function workspacesOf(
  { botToken }: SlackOptions,
  web: webApi.WebClient,
  { receiver }: Connection,
): Workspaces {
  if (botToken !== undefined) return oneWorkspace(web, botToken);
  const { installer } = receiver;
  if (!installer) throw new TypeError('createSlack needs a botToken, or oauth with installations');
  return manyWorkspaces(installer.authorize);
}

/** Slack that is not there at the start is tried again, with growing pauses. */
async function untilReached(
  workspaces: Workspaces,
  log: Log,
  pause: Pause,
  isEnding: () => boolean,
): Promise<void> {
  for (let ms: number = TIMES.firstPause; !isEnding(); ms = Math.min(ms * 2, TIMES.longestPause)) {
    try {
      await workspaces.check();
      return;
    } catch (error) {
      if ((error as Error).name === 'PlatformError') throw error;
      log.warn(
        { platform: 'slack', pause: ms, why: (error as Error).message },
        'Slack is not reached, trying again',
      );
      await pause(ms);
    }
  }
}

/** Own retrying throughout: Bolt's would wait half an hour, and hide what became of a message. */
function clientOptionsOf({ apiUrl }: SlackOptions, log: Log): webApi.WebClientOptions {
  return {
    ...(apiUrl && { slackApiUrl: apiUrl }),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: TIMES.call,
    logger: loggerOf(log),
  };
}

/** A channel that takes the desk in gets what waits for it; a workspace that throws it out is forgotten. */
function watchMembership(app: App, { desks, log }: Slack, installations: Installations | undefined): void {
  app.event('member_joined_channel', async ({ event, body, context }) => {
    if (event.user !== context.botUserId) return;
    desks.reachable('slack', body.team_id, event.channel);
  });
  const forget = async (workspace: string) => {
    await installations?.delete(workspace);
    log.info({ platform: 'slack', workspace }, 'a workspace has removed the app');
  };
  app.event('app_uninstalled', ({ body }) => forget(body.team_id));
  app.event('tokens_revoked', async ({ event, body }) => {
    if (event.tokens.bot?.length) await forget(body.team_id);
  });
}

const waitFor: Pause = (ms, signal) =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
