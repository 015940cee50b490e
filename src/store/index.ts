export { openStore } from './open.ts';
export type { CacheEntry, ExtractionCache, Store } from './types.ts';
