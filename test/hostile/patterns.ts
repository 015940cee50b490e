import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseSync } from 'oxc-parser';

/** A regular expression as it stands in the code. */
export interface Pattern {
  readonly where: string;
  readonly source: string;
  readonly flags: string;
}

/** Every regular expression literal of the TypeScript files in some folders. */
export function findPatterns(root: string, folders: readonly string[]): Pattern[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .sort()
      .flatMap((name) => patternsOf(`${folder}/${name}`, readFileSync(join(root, folder, name), 'utf8'))),
  );
}

function patternsOf(file: string, code: string): Pattern[] {
  const found: Pattern[] = [];
  const visit = (node: unknown): void => {
    if (node === null || typeof node !== 'object') return;
    const { regex, start } = node as { regex?: { pattern: string; flags: string }; start?: number };
    if (regex && start !== undefined)
      found.push({
        where: `${file}:${code.slice(0, start).split('\n').length}`,
        source: regex.pattern,
        flags: regex.flags,
      });
    for (const child of Object.values(node)) visit(child);
  };
  visit(parseSync(file, code).program);
  return found;
}

/** Texts that make an expression walk: for each, a beginning, what is repeated, and what then does not fit. */
export interface Attack {
  readonly before: string;
  readonly unit: string;
  readonly after: string;
}

export const write = ({ before, unit, after }: Attack, length: number): string =>
  (before + unit.repeat(Math.ceil(length / unit.length))).slice(0, length) + after;

const ALWAYS = [
  ' ',
  '\n',
  'a',
  'A',
  'a ',
  'A ',
  'a.',
  '1',
  '1,',
  '-',
  '.',
  ', ',
  '"',
  '“',
  '(',
  '[',
  '<',
  "'",
];

/**
 * Attacks on one expression: what it always meets, and texts that it matches, of which each beginning is repeated whole
 * (an expression that may start anywhere then starts over and over) and by its last few characters (a repetition in it
 * then runs on).
 */
export function attacksOn({ source, flags }: Pattern, samples: number): Attack[] {
  const units = new Map<string, Attack>();
  const add = (before: string, unit: string): void => {
    if (unit !== '')
      for (const after of AFTER) units.set(`${before}\n${unit}${after}`, { before, unit, after });
  };
  for (const unit of ALWAYS) add('', unit);
  for (const text of samplesOf(source, flags, samples))
    for (let end = 1; end <= Math.min(text.length, MOST); end++) {
      add('', text.slice(0, end));
      add(text.slice(0, end - 1), text.slice(end - 1, end));
      if (end > 1) add(text.slice(0, end - 2), text.slice(end - 2, end));
    }
  return [...units.values()];
}

/** What most expressions do not end in, with and without blanks. */
const AFTER = ['\u0001', ' \u0001 \u0001'];
const MOST = 24;

/** A few texts that an expression matches, but for what looks around and for classes of letters that are all of Unicode's. */
function samplesOf(source: string, flags: string, count: number): string[] {
  const plain = source
    .replace(/\(\?<?[=!](?:[^()\\]|\\.|\([^()]*\))*\)/gu, '')
    .replace(/\\[bB]/g, '')
    .replace(/\(\?<(\w+)>/g, '(')
    .replace(/\\p\{Lu\}/g, 'A')
    .replace(/\\p\{(?:L|Ll)\}/g, 'a')
    .replace(/\\p\{(?:N|Nd)\}/g, '1')
    .replace(/\\[pP]\{[^}]*\}/g, '’')
    .replace(/\[\^[^\]]*\]/g, '[a .]');
  try {
    const texts = fc.stringMatching(new RegExp(plain, flags.replace(/[giy]/g, '')));
    return [...new Set(fc.sample(texts, { numRuns: count, seed: 1 }))].filter((text) => text.length > 0);
  } catch {
    return [];
  }
}
