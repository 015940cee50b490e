import type { Briefing } from '../src/briefing/types.ts';
import type { Log } from './platform.ts';

/** Where a fault happened: names and ids, no text of a message and no secret. */
export type About = { readonly story: string } & Readonly<Record<string, string>>;

/**
 * Turns a fault of the desk's own into a short answer. What a reader gets is an id; what happened stands in the log
 * under the same id.
 */
export function apologiser(log: Log, now: () => number): (error: unknown, about: About) => Briefing {
  let count = 0;
  return (error, about) => {
    const fault = `${Math.floor(now() / 1000).toString(36)}-${(count++).toString(36)}`;
    log.error({ fault, ...about, err: error }, 'a command could not be answered');
    return {
      schema: 1,
      kind: 'notice',
      story: about.story,
      title: 'That did not work',
      asOf: null,
      answered: false,
      sections: [
        {
          heading: '',
          items: [],
          shown: 0,
          notes: [
            'This is a fault of the desk, not of what you typed. Please try again in a moment.',
            `If it stays, tell whoever runs the desk this number: ${fault}`,
          ],
        },
      ],
      sources: [],
      gaps: [],
      next: [],
    };
  };
}
