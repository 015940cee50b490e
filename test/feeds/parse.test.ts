import { describe, expect, it } from 'vitest';
import { readFeed } from '../../src/feeds/parse.ts';
import { articleHtml, rss } from '../support/articles.ts';

const URL = 'https://ledger.example/feeds/all.xml';
const read = (text: string | Uint8Array, charset: string | null = null) =>
  readFeed({
    url: URL,
    movedTo: null,
    unchanged: false,
    bytes: typeof text === 'string' ? Buffer.from(text) : text,
    type: '',
    charset,
    etag: null,
    lastModified: null,
  });

describe('a feed', () => {
  it('in RSS', () => {
    const feed = read(
      rss([
        {
          title: 'Ada &amp; the <i>engine</i>',
          link: '/notes?page=1',
          id: 'n1',
          date: 'Tue, 03 Mar 2026 23:30:00 GMT',
          summary: '<p>Seven notes.</p>',
        },
        { title: 'By its id', id: 'https://ledger.example/2' },
      ]),
    );
    expect(feed.title).toBe('The Morning Ledger');
    expect(feed.entries).toEqual([
      {
        key: 'n1',
        url: 'https://ledger.example/notes?page=1',
        title: 'Ada & the engine',
        published: '2026-03-03',
        author: null,
        about: 'Ada & the engine\nSeven notes.',
        text: null,
      },
      expect.objectContaining({
        key: 'https://ledger.example/2',
        url: 'https://ledger.example/2',
        published: null,
      }),
    ]);
  });

  it('in Atom, RDF and JSON', () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title type="html">Led&amp;amp;ger</title><entry><id>tag:1</id>
      <title>Notes</title><link rel="edit" href="/edit"/><link rel="alternate" href="/a"/><updated>2026-03-04T00:00:00Z</updated>
      <published>2026-03-03T23:30:00+08:00</published><author><name>Ann Hart</name></author></entry></feed>`;
    expect(read(atom)).toMatchObject({
      title: 'Led&ger',
      entries: [
        {
          key: 'tag:1',
          url: 'https://ledger.example/a',
          title: 'Notes',
          published: '2026-03-03',
          author: 'Ann Hart',
        },
      ],
    });
    const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel rdf:about="x"><title>R</title></channel><item rdf:about="r1"><title>t</title><link>https://r.example/1</link><dc:date>2026-03-03</dc:date></item></rdf:RDF>`;
    expect(read(rdf).entries).toMatchObject([
      { key: 'r1', url: 'https://r.example/1', published: '2026-03-03' },
    ]);
    const json = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'J',
      items: [
        {
          id: '1',
          url: '/j',
          title: 'Notes',
          content_html: articleHtml('End.'),
          date_published: '2026-03-03T10:00:00Z',
        },
      ],
    };
    const [entry] = read(JSON.stringify(json)).entries;
    expect(entry).toMatchObject({ url: 'https://ledger.example/j', published: '2026-03-03' });
    expect(entry!.text!.at(-1)).toEqual({ role: 'paragraph', text: 'End.' });
  });

  it('has a whole article only where its content is long and does not break off', () => {
    const whole = (content: string) =>
      read(rss([{ title: 't', id: '1', content }])).entries[0]!.text !== null;
    expect(whole(articleHtml('End.'))).toBe(true);
    expect(whole('<p>Ada Lovelace wrote seven notes.</p>')).toBe(false);
    for (const end of [
      'And then…',
      'And then [...]',
      '<a href="/a">Read more</a>',
      'Continue reading at the Ledger →',
    ])
      expect(whole(articleHtml(end))).toBe(false);
  });

  it('keeps its letters in older charsets', () => {
    const text =
      '<?xml version="1.0" encoding="ISO-8859-1"?><rss version="2.0"><channel><title>Zo\u00eb</title><item><guid>1</guid></item></channel></rss>';
    expect(read(Buffer.from(text, 'latin1')).title).toBe('Zoë');
  });

  it('names an entry once', () => {
    expect(
      read(
        rss([
          { title: 'a', id: '1' },
          { title: 'b', id: '1' },
        ]),
      ).entries,
    ).toHaveLength(1);
  });

  it.each([
    [
      '<!doctype html><html><body>News</body></html>',
      'https://ledger.example/feeds/all.xml: it is a web page, not a feed',
    ],
    ['<rss', 'it is no feed that can be read'],
    ['{"items": 1}', 'it is no feed that can be read'],
    ['<!DOCTYPE r [<!ENTITY a "b"><!ENTITY c SYSTEM "file:///etc/passwd">]><x>&c;</x>', 'it is no feed'],
  ])('%j is none', (text, said) => {
    expect(() => read(text)).toThrow(said);
  });

  it('takes no entity from outside', () => {
    const text =
      '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss version="2.0"><channel><title>&x;</title><item><guid>1</guid></item></channel></rss>';
    expect(() => read(text)).toThrow('it is no feed that can be read');
  });
});
