import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { decode, squeeze, tidyValue } from './characters.ts';
import { wholeDate } from './dates.ts';
import { type Block, type Draft, type Metadata, noMetadata, Refusal } from './types.ts';

/** The part of the DOM that is used here; the project is compiled without the browser's types. */
interface Node {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<Node>;
}
interface Element extends Node {
  getAttribute(name: string): string | null;
}
interface Page extends Node {
  readonly body: Node | null;
  querySelector(selector: string): Element | null;
}

/** Beyond these a page is no article, and finding one in it takes time that grows with the square. */
const MOST = { elements: 50_000, depth: 250 };

/** Reads a saved web page: its article by Mozilla's Readability, its metadata from meta elements and JSON-LD. */
export function readHtml(bytes: Uint8Array): Draft {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  const declared = /<meta[^>]{0,200}charset\s?=\s?["']?([\w-]{2,30})/i.exec(head)?.[1] ?? null;
  const html = decode(bytes, declared);
  guardSize(html);
  const document = parse(wholePage(html));
  guardDepth(document);
  const metadata = readMeta(document);
  const article = new Readability(document as never, { charThreshold: 200 }).parse();
  const content = article?.content
    ? parse(`<html><body>${article.content}</body></html>`).body
    : document.body;
  if (!content) throw new Refusal('the page has no article in it', 'Save the article as .md or .txt text.');
  return {
    metadata: {
      ...metadata,
      title: metadata.title ?? tidyValue(article?.title),
      author: metadata.author ?? byline(article?.byline),
      outlet: metadata.outlet ?? tidyValue(article?.siteName),
      published: metadata.published ?? isoOf(article?.publishedTime),
    },
    blocks: collect(content),
  };
}

/** The lines of a piece of a page, all of them: what a feed holds of an article, a title with marks in it. */
export function readFragment(html: string): Block[] {
  guardSize(html);
  const document = parse(wholePage(html));
  guardDepth(document);
  return document.body ? collect(document.body) : [];
}

const parse = (html: string): Page => (parseHTML(html) as unknown as { document: Page }).document;

/** The parser supplies no html and body where a page, as it may, leaves them out. */
const wholePage = (html: string): string =>
  /<body[\s>]/i.test(html)
    ? html
    : `<html><head></head><body>${html.replace(/<!doctype[^<>]*>|<\/?html[^<>]*>/gi, '')}</body></html>`;

function guardSize(html: string): void {
  let elements = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1))
    if (/[a-z]/i.test(html.charAt(at + 1))) elements += 1;
  if (elements > MOST.elements) throw tooMuch();
}

function guardDepth(page: Page): void {
  let level: Node[] = [page];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MOST.depth) throw tooMuch();
    level = level.flatMap((node) => [...node.childNodes].filter((child) => child.nodeType === 1));
  }
}

const tooMuch = (): Refusal =>
  new Refusal(
    'the page has too many elements, or nests them too deep',
    'Save the article as .md or .txt text.',
  );

const isoOf = (value: string | null | undefined): string | null => {
  const found = value ? wholeDate(value) : null;
  return found && found !== 'impossible' ? found.iso : null;
};

const byline = (value: string | null | undefined): string | null =>
  tidyValue(value?.replace(/^\s*by\s+/i, '')) || null;

const DATES = [
  'meta[property="article:published_time"]',
  'meta[itemprop="datePublished"]',
  'meta[name="date"]',
  'meta[name="pubdate"]',
  'meta[name="publish-date"]',
  'meta[name="parsely-pub-date"]',
  'meta[name="DC.date.issued"]',
];

function readMeta(page: Page): Metadata {
  const content = (selector: string): string | null =>
    tidyValue(page.querySelector(selector)?.getAttribute('content'));
  const address =
    page.querySelector('link[rel="canonical"]')?.getAttribute('href') ??
    content('meta[property="og:url"]') ??
    '';
  const section = content('meta[property="article:section"]') ?? '';
  const time = page
    .querySelector('article time[datetime], time[itemprop="datePublished"]')
    ?.getAttribute('datetime');
  return {
    ...noMetadata(),
    published:
      [...DATES.map(content), jsonLdDate(page), time].map(isoOf).find((date) => date !== null) ?? null,
    url: /^https?:\/\//i.test(address) && URL.canParse(address) ? address : null,
    kind: /^(?:opinions?|op-?ed|editorials?|commentary)$/i.test(section) ? 'opinion' : null,
  };
}

/** Found by its key alone: pages nest it in graphs and arrays of every shape. */
function jsonLdDate(page: Page): string | null {
  const data = page.querySelector('script[type="application/ld+json"]')?.textContent ?? '';
  return /"datePublished"\s{0,9}:\s{0,9}"([^"]{4,40})"/.exec(data)?.[1] ?? null;
}

const HEADING = /^H[1-6]$/;
const BLOCK =
  /^(?:P|DIV|SECTION|ARTICLE|HEADER|MAIN|UL|OL|LI|BLOCKQUOTE|TABLE|THEAD|TBODY|TFOOT|TR|PRE|DL|DT|DD|BR|HR|H[1-6]|FIGURE|BODY|ADDRESS|DETAILS|SUMMARY)$/;
const SKIPPED =
  /^(?:SCRIPT|STYLE|NOSCRIPT|FIGCAPTION|IMG|PICTURE|SVG|IFRAME|BUTTON|FORM|NAV|ASIDE|FOOTER|TEMPLATE|VIDEO|AUDIO)$/;

/** Text of every block element in order, a line each; figure captions and controls stay out. */
function collect(root: Node): Block[] {
  const blocks: Block[] = [];
  let open = '';
  const close = (role: Block['role']): void => {
    const text = squeeze(open);
    if (text) blocks.push({ role, text });
    open = '';
  };
  const visit = (node: Node, role: Block['role']): void => {
    if (node.nodeType === 3) open += node.textContent ?? '';
    const name = node.nodeName.toUpperCase();
    if (node.nodeType !== 1 || SKIPPED.test(name)) return;
    if (name === 'TR') {
      close(role);
      const cells = [...node.childNodes].filter((cell) => cell.nodeType === 1);
      open = cells
        .map((cell) => squeeze(cell.textContent ?? ''))
        .filter(Boolean)
        .join(' | ');
      close('row');
      return;
    }
    const own = HEADING.test(name) ? 'heading' : name === 'LI' ? 'item' : role;
    if (BLOCK.test(name)) close(role);
    for (const child of node.childNodes) visit(child, own);
    if (BLOCK.test(name)) close(own);
  };
  visit(root, 'paragraph');
  close('paragraph');
  return blocks;
}
