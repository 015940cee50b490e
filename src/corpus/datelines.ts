/** A line without the agency's credit or the dateline at its start, and what that said. */
export interface Cut {
  readonly text: string;
  readonly outlet: string | null;
}

const OPENING = /^(?<place>[^()\n]{0,80})\((?<agency>\p{Lu}[\p{L}\d.&' -]{0,39})\)\s?(?:--?|–|—)\s?(?=\S)/u;
const PLACE_ONLY = /^(?<place>[^a-z()\n]{3,60}|[^()\n]{3,60}\d)\s(?:--|–|—|-)\s(?=\S)/u;
const MONTH = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?$/i;

/** "(AGENCY) — …" or "PLACE, Dec 18 (Agency) - …" at the start of an article's first lines. */
export function cutDateline(line: string): Cut {
  const opening = OPENING.exec(line);
  if (opening?.groups) {
    const place = (opening.groups.place as string).trim();
    if (place === '' || isDateline(place))
      return { text: line.slice(opening[0].length), outlet: opening.groups.agency as string };
  }
  const bare = PLACE_ONLY.exec(line);
  if (bare?.groups && isDateline((bare.groups.place as string).trim()))
    return { text: line.slice(bare[0].length), outlet: null };
  return { text: line, outlet: null };
}

/** Whether a line is a place and a day and nothing else: "Lima, 3 May". */
export const isBareDateline = (line: string): boolean =>
  line.length <= 60 && /\d/.test(line) && line.includes(',') && isDateline(line);

/** Places in capitals, or any place with a day of a month. */
function isDateline(text: string): boolean {
  const words = text.split(/[\s,/]+/).filter(Boolean);
  const dated =
    words.some((word) => MONTH.test(word)) && words.some((word) => /^\d{1,2}(?:st|nd|rd|th)?$/.test(word));
  return (
    words.length <= 9 &&
    !/[.!?:;"“”]$/.test(text) &&
    /^\p{Lu}/u.test(text) &&
    words.every((word) =>
      (dated ? /^(?:\p{Lu}|\d|(?:de|la|el|of|do|da)$)/u : /^(?:[\p{Lu}.'’-]+|\d+)$/u).test(word),
    ) &&
    words.some((word) => /^\p{Lu}/u.test(word) && !MONTH.test(word))
  );
}

const SIGNATURE =
  /(?<=[.!?]["'”’)]?)\s(?:--?|–|—)\s?(?<agency>\p{Lu}[\p{L}&./-]{1,30}(?: \p{Lu}[\p{L}&./-]{1,20}){0,3})$/u;
const SOUNDS_LIKE_PRESS =
  /\b(?:agenc(?:y|ies)|news|press|times|post|wire|bureau|desk|herald|service|staff)$/i;

/** "… he said. — Agency" at the end of an article's last lines. A person's name there signs a quotation, and stays. */
export function cutSignature(line: string): Cut {
  const match = SIGNATURE.exec(line.slice(-120));
  const agency = match?.groups?.agency;
  if (!match || !agency || (agency.includes(' ') && !SOUNDS_LIKE_PRESS.test(agency)))
    return { text: line, outlet: null };
  return { text: line.slice(0, line.length - match[0].length), outlet: agency };
}
