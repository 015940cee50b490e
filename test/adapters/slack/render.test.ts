import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buttonsOf } from '../../../adapters/slack/buttons.ts';
import { writeDate } from '../../../adapters/slack/date.ts';
import { exactPayload } from '../../../adapters/slack/exact.ts';
import { renderParts, renderPosted } from '../../../adapters/slack/render.ts';
import { escapeText, readTyped } from '../../../adapters/slack/text.ts';
import type { Briefing, Item } from '../../../src/briefing/types.ts';
import { helpBriefing } from '../../../src/command/help.ts';
import { HOSTILE, longBriefing } from '../../contract/briefings.ts';
import { card, line } from '../../support/briefings.ts';
import { refusalsOf } from '../../support/slack/check.ts';
import { readMrkdwn } from '../../support/slack/mrkdwn.ts';
import { aliveIn, visibleText } from '../../support/slack/read.ts';

const first = (briefing: Briefing) => [...renderParts(briefing, { typed: 'who ada', share: true }, true)][0]!;

describe('a briefing in Slack', () => {
  it('shows title, what it is about, facts as fields, disputes with all versions, numbered sources', () => {
    const text = visibleText(first(card));
    expect(text).toMatch(
      /^Ada Lovelace\nPerson {2}· {2}also Ada Byron, Countess of Lovelace {2}· {2}engine {2}· {2}as of/,
    );
    expect(text).toContain('⚠️ First met Babbage: the sources disagree.');
    expect(text).toContain('◦ In 1834, according to Letters from St James. [2]');
    expect(text).toContain('[1] The Morning Ledger: A Countess, an Engine, and Seven Notes');
    expect(text).toContain('[2] Letters from St James (opinion): Of Horses · May 1851');
    expect(text).toContain('• No source says how much she lost.');
  });

  it('hedges as the terminal does, in the notification too', () => {
    const { text } = first(card);
    expect(visibleText(first(card))).toContain(
      'Was to succeed Babbage as head of the project. (speculated; withdrawn) [3]',
    );
    expect(text).toMatch(/^Ada Lovelace\n/);
    expect(text).toContain('Disputed: First met Babbage');
    expect(text).toContain('(alleged)');
  });

  it('labels a fact once, however many values it has', () => {
    const facts = ['Painter.', 'Engineer.'].map((said) => line(said, ['01'], { property: 'occupation' }));
    const field = line('Field of work: optics.', ['02'], { property: 'field of work' });
    const sections = [{ heading: 'Facts', shown: 3, items: [facts[0]!, field, facts[1]!] }];
    const [, , section] = first({ ...card, sections }).blocks;
    expect(section).toMatchObject({
      fields: [
        { text: '*Occupation*\nPainter. [1]\nEngineer. [1]' },
        { text: '*Field of work*\nOptics. [2]' },
      ],
    });
  });

  it('gives facts that are long the whole width, in their place among the short ones', () => {
    const told = (text: string, property: string) => line(text, ['01'], { property });
    const items = [
      told('Born 1815.', 'date of birth'),
      told('Chief engineer of the harbour at Orrin, before leaving.', 'position held'),
      told('Keeper of the engines at Saint Mary’s, as acting head of the yard.', 'position held'),
      told('Optics.', 'field of work'),
    ];
    const [, , ...blocks] = first({ ...card, sections: [{ heading: 'Facts', shown: 4, items }] }).blocks;
    expect(blocks.slice(0, 3)).toMatchObject([
      { fields: [{ text: expect.stringContaining('*Date of birth*') }] },
      { text: { text: expect.stringMatching(/^\*Position held\*\n• Chief .*\n• Keeper /) } },
      { fields: [{ text: expect.stringContaining('*Field of work*') }] },
    ]);
  });

  it('keeps the heading of facts that stand in a digest: what is left out must not look told', () => {
    const items = [line('Ada Lovelace: born 1815.', ['01'], { property: 'date of birth' })];
    const digest = { ...card, kind: 'digest', sections: [{ heading: 'Left out', shown: 1, items }] } as const;
    expect(visibleText(first(digest))).toContain('Left out\n• Ada Lovelace: born 1815. [1]');
  });

  it('writes a full date in the reader’s form, but leaves it in somebody’s own words and in an address', () => {
    const said = (text: string) => {
      const sections = [{ heading: 'Said', shown: 1, items: [line(text, ['01'])] }];
      return visibleText(first({ ...card, sections })).split('\n')[3];
    };
    expect(said('Left (2026-03-04) after “the vote of 2026-03-02”.')).toBe(
      '• Left (Mar 4, 2026) after “the vote of 2026-03-02”. [1]',
    );
    expect(said('See a.example/2026-03-04/x, build 2026-03-04-2.')).toBe(
      '• See a.example/2026-03-04/x, build 2026-03-04-2. [1]',
    );
  });

  it('says who spoke, and words that are given differently, once', () => {
    const values = [line('“I go.” (Courier)', ['01']), line('“I leave.” (Ledger)', ['02'])];
    const items = [line('Ada: “I go.”', ['01', '02'], { status: 'disputed', speaker: 'Ada', values })];
    const quotes = {
      ...card,
      kind: 'quotes',
      sections: [{ heading: 'Quotations', shown: 1, items }],
    } as const;
    expect(visibleText(first(quotes))).toContain('⚠️ Ada:\n\u2003\u2002◦ “I go.” (Courier) [1]');
    expect(visibleText(first(quotes))).not.toContain('Quotations');
  });

  it('shows in help what is typed, as it is typed here', () => {
    const text = visibleText(first(helpBriefing(undefined, 'engine')));
    expect(text).toContain('/engine timeline [NAME] [--from D] [--to D]  dated events');
    expect(visibleText(first(helpBriefing('timeline', 'engine')))).toMatch(
      /\n--from D .*\n.*\n.*\n\/engine timeline\n/,
    );
  });

  it('offers candidates as buttons, without the command that each stands for', () => {
    const notes = ['Ada Byron (person): who ada-byron', 'Ask for one of them.'];
    const next = [{ label: 'Ada Byron', command: 'who ada-byron' }];
    const sections = [{ heading: 'Which one', items: [], shown: 0, notes }];
    const notice = { ...card, kind: 'notice', sections, next, gaps: [], sources: [] } as const;
    expect(visibleText(first(notice))).toContain(
      'Which one\n• Ada Byron (person)\nAsk for one of them.\nAda Byron',
    );
  });

  it('says whose text a source’s is, before the text', () => {
    const [source] = card.sources;
    const sources = [{ ...source!, text: 'The pump failed.\nThe engine ran.' }];
    const text = visibleText(first({ ...card, kind: 'sources', sections: [], gaps: [], sources }));
    expect(text).toMatch(/\[1\] The Morning Ledger.*\nThe pump failed\.\n\nThe engine ran\./s);
  });

  it('puts what is behind More behind a button that says how much, and gives all of it', () => {
    const parts = [...renderParts(card, { typed: 'who ada' }, true)];
    expect(JSON.stringify(parts[0]!.blocks.at(-1))).toContain('More (2)');
    expect(parts.map(visibleText).join('\n')).toContain('Known in Japan');
    const [shared] = renderParts(card, {}, false);
    expect(visibleText(shared!)).toContain('… and 2 lines more');
  });

  it('posts what belongs on the first screen, the buttons under the last message', () => {
    const posted = renderPosted(longBriefing(130));
    expect(posted.length).toBeGreaterThan(1);
    expect(posted.map(({ blocks }) => blocks.some(({ type }) => type === 'actions'))).toEqual(
      posted.map((_, i) => i === posted.length - 1),
    );
  });

  it('prints to the byte what a command is answered with', () => {
    expect(exactPayload(card, { typed: 'who ada', all: false })).toEqual({
      response_type: 'ephemeral',
      replace_original: false,
      ...first(card),
    });
    expect(exactPayload(card, { typed: 'who ada', all: true })).toHaveLength(2);
  });

  it('leaves a button away where Slack could not carry what it stands for', () => {
    const part = { briefing: card, numbers: new Map(), index: 0, left: 3 };
    const labels = (typed: string) =>
      buttonsOf(part, { typed, share: true })[0]!.elements.map((one) => 'text' in one && one.text?.text);
    expect(labels('who ada')).toEqual([
      'Dated events',
      'Where the sources disagree',
      'More (3)',
      'Sources',
      'Share in channel',
    ]);
    expect(labels('ask '.padEnd(2_500, 'why '))).toEqual(['Dated events', 'Where the sources disagree']);
  });
});

