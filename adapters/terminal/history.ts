import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Lines typed at the prompt, kept in a file from one time to the next; where it may not be written, for this time only. */
export function openHistory(file: string): {
  readonly lines: readonly string[];
  keep(lines: readonly string[]): void;
} {
  return {
    lines: readLines(file),
    keep: (lines) => {
      try {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, `${lines.join('\n')}\n`, { mode: 0o600 });
      } catch {
        // Nobody's work depends on it.
      }
    },
  };
}

function readLines(file: string): readonly string[] {
  try {
    return readFileSync(file, 'utf8').split('\n').filter(Boolean);
  } catch {
    return [];
  }
}
