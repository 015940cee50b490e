import type { Ledger } from '../store/index.ts';
import type { Connected } from './metrics.ts';

/** What `/readyz` answers. */
export interface Readiness {
  readonly ready: boolean;
  /** By part: `ok`, or what is wrong with it. */
  readonly parts: Readonly<Record<string, string>>;
}

/**
 * Whether the desk can do its work: the ledger answers, and a platform is connected. One platform that is down is named,
 * and does not make the desk unready: the others go on.
 */
export async function checkReadiness(ledger: Ledger, platforms: readonly Connected[]): Promise<Readiness> {
  const kept = await ledger.notes.get('readiness').then(
    () => 'ok',
    (error: Error) => error.message,
  );
  const connections = platforms.map((platform) => [platform.name, describe(platform)] as const);
  const isUp = platforms.length === 0 || connections.some(([, state]) => state === 'ok');
  return { ready: kept === 'ok' && isUp, parts: { ledger: kept, ...Object.fromEntries(connections) } };
}

function describe(platform: Connected): string {
  const { connected, stopped } = platform.health();
  if (stopped) return `stopped: ${stopped}`;
  return connected ? 'ok' : 'not connected';
}
