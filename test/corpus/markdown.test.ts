import { describe, expect, it } from 'vitest';
import { headings, source } from './read.ts';

const text = async (body: string): Promise<string[]> => (await source('a.md', body)).text.split('\n');

describe('Markdown', () => {
  it.each([
    ['emphasis', 'A *very* **wet** ~~dry~~ `day`, __truly__.', ['A very wet dry day, truly.']],
    ['links', 'See [the *log*](https://x.test/a) or <https://y.test>.', ['See the log or https://y.test.']],
    ['images', 'Rain fell.\n\n![a wet dog](dog.png)\n\nIt stopped.', ['Rain fell.', 'It stopped.']],
    [
      'entities',
      'Salt &amp; pepper &#8212; &eacute;t&eacute; &unknown; &lt;b&gt;.',
      ['Salt & pepper — été &unknown; <b>.'],
    ],
    ['escapes', 'Five \\* stars, R&D, a_b_c, 2 < 3.', ['Five * stars, R&D, a_b_c, 2 < 3.']],
    [
      'lists',
      'Crew:\n\n- Ada – cook\n- Bo – mate\n  who sings\n\n1. first\n2. second',
      ['Crew:', 'Ada – cook', 'Bo – mate', 'who sings', 'first', 'second'],
    ],
    [
      'years as list marks',
      '1998. The pier was built.\n1999. It fell.',
      ['1998. The pier was built.', '1999. It fell.'],
    ],
    [
      'tables',
      '| Boat | Crew |\n|---|---|\n| *Gull* | 12 |\n| Tern | 3 |',
      ['Boat | Crew', 'Gull | 12', 'Tern | 3'],
    ],
    ['quotes', '> We sail\n> at dawn.\n\nHe said so.', ['We sail', 'at dawn.', 'He said so.']],
    [
      'HTML',
      'It <b>did</b> rain.<br>A lot.\n\n<div class="x"><!-- no -->Wet.</div>\n<script>steal()</script>\n',
      ['It did rain.', 'A lot.', 'Wet.'],
    ],
    ['code', '    indented words stay.\n', ['indented words stay.']],
    [
      'hard wraps',
      'The ferry left the northern harbour before dawn with nobody aboard it\nand came back in the evening with the same empty benches as before, a\nsight that was much discussed.',
      [
        'The ferry left the northern harbour before dawn with nobody aboard it and came back in the evening with the same empty benches as before, a sight that was much discussed.',
      ],
    ],
    [
      'lines that are paragraphs',
      'A crane fell.\nNobody was hurt.\nThe port shut.',
      ['A crane fell.', 'Nobody was hurt.', 'The port shut.'],
    ],
  ])('reads %s', async (_, body, lines) => {
    expect(await text(body)).toEqual(lines);
  });

  it('keeps headings apart', async () => {
    const read = await source(
      'a.md',
      '# The *Pier* Falls\n\nIt fell.\n\n## Why\n\nRot.\n\n**Repairs**\n\nNone are planned.\n',
    );
    expect(read.title).toBe('The Pier Falls');
    expect(headings(read)).toEqual(['The Pier Falls', 'Why', 'Repairs']);
    expect(read.text).toBe('The Pier Falls\nIt fell.\nWhy\nRot.\nRepairs\nNone are planned.');
  });

  it('keeps the characters of the file in their order', async () => {
    const body = 'The “old” quay—built 1901—*shut*; see [notes](n.md).\n\n- one\n- two\n';
    let at = 0;
    for (const char of (await text(body)).join('').replace(/\s/g, '')) {
      at = body.indexOf(char, at) + 1;
      expect(at).toBeGreaterThan(0);
    }
  });

  it.each([
    ['emphasis', '_a'.repeat(50_000)],
    ['brackets', '[a]('.repeat(50_000)],
    ['addresses', 'http://a.test/(('.repeat(20_000)],
    ['comments', `a\n\n<!--${'<!-- - '.repeat(50_000)}`],
    ['lists', '- a\n'.repeat(5_000)],
    ['tags', `<div>${'<'.repeat(100_000)}`],
  ])('reads a hostile run of %s in bounded time', async (_, body) => {
    const start = performance.now();
    await source('a.md', `word ${body}`);
    expect(performance.now() - start).toBeLessThan(4_000);
  });
});
