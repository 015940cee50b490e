import fc from 'fast-check';
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { toMarkdown } from '../../src/briefing/markdown.ts';
import { escapeMarkdown, linkTo } from '../../src/briefing/markdown-escape.ts';
import { card } from '../support/briefings.ts';

/** What a reader of the rendered page sees. */
const seen = (html: string) =>
  html
    .replaceAll('<!-- -->', '')
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
const asItem = (text: string) => marked.parse(`- ${escapeMarkdown(text)}`, { async: false });

describe('text of a source in Markdown', () => {
  const nasty = [
    '# heading',
    '1. first',
    '1) first',
    '- dash',
    '> quoted',
    '***',
    '---',
    '=== ',
    '*bold* _it_ `code` ~~gone~~',
    '[label](https://evil.example) ![x](y.png) [^1]',
    '<script>alert(1)</script> <https://a.example> <!-- -->',
    'https://evil.example/x?a=b www.evil.example ftp://e.example mailto:a@b.example a.b@c.example',
    '@everyone @someone-else',
    '&lt;b&gt; &#64; &copy; AT&T',
    'a\\*b \\',
    '$x^2$ :smile: #12 C# | a | b |',
    '    indented',
    '[ ] task',
    'tab\tand\nline',
  ];
  it.each(nasty)('shows exactly what stands there: %s', (text) => {
    const html = asItem(text);
    expect(seen(html.replace(/<\/?(?:ul|li)>|\n/g, ''))).toBe(text.replace(/\s+/g, ' ').trim());
    expect(html.replace(/<\/?(?:ul|li)>|<!-- -->/g, '')).not.toMatch(/<\w/);
  });

  it('leaves a number with a decimal alone', () => {
    expect(escapeMarkdown('2.5 percent')).toBe('2.5 percent');
  });

  it('mentions nobody', () => {
    expect(asItem('@everyone, a.b@c.example')).not.toMatch(/@\w/);
  });

  it('shows exactly what stands there, whatever stands there', () => {
    const mark = fc.constantFrom(...'*_`[]()<>!#+-.:/@&;~|\\"\'$^= ', '1', 'a', 'www', 'http');
    fc.assert(
      fc.property(fc.array(mark, { minLength: 1 }), (marks) => {
        const text = marks.join('').trim();
        fc.pre(text !== '');
        const html = asItem(text).replace(/<\/?(?:ul|li)>|\n/g, '');
        expect(html.replaceAll('<!-- -->', '')).not.toMatch(/<\w/);
        expect(seen(html)).toBe(text.replace(/\s+/g, ' '));
      }),
      { numRuns: 500 },
    );
  });
});

describe('a link to a source', () => {
  it('is made of web addresses only', () => {
    expect(linkTo('https://ledger.example/a?b=1&c=2')).toBe('<https://ledger.example/a?b=1&c=2>');
    expect(linkTo('javascript:alert(1)')).toBe('');
    expect(linkTo('https://a.example/> <b>')).not.toMatch(/> </);
    expect(linkTo('no address')).toBe('');
    expect(linkTo(null)).toBe('');
  });
});

describe('a briefing in Markdown', () => {
  const page = toMarkdown(card, { all: false });

  it('has a heading a section, a line an item, and the sources at the end', () => {
    expect(page).toMatch(/^# Ada Lovelace\n\n\*Story: engine · as of 1852-12-04\*\n/);
    expect(page).toContain('\n## Life\n\n- Born in London on 10 December 1815. [1][2][3]\n');
    expect(page).toContain('\n- ⚠ First met Babbage: the sources disagree.\n  - In June 1833, ');
    expect(page).toContain('\n  - In 1834, according to Letters from St James. [2]\n');
    expect(page).toContain('\n- … 2 more\n');
    expect(page).toContain('\n## Not in the sources\n\n- No source says how much she lost.\n');
    expect(page).toContain('- [2] Letters from St James: Of Horses · 02, 1851-05, opinion\n');
    expect(page).toContain('· <https://ledger.example/notes?page=1&part=2>\n');
  });

  it('leaves nothing out with all, and ends with one line end', () => {
    const all = toMarkdown(card, { all: true });
    expect(all).toContain('Married William King in 1835. [1][4]');
    expect(all).not.toContain('more');
    expect(all).toMatch(/[^\n]\n$/);
  });

  it('holds the passages only where they are asked for', () => {
    expect(page).not.toContain('a passage');
    expect(toMarkdown(card, { all: false, passages: true })).toContain(
      '<details><summary>Passages</summary>\n\n- [1] “a passage”\n',
    );
  });
});
