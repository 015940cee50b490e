/* Classes of UTF-16 code units, by comparison: every character of a text passes here. */

export const isSpace = (code: number): boolean =>
  code === 32 ||
  (code >= 9 && code <= 13) ||
  code === 0xa0 ||
  code === 0x2028 ||
  code === 0x2029 ||
  code === 0xfeff;

export const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Letters and digits, every non-ASCII letter counted as one; quotation marks and dashes are none. */
export const isWordCode = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  isDigit(code) ||
  (code >= 0x80 && code < 0x2000 && code !== 0xa0 && code !== 0xab && code !== 0xbb) ||
  (code > 0x206f && code < 0x3000) ||
  (code > 0x3003 && code < 0xff00) ||
  (code >= 0xff10 && code < 0xfff0);
