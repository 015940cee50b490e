import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderPages, renderPosts, renderView } from '../../../adapters/discord/cards.ts';
import { toEmbeds } from '../../../adapters/discord/embeds.ts';
import { exactPayload } from '../../../adapters/discord/exact.ts';
import type { Briefing, Item, Section } from '../../../src/briefing/types.ts';
import { helpBriefing } from '../../../src/command/help.ts';
import { HOSTILE, hostileCard, longBriefing } from '../../contract/briefings.ts';
import { card, line } from '../../support/briefings.ts';
import { checkMessage, flatten } from '../../support/discord/check.ts';
import { buttonsOf, markdownOf, readMarkdown } from '../../support/discord/read.ts';

const view = { command: 'who ada-lovelace', secret: true };
const first = (briefing: Briefing, more = {}) => renderView(briefing, { ...view, page: 0, ...more });
const lineWith = (markdown: string, words: string) => markdown.split('\n').find((one) => one.includes(words));

describe('a card', () => {
  const shown = markdownOf(first(card));

  it('says what it is about, of which story, and of when', () => {
    expect(shown.split('\n').slice(0, 2)).toEqual([
      '## Ada Lovelace',
      '-# Person · also Ada Byron, Countess of Lovelace · engine · as of 1852-12-04',
    ]);
  });

  it('has its sources’ numbers behind each line, and explains them', () => {
    expect(lineWith(shown, 'Born in London')).toBe('- Born in London on 10 December 1815. [1][2][3]');
    expect(shown).toContain(
      '-# [1] The Morning Ledger: A Countess, an Engine, and Seven Notes That Nobody Had Asked Her to Write · ' +
        '1843-10-02 · [ledger.example](<https://ledger.example/notes?page=1&part=2>)',
    );
    expect(shown).toContain(
      '-# [3] The Weekly Reckoner: A Countess, an Engine · 1843-10-07, copy of \\[1\\]',
    );
  });

  it('marks what is disputed, with all versions under it', () => {
    const lines = shown.split('\n');
    const at = lines.indexOf('- ⚠️ **First met Babbage: the sources disagree.**');
    expect(lines.slice(at + 1, at + 3)).toEqual([
      '  - In June 1833, at a party, according to The Morning Ledger and The Weekly Reckoner, which cites it. *(1 independent source)* [1][3]',
      '  - In 1834, according to Letters from St James. [2]',
    ]);
  });

  it('gives what is disputed a heading each, where a section holds nothing else', () => {
    const disputed = card.sections[0]!.items.filter(({ values }) => values);
    const section = { heading: 'Disputed', items: [...disputed, ...disputed], shown: 2 };
    const lines = markdownOf(first({ ...card, kind: 'disputes', gaps: [], sections: [section] })).split('\n');
    expect(lines.slice(2, 7)).toEqual([
      '⚠️ **First met Babbage: the sources disagree.**',
      '- In June 1833, at a party, according to The Morning Ledger and The Weekly Reckoner, which cites it. *(1 independent source)* [1][3]',
      '- In 1834, according to Letters from St James. [2]',
      '',
      '⚠️ **First met Babbage: the sources disagree.**',
    ]);
  });

  it('does not say a quotation twice, above its versions and as one of them', () => {
    const versions = ['“I resign.” (The Ledger)', '“I will resign.” (The Post)'];
    const quotation = line('Ann Hart: “I resign.”', ['01'], {
      property: 'quotation',
      speaker: 'Ann Hart',
      status: 'disputed',
      values: versions.map((text) => line(text, ['01'])),
    });
    const section = { heading: 'Quotations', items: [quotation], shown: 1 };
    const shownLines = markdownOf(first({ ...card, kind: 'quotes', sections: [section] })).split('\n');
    expect(shownLines.slice(2, 5)).toEqual([
      '⚠️ **Ann Hart:**',
      '- “I resign.” (The Ledger) [1]',
      '- “I will resign.” (The Post) [1]',
    ]);
  });

  it('has the label that a fact or a quotation begins with in bold, and no other colon', () => {
    const of = (text: string, more: Partial<Item>) =>
      lineWith(
        markdownOf(
          first({ ...card, sections: [{ heading: '', items: [line(text, ['02'], more)], shown: 1 }] }),
        ),
        text.slice(0, 6),
      );
    expect(of('Field of work: *sums*', { property: 'field of work' })).toBe(
      '- **Field of work:** \\*sums\\* [2]',
    );
    expect(of('Ann Hart: “No: never.”', { speaker: 'Ann Hart' })).toBe('- **Ann Hart:** “No: never.” [2]');
    expect(of('She said “so: no more.”', { property: 'quotation' })).toBe('- She said “so: no more.” [2]');
    expect(of('One thing is sure: it ended.', {})).toBe('- One thing is sure: it ended. [2]');
  });

  it('of one list has no heading that says the title again', () => {
    const section = { heading: 'Events', items: card.sections[0]!.items, shown: 3 };
    expect(markdownOf(first({ ...card, kind: 'timeline', sections: [section] }))).not.toContain('### Events');
    expect(markdownOf(first({ ...card, kind: 'digest', sections: [section] }))).toContain('### Events');
  });

  it('hedges as the briefing does', () => {
    expect(lineWith(shown, 'Lost a large sum')).toContain('*(alleged)* [2]');
    expect(lineWith(shown, 'Was to succeed')).toContain('*(speculated; withdrawn)* [3]');
  });

  it('says how much is behind its button, and what no source says', () => {
    expect(buttonsOf(first(card))).toEqual([
      'Share',
      'Show 2 more',
      'Sources',
      'Dated events',
      'Where the sources disagree',
    ]);
    expect(shown).toContain('### Not in the sources\n- No source says how much she lost.');
  });

  it('has a colour by its kind, and none where nothing is answered', () => {
    const accent = (briefing: Briefing) =>
      first(briefing).components.map((one) => 'accent_color' in one && one.accent_color);
    expect(accent(card)).toEqual([0x5865f2]);
    expect(accent({ ...card, kind: 'disputes' })).not.toEqual(accent(card));
    expect(accent({ ...card, answered: false })).toEqual([false]);
  });

  it('gives only full instants in the reader’s own time', () => {
    const dated = (date: string) => {
      const section = { heading: 'Events', items: [line('It happened.', ['01'], { date })], shown: 1 };
      return lineWith(markdownOf(first({ ...card, kind: 'timeline', sections: [section] })), 'It happened.');
    };
    expect(dated('2026-03')).toBe('- **2026-03** It happened. [1]');
    expect(dated('2026-03-04')).toBe('- **2026-03-04** It happened. [1]');
    expect(dated('2024/2025')).toBe('- **2024 to 2025** It happened. [1]');
    expect(dated('2026-03-04T10:00:00Z')).toBe('- **<t:1772618400:f>** It happened. [1]');
    expect(dated('2026-03-04T10:00:00')).toContain('**2026-03-04T10\\:00:00**');
  });

  it('shows something of every section where not all has room', () => {
    const items = longBriefing(40).sections[0]!.items;
    const sections = ['One', 'Two', 'Three'].map((heading): Section => ({ heading, items, shown: 40 }));
    const texts = markdownOf(first({ ...longBriefing(1), sections }));
    for (const { heading } of sections) expect(texts).toContain(`### ${heading}\n- Line 1 `);
    expect(texts).not.toContain('Line 40 ');
  });

  it('names its sources briefly where their titles and links would take the room of its lines', () => {
    const briefing: Briefing = { ...longBriefing(24), kind: 'brief' };
    const asked = markdownOf(first(briefing));
    for (const { text } of briefing.sections[0]!.items) expect(asked).toContain(text);
    expect(asked).toContain('-# [1] Outlet s01, 2031-02-03 · [2] Outlet s02, 2031-02-03 · ');
    const sources = markdownOf(first(briefing, { passages: true }));
    expect(sources).toContain(
      '### \\[1\\] Outlet s01: What the 1th report said\n-# 2031-02-03 · [outlet.example](<https://outlet.example/s01?a=1&b=2>)\n> a passage',
    );
    const few = markdownOf(first({ ...longBriefing(5), kind: 'brief' }));
    expect(few).toContain('-# [1] Outlet s01: What the 1th report said');
  });

  it('has no alias that is a part of the name', () => {
    const subject = { ...card.subject!, aliases: ['Lovelace', 'Ada', 'Lovelace, Ada', 'Ada Byron'] };
    expect(markdownOf(first({ ...card, subject }))).toContain('also Lovelace, Ada, Ada Byron · ');
  });

  it('without room for its command in a button has none that would not work, and says why', () => {
    const command = `ask ${Array.from({ length: 500 }, (_, i) => ((i * i * 7919) % 1_000_003).toString(36)).join('')}`;
    const payload = first({ ...longBriefing(80), kind: 'ask' }, { command });
    expect(buttonsOf(payload)).toEqual(['Timeline']);
    expect(markdownOf(payload)).toMatch(/too long for buttons.*\d+ more not shown/);
  });

  it('is exactly what --format discord prints', () => {
    expect(exactPayload(card, { typed: view.command, all: false })).toEqual({
      ...first(card),
      flags: 64 | 32768 | 4,
    });
    expect(exactPayload(card, { typed: view.command, all: true })).toHaveLength(
      [...renderPages(card, view)].length,
    );
    expect(exactPayload({ ...card, kind: 'digest' }, { typed: 'digest preview', all: false })).toEqual(
      renderPosts({ ...card, kind: 'digest' }),
    );
  });
});

