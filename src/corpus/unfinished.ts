const PAID =
  /^(?:continue|keep) reading\b|^(?:\[|\()?(?:\+|…|\.\.\.)? ?\d{1,6} (?:more )?(?:chars|characters|words)/i;

/**
 * The last line of a text that breaks off, without the sentence that is left unfinished; null where it is whole: one
 * that ends in dots, opens a quotation that nothing closes, or is followed by how many characters are left or by what
 * has to be paid to read on.
 */
export function cutUnfinished(line: string, after: string | undefined): string | null {
  const broken =
    /[\p{L}\d,]\s?(?:…|\.{3})$/u.test(line) ||
    isOpen(line) ||
    (after !== undefined && PAID.test(after) && !/[.!?:]["”’)]*$/.test(line));
  if (!broken) return null;
  const end = Math.max(
    ...[...line.slice(0, -3).matchAll(/[.!?]["”’)]?(?=\s["“‘(]?\p{Lu})/gu)].map(
      (one) => one.index + one[0].length,
    ),
    0,
  );
  return line.slice(0, end);
}

/** Whether the last quotation of a line is not closed, and the line not ended as a paragraph of a longer one is. */
const isOpen = (line: string): boolean => {
  const curly = line.lastIndexOf('“') > line.lastIndexOf('”');
  const straight = (line.match(/"/g)?.length ?? 0) % 2 === 1;
  return (curly || straight) && !/[.!?]["”’)]?$/.test(line);
};
