/** A byline or a time of publication that a page's markup has left without a blank before it. */
const GLUE =
  /(?<=[\p{Ll}\d)?!"”’])(?=By \p{Lu}\p{Ll}+ \p{Lu})|(?<=\p{Ll}|\d)(?=(?:Published|Updated|Last updated|Posted|First published)(?:\s?:| (?:on|at)\b))|(?<=\b(?:19|20)\d\d|\b\d\d:\d\d|\d(?:GMT|BST|EST|EDT))(?=\p{Lu}\p{Ll})|(?<=[.!?]["”’)]?)(?=(?:Read more|Read also|Also read|See also|Related|More):\s)/u;

/** "By Ann Lee, Staff Writer | May 3, 2026 The bank …": a credit with a date before the first sentence. */
const CREDIT =
  /^By \p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,3}(?:, [\p{L} ]{3,40})?\s?[|·•–—]\s?(?:\p{L}{3,9}\.? \d{1,2}, \d{4}|\d{1,2} \p{L}{3,9} \d{4})(?= \p{Lu})/u;

/** "Page last updated at 07:39 GMT, Sunday, 3 May 2026 …": the same of old pages. */
const UPDATED =
  /^(?:Page )?[Ll]ast updated at \d{1,2}:\d\d \p{Lu}{2,4},(?: \p{L}{6,9},)? \d{1,2} \p{L}{3,9} \d{4}(?: \d{1,2}:\d\d \p{Lu}{2,4})?(?= \S)/u;

/** The top of an article with its byline and its times as lines of their own. */
export function unglue(line: string): string[] {
  const credit = CREDIT.exec(line) ?? UPDATED.exec(line);
  if (credit) return [credit[0], line.slice(credit[0].length).trim()];
  const glued = line.search(GLUE) >= 0 && /By \p{Lu}|(?:Published|Updated|Posted)[ :]|: /u.test(line);
  return glued ? line.split(GLUE).map((piece) => piece.trim()) : [line];
}

/** "Ann Lee/Foo Images for Bar The bank …", "By the Bar Wire Staff The bank …": who took the picture, or wrote the line. */
const PICTURE =
  /^\p{Lu}[\p{L}.'’-]{0,30}(?: \p{Lu}[\p{L}.'’-]{0,30}){1,2}\/\p{Lu}[\p{L}&.]{1,30}(?: (?:Images|Photos?|Pictures|News|Press|Agency|Wire|Pool))?(?: (?:for|via) \p{Lu}[\p{L}\d.]{1,30})?\s(?=["“]?\p{Lu})/u;
const STAFF =
  /^By (?:the )?(?:\p{Lu}[\p{L}.]{0,30} ){1,3}(?:[Ss]taff|[Ww]riters?|[Cc]orrespondents?|[Rr]eporters?)\s(?=\p{Lu})/u;

/** A line without the credit of its picture or of its writers in front. */
export const uncredited = (line: string): string => line.replace(PICTURE, '').replace(STAFF, '');
