/** A line has to hold so many blanks before marks, and hardly a mark without one, to be taken for tokenised. */
const LEAST = 3;
const SPACED = /[\p{L}\p{N}'")] (?:[,.;:?!](?=\s|$)|['’]s\b|n['’]t\b|''(?=\s|$))/gu;
const CLOSE = /[\p{L}\p{N}'")](?:[,;?!](?=\s|$)|['’]s\b|n['’]t\b|\.(?=\s+\p{Lu}|$))/gu;

const BRACKETS: Readonly<Record<string, string>> = {
  LRB: '(',
  RRB: ')',
  LSB: '[',
  RSB: ']',
  LCB: '{',
  RCB: '}',
};

/** Whether a text was cut into words for a machine, as corpora are: "He said , `` we ca n't . ''". */
export function isTokenised(text: string): boolean {
  if (!text.includes(' , ')) return false;
  const spaced = text.match(SPACED)?.length ?? 0;
  return spaced >= LEAST && spaced > 4 * (text.match(CLOSE)?.length ?? 0);
}

/** A tokenised text as it was written before: marks at their words, quotation marks and brackets as such. */
export const untokenised = (text: string): string =>
  text
    .replace(/\\(?=\/)/g, '')
    .replace(/-([LR][RSC]B)-/g, (whole, name: string) => BRACKETS[name] ?? whole)
    .replace(/(?<!`)``(?!`) ?/g, '“')
    .replace(/(?<=\S) ?(?<!')''(?!')/g, '”')
    .replace(/ (n['’]t|['’](?:s|re|ve|ll|d|m))\b/gi, '$1')
    .replace(/(?<=\S) (?=[,.;:?!%)\]}](?:[\s”"')\]]|$))/g, '')
    .replace(/([([{$£€]) (?=\S)/g, '$1')
    .replace(/(?<=s) '(?= \p{L})/gu, "'")
    .replace(/\b(ca|wo|sha) (?=n['’]t\b)/gi, '$1');
