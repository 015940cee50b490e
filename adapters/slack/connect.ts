import { HTTPReceiver, type Logger, SocketModeReceiver, webApi } from '@slack/bolt';
import { type Log, PlatformError } from '../platform.ts';
import { codeOf, isRefused, NEW_APP_TOKEN } from './faults.ts';
import { type Installations, installationStore } from './installations.ts';
import { TIMES } from './limits.ts';
import { SCOPES } from './manifest.ts';
import type { OAuthSettings } from './settings.ts';

/** How Slack's deliveries come in. */
export interface Connection {
  readonly receiver: SocketModeReceiver | HTTPReceiver;
  /** Resolves once deliveries come in, however often it has to try; rejects with PlatformError where no trying helps. */
  start(): Promise<void>;
  /** Takes nothing new. Never rejects. */
  stop(): Promise<void>;
  connected(): boolean;
}

export interface ConnectionOptions {
  readonly appToken?: string;
  readonly signingSecret?: string;
  readonly port: number;
  readonly oauth?: OAuthSettings & { readonly installations: Installations };
  readonly clientOptions: webApi.WebClientOptions;
  readonly logger: Logger;
  readonly log: Log;
  readonly pause: Pause;
  /** Slack refuses the credentials while the desk is running. */
  readonly onRefused: (error: PlatformError) => void;
}

/** Waits so many milliseconds, or less where the signal says so. Never rejects. */
export type Pause = (ms: number, signal?: AbortSignal) => Promise<void>;

/** Socket Mode where there is an app token, else HTTP. */
export function connect(options: ConnectionOptions): Connection {
  return options.appToken ? bySocket(options, options.appToken) : byHttp(options);
}

function installerOptions({ oauth, clientOptions, port }: ConnectionOptions) {
  const installer = { clientOptions, port, directInstall: true };
  if (!oauth) return { installerOptions: installer };
  const { clientId, clientSecret, stateSecret, installations } = oauth;
  return {
    clientId,
    clientSecret,
    stateSecret,
    scopes: [...SCOPES],
    installationStore: installationStore(installations),
    installerOptions: installer,
  };
}

/**
 * Own reconnecting: Bolt's waits five seconds before each attempt and, where an attempt fails for want of a network,
 * rejects where nobody can catch it.
 */
function bySocket(options: ConnectionOptions, appToken: string): Connection {
  const { logger, log, pause, onRefused } = options;
  const receiver = new SocketModeReceiver({
    appToken,
    logger,
    autoReconnectEnabled: false,
    ...installerOptions(options),
  });
  const ended = new AbortController();
  let [isConnected, hasListened] = [false, false];

  const open = async (): Promise<void> => {
    // receiver.start() also opens the port for installations, which a second time fails
    if (hasListened) await receiver.client.start();
    else {
      hasListened = true;
      await receiver.start();
    }
  };
  const tryUntilConnected = async (): Promise<void> => {
    for (let attempt = 0; !ended.signal.aborted; attempt++) {
      try {
        await open();
        isConnected = !ended.signal.aborted;
        return;
      } catch (error) {
        if (isRefused(error))
          throw new PlatformError(`Slack refuses SLACK_APP_TOKEN (${codeOf(error)}).`, NEW_APP_TOKEN);
        const ms =
          error instanceof webApi.WebAPIRateLimitedError ? error.retryAfter * 1000 : pauseBefore(attempt);
        log.warn(
          { platform: 'slack', attempt: attempt + 1, pause: ms, why: describe(error) },
          'Slack is not reached, trying again',
        );
        await pause(ms, ended.signal);
      }
    }
  };
  receiver.client.on('disconnected', () => {
    const wasConnected = isConnected;
    isConnected = false;
    if (!wasConnected || ended.signal.aborted) return;
    log.info({ platform: 'slack' }, 'Slack closed the connection, connecting anew');
    tryUntilConnected().catch(onRefused);
  });
  return {
    receiver,
    start: tryUntilConnected,
    async stop() {
      ended.abort();
      isConnected = false;
      await receiver.stop().catch(() => {});
      await closed(receiver);
    },
    connected: () => isConnected,
  };
}

/** Bolt's `stop` does not wait for the socket; without waiting, its timers would keep the process. */
async function closed(receiver: SocketModeReceiver): Promise<void> {
  const { promise, timer } = within(TIMES.firstPause);
  await Promise.race([receiver.client.disconnect(), promise]);
  clearTimeout(timer);
}

function within(ms: number): { promise: Promise<void>; timer: NodeJS.Timeout } {
  let timer!: NodeJS.Timeout;
  const promise = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  return { promise, timer };
}

function byHttp(options: ConnectionOptions): Connection {
  const { logger, port } = options;
  const receiver = new HTTPReceiver({
    signingSecret: options.signingSecret ?? '',
    port,
    logger,
    ...installerOptions(options),
  });
  let isConnected = false;
  return {
    receiver,
    async start() {
      try {
        await receiver.start(port);
        isConnected = true;
      } catch (error) {
        const code = (error as NodeJS.ErrnoException).code ?? describe(error);
        throw new PlatformError(
          `The port ${port} cannot be opened for Slack (${code}).`,
          'Set SLACK_PORT to a free port.',
        );
      }
    },
    async stop() {
      const wasConnected = isConnected;
      isConnected = false;
      if (wasConnected) await receiver.stop().catch(() => {});
    },
    connected: () => isConnected,
  };
}

const pauseBefore = (attempt: number): number =>
  Math.min(TIMES.firstPause * 2 ** attempt, TIMES.longestPause);

const describe = (error: unknown): string =>
  error instanceof Error ? error.message : 'the connection was closed';
