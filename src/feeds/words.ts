/** Whether a text has one of these words or phrases, whole and in any case; an empty list asks for none. */
export function isAbout(text: string, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const line = ` ${fold(text)} `;
  return words.some((word) => line.includes(` ${fold(word)} `));
}

const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
