export { decodeText } from './charset.ts';
export type { CorpusOptions, Readings } from './file.ts';
export { readCorpus, readFolder } from './folder.ts';
export { isListed, isReadable, stampOf } from './listing.ts';
export { readPage } from './page.ts';
export { readSource } from './source.ts';
export {
  type Block,
  type Corpus,
  CorpusError,
  type Metadata,
  type Problem,
  type Reading,
  type Source,
} from './types.ts';
export { writeArticle } from './write.ts';
