import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { findTimes } from '../../src/language/temporal/index.ts';
import { findFolder } from './folders.ts';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text and document date of a TimeML file: `<TEXT>` without tags, offsets in code points as the scorer counts. */
function read(file: string): { text: string; reference: string | null } {
  const source = readFileSync(file, 'utf8').replace(/\r\n?/g, '\n');
  const reference = /<DCT>[\s\S]*?value="([^"]*)"/.exec(source)?.[1] ?? null;
  const body = /<TEXT>([\s\S]*?)<\/TEXT>/.exec(source)?.[1] ?? source;
  const text = body
    .replace(/<\/?[A-Za-z0-9]+[^>]*>/g, '')
    .replace(
      /&(?:#(x?[\da-f]{1,6})|(\w{1,8}));/gi,
      (whole, code: string | undefined, name: string | undefined) =>
        code ? String.fromCodePoint(Number(code.replace(/^x/i, '0x'))) : (ENTITIES[name!] ?? whole),
    );
  return { text, reference };
}

const isTimeML = (name: string): boolean => name.endsWith('.tml');

/** The folder of TimeML files in or under `data`. */
export const datesFolder = (data: string): string =>
  findFolder(data, '.tml files', (path) => readdirSync(path).some(isTimeML));

/** Writes what briefdesk finds in every TimeML file of a folder, as the TimeML scorer reads it; tells how many files. */
export function writeDates(data: string, out: string): number {
  const folder = datesFolder(data);
  mkdirSync(out, { recursive: true });
  const files = readdirSync(folder).filter(isTimeML);
  for (const name of files) {
    const { text, reference } = read(join(folder, name));
    const points = (at: number) => [...text.slice(0, at)].length;
    const found = findTimes(text, { reference }).map(({ start, end, type, value }) => ({
      start: points(start),
      end: points(end),
      type,
      value,
    }));
    writeFileSync(join(out, `${basename(name, '.tml')}.json`), JSON.stringify(found));
  }
  return files.length;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({ options: { data: { type: 'string' }, out: { type: 'string' } } });
  if (!values.data || !values.out) throw new Error('usage: tsx bench/quality/dates.ts --data DIR --out DIR');
  console.log(`${writeDates(values.data, values.out)} files`);
}
