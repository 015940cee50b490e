/**
 * Text of what was fetched: by its byte order mark; else UTF-8 where it is that; else by the first charset that is
 * named and fits. Null where none does.
 * @param charsets as the head of the answer names it, then as the document does
 */
export function decodeText(bytes: Uint8Array, charsets: readonly (string | null)[]): string | null {
  // A text in this one is ASCII throughout, and so is UTF-8 as well, and other words.
  const first = charsets.filter((name) => name !== null && /^(?:csiso2022|iso-2022)/i.test(name));
  for (const charset of [...first, byteOrderMark(bytes) ?? 'utf-8', ...charsets]) {
    const text = charset === null ? null : decodeAs(charset, bytes);
    if (text !== null) return text;
  }
  return null;
}

/** The encoding that a mark at the start of UTF-16 names. */
export function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** What stands at 0x80 to 0x9f in Windows-1252: Node 20's decoder takes it for Latin-1, and loses curly quotes. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** The text of bytes in a charset, or null where there is no such charset or the bytes are not in it. */
export function decodeAs(charset: string, bytes: Uint8Array): string | null {
  try {
    const decoder = new TextDecoder(charset, { fatal: true });
    const text = decoder.decode(bytes);
    if (decoder.encoding !== 'windows-1252') return text;
    return text.replace(/[\u0080-\u009f]/g, (one) => WINDOWS.charAt(one.charCodeAt(0) - 0x80));
  } catch {
    return null;
  }
}
