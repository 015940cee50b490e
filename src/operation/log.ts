import { type DestinationStream, pino } from 'pino';
import type { LogLevel } from '../config.ts';
import { scrub, scrubText } from './scrub.ts';

/** A log of JSON lines, shaped as the rest of briefdesk takes it. */
export interface ServiceLog {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** The service's log: a JSON object a line, on standard output where nothing else is said. Secrets and texts are left out. */
export function openLog(level: LogLevel, destination?: DestinationStream): ServiceLog {
  const options = {
    level,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: {
      level: (label: string) => ({ level: label }),
      log: (fields: object) => scrub(fields) as Record<string, unknown>,
    },
    // Pino's own way with errors would run before the fields are scrubbed
    serializers: { err: (error: unknown) => error },
  };
  const log = destination ? pino(options, destination) : pino(options);
  const at = (name: keyof ServiceLog) => (fields: object, message: string) =>
    log[name](fields, scrubText(message));
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}
