import { citationMarks, standingOf } from '../../src/briefing/reading.ts';
import type { Item } from '../../src/briefing/types.ts';
import { divide } from '../said-once.ts';
import { type Numbers, writtenOnce } from '../written.ts';
import { writeDate } from './date.ts';
import { escapeText } from './text.ts';

/** The sign of what the sources disagree on. */
export const WARNING = '⚠️';

/** An item's text, what the text does not say of its standing, and its sources' numbers. */
export const writeItem = writtenOnce((item: Item, numbers: Numbers): string => {
  const { label, rest } = divide(item);
  const marks = standingOf(item).map(escapeText).join('; ');
  return [
    label && `*${writeText(label)}*`,
    rest && writeText(rest),
    marks && `_(${marks})_`,
    citationMarks(item, (source) => numbers.get(source) ?? escapeText(source)),
  ]
    .filter(Boolean)
    .join(' ');
});

/** Words in quotation marks, and full dates. */
const DATED = /“[^”]*”?|(?<![\w/.-])\d{4}-\d\d-\d\d(?![\w/-])/g;

/** What a line says. A full date is written in the reader's own form, but not in anybody's own words. */
const writeText = (text: string): string =>
  escapeText(text).replace(DATED, (found) => (found.startsWith('“') ? found : writeDate(found)));

/** An item in a list, its versions under it. Where `dated`, it begins with its date. */
export function writeListed(item: Item, numbers: Numbers, dated: boolean): string {
  const date = dated && item.date && !item.text.startsWith(item.date) ? `*${writeDate(item.date)}*  ` : '';
  const sign = item.status === 'disputed' ? `${WARNING} ` : date ? '' : '• ';
  return [`${sign}${date}${writeItem(item, numbers)}`, ...writeVersions(item, numbers, 1)].join('\n');
}

const STEP = '\u2003\u2002';

function writeVersions({ values }: Item, numbers: Numbers, depth: number): string[] {
  return (values ?? []).flatMap((version) => [
    `${STEP.repeat(depth)}◦ ${writeItem(version, numbers)}`,
    ...writeVersions(version, numbers, depth + 1),
  ]);
}
