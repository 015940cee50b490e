/** Characters of an article's first line in which a stamp of its publication may stand. */
const REACH = 420;

const DAY = '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?';
const DATE = '\\d{1,2} \\p{L}{3,9},? (?:19|20)\\d\\d';
const CLOCK = '\\d{1,2}[.:]\\d\\d';

/** What web pages print between headline and text, the headline before it glued on: when, and when again. */
const STAMPS: readonly RegExp[] = [
  new RegExp(`\\b${DAY}${DATE},? ${CLOCK} (?:bst|gmt|utc|edt|est|et)\\b`, 'iu'),
  new RegExp(
    `\\b(?:page )?last updated at ${CLOCK}(?: (?:gmt|bst|utc))?(?:,? ${DAY}${DATE})?(?: ${CLOCK} uk)?\\b`,
    'iu',
  ),
  new RegExp(`^[^|\\n]{2,40} \\| ${CLOCK} (?:uk|local) time, ${DAY}${DATE}`, 'iu'),
  new RegExp(`^last updated: ${DATE}(?: - ${CLOCK}(?: (?:gmt|bst|utc))?)?`, 'iu'),
  new RegExp(`^${DAY}\\p{L}{3,9} \\d{1,2}, (?:19|20)\\d\\d; ${CLOCK} [ap]m\\b`, 'iu'),
  // PLACE (Agency) -, behind a headline and the day on which it was sent.
  /(?<=\d{4} \d{1,2}:\d\d [ap]m \p{Lu}{2,4}) (?:\p{Lu}[\p{Lu}. ]{2,30})?(?:, \p{L}{3,9}\.? \d{1,2})? ?\(\p{Lu}[\p{L} ]{1,20}\) (?:--?|–|—)/u,
  // Points that a wire puts before its dateline, which stays: "PLACE, May 3 (Agency) - …".
  /(?<=[\p{Ll})] )(?=\p{Lu}[\p{Lu}. ]{2,30}, \p{L}{3,9}\.? \d{1,2} \(\p{Lu}[\p{L} ]{1,20}\) (?:--?|–|—) )/u,
];

/** A photographer's credit that is glued to the text behind its caption. */
const PHOTO =
  /\bPhotograph: \p{Lu}[^.:()\n]{2,60}?\/?(?:Getty Images|AFP|AP|EPA|PA|Reuters|Rex Features|Corbis|Alamy)(?= \p{Lu})/u;

/** The line behind what a page stamps on its opening, where enough follows; what stood before is headline. */
export function cutStamp(line: string): string {
  let text = line;
  for (const pattern of [...STAMPS, PHOTO]) {
    const found = pattern.exec(text.slice(0, REACH));
    if (!found) continue;
    const rest = text.slice(found.index + found[0].length).replace(/^[\s|,;:–—-]{1,9}/, '');
    if (rest.split(' ').length >= 6 && /^["“‘(\p{Lu}\d]/u.test(rest)) text = rest;
  }
  return text;
}

/** "(Update 10:15 p.m. in Foo, 3:15 p.m. ET) …", "22.09 BST: …": the hour of an entry in a running report. */
const HOUR =
  /^(?:[[(]?(?:updated?:? )?\d{1,2}[.:]\d\d ?(?:[ap]\.?m\.?)?(?: (?:in|gmt|bst|utc|edt|est|et|local)\b[^()[\]\n]{0,50})?[\])]|(?:updated?:? )?\d{1,2}[.:]\d\d ?(?:[ap]\.?m\.?)? ?(?:gmt|bst|utc|edt|est|et)(?: ?[:|–—-]| -))\s*(?=["“‘\p{Lu}\d])/iu;
const BULLET = /^(?:--?|\*|•|·|▪|>)\s+(?=["“‘\p{Lu}])/u;

/** A line without the hour or the bullet that opens an entry of a running report. */
export const cutHour = (line: string): string => line.replace(HOUR, '').replace(BULLET, '');
