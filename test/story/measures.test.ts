import { describe, expect, it } from 'vitest';
import type { ToldFigure } from '../../src/story/index.ts';
import { compatible, sameMeasure } from '../../src/story/measures.ts';

/** A count of looms as one source gives it, with what a test changes of it. */
const figure = (more: Partial<ToldFigure> = {}): ToldFigure => ({
  kind: 'count',
  value: 100,
  grain: 0.5,
  sense: 'exact',
  modifier: null,
  unit: 'looms',
  measures: ['looms'],
  scope: [],
  part: null,
  entities: [],
  asOf: null,
  words: { start: 0, end: 1 },
  passage: { start: 0, end: 1 },
  text: 'The mill has 100 looms.',
  spelt: '100 looms',
  source: '1',
  subject: null,
  speaker: null,
  via: null,
  level: 'stated',
  ...more,
});
const count = (...measures: string[]): ToldFigure => figure({ measures, unit: measures.at(-1)! });
const money = (more: Partial<ToldFigure>): ToldFigure =>
  figure({ kind: 'money', unit: 'USD', measures: ['price'], ...more });

describe('two figures of one measure', () => {
  it.each([
    ['in words for the same', count('deaths'), count('victims')],
    ['in singular and plural', count('looms'), count('loom')],
    ['with and without an adjective', count('wooden', 'looms'), count('looms')],
    ['with a word that says nothing', count('overall', 'looms'), count('wooden', 'looms')],
    [
      'that count the dead in other words',
      count('deaths'),
      figure({ measures: ['people'], text: '12 people were killed.' }),
    ],
    ['with a loose scope', figure({ scope: ['confirmed'] }), figure()],
    ['in one currency', money({ value: 2e9 }), money({ value: 3e9, measures: ['deal'] })],
  ])('%s', (_, a, b) => {
    expect(sameMeasure(a, b)).toBe(true);
    expect(sameMeasure(b, a)).toBe(true);
  });

  it.each([
    ['that count other things', count('looms'), count('weavers')],
    ['with other adjectives', count('wooden', 'looms'), count('iron', 'looms')],
    ['in two currencies', money({}), money({ unit: 'EUR' })],
    ['of which one is the whole of the other', figure({ part: 'whole' }), figure({ part: 'part' })],
    ['of other scope', figure({ scope: ['daily'] }), figure({ scope: ['monthly'] })],
    ['of which one is a price', money({}), count('price')],
    ['people hurt and people dead', count('injured'), count('deaths')],
  ])('but not %s', (_, a, b) => {
    expect(sameMeasure(a, b)).toBe(false);
    expect(sameMeasure(b, a)).toBe(false);
  });
});

describe('two values that can both be right', () => {
  const exact = (value: number, grain = 0.5) => figure({ value, grain });
  const more = (value: number) => figure({ value, sense: 'more' });
  const about = (value: number) => figure({ value, sense: 'about' });
  const dead = (value: number, sense: ToldFigure['sense'] = 'exact') =>
    figure({ value, sense, measures: ['deaths'], unit: 'deaths' });
  const price = (value: number, grain: number) => money({ value, grain });

  it.each([
    ['the same', exact(12), exact(12)],
    ['a number and its rounding', about(5_000), exact(4_980)],
    ['two roundings', about(500), about(540)],
    ['a bound and what is a little over it', more(500), exact(520)],
    ['a price to the tenth and to the hundredth', price(14.1e9, 0.05e9), price(14.13e9, 0.005e9)],
    ['hundreds and some of them', figure({ value: 100, grain: 100 }), exact(340)],
    ['hundreds, which is no number, and thousands', figure({ value: 100, grain: 100 }), exact(3_400)],
    ['at least so many dead and far more', dead(100, 'more'), dead(149)],
    ['up to so many dead and far fewer', dead(150, 'most'), dead(90)],
    ['the dead of a town and those of a country', dead(45), dead(2_000)],
    ['fewer than and what is a little under it', figure({ value: 50, sense: 'less' }), exact(46)],
  ])('%s', (_, a, b) => {
    expect(compatible(a, b)).toBe(true);
    expect(compatible(b, a)).toBe(true);
  });

  it.each([
    ['counts that differ by one', exact(12), exact(13)],
    ['a bound and what is under it', more(500), exact(480)],
    ['a bound and what is far over it', more(500), exact(770)],
    ['roundings that are far apart', about(500), about(700)],
    ['two prices', price(2.1e9, 0.05e9), price(2.6e9, 0.05e9)],
    ['at least so many dead and fewer', dead(38, 'least'), dead(33)],
  ])('but not %s', (_, a, b) => {
    expect(compatible(a, b)).toBe(false);
    expect(compatible(b, a)).toBe(false);
  });
});
