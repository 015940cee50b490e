import { dateAtStart } from './dates.ts';

/** A line without the agency's credit or the dateline at its start, and what that said. */
export interface Cut {
  readonly text: string;
  readonly outlet: string | null;
  /** The day that the dateline gives with its year. */
  readonly published: string | null;
}

const OPENING =
  /^(?<place>[^()\n]{0,80})\((?<agency>\p{Lu}[\p{L}\d.&' -]{0,39})\)\s?(?:--?|–|—|:|_)\s?(?=\S)/u;
const WIRE = /^(?<place>[^()/\n]{0,80})\/(?<agency>\p{Lu}[\p{L}\d. -]{2,30})\/\s?(?:--?|–|—|:)\s?(?=\S)/u;
const PLACE_ONLY = /^(?<place>[^a-z()\n]{3,60}|[^()\n]{3,60}(?:\d|\p{L}|\.))(?:\s(?:--|–|—|-|_)|:)\s(?=\S)/u;
const MONTH = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?$/i;

/** "(AGENCY) — …", "PLACE, Dec 18 (Agency) - …" or "PLACE: …" at the start of an article's first lines. */
export function cutDateline(line: string): Cut {
  const opening = OPENING.exec(line) ?? WIRE.exec(line);
  if (opening?.groups) {
    const place = (opening.groups.place as string).trim();
    const outlet = opening.groups.agency as string;
    if (
      place === '' ||
      isDateline(place, 'agency') ||
      (isCity(place) &&
        (place.includes(', ') ? AGENCY_DASH : AGENCY_RULE).test(line.slice(line.indexOf('(') + 1)))
    )
      return { text: line.slice(opening[0].length), outlet, published: dayIn(place) };
  }
  const bare = PLACE_ONLY.exec(line);
  const place = bare?.groups?.place?.trim() ?? '';
  if (bare && (bare[0].trimEnd().endsWith(':') ? isShouted(place) : isDateline(place)))
    return { text: line.slice(bare[0].length), outlet: null, published: dayIn(place) };
  return { text: line, outlet: null, published: null };
}

/** "Cape Town, South Africa", before an agency in capitals. */
const isCity = (place: string): boolean =>
  /^\p{Lu}[\p{L}'’.-]{1,20}(?: \p{Lu}[\p{L}'’.-]{1,20}){0,2}(?:, \p{Lu}[\p{L}.]{1,20}(?: \p{Lu}[\p{L}.]{1,20})?)?$/u.test(
    place,
  );

const AGENCY_RULE = /^\p{Lu}{2,8}\) ?(?:--|–|—)/u;
const AGENCY_DASH = /^\p{Lu}{2,8}\) ?(?:--?|–|—)/u;

/** "LIMA: The bank …": one or two places in capitals. */
const isShouted = (place: string): boolean => /^\p{Lu}{3,}(?:[ /]\p{Lu}{3,})?$/u.test(place);

/** "LEE: We did.", "LEE, CHAIR: …": whose words a line of a transcript holds stands before a colon, in capitals. */
export const isTurn = (line: string): boolean =>
  /^\p{Lu}{2}[\p{Lu}.'’ -]{0,40}(?:,[^:\p{Ll}]{2,60})?:\s/u.test(line);

/** The calendar day, with its year, that a dateline ends with. */
function dayIn(place: string): string | null {
  for (const { index } of place.matchAll(/(?<![\p{L}\d])[\p{L}\d]/gu)) {
    const iso = dateAtStart(place.slice(index))?.iso ?? null;
    if (iso !== null && iso.length === 10) return iso;
  }
  return null;
}

/** Whether a line is a place and a day and nothing else: "Lima, 3 May". */
export const isBareDateline = (line: string): boolean =>
  line.length <= 60 && ((/\d/.test(line) && line.includes(',') && isDateline(line)) || isDatelineAlone(line));

/** "OSLO (Agency) --": a dateline whose text stands in the next line. */
const isDatelineAlone = (line: string): boolean =>
  /(?:--|–|—|_)$/.test(line) && cutDateline(`${line} X`).text === 'X';

/** "HELENA, Mont.", "PARIS, France": a place in capitals and where it lies. */
const STATE = /^\p{Lu}[\p{Lu}.'’ -]{2,30}, \p{Lu}[\p{L}.]{1,14}(?: \p{Lu}[\p{L}.]{1,14})?$/u;

/** A time of day, its zone or a weekday, which may stand with a dateline's date; nothing at all. */
const CLOCK =
  /^(?:[ap]m|\d{1,2}[:.]\d\d|[ECPM][SD]?T|BST|CES?T|[IJHS][SKG]T|AE[SD]T|UTC|GMT|(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?)?$/;

/** Places in capitals, or any place with a day of a month; before an agency, a country may follow as it is written. */
function isDateline(text: string, before: 'agency' | 'text' = 'text'): boolean {
  const words = text.split(/[\s,/|]+/).filter((word) => !CLOCK.test(word));
  const dated =
    words.some((word) => MONTH.test(word)) && words.some((word) => /^\d{1,2}(?:st|nd|rd|th)?$/.test(word));
  return (
    words.length <= 9 &&
    (!/[.!?:;"“”]$/.test(text) || STATE.test(text)) &&
    /^\p{Lu}/u.test(text) &&
    words.every((word) =>
      (dated || STATE.test(text) || (before === 'agency' && /^\p{Lu}{3}/u.test(text))
        ? /^(?:\p{Lu}|\d|(?:de|la|el|of|do|da)$)/u
        : /^(?:[\p{Lu}.'’-]+|\d+)$/u
      ).test(word),
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
    return { text: line, outlet: null, published: null };
  return { text: line.slice(0, line.length - match[0].length), outlet: agency, published: null };
}
