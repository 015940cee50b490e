import type { Paint } from './wrap.ts';

/** The few colours there are, by what they stand for. */
export interface Colours {
  readonly title: Paint;
  readonly heading: Paint;
  readonly warning: Paint;
  readonly hedge: Paint;
  /** Citations, counts, hints: there when looked for. */
  readonly quiet: Paint;
}

const sgr =
  (on: number, off: number): Paint =>
  (text) =>
    `\u001b[${on}m${text}\u001b[${off}m`;
const plain: Paint = (text) => text;

/** Colours that stay readable on light and dark backgrounds; without colour, text as it is. */
export function chooseColours(colour: boolean): Colours {
  if (!colour) return { title: plain, heading: plain, warning: plain, hedge: plain, quiet: plain };
  return {
    title: sgr(1, 22),
    heading: sgr(36, 39),
    warning: sgr(33, 39),
    hedge: sgr(3, 23),
    quiet: sgr(2, 22),
  };
}
