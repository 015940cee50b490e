/**
 * What was typed, as words. Phones and chat clients turn quotation marks into curly ones, spaces into unbreakable ones,
 * and put invisible characters beside mentions: all of that is undone here, and nothing else.
 */
export function splitWords(typed: string | readonly string[]): string[] {
  const text = typeof typed === 'string' ? typed : typed.join(' ');
  return normalise(text).split(/\s+/).filter(Boolean);
}

function normalise(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, '')
    .replace(/[\u0000-\u001f\u007f-\u009f]/g, ' ')
    .replace(/[“”„‟«»〝〞＂]/g, '"')
    .replace(/[‘’‚‛`´＇]/g, "'");
}

/** Two hyphens become one long dash on a phone, so one dash of any kind is enough. */
const OPTION = /^[-‐‑‒–—―−]{1,2}([a-z][a-z-]*)(?:=(.*))?$/iu;

/** A word that is an option: `--from`, `—from`, `--from=2026`. */
export function readOption(word: string): { name: string; value?: string } | undefined {
  const found = OPTION.exec(word);
  if (!found) return undefined;
  return { name: found[1]!.toLowerCase(), ...(found[2] !== undefined && { value: found[2] }) };
}

/** A name as it was meant: without the quotation marks around it and the question mark behind it. */
export function unquote(text: string): string {
  const bare = text
    .replaceAll('"', '')
    .trim()
    .replace(/(?<![?!])[?!]+$/, '')
    .trim();
  return /^'(.+)'$/.exec(bare)?.[1] ?? bare;
}
