export { addSource, type Given } from './add.ts';
export { feedHealth } from './health.ts';
export { FeedPoller } from './poller.ts';
export { Shelf } from './shelf.ts';
