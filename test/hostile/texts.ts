import fc from 'fast-check';

/** Words and marks of news prose, and what breaks readers of text. Names are invented. */
const PROSE =
  'the a of in on at and but who which that said says told according to reportedly she he his her they was were is has been had will may Mr. Dr. U.S. Inc. CEO chief executive president spokesman board company Ann Hart Moe Lund Vexel Quorim Hart’s Vexel-based 38-year-old resigned named appointed founded joined led fired died killed acquired $14.1 billion 40% 242 nearly 500 more than 1,300 2026 March 4, 2024-05-01 Friday yesterday last week 9 p.m. born studied computer science University of Foo degree "We “I ” " ’ ‘ . . , , ; : – — ( ) ? ! …'.split(
    ' ',
  );
const NASTY = [
  ...['\u0000', '\u0007', '\u001b[31m', '\u007f', '\u0085', '\u00a0', '\u00ad', '\u200b', '\u200d', '\u200e'],
  ...[
    '\u202e',
    '\u2066',
    '\u2069',
    '\u2028',
    '\u2029',
    '\ufeff',
    '\ufffd',
    '\ufffe',
    '\ud83d',
    '\ude00',
    '😀',
  ],
  ...[
    'e\u0301',
    'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍',
    '林',
    'мир',
    'שלום',
    'مرحبا',
    'İ',
    'ß',
    'ﬁ',
    'Ａｎｎ',
    '１２',
    'ǅ',
    '\t',
    '\r',
    '\r\n',
    '\n',
    '\n\n',
  ],
  ...[
    '``',
    "''",
    '-LRB-',
    '-RRB-',
    "n't",
    '# ',
    '## ',
    '- ',
    '* ',
    '> ',
    '| a | b |',
    '```',
    '**',
    '__',
    '[a](b)',
    '![',
    '](',
    '~~',
    '---',
  ],
  ...[
    '<p>',
    '</p>',
    '<b',
    '<!--',
    '-->',
    '<script>',
    '</script>',
    '<a href="',
    '&amp;',
    '&#x0;',
    '&#55357;',
    '&lt',
    '<![CDATA[',
    '<table><tr><td>',
  ],
  ...[
    '1/0/0',
    '99:99',
    '31 February 2026',
    '0000',
    '1e309',
    '٣',
    '½',
    '1,2,3,4',
    '$',
    '€1bn',
    '%',
    '#1',
    '@a',
    '(@hart)',
    'http://a.b/?c=d',
  ],
];

const word = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...PROSE) },
  { weight: 4, arbitrary: fc.constantFrom(...NASTY) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
);

/** One piece many times over: long words, long lines, deep nesting. */
const row = fc
  .tuple(word, fc.constantFrom('', ' ', '\n', ', '), fc.integer({ min: 2, max: 200 }))
  .map(([piece, between, times]) => Array.from({ length: times }, () => piece).join(between));

/** Text as an article might be that nobody wrote. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(fc.oneof({ weight: 30, arbitrary: word }, { weight: 1, arbitrary: row }), {
    minLength: 1,
    maxLength: 80,
  })
  .chain((pieces) => fc.constantFrom(' ', ' ', ' ', '').map((between) => pieces.join(between)));

/** What front matter may be that is meant to break a reader. */
const frontMatter = fc.constantFrom(
  '',
  '---\ntitle: A\noutlet: B\npublished: 2026-03-04\n---\n',
  '---\ntitle: A\n',
  '---\n---\n',
  '---\na: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\ntitle: *d\n---\n',
  `---\n${'['.repeat(3_000)}\n---\n`,
  `---\ntitle: ${'{a: '.repeat(400)}\n---\n`,
  '---\npublished: 2026-99-99\nid: ../../etc\n---\n',
  '---\n? [a]\n: b\n<<: *x\n!!js/function x: y\n---\n',
  '---\ntitle: "\\ud83d"\noutlet: \u202eA\n---\n',
);

/** A file: its name, which tells its format, and its text. */
export const hostileFile: fc.Arbitrary<readonly [name: string, text: string]> = fc
  .tuple(fc.constantFrom('1.md', '2.txt', '3.html', '4.md', '5.txt'), frontMatter, hostileText)
  .map(([name, front, text]) => [name, name.endsWith('.md') ? front + text : text] as const);

/** Units that are read over and over, to see how the time grows. */
export const UNITS: readonly (readonly [name: string, unit: string])[] = [
  ['names in one sentence', 'Ann Hart and Moe Lund, '],
  ['names in sentences', 'Ann Hart told Moe Lund of Vexel Inc. on Friday that 242 people died. '],
  ['different names', ''],
  ['quotation marks', '“'],
  ['nested quotations', '“She said ‘no “yes ‘why '],
  ['closed quotations', '“We go,” he said. '],
  ['straight marks', 'a "b '],
  ['one long word', 'aA1'],
  ['hyphens', 'a-b'],
  ['numbers', '1,234 '],
  ['dates', 'March 4, 2026, '],
  ['brackets', '(['],
  ['blanks', ' '],
  ['dots', 'U.S.'],
  ['zero width', '\u200b\u202e'],
  ['lines', 'A\n'],
  ['clauses', 'which said that, while '],
  ['pronouns', 'He said she told him. '],
  ['roles', 'chief executive of '],
];
