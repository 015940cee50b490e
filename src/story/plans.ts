import { forEach, type Steps } from '../language/steps.ts';
import type { ToldHappening, ToldStatement } from './types.ts';

const AHEAD =
  /\b(?:will|shall|would|(?:is|are|was|were) (?:also |now |still )?(?:to|set to|due to|scheduled|expected|likely)|expected to|plans? to|planned to|scheduled to|may|might|could)\b/;
const LAPSED =
  /\b(?:was|were|had been) (?:\p{L}+ )?(?:scheduled|due|expected|set|supposed|meant|planned) to\b/u;

/** Whether a source tells, with or without a day, that what another planned was carried out; or that it came to nothing. */
export type IsOver = (plan: ToldHappening) => boolean;

/** By what is done and who does it: the sources that tell it as done. */
export function* findOver(
  statements: readonly ToldStatement[],
  publishedOf: (source: string) => string | null,
): Steps<IsOver> {
  const done = new Map<string, Set<string>>();
  yield* forEach(statements, ({ source, subject, classes, heading, text }) => {
    if (heading || subject === null || AHEAD.test(text)) return;
    for (const action of classes.slice(0, 2)) {
      const key = `${action} ${subject}`;
      const known = done.get(key);
      if (known) known.add(source);
      else done.set(key, new Set([source]));
    }
  });
  const isDone = ({ source, subject, classes, date }: ToldHappening): boolean => {
    const day = date.edtf.split('/')[0]!;
    const sources = subject === null ? undefined : done.get(`${classes[0]} ${subject}`);
    return (
      sources !== undefined && [...sources].some((one) => one !== source && (publishedOf(one) ?? '') >= day)
    );
  };
  const hasLapsed = ({ source, text, date }: ToldHappening): boolean =>
    LAPSED.test(text) && date.edtf.split('/').at(-1)! <= (publishedOf(source) ?? '');
  return (plan) => isDone(plan) || hasLapsed(plan);
}
