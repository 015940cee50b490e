const PARAGRAPHS = [
  'Ada Lovelace wrote seven notes on the Analytical Engine in the summer of 1843, and sent them to her publisher in London one after another.',
  'Charles Babbage had asked her to translate an article; what she added to it was three times as long as what she translated.',
  'The seventh note shows how the engine could work out a sequence of numbers, step by step, without anybody telling it the results before.',
];

/** A page with an article of a few paragraphs, and furniture around it. */
export function articlePage(title: string, more = '', head = ''): string {
  return `<!doctype html><html><head><title>${title}</title>${head}</head><body>
<nav><a href="/">Home</a> <a href="/news">News</a></nav>
<article><h1>${title}</h1>${[...PARAGRAPHS, more].map((text) => `<p>${text}</p>`).join('\n')}</article>
<footer>Subscribe to our newsletter</footer></body></html>`;
}

/** The article's paragraphs as a feed holds them whole. */
export const articleHtml = (more: string): string =>
  [...PARAGRAPHS, ...PARAGRAPHS.map((text) => `${text} So it was told.`), more]
    .map((text) => `<p>${text}</p>`)
    .join('');

export interface Item {
  readonly title: string;
  readonly link?: string;
  readonly id?: string;
  readonly date?: string;
  readonly content?: string;
  readonly summary?: string;
}

const tag = (name: string, value: string | undefined): string =>
  value === undefined ? '' : `<${name}><![CDATA[${value}]]></${name}>`;

/** An RSS feed of these items. */
export const rss = (items: readonly Item[], title = 'The Morning Ledger'): string =>
  `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>${title}</title>${items
    .map(
      (item) =>
        `<item>${tag('title', item.title)}${tag('link', item.link)}${tag('guid', item.id)}${tag('pubDate', item.date)}${tag('description', item.summary)}${tag('content:encoded', item.content)}</item>`,
    )
    .join('')}</channel></rss>`;
