import { describe, expect, it } from 'vitest';
import { renderBriefing } from '../../../adapters/terminal/render.ts';
import { widthOf } from '../../../adapters/terminal/width.ts';
import { citationsOf } from '../../../src/briefing/reading.ts';
import type { Briefing } from '../../../src/briefing/types.ts';
import { helpBriefing } from '../../../src/command/help.ts';
import { COMMAND_NAMES } from '../../../src/command/table.ts';
import { card, line } from '../../support/briefings.ts';

const look = { width: 80, colour: false, all: false };
const withItem = (text: string): Briefing => ({
  ...card,
  sections: [{ heading: 'Life', shown: 1, items: [line(text, ['01'])] }],
});

describe('a briefing in a terminal of 80 columns', () => {
  const text = renderBriefing(card, look);

  it('has its title, story and date on the first line', () => {
    const [first] = text.split('\n');
    expect(first).toMatch(/^Ada Lovelace {20,}engine · as of 1852-12-04$/);
    expect(first).toHaveLength(80);
  });

  it('puts source numbers behind each line', () => {
    expect(text).toContain('  • Born in London on 10 December 1815. [1][2][3]\n');
  });

  it('marks a dispute, and has every version with its own sources under it', () => {
    expect(text).toContain(
      [
        '  ⚠ First met Babbage: the sources disagree.',
        '    – In June 1833, at a party, according to The Morning Ledger and The Weekly',
        '      Reckoner, which cites it. (1 independent source) [1][3]',
        '    – In 1834, according to Letters from St James. [2]',
      ].join('\n'),
    );
  });

  it('shows what the text does not say of its standing', () => {
    expect(text).toMatch(/St James\.\s+\(alleged\) \[2\]/);
    expect(text).toContain('(speculated; withdrawn) [3]');
  });

  it('counts what it leaves behind, and leaves nothing behind with --all', () => {
    expect(text).toContain('  … 2 more: add --all\n');
    const all = renderBriefing(card, { ...look, all: true });
    expect(all).not.toContain('more: add --all');
    expect(all).toContain('Married William King in 1835. [1][4]');
  });

  it('lists the sources that its lines cite, with what has to be known of each', () => {
    expect(text).toContain('\n  [2] 02  1851-05     Letters from St James (opinion): Of Horses\n');
    expect(text).toContain('The Weekly Reckoner (copy of [1]): A Countess, an Engine\n');
    expect(text).not.toContain('[4]');
    expect(renderBriefing(card, { ...look, all: true })).toContain('\n  [4] 04  undated     04\n');
  });

  it('says what is in no source, and what may be asked next', () => {
    expect(text).toContain('Not in the sources\n  – No source says how much she lost.\n');
    expect(text).toContain('Next\n  timeline ada-lovelace · disputes ada-lovelace');
  });

  it('has no colour, no empty line twice, no space at the end of a line', () => {
    expect(text).not.toMatch(/\u001b|\n\n\n| \n/);
    expect(text.endsWith('\n')).toBe(true);
  });
});

it.each([30, 40, 80, 100])('fills at most %i columns and cites every source', (width) => {
  const text = renderBriefing(card, { ...look, width, all: true });
  for (const one of text.split('\n')) expect(widthOf(one)).toBeLessThanOrEqual(width);
  for (const item of card.sections.flatMap((section) => section.items)) {
    for (const { source } of citationsOf(item)) {
      expect(text).toContain(`[${card.sources.find(({ id }) => id === source)?.n}]`);
    }
  }
});

it('shows dates in a column where the answer is a timeline', () => {
  const items = [
    line('She is born.', ['01'], { date: '1815-12-10' }),
    line('They meet: the sources disagree.', ['02'], { date: '1833', status: 'disputed' }),
  ];
  const text = renderBriefing(
    { ...card, kind: 'timeline', sections: [{ heading: '', items, shown: 2 }] },
    look,
  );
  expect(text).toContain(
    '  1815-12-10    She is born. [1]\n  1833        ⚠ They meet: the sources disagree.',
  );
});

it('colours with nothing but colour', () => {
  const coloured = renderBriefing(card, { ...look, colour: true });
  expect(coloured).toContain('\u001b[1mAda Lovelace\u001b[22m');
  expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(renderBriefing(card, look));
});

it('obeys nothing that a source says', () => {
  const text = renderBriefing(
    withItem('red \u001b[31m bell \u0007 title \u009d0;x\u009c back\rwards \u202egnirts'),
    look,
  );
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  expect(text).toContain('red ␛[31m bell');
});

it.each(COMMAND_NAMES)('fits the help for %s into 40 columns', (name) => {
  for (const one of renderBriefing(helpBriefing(name, ''), { ...look, width: 40 }).split('\n')) {
    expect(widthOf(one)).toBeLessThanOrEqual(40);
  }
});
