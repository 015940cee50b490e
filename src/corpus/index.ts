export { readCorpus } from './folder.ts';
export { readSource } from './source.ts';
export {
  type Corpus,
  CorpusError,
  type Problem,
  type Reading,
  type Source,
} from './types.ts';
