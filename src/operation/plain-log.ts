import type { Log } from '../intake/watch.ts';

/** A log for people at a terminal: only what has to be known, a line each. */
export function plainLog(stderr: { write(text: string): unknown }): Log {
  const say = (fields: object, message: string): void => {
    const { err, ...rest } = fields as { err?: unknown };
    const why = err instanceof Error ? `: ${err.message}` : '';
    const about = Object.values(rest).join(', ');
    stderr.write(`briefdesk: ${about ? `${about}: ` : ''}${message}${why}\n`);
  };
  return { info: () => {}, warn: say, error: say };
}
