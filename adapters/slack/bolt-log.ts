import { type Logger, LogLevel } from '@slack/bolt';
import type { Log } from '../platform.ts';

/** What Bolt says, by how it begins, in words that help whoever runs the desk; null: the adapter says it itself. */
const SAID: readonly (readonly [begins: string, words: string | null])[] = [
  ['http request failed', null],
  ['Failed to retrieve a new WSS URL', null],
  ['WebSocket error', null],
  [
    'Failed to parse and verify',
    'a request was refused: Slack did not sign it, or not with this SLACK_SIGNING_SECRET',
  ],
];

/** Bolt's own talk: what is below a warning says nothing to an operator and may hold texts of messages. */
export function loggerOf(log: Log): Logger {
  const write =
    (level: 'warn' | 'error') =>
    (...said: unknown[]) => {
      const message = said
        .map((one) => (one instanceof Error ? one.message : typeof one === 'string' ? one : ''))
        .join(' ');
      const known = SAID.find(([begins]) => message.startsWith(begins));
      const words = known ? known[1] : message.slice(0, 300);
      if (words !== null) log[level]({ platform: 'slack' }, words);
    };
  return {
    debug() {},
    info() {},
    warn: write('warn'),
    error: write('error'),
    setLevel() {},
    getLevel: () => LogLevel.WARN,
    setName() {},
  };
}
