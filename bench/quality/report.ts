import { entries, type Loss, type Measured, type Results } from './compare.ts';
import { type Bench, FIGURES, PUBLISHED, TITLES } from './published.ts';

const ITEMS: Readonly<Record<Bench, string>> = { timeline: 'timelines', dates: 'files', quotes: 'articles' };

const figure = (value: number | undefined): string =>
  value === undefined ? '–' : value.toFixed(3).replace(/^0/, '');

/** Our figures and the published ones, a row a system. */
function rowsOf(bench: Bench, measured: Measured): string[][] {
  const names = FIGURES[bench];
  const cells = (figures: Readonly<Record<string, number>>) => names.map((name) => figure(figures[name]));
  return [
    [TITLES[bench], ...names, 'measured on', 'source'],
    ['briefdesk', ...cells(measured.figures), `${measured.count} ${ITEMS[bench]}`, 'this run'],
    ...PUBLISHED[bench].map(({ system, figures, on, source }) => [system, ...cells(figures), on, source]),
  ];
}

/** Columns as wide as their widest cell. */
function plain(rows: readonly string[][]): string {
  const widths = rows[0]!.map((_, at) => Math.max(...rows.map((row) => row[at]!.length)));
  return rows
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function markdown([head, ...rest]: readonly string[][]): string {
  const line = (row: readonly string[]) => `| ${row.join(' | ')} |`;
  return [line(head!), line(head!.map(() => '---')), ...rest.map(line)].join('\n');
}

/** One table a benchmark. */
export const table = (results: Results, form: 'plain' | 'markdown'): string =>
  entries(results)
    .map(([bench, measured]) => rowsOf(bench, measured))
    .map((rows) => (form === 'plain' ? plain(rows) : markdown(rows)))
    .join('\n\n');

export const tellLoss = ({ bench, figure: name, was, is }: Loss): string =>
  `${bench}: ${name} fell from ${figure(was)} to ${figure(is)}`;
