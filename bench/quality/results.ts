interface Run {
  readonly date: string;
  readonly commit: string;
  readonly machine: string;
  /** Markdown. */
  readonly table: string;
  /** The comment that later runs are held against. */
  readonly kept: string;
}

const HEADING = '## Quality\n';

/** A text of bench/RESULTS.md with these figures under their heading, and every other section as it was. */
export function putFigures(results: string, run: Run): string {
  const start = results.indexOf(HEADING);
  if (start < 0)
    throw new Error(`bench/RESULTS.md has no heading "${HEADING.trim()}" to put the figures under`);
  const end = results.indexOf('\n## ', start);
  return `${results.slice(0, start)}${HEADING}\n${section(run)}${end < 0 ? '' : results.slice(end)}`;
}

const section = ({
  date,
  commit,
  machine,
  table,
  kept,
}: Run): string => `Measured on ${date} at commit ${commit}, on ${machine}, with

    npm run bench:quality -- all

and the official scorers of the data sets. How to run it, and on what: [README.md](README.md).

${table}

### What these numbers do not say

- They are of the parts to develop on. The rules were written, and the few weights chosen, while looking at them, so
  they flatter: the figures that count are taken on parts that nobody has looked at, and will be lower.
- The published systems were measured on other parts, as the tables say. Beside ours they show the order of magnitude,
  not a ranking. On timelines, the eleven measured here are easier than all nineteen: publication counts alone, which
  have a date F1 of .481 on the nineteen, reach about .62 on these.
- AR1-F and AR2-F weigh words that a summary shares with one editor's timeline. They know nothing of whether a
  sentence is true, or clear without the one before it.
- The quotation figures are of direct quotations. The speaker counts where the words found overlap the words that the
  annotators marked, not where the right person is named.
- Nothing here measures what the desk is for: whether what sources dispute is found, and told with the passages.

${kept}
`;
