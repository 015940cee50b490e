export { decodeText } from './charset.ts';
export { type CorpusOptions, type Readings, readCorpus, readFolder } from './folder.ts';
export { isListed, isReadable, stampOf } from './listing.ts';
export { readSource } from './source.ts';
export {
  type Corpus,
  CorpusError,
  type Problem,
  type Reading,
  type Source,
} from './types.ts';
