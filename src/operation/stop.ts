import type { EventEmitter } from 'node:events';
import type { ServiceLog } from './log.ts';

export interface Stoppable {
  readonly name: string;
  stop(): Promise<void>;
}

export interface StopOptions {
  /** In the order to be stopped: first what takes in work, last what keeps it. */
  readonly parts: readonly Stoppable[];
  /** How long all of them have together, in milliseconds. */
  readonly within: number;
  readonly log: Pick<ServiceLog, 'info' | 'error'>;
  /** The process: hears the signals. */
  readonly signals: EventEmitter;
  readonly exit: (code: number) => void;
}

const SIGNALS = { SIGTERM: 143, SIGINT: 130 } as const;

/**
 * Stops the desk at SIGTERM or SIGINT: each part finishes what it has begun. Ends with 0 when all have, with 1 when one
 * failed or took too long; what was being sent then is looked up at the next start. A second signal ends it at once.
 */
export function stopOnSignal(options: StopOptions): void {
  const { signals, log, exit, within } = options;
  let stopping = false;
  for (const [signal, code] of Object.entries(SIGNALS)) {
    signals.on(signal, () => {
      if (stopping) return exit(code);
      stopping = true;
      log.info({ signal }, 'stopping: what has begun is finished; a second signal ends it at once');
      const late = setTimeout(() => {
        log.error({ within }, 'stopping took too long; what was being sent is looked up at the next start');
        exit(1);
      }, within);
      stopAll(options).then((allStopped) => {
        clearTimeout(late);
        exit(allStopped ? 0 : 1);
      });
    });
  }
}

async function stopAll({ parts, log }: StopOptions): Promise<boolean> {
  let allStopped = true;
  for (const { name, stop } of parts) {
    try {
      await stop();
    } catch (err) {
      allStopped = false;
      log.error({ part: name, err }, 'a part could not be stopped in order');
    }
  }
  return allStopped;
}
