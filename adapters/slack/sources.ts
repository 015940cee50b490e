import { marksOfSource } from '../../src/briefing/reading.ts';
import type { BriefingSource } from '../../src/briefing/types.ts';
import { type Numbers, writtenOnce } from '../written.ts';
import { writeDate } from './date.ts';
import { LIMITS } from './limits.ts';
import { escapeControl, shorten, shortenEscaped } from './text.ts';

/** A title longer than this says no more of its source. */
const LONGEST_TITLE = 110;
const LONGEST_OUTLET = 60;
/** What a part of the line may take, however much of it has to be escaped. */
const MOST = LIMITS.contextText / 6;

const write = (text: string, longest: number) => shortenEscaped(shorten(text, longest), MOST);

/** A line of the numbered list that the brackets point into: outlet, title, date, link. */
export const writeSource = writtenOnce(writeLine);

function writeLine(source: BriefingSource, numbers: Numbers): string {
  const { n, id, outlet, title, published, url } = source;
  const marks = marksOfSource(source, numbers).map((mark) =>
    shortenEscaped(shorten(mark, LONGEST_OUTLET), MOST / 2),
  );
  const mark = marks.length > 0 ? ` _(${marks.join('; ')})_` : '';
  const named = [outlet && write(outlet, LONGEST_OUTLET), title && write(title, LONGEST_TITLE)].filter(
    Boolean,
  );
  const [first, ...rest] = named.length > 0 ? named : [write(id, LONGEST_OUTLET)];
  const about = [`[${n}] ${first}${mark}`, ...rest].join(': ');
  return [about, published ? writeDate(published) : 'undated', linkTo(url)].filter(Boolean).join(' · ');
}

/** A link to the source's own page, labelled with the place it leads to; nothing where the address is not one of the web. */
function linkTo(url: string | null): string {
  if (url === null || !URL.canParse(url)) return '';
  const { protocol, href, host } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') return '';
  const address = escapeControl(href.replace(/[|<>\s\u0000-\u001f]/g, encodeURIComponent));
  return address.length > MOST
    ? shortenEscaped(host, MOST)
    : `<${address}|${shortenEscaped(host, MOST, escapeControl)}>`;
}
