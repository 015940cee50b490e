/** Tokens that embedded posts leave behind: pictures' short addresses and links made for sharing. */
const SHARE =
  /(?:\bpic\.(?:twitter|x)\.com\/\w{1,30}|\bhttps?:\/\/(?:t\.co|bit\.ly|ow\.ly|buff\.ly|fb\.me|lnkd\.in|tinyurl\.com|goo\.gl)\/\S{1,60}|\bhttps?:\/\/(?:www\.|mobile\.)?(?:twitter|x)\.com\/\S{1,200})/gi;

/** The line without such tokens, in pieces: words on two sides of one never stood together in the file. */
export function withoutShares(line: string): string[] {
  if (!/\.(?:com|co|ly|me|in|gl)\//i.test(line)) return [line];
  return line
    .split(SHARE)
    .map((piece) => piece.trim())
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece));
}
