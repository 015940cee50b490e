const POSTED = 'posted:';

/** Stands in the place of a command for what was posted under a delivery's key. */
export const asPosted = (key: string): string => `${POSTED}${key}`;

/** The delivery's key, where something posted is meant and no command. */
export const postedKey = (typed: string): string | null =>
  typed.startsWith(POSTED) ? typed.slice(POSTED.length) : null;
