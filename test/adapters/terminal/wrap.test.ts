import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { widthOf } from '../../../adapters/terminal/width.ts';
import { shorten, wrap } from '../../../adapters/terminal/wrap.ts';

const none = { first: '', rest: '' };

describe('wrap', () => {
  it('breaks between words and indents what follows', () => {
    expect(wrap([{ text: 'one two three four' }], 12, { first: '• ', rest: '  ' })).toEqual([
      '• one two',
      '  three four',
    ]);
  });

  it('counts two columns for each CJK character, and breaks before none of their closing marks', () => {
    const lines = wrap([{ text: '世界初のプログラマー、エイダ。' }], 20, none);
    expect(lines.join('')).toBe('世界初のプログラマー、エイダ。');
    expect(lines).toHaveLength(2);
    for (const text of lines) {
      expect(widthOf(text)).toBeLessThanOrEqual(20);
      expect(text).not.toMatch(/^[ー、。]/);
    }
  });

  it('keeps a long list of citations whole, breaking it between brackets', () => {
    const cites = Array.from({ length: 20 }, (_, i) => `[${i + 1}]`).join('');
    const lines = wrap([{ text: 'So it is said.' }, { text: cites }], 30, none);
    expect(lines.join('').replaceAll(' ', '')).toBe(`Soitissaid.${cites}`);
    for (const text of lines) expect(text.length).toBeLessThanOrEqual(30);
  });

  it('never loses a character nor runs over the edge', () => {
    const word = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('引擎', '🧮', 'supercalifragilisticexpialidocious'),
    );
    fc.assert(
      fc.property(fc.array(word), fc.integer({ min: 12, max: 60 }), (words, width) => {
        const text = words.join(' ').replace(/[\s\p{C}]/gu, ' ');
        const lines = wrap([{ text }], width, none);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        for (const one of lines) expect(widthOf(one)).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe('shorten', () => {
  it('leaves what fits, and cuts the rest between words', () => {
    expect(shorten('short', 10)).toBe('short');
    expect(shorten('a title, of many words indeed', 22)).toBe('a title, of many…');
    expect(widthOf(shorten('引擎引擎引擎引擎', 9))).toBeLessThanOrEqual(9);
  });
});
