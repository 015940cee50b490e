/**
 * A copy of the same length to match against, so that offsets hold: ASCII hyphens, apostrophes and blanks, lower
 * case. A line break inside a paragraph becomes a blank; one that ends a paragraph stays.
 */
export function prepare(source: string): string {
  let text = source;
  if (/[^\n -~]/.test(text)) {
    text = text
      .replace(/[\u2010-\u2012\u2212\u00ad]/g, '-')
      .replace(/[\u2018\u2019\u02bc]/g, "'")
      .replace(/[\u201c\u201d]/g, '"')
      .replace(/[\t\r\u00a0\u2000-\u200a\u202f\u3000]/g, ' ')
      .replace(/\u0130/g, 'I'); // the one letter that lower case makes longer
  }
  const lower = text.toLowerCase();
  const safe = lower.length === source.length ? lower : text.replace(/[A-Z]+/g, (run) => run.toLowerCase());
  return safe.replace(/\n(?! {0,8}\n)/g, (_, at: number) => (safe.charCodeAt(at - 1) === 10 ? '\n' : ' '));
}