describe('help', () => {
  const help = (topic: Parameters<typeof helpBriefing>[0]) =>
    markdownOf(first(helpBriefing(topic, 'harbour')));

  it('is written as commands are used in Discord', () => {
    expect(help(undefined)).toContain('`/harbour timeline [name] [from] [to]` — dated events, oldest first');
    expect(help(undefined)).toContain('`from, to, since`: a date, as YYYY, YYYY-MM or YYYY-MM-DD.');
    expect(help(undefined)).not.toContain('--');
  });

  it('has examples as Discord shows them while they are typed', () => {
    const lines = [...help('timeline').split('\n'), ...help('digest').split('\n')];
    expect(lines).toContain('`/harbour timeline from: 2025-11 to: 2026-03-04`');
    expect(lines).toContain(
      '`/harbour digest action: subscribe schedule: weekly mon 08:30 say-nothing-new: True`',
    );
    expect(help('ask')).toContain('`/harbour ask question: who announced it?`');
    expect(help('who')).toContain('`/harbour who name: NAME why: True`');
  });

  it('is not for sharing', () => {
    expect(buttonsOf(first(helpBriefing(undefined, 'harbour')))).toEqual(['One command, with examples']);
  });
});

describe('candidates', () => {
  const among = (count: number): Briefing => {
    const people = Array.from({ length: count }, (_, i) => ({ label: `Ann ${i}`, command: `who ann-${i}` }));
    const notes = people.map(({ label, command }) => `${label} (person): ${command}`);
    return {
      ...card,
      kind: 'notice',
      sections: [{ heading: 'Which one', items: [], shown: 0, notes }],
      next: people,
    };
  };
  const menuOf = (briefing: Briefing) =>
    first(briefing)
      .components.flatMap((one) => flatten(one as never))
      .find(({ type }) => type === 3);

  it('that are few are buttons, and no line tells what to type', () => {
    expect(buttonsOf(first(among(2)))).toEqual(['Ann 0', 'Ann 1']);
    expect(markdownOf(first(among(2)))).toContain('Ann 0 (person)\nAnn 1 (person)');
    expect(markdownOf(first(among(2)))).not.toContain('who ann-0');
  });

  it('that are many stand in a menu alone, with what each is', () => {
    expect(markdownOf(first(among(12)))).not.toContain('Ann 3');
    expect(menuOf(among(12))!.options![3]).toMatchObject({ label: 'Ann 3', description: 'person · ann-3' });
  });

  it('that no menu holds are named above it', () => {
    expect(menuOf(among(27))!.options).toHaveLength(25);
    expect(markdownOf(first(among(27)))).toContain('Ann 25 (person)\nAnn 26 (person)');
  });
});

