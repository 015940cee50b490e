import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findAttributions } from '../../src/language/speech/index.js';

// Writes what `findAttributions` finds in DIR/text/*.txt as the quotation scorer reads it: one JSON file a text,
// offsets in code points. As the scorer's gold, only attributions with three or more words inside double marks.
const { values } = parseArgs({ options: { data: { type: 'string' }, out: { type: 'string' } } });
if (!values.data || !values.out) throw new Error('usage: quotes.ts --data DIR --out DIR');
mkdirSync(values.out, { recursive: true });

for (const file of readdirSync(join(values.data, 'text'))) {
  if (!file.endsWith('.txt')) continue;
  const text = readFileSync(join(values.data, 'text', file), 'utf8');
  const points = codePoints(text);
  const rows = findAttributions(text)
    .filter((a) =>
      a.quotes.some((q) => isDouble(text, q.start) && text.slice(q.start, q.end).split(/\s+/).length >= 3),
    )
    .map((a) => ({
      content: [points[a.start], points[a.end]],
      source: a.speaker ? [points[a.speaker.start], points[a.speaker.end]] : null,
      source_text: a.speaker?.text ?? null,
    }));
  writeFileSync(join(values.out, file.replace(/\.txt$/, '.json')), JSON.stringify(rows));
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

function isDouble(text: string, inner: number): boolean {
  return /["“]\s*$/.test(text.slice(Math.max(0, inner - 3), inner));
}
