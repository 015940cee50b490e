export { readCorpus } from './folder.ts';
export { readSource } from './source.ts';
export {
  type Corpus,
  CorpusError,
  type Problem,
  type Reading,
  SOURCE_KINDS,
  type Source,
  type SourceKind,
} from './types.ts';
