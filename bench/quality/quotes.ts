import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { findAttributions } from '../../src/language/speech/index.ts';
import { findFolder } from './folders.ts';

/** The folder with `text` and `attributions` in or under `data`. */
export const quotesFolder = (data: string): string =>
  findFolder(data, 'folder with text and attributions', (path) => existsSync(join(path, 'attributions')));

/**
 * Writes what `findAttributions` finds in the texts as the quotation scorer reads it: one JSON file a text, offsets in
 * code points; as in the scorer's gold, only attributions with three or more words inside double marks. Tells how many.
 */
export function writeQuotes(data: string, out: string): number {
  const folder = join(quotesFolder(data), 'text');
  mkdirSync(out, { recursive: true });
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  for (const file of files) {
    const rows = read(readFileSync(join(folder, file), 'utf8'));
    writeFileSync(join(out, file.replace(/\.txt$/, '.json')), JSON.stringify(rows));
  }
  return files.length;
}

function read(text: string): object[] {
  const points = codePoints(text);
  return findAttributions(text)
    .filter((a) =>
      a.quotes.some((q) => isDouble(text, q.start) && text.slice(q.start, q.end).split(/\s+/).length >= 3),
    )
    .map((a) => ({
      content: [points[a.start], points[a.end]],
      source: a.speaker ? [points[a.speaker.start], points[a.speaker.end]] : null,
      source_text: a.speaker?.text ?? null,
    }));
}

/** For each UTF-16 offset of the text, the number of code points before it. */
function codePoints(text: string): Uint32Array {
  const table = new Uint32Array(text.length + 1);
  for (let i = 0, n = 0; i < text.length; i++) {
    table[i] = n;
    const pair = text.charCodeAt(i) >= 0xd800 && text.charCodeAt(i) < 0xdc00 && i + 1 < text.length;
    if (!pair) n++;
    table[i + 1] = n;
  }
  return table;
}

const isDouble = (text: string, inner: number): boolean =>
  /["“]\s*$/.test(text.slice(Math.max(0, inner - 3), inner));

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({ options: { data: { type: 'string' }, out: { type: 'string' } } });
  if (!values.data || !values.out) throw new Error('usage: tsx bench/quality/quotes.ts --data DIR --out DIR');
  console.log(`${writeQuotes(values.data, values.out)} files`);
}
