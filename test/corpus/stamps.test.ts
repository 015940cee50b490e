import { describe, expect, it } from 'vitest';
import { isComment } from '../../src/corpus/comments.ts';
import { cutHour, cutStamp } from '../../src/corpus/stamps.ts';

const NEWS = 'The mill in Orrin burnt down on Tuesday night, the fire service said.';

describe('what a page stamps on its opening', () => {
  it.each([
    `Fire ends an age in Orrin Tuesday 6 May 2031 16.35 BST ${NEWS}`,
    `Page last updated at 07:48 GMT, Tuesday, 6 May 2031 ${NEWS}`,
    `6 May 2031 Last updated at 06:28 ${NEWS}`,
    `Last updated: 6 May, 2031 - 14:10 GMT ${NEWS}`,
    `Tuesday, May 6, 2031; 3:59 PM ${NEWS}`,
    `ORRIN | Tue May 6, 2031 6:58 am EDT ORRIN (Wire) - ${NEWS}`,
    `The mill by day. Photograph: Ann Falk/AFP/Getty Images ${NEWS}`,
  ])('is cut: %s', (line) => {
    expect(cutStamp(line)).toBe(NEWS);
  });

  it('but not the dateline behind a wire’s points, which names the agency', () => {
    const dateline = `ORRIN, May 6 (Wire) - ${NEWS}`;
    expect(cutStamp(`(For more on Orrin, click) * Guild meets * Mayor silent ${dateline}`)).toBe(dateline);
  });

  it.each([
    NEWS,
    'The mill closed on 6 May 2031, and the guild met.',
    'Falk last updated at 9.30 the list of the missing, she said.',
    'The talks began on 6 May 2031 at 16.35 in Orrin and ended at dusk.',
  ])('and nothing else: %s', (line) => {
    expect(cutStamp(line)).toBe(line);
  });
});

describe('the hour of an entry in a running report', () => {
  it.each([
    `(Update 10:15 p.m. in Orrin, 3:15 p.m. ET) ${NEWS}`,
    `[Updated: 10:15 a.m. local time] ${NEWS}`,
    `22.09 BST: ${NEWS}`,
    `-- ${NEWS}`,
  ])('is cut: %s', (line) => {
    expect(cutHour(line)).toBe(NEWS);
  });

  it.each([NEWS, '22.09 seconds is the record of the course.', '– Ann Falk (@falk) May 3, 2031'])(
    'and nothing else: %s',
    (line) => {
      expect(cutHour(line)).toBe(line);
    },
  );
});

describe("readers' comments", () => {
  it.each([
    'February 13, 2031 at 6:53 pm | Report abuse | You are all wrong.',
    '8th November 2031 - 17:42 This is absurd.',
    'At 6:53 P.M. on Jan 13, 2031, Bo Dahl wrote: I agree.',
    'This comment was removed because the moderators found it rude.',
  ])('begin with %s', (line) => {
    expect(isComment(line)).toBe(true);
  });

  it.each([
    NEWS,
    'On 8 November 2031 the court sat until 17.42.',
    'The regulator told readers how to report abuse of the elderly.',
  ])('and not with %s', (line) => {
    expect(isComment(line)).toBe(false);
  });
});
