import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that briefdesk is installed in, run from its sources or built. */
export const HOME = findHome(dirname(fileURLToPath(import.meta.url)));

/** What the package says of itself. */
export const MANIFEST = JSON.parse(readFileSync(join(HOME, 'package.json'), 'utf8')) as {
  readonly version: string;
  readonly briefdesk?: { readonly story?: string };
};

function findHome(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    try {
      readFileSync(join(at, 'package.json'));
      return at;
    } catch {
      if (dirname(at) === at) throw new Error('package.json is missing beside briefdesk');
    }
  }
}

/** Folders of stories, the first that has any wins: the one that was set, else `seeds` here, else what comes along. */
export const rootsOf = (seeds: string | undefined, cwd: string): readonly string[] =>
  seeds === undefined ? [join(cwd, 'seeds'), join(HOME, 'seeds')] : [seeds];

/** Says on standard error that briefdesk itself is at fault; the process ends with 2. */
export function reportFault(error: unknown): void {
  const debug = process.env.BRIEFDESK_DEBUG === '1' && error instanceof Error;
  const what = error instanceof Error ? error.message : String(error);
  process.stderr.write(
    debug
      ? `${error.stack}\n`
      : `briefdesk: ${what}\n  This is a fault in briefdesk, not in what you typed. BRIEFDESK_DEBUG=1 shows where.\n`,
  );
  process.exitCode = 2;
}
