import { createHash } from 'node:crypto';
import { deflateSync, inflateSync } from 'node:zlib';
import type { Source } from '../corpus/index.ts';
import type { Extraction } from '../extract/index.ts';

/** All of a source that its extraction depends on. */
export type Readable = Pick<Source, 'text' | 'published' | 'headings'>;

/** The key of a source's extraction: a hash of the engine and of all that it reads of the source. */
export function keyOf({ text, published, headings }: Readable, engine: string): string {
  const lines = headings.map(({ start, end }) => `${start}-${end}`).join();
  return createHash('sha256')
    .update(`${engine}\n${published}\n${lines}\n`)
    .update(text)
    .digest('hex')
    .slice(0, 40);
}

/** Lists whose entries carry the words of their passage. */
const QUOTING = ['claims', 'happenings', 'figures', 'statements'] as const;
type Quoting = Extraction[(typeof QUOTING)[number]][number];
/** An entry as it is written: without its words where they are the source's own. */
type Written = Omit<Quoting, 'text'> & { text: string | null };

/** An extraction as JSON, which loads twice as fast as V8's own format. What the source's text holds is left to it. */
export function write(extraction: Extraction, source: string): string {
  const written: Record<string, unknown> = { ...extraction };
  for (const list of QUOTING)
    written[list] = extraction[list].map(
      (entry): Written =>
        entry.text === source.slice(entry.passage.start, entry.passage.end)
          ? { ...entry, text: null }
          : entry,
    );
  return JSON.stringify(written);
}

/** The extraction that was written of the same source. */
export function read(json: string, source: string): Extraction {
  const extraction = JSON.parse(json) as Extraction;
  for (const list of QUOTING)
    for (const entry of extraction[list] as readonly Written[])
      entry.text ??= source.slice(entry.passage.start, entry.passage.end);
  return extraction;
}

/** Deflated it takes a fifth of the room for a tenth more time, and carries a checksum. */
export const pack = (json: string): Uint8Array => deflateSync(json, { level: 1 });

/** Throws where the bytes are not what `pack` made. */
export const unpack = (bytes: Uint8Array): string => inflateSync(bytes).toString('utf8');