describe('text of a source', () => {
  const of = (text: string) => {
    const section = { heading: '', items: [line(text, ['01'])], shown: 1 };
    return readMarkdown(markdownOf(first({ ...card, sections: [section], sources: [], gaps: [], next: [] })));
  };

  it.each([
    ...HOSTILE,
    '**bold** and ***both*** and __under__ and _it_',
    '||spoiler|| ~~strike~~ `code` ```block```',
    '[click](https://evil.example) and [![img](https://evil.example)](https://evil.example)',
    '[click](<https://evil.example> "title")',
    'https://evil.example/a_b_c and http://evil.example and discord://-/x',
    '<https://evil.example> <mailto:a@evil.example>',
    '@everyone @here @EVERYONE <@123456789012345678> <@!1> <@&1> <#1> </run:1> <id:guide>',
    '<t:1772618400:R> <:smile:1> <a:dance:2> :joy: :flag_de:',
    '# heading',
    '### heading',
    '-# small',
    '- list',
    '* list',
    '1. list',
    '12) list',
    '> quote',
    '>>> quote',
    '\\*escaped\\* \\',
    'a\\',
    '\u202eevil\u202c and \u0000 nothing',
    '¯\\_(ツ)_/¯',
  ])('%j is shown, and nothing more', (text) => {
    const { text: read, alive } = of(text);
    expect(alive).toEqual([]);
    expect(read).toContain(
      text
        .replace(/[\u0000\u202e\u202c]/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
    );
  });

  it('of any kind is shown, and nothing more', () => {
    const marks = fc.constantFrom(
      ...'*_~|`<>[]()#-+>@:/\\.1 ',
      'everyone',
      'https://',
      'a',
      '\n',
      '<@1>',
      '<t:1:R>',
      ':x:',
      '-# ',
    );
    fc.assert(
      fc.property(fc.array(marks, { maxLength: 14 }), (pieces) => {
        const text = pieces.join('');
        const { text: read, alive } = of(text || '.');
        expect(alive).toEqual([]);
        expect(read).toContain(text.replace(/\s+/g, ' ').trim());
      }),
      { numRuns: 2_000, seed: 5 },
    );
  });
});

/** Briefings that nobody should have to render: texts without a border to cut at, hundreds of sources, deep versions. */
const text = fc.oneof(
  { weight: 12, arbitrary: fc.lorem({ maxCount: 30 }) },
  { weight: 4, arbitrary: fc.string({ unit: 'grapheme', maxLength: 300 }) },
  { weight: 2, arbitrary: fc.constantFrom('', ...HOSTILE) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '*'.repeat(3_000),
      '字'.repeat(5_000),
      'a'.repeat(9_000),
      '🧮'.repeat(2_500),
      '\\'.repeat(4_001),
    ),
  },
);
const ids = Array.from({ length: 60 }, (_, i) => `source-${i}`);
const item: fc.Arbitrary<Item> = fc.letrec<{ item: Item }>((tie) => ({
  item: fc.record(
    {
      text,
      citations: fc
        .uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 40 })
        .chain((sources) =>
          text.map((quote) => sources.map((source) => ({ source, start: 0, end: quote.length, quote }))),
        ),
      level: fc.constantFrom('alleged', 'speculated', 'denied'),
      status: fc.constantFrom('agreed', 'disputed', 'withdrawn'),
      date: fc.constantFrom('2031', '2031-02', '2031-02-03T04:05:06Z', 'x'.repeat(5_000)),
      values: fc.oneof({ maxDepth: 2 }, fc.constant([]), fc.array(tie('item'), { maxLength: 3 })),
    },
    { requiredKeys: ['text', 'citations'] },
  ) as fc.Arbitrary<Item>,
})).item;
const section: fc.Arbitrary<Section> = fc
  .record({
    heading: text,
    items: fc.array(item, { maxLength: 6 }),
    notes: fc.array(text, { maxLength: 4 }),
    share: fc.nat(100),
  })
  .map(({ share, ...rest }) => ({ ...rest, shown: Math.ceil((rest.items.length * share) / 100) }));
