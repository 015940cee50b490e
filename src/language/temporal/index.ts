import { parseCivil } from './calendar.ts';
import { Context } from './context.ts';
import { FINDERS } from './finders.ts';
import type { Finder, Found } from './pattern.ts';
import { prepare } from './prepare.ts';
import type { Reading } from './reading.ts';
import { refine } from './refine.ts';
import type { TimeExpression, TimeOptions } from './types.ts';

export type { TimeExpression, TimeOptions } from './types.ts';

const byTrigger = new Map<string, Finder[]>();
for (const finder of FINDERS) {
  for (const trigger of finder.triggers) {
    const list = byTrigger.get(trigger);
    if (list) list.push(finder);
    else byTrigger.set(trigger, [finder]);
  }
}

/** For each pair of first letters, the lengths of the triggers that begin so, as bits: most words stop here. */
const LENGTHS = new Uint32Array(1024);
const pair = (first: number, second: number): number => ((first & 31) << 5) | (second & 31);
for (const trigger of byTrigger.keys()) {
  LENGTHS[pair(trigger.charCodeAt(0), trigger.charCodeAt(1))]! |= 1 << trigger.length;
}
const NUMERIC = byTrigger.get('#')!;

/** Letters of alphabets; Chinese and Japanese signs part words, as they stand beside them without a blank. */
const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code > 0xbf && code < 0x2000 && code !== 0xd7 && code !== 0xf7);
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Whether a number belongs to the word or number before it: "Q3.5", "$14", "v2", "787-8". */
function glued(prepared: string, at: number): boolean {
  const code = prepared.charCodeAt(at - 1);
  if (isLetter(code) || isDigit(code)) return true;
  if (code === 45)
    return !/(?:^|[^a-z])(?:mid|post|pre|non|early|late)-$/.test(prepared.slice(Math.max(0, at - 7), at));
  return (
    code === 46 ||
    code === 36 ||
    code === 47 ||
    code === 35 ||
    (code === 44 && isDigit(prepared.charCodeAt(at - 2)))
  );
}

/** The longest match that means something; of equals, the one whose finder stands first in the list. */
function readAt(
  finders: readonly Finder[],
  at: number,
  context: Context,
): { found: Found; reading: Reading } | null {
  const founds: { found: Found; finder: Finder }[] = [];
  for (const finder of finders) {
    finder.pattern.lastIndex = at;
    const m = finder.pattern.exec(context.prepared);
    if (m) founds.push({ finder, found: { start: at, end: at + m[0].length, groups: m.groups ?? {} } });
  }
  if (founds.length > 1) founds.sort((a, b) => b.found.end - a.found.end);
  for (const { finder, found } of founds) {
    const reading = finder.read(found, context);
    if (reading) return { found, reading };
  }
  return null;
}

/**
 * Every temporal expression of a text, in order, none overlapping. Deterministic; the only clock is
 * `options.reference`. Time is linear in the length of the text.
 */
export function findTimes(text: string, options: TimeOptions): TimeExpression[] {
  const prepared = prepare(text);
  const context = new Context(text, prepared, parseCivil(options.reference));
  const out: TimeExpression[] = [];
  for (let i = 0; i < prepared.length; ) {
    const code = prepared.charCodeAt(i);
    const digit = isDigit(code);
    if (!digit && !isLetter(code)) {
      i++;
      continue;
    }
    let end = i + 1;
    if (digit) while (isDigit(prepared.charCodeAt(end))) end++;
    else while (isLetter(prepared.charCodeAt(end))) end++;
    const length = end - i;
    const finders = digit
      ? glued(prepared, i)
        ? undefined
        : NUMERIC
      : length < 32 && LENGTHS[pair(code, length > 1 ? prepared.charCodeAt(i + 1) : 0)]! & (1 << length)
        ? byTrigger.get(prepared.slice(i, end))
        : undefined;
    const hit = finders && readAt(finders, i, context);
    if (!hit) {
      i = end;
      continue;
    }
    const expression = refine(hit.found, hit.reading, context, out);
    out.push(expression);
    i = Math.max(expression.end, end);
  }
  return out;
}