describe('dates', () => {
  it.each([
    ['2026-03-04', '<!date^1772618400^{date_short}|Mar 4, 2026>'],
    ['2026-03', 'Mar 2026'],
    ['2026', '2026'],
    ['2024/2025', '2024 to 2025'],
    ['2024-04/2024-09', 'Apr 2024 to Sep 2024'],
    ['2026-02-31', '2026-02-31'],
    ['1843-10-02', 'Oct 2, 1843'],
    ['2026~', '2026<!date^00000000^{_}|~>'],
  ])('%s', (edtf, written) => {
    expect(writeDate(edtf)).toBe(written);
  });

  it('are the same day from Honolulu to Auckland', () => {
    const seconds = Number(/\^(\d+)\^/.exec(writeDate('2026-01-10'))![1]);
    const days = ['Pacific/Honolulu', 'America/New_York', 'Asia/Shanghai', 'Pacific/Auckland'].map(
      (timeZone) => new Intl.DateTimeFormat('en-CA', { timeZone }).format(seconds * 1000),
    );
    expect(new Set(days)).toEqual(new Set(['2026-01-10']));
  });
});

describe('text of a source', () => {
  it.each(HOSTILE)('is shown and not obeyed: %s', (text) => {
    const spans = readMrkdwn(`• ${escapeText(text)}`);
    expect(spans.map((span) => span.text).join('')).toBe(`• ${text}`);
    expect(new Set(spans.map(({ kind }) => kind))).toEqual(new Set(['text']));
  });

  it('stays as it is where nothing in it means anything', () => {
    expect(escapeText('snake_case, 2*3 and 10:30 at 50 %')).toBe('snake_case, 2*3 and 10:30 at 50 %');
    expect(escapeText('a\u202e b\u0007\n c')).toBe('a b c');
  });

  it('is inert whatever it is, with our own markup around it', () => {
    const piece = fc.constantFrom(
      '*',
      '_',
      '~',
      '`',
      '<',
      '>',
      '&',
      '|',
      '!',
      '@',
      '#',
      ':',
      ' ',
      'a',
      '1',
      '\n',
      '&lt;',
      '<!here>',
      '＊',
      '>',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), fc.array(piece, { maxLength: 14 }), (a, b) => {
        const [one, two] = [a.join(''), b.join('')];
        const spans = readMrkdwn(`*${escapeText(one) || 'x'}*\n• ${escapeText(two)} _(alleged)_ [1]`);
        const strange = spans.filter(({ kind }) => !['text', 'bold', 'italic'].includes(kind));
        expect(strange).toEqual([]);
        expect(spans.filter(({ kind }) => kind === 'italic').map(({ text }) => text)).toEqual(['(alleged)']);
      }),
      { numRuns: 2_000, seed: 7 },
    );
  });

  it('is read as it was typed: entities, links and curly quotes of a phone', () => {
    expect(readTyped('who &lt;Ann&gt; &amp; Bo')).toBe('who <Ann> & Bo');
    expect(readTyped('<@UDESK> ask what does <https://a.example/x|a.example/x> say in <#C1|news>?')).toBe(
      'ask what does a.example/x say in #news?',
    );
    expect(readTyped('who\u00a0ann')).toBe('who ann');
  });
});

