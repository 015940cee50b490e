import { cleanCharacters } from './characters.ts';
import { decodeText } from './charset.ts';
import { readPlain } from './plain.ts';
import { whatFailed } from './source.ts';
import { type Draft, noMetadata, type Problem } from './types.ts';

/** A page as it was fetched. */
export interface FetchedPage {
  readonly bytes: Uint8Array;
  /** Content type without parameters. */
  readonly type: string;
  /** As the head of the answer names it. */
  readonly charset: string | null;
}

/** The article in a page, or why there is none. Never throws. */
export async function readPage({
  bytes,
  type,
  charset,
}: FetchedPage): Promise<Draft | Omit<Problem, 'file'>> {
  try {
    const text = decodeText(bytes, [charset]);
    if (type === 'text/plain' && text !== null)
      return { metadata: noMetadata(), blocks: readPlain(cleanCharacters(text)) };
    const { readHtml } = await import('./html.ts');
    return readHtml(text === null ? bytes : Buffer.from(text));
  } catch (error) {
    return whatFailed(error);
  }
}
