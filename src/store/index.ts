export { openStore } from './open.ts';
export type { CacheEntry, ExtractionCache, Store, StoreOptions } from './types.ts';
