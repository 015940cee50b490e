import type { Briefing } from '../briefing/types.ts';
import type { UsageError } from './usage-error.ts';

/** An answer of the desk's own: it reads no source, so it cites none. */
export function notice(
  story: string,
  title: string,
  lines: readonly string[],
  next: Briefing['next'] = [],
): Briefing {
  return {
    schema: 1,
    kind: 'notice',
    story,
    title,
    asOf: null,
    answered: false,
    sections: [{ heading: '', items: [], shown: 0, notes: lines }],
    sources: [],
    gaps: [],
    next,
  };
}

/** Wrong usage as an answer: what is wrong, the way out, and the command that was probably meant as a choice. */
export function usageNotice({ message, wayOut, meant }: UsageError, story: string): Briefing {
  const next = [
    ...(meant ? [{ label: meant, command: meant }] : []),
    { label: 'All commands', command: 'help' },
  ];
  return notice(story, message, wayOut.split('\n'), next);
}
