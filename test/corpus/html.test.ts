import { describe, expect, it } from 'vitest';
import { readSource } from '../../src/corpus/index.ts';
import { headings, refusal, source } from './read.ts';

const PARAGRAPHS = [
  'The lighthouse on the outer skerry went dark on Thursday night, and nobody noticed until the morning ferry.',
  'Its keeper, who lives on the mainland, said that a relay had burnt out after forty years of faithful service.',
  'The coast guard sent a boat with a lamp, three sailors and a good deal of coffee to stand watch.',
];
const page = (
  head: string,
  body = '',
): string => `<!doctype html><html><head><title>Dark Light | Quay</title>${head}</head><body>
<nav><a href="/">Home</a> <a href="/sea">Sea</a></nav>
<article><h1>Lighthouse Goes Dark</h1>${PARAGRAPHS.map((p) => `<p>${p}</p>`).join('\n')}${body}</article>
<footer><p>All rights reserved.</p></footer><script>alert(1)</script></body></html>`;

describe('saved web pages', () => {
  it('keeps the article and nothing around it', async () => {
    const { text } = await source('a.html', page(''));
    expect(text.split('\n').slice(-3)).toEqual(PARAGRAPHS);
    expect(text).not.toMatch(/Home|rights|alert/);
  });

  it('takes metadata from meta elements', async () => {
    const head = `<meta property="og:title" content="Lighthouse Goes Dark"><meta property="og:site_name" content="Quay Weekly">
      <meta name="author" content="By Ida Brandt"><meta property="article:published_time" content="2025-02-03T23:30:00-08:00">
      <link rel="canonical" href="https://quay.test/dark">`;
    expect(await source('a.html', page(head))).toMatchObject({
      title: 'Lighthouse Goes Dark',
      outlet: 'Quay Weekly',
      author: 'Ida Brandt',
      published: '2025-02-03',
      url: 'https://quay.test/dark',
      kind: 'report',
    });
  });

  it('takes the date from JSON-LD, and the kind from the section', async () => {
    const head = `<meta property="article:section" content="Opinion"><script type="application/ld+json">
      {"@context":"https://schema.org","@graph":[{"@type":"NewsArticle","headline":"Lighthouse Goes Dark","datePublished":"2025-02-04T08:00:00Z"}]}</script>`;
    expect(await source('a.html', page(head))).toMatchObject({ published: '2025-02-04', kind: 'opinion' });
  });

  it('reads headings, items and rows a line each, and no captions', async () => {
    const body = `<h2>What is next</h2><p>A new relay will be made to measure, which takes the maker nine weeks or more.</p>
      <ul><li>Relay: 300 crowns</li><li>Boat: <b>90</b> crowns</li></ul>
      <table><tr><th>Year</th><th>Faults</th></tr><tr><td>1984</td><td>0</td></tr></table>
      <figure><img src="x.png" alt="no"><figcaption>The light in better days</figcaption></figure>`;
    const read = await source('a.html', page('', body));
    expect(headings(read)).toContain('What is next');
    expect(read.text).toContain('\nRelay: 300 crowns\nBoat: 90 crowns\nYear | Faults\n1984 | 0');
    expect(read.text).not.toContain('better days');
  });

  it('reads the encoding that the page declares, if it is not UTF-8', async () => {
    const text = page('<meta charset="iso-8859-1">').replace('relay had', 'relais br\u00fbl\u00e9 had');
    const { source: read } = await readSource('a.html', Uint8Array.from(Buffer.from(text, 'latin1')));
    expect(read?.text).toContain('relais brûlé');
  });

  it('survives markup nested without end, and pages with no article', async () => {
    const deep = await readSource('a.html', new TextEncoder().encode(`<div>${'<div>'.repeat(100_000)}x`));
    expect(deep.source ?? deep.problems[0]?.reason).toBeTruthy();
    expect(await refusal('a.html', '<html><body><script>let words = 1;</script></body></html>')).toContain(
      '→',
    );
  });
});
