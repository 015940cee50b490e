import { termsIn } from '../briefing/brief.ts';
import { item } from '../briefing/lines.ts';
import type { Story, Version } from '../story/index.ts';
import { type Matter, mattersOf } from './matters.ts';
import { oncePer } from './once.ts';
import { hashPassage, hashText } from './snapshot.ts';
import type { Anchor } from './told.ts';

/** Where something that was told now stands: in a version of a matter. */
export interface Place {
  readonly matter: Matter;
  readonly version: Version;
}

export interface Finder {
  /** On the very passage, the place most like what was told first. */
  at(anchor: Anchor, value: string): readonly Place[];
  /** Saying the same on another passage. */
  like(anchor: Anchor, value: string): Place | null;
  /** What its source says of it instead. */
  instead(anchor: Anchor, value: string): Place | null;
}

/** How much of a line another has to share, to be the same said by somebody else, or to be about the same. */
const SAME = 0.6;
const ABOUT = 0.34;

/** Finds what was told in a story as it is now. */
export const finderOf = oncePer((story: Story): Finder => {
  const places = new Map<string, Place[]>();
  const bySource = new Map<string, Set<Place>>();
  for (const matter of mattersOf(story))
    for (const version of matter.versions) {
      const place = { matter, version };
      for (const claim of version.claims) {
        push(places, `${claim.source} ${hashPassage(story, claim)}`, place);
        const known = bySource.get(claim.source) ?? new Set();
        bySource.set(claim.source, known.add(place));
      }
    }
  const all = [...bySource.values()].flatMap((set) => [...set]);
  return {
    at: (anchor, value) =>
      rank(
        (places.get(`${anchor.source} ${anchor.passage}`) ?? []).filter((place) => fits(anchor, place)),
        anchor,
        value,
      ).map(({ place }) => place),
    like: (anchor, value) =>
      first(
        all.filter((place) => fits(anchor, place) && sameNumbers(value, place)),
        anchor,
        value,
        SAME,
      ),
    instead: (anchor, value) =>
      first(
        [...(bySource.get(anchor.source) ?? []), ...sentences(story, anchor)].filter((place) =>
          fits(anchor, place),
        ),
        anchor,
        value,
        anchor.kind === 'fact' || anchor.kind === 'figure' ? ABOUT : SAME,
      ),
  };
});

/** What a source says, hedged or not: of these only the plain ones are openings. */
const sentences = (story: Story, { source }: Anchor): Place[] =>
  story.statements
    .filter((one) => one.source === source && !one.heading)
    .map((one) => {
      const version = { text: one.text, claims: [one], independent: 1 };
      return {
        version,
        matter: {
          kind: 'opening',
          tellings: [one],
          versions: [version],
          entities: one.entities,
          property: '',
          date: null,
          after: [],
          independent: 1,
          line: () => item(story, one.text, [one]),
        },
      };
    });

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

/** Whether a matter can be what an anchor was, or the dispute that it has become. */
function fits(anchor: Anchor, { matter }: Place): boolean {
  if (matter.kind !== 'dispute')
    return matter.kind === anchor.kind && (anchor.property === '' || matter.property === anchor.property);
  const property: Partial<Record<Matter['kind'], string>> = {
    fact: anchor.property,
    event: 'point in time',
    figure: 'figure',
    quotation: 'quotation',
  };
  return property[anchor.kind] === matter.property;
}

interface Scored {
  readonly place: Place;
  readonly score: number;
}

const rank = (places: readonly Place[], anchor: Anchor, value: string): Scored[] =>
  places
    .map((place) => ({
      place,
      score: hashText(place.version.text) === anchor.value ? 2 : likeness(value, textOf(place)),
    }))
    .sort((a, b) => b.score - a.score);

function first(places: readonly Place[], anchor: Anchor, value: string, least: number): Place | null {
  const [best] = rank(places, anchor, value);
  return best && best.score >= least ? best.place : null;
}

const textOf = ({ matter, version }: Place): string =>
  matter.kind === 'dispute' ? version.text : matter.line().text;

/** Words that say something; not the desk's own words on where a line is from. */
const wordsOf = (text: string): Set<string> =>
  new Set(termsIn(text.replace(/,? (?:according to|via) [^,()]{1,60}\.?$/, '')));

/** Share of the words of the shorter that both have. */
function likeness(one: string, other: string): number {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const both = [...a].filter((word) => b.has(word)).length;
  return both / Math.max(1, Math.min(a.size, b.size));
}

const numbersOf = (text: string): string => (text.match(/\d[\d.,]*/g) ?? []).sort().join(' ');
const sameNumbers = (value: string, place: Place): boolean => numbersOf(value) === numbersOf(textOf(place));
