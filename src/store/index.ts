export { type FeedState, type FeedStates, openFeedStates } from './feeds.ts';
export { openStore } from './open.ts';
export type * from './records.ts';
export type * from './types.ts';