const hostile: fc.Arbitrary<Briefing> = fc.record({
  schema: fc.constant(1 as const),
  kind: fc.constantFrom('who', 'timeline', 'digest', 'sources', 'notice', 'help', 'search'),
  story: fc.constantFrom('harbour', 's'.repeat(400), 'a story\twith a tab'),
  title: text,
  asOf: fc.constantFrom(null, '2031-02-03', 'y'.repeat(5_000)),
  answered: fc.boolean(),
  sections: fc.oneof(
    { weight: 9, arbitrary: fc.array(section, { maxLength: 5 }) },
    fc.array(section, { minLength: 20, maxLength: 25 }),
  ),
  sources: text.map((title) =>
    ids.map((id, i) => ({
      id,
      n: i + 1,
      title,
      outlet: i % 3 ? title : null,
      published: i % 2 ? '2031-02-03' : null,
      url: i % 5 ? `https://outlet.example/${'p'.repeat(i * 7)}` : null,
      ...(i % 7 === 0 && { text: `${title}\n\n${title}` }),
    })),
  ),
  gaps: fc.array(text, { maxLength: 5 }),
  next: fc.array(fc.record({ label: text, command: text }), { maxLength: 40 }),
});

describe('a hostile briefing', () => {
  it('exceeds no limit, on no page, in no form', () => {
    fc.assert(
      fc.property(hostile, fc.oneof(text, fc.constant('who ann-hart')), (briefing, command) => {
        const pages = [];
        for (const page of renderPages(briefing, { command, secret: true, sharedBy: '123456789012345678' })) {
          pages.push(page);
          if (pages.length > 4) break;
        }
        const passages = renderView(briefing, { command, page: 1, secret: true, passages: true });
        const posts = renderPosts(briefing);
        for (const payload of [...pages, passages, ...posts]) {
          expect(checkMessage(payload)).toEqual([]);
          expect(checkMessage(toEmbeds(payload))).toEqual([]);
        }
      }),
      { numRuns: 20, seed: 5 },
    );
  }, 120_000);

  it('loses no line of what is posted', () => {
    const shown = renderPosts(hostileCard).map(markdownOf).join('\n');
    for (const one of HOSTILE) expect(readMarkdown(shown).text).toContain(one);
    expect(flatten(renderPosts(hostileCard)[0]!.components[0]!).length).toBeLessThanOrEqual(40);
  });
});
