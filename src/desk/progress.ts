import type { Progress } from '../intake/index.ts';

/** The error stream, or a test's. */
export interface Screen {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

export interface ProgressLine {
  readonly show: (progress: Progress) => void;
  /** Writes a line of its own above the progress. */
  readonly warn: (line: string) => void;
  /** Takes the progress away. */
  readonly end: () => void;
}

/** Who answers sooner than this shows no progress, in milliseconds. */
const PATIENCE = 500;
const BETWEEN = 100;
const BAR = 24;
const CLEAR = '\r\u001b[K';

/** How far reading has come, on a terminal only. Ctrl-C takes it away and, where what is read is `kept`, says so. */
export function showProgress(
  screen: Screen,
  kept: boolean,
  now = (): number => performance.now(),
): ProgressLine {
  const start = now();
  let drawn = Number.NEGATIVE_INFINITY;
  let last: Progress | null = null;
  const clear = (): void => void (drawn > 0 && screen.write(CLEAR));
  const stop = (): void => {
    clear();
    const done =
      kept && last
        ? ` ${last.read} of ${last.sources} articles are read; the same command goes on from there.`
        : '';
    screen.write(`briefdesk: stopped.${done}\n`);
    process.exit(130);
  };
  const show = (progress: Progress): void => {
    last = progress;
    if (!screen.isTTY || now() - start < PATIENCE || now() - drawn < BETWEEN) return;
    if (drawn < 0) process.once('SIGINT', stop);
    drawn = now();
    screen.write(CLEAR + line(progress, now() - start, screen.columns ?? 80));
  };
  const end = (): void => {
    clear();
    process.removeListener('SIGINT', stop);
  };
  const warn = (text: string): void => {
    clear();
    screen.write(`briefdesk: ${text}\n`);
  };
  return { show, warn, end };
}

function line(
  { read, sources, readCharacters, characters, file }: Progress,
  elapsed: number,
  columns: number,
): string {
  const full = Math.round((BAR * readCharacters) / Math.max(1, characters));
  const rate = Math.round(read / (elapsed / 1_000));
  const bar = `${'━'.repeat(full)}${'╌'.repeat(BAR - full)}`;
  const name = file.replace(/[\u0000-\u001f\u007f-\u009f]/g, '?');
  return `Reading ${bar} ${read} of ${sources}, ${rate}/s  ${name}`.slice(0, columns - 1);
}
