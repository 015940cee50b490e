import type { Told } from './types.ts';

/** Where something is told, as a key: one for all that stands in one sentence of one source. */
export const placeOf = ({ source, passage }: Pick<Told, 'source' | 'passage'>): string =>
  `${source} ${passage.start}`;
