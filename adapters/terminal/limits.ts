/** Columns where nothing is known: what a pipe, a file and an old terminal get. */
const USUAL_WIDTH = 80;
/** Longer lines are hard to read, however wide the window. */
const WIDEST = 100;
/** Narrower, and words would be cut more often than not. */
const NARROWEST = 30;

/** What the terminal and its user ask for. */
export interface Surroundings {
  /** Undefined where the output is no terminal. */
  readonly columns: number | undefined;
  readonly isTerminal: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Columns that a line may fill. A window of 80 gives 80. */
export function chooseWidth({ columns, env }: Surroundings): number {
  const wished = columns || Number(env.COLUMNS) || USUAL_WIDTH;
  return Math.max(NARROWEST, Math.min(WIDEST, Math.floor(wished)));
}

/** Colour on a terminal only; NO_COLOR turns it off, FORCE_COLOR turns it on (or off, with 0) whatever the output is. */
export function chooseColour({ isTerminal, env }: Surroundings): boolean {
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  if (env.NO_COLOR) return false;
  return isTerminal && env.TERM !== 'dumb';
}