describe('limits', () => {
  const text = fc.oneof(
    { arbitrary: fc.string({ unit: 'binary', maxLength: 200 }), weight: 3 },
    { arbitrary: fc.constantFrom(...HOSTILE), weight: 2 },
    {
      arbitrary: fc
        .tuple(fc.constantFrom('*', '&', 'é', '漢', '<!channel> ', 'word '), fc.nat(700))
        .map(([one, times]) => one.repeat(times)),
      weight: 1,
    },
  );
  const filled = text.map((one) => one || 'x');
  const ids = Array.from({ length: 8 }, (_, i) => `s${i}`);
  const leaf = fc
    .record({
      text: filled,
      from: fc.subarray(ids, { minLength: 1 }),
      status: fc.constantFrom('agreed', 'disputed', 'withdrawn' as const, undefined),
      property: fc.option(filled, { nil: undefined }),
      date: fc.option(fc.constantFrom('2026-03-04', '2026-03', '2026~', '<!here>'), { nil: undefined }),
    })
    .map(({ text: said, from, ...more }) => line(said, from, more as Partial<Item>));
  const item = fc
    .tuple(leaf, fc.array(leaf, { maxLength: 3 }))
    .map(([one, values]): Item => (values.length > 0 ? { ...one, values } : one));
  const section = fc.record({
    heading: text,
    items: fc.array(item, { maxLength: 6 }),
    shown: fc.nat(12),
    notes: fc.option(fc.array(text, { maxLength: 3 }), { nil: undefined }),
  });
  const briefing = fc
    .record({
      title: filled,
      story: text,
      kind: fc.constantFrom('who', 'timeline', 'sources', 'help', 'digest', 'notice'),
      sections: fc.array(section, { maxLength: 3 }),
      gaps: fc.array(text, { maxLength: 3 }),
      outlet: text,
      source: text,
      url: fc.constantFrom(
        null,
        `https://x.example/?${'q&'.repeat(3_000)}`,
        'javascript:alert(1)',
        'https://<!here>|x',
      ),
      next: fc.array(fc.record({ label: text, command: text }), { maxLength: 40 }),
      aliases: fc.array(text, { maxLength: 8 }),
    })
    .map(
      ({ outlet, source, url, aliases, ...more }) =>
        ({
          ...card,
          ...more,
          subject: { id: 'x', type: outlet, name: source, aliases },
          sources: ids.map((id, i) => ({
            id,
            n: i + 1,
            title: source,
            outlet,
            published: '2026-03-04',
            url,
            kind: outlet,
            text: source,
          })),
        }) as Briefing,
    );

  it('are kept whatever the corpus says, and nothing of it is obeyed', () => {
    fc.assert(
      fc.property(briefing, fc.boolean(), (one, isPosted) => {
        const payloads = isPosted
          ? renderPosted(one, 'engine:slack:T1:C1:1800000000000')
          : [...renderParts(one, { typed: 'who x', share: true }, true)];
        expect(payloads.length).toBeGreaterThan(0);
        for (const payload of payloads) {
          expect(refusalsOf(payload)).toEqual([]);
          expect(aliveIn(payload)).toEqual([]);
        }
      }),
      { numRuns: 12, seed: 11 },
    );
  });
});
