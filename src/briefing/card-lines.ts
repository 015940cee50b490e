import { once } from '../language/once.ts';
import { isFragment } from '../language/wholeness.ts';
import {
  type Entity,
  type Event,
  type Fact,
  type FigureFact,
  isHedged,
  namesOf,
  overlap,
  placeOf,
  type Saying,
  type Story,
  type Told,
  type ToldQuotation,
  type ToldStatement,
  termsOf,
  withoutDates,
} from '../story/index.ts';
import { figureItem } from './figures.ts';
import { isUnclear, item } from './lines.ts';
import { statementItem } from './search.ts';
import type { Item } from './types.ts';

/** Events that a card has a line for: in which the entity has a part, no stubs, none that a dated fact tells, each once. */
export function eventsToTell(
  story: Story,
  entity: Entity,
  events: readonly Event[],
  facts: readonly Fact[],
): Event[] {
  const lines = new Lines(story);
  const told = events.filter(
    (event) =>
      takesPart(entity, event) &&
      !isFragment(event.text) &&
      !facts.some((fact) => tells(fact, event)) &&
      lines.takes(event.text, event.lead),
  );
  return [...told.filter(({ text }) => !isUnclear(text)), ...told.filter(({ text }) => isUnclear(text))];
}

/** Whom it befalls, who does it, or who is named early in the telling: a body behind somebody's office has no part. */
export const takesPart = (entity: Entity, { lead, text }: Event): boolean =>
  lead.subject === entity.id ||
  lead.patient === entity.id ||
  (lead.entities.slice(0, EARLY).includes(entity.id) && namesOf(entity).some((one) => text.includes(one)));

/** Names of a telling that are in it for their own sake. */
const EARLY = 4;

/** "Born 1970" tells "Hart was born in 1970": a fact of the same date that stands on the same passages. */
function tells(fact: Fact, event: Event): boolean {
  if (fact.date === null || fact.status === 'disputed') return false;
  if (!event.date.startsWith(fact.date) && !fact.date.startsWith(event.date)) return false;
  const places = new Set(fact.claims.map(placeOf));
  return event.tellings.every((telling) => places.has(placeOf(telling))) && event.text.length < BRIEF;
}

/** A line that is no longer tells hardly more than the fact that it stands for. */
const BRIEF = 140;

/** Share of the words of the shorter line, names left out, from which two lines say the same. */
const ALIKE = 0.8;
/** Lines of fewer such words are alike only when they are equal. */
const FEW = 4;
/** Lines that the next one is compared with. */
const COMPARED = 24;

interface Line {
  readonly terms: readonly string[];
  readonly numbers: string;
  readonly text: string;
  readonly tellings: Told[];
}

/** Lines of a card as they are taken, so that none says again what one of them says. */
class Lines {
  readonly #story: Story;
  readonly #kept: Line[] = [];
  readonly #byText = new Map<string, Line>();

  constructor(story: Story) {
    this.#story = story;
  }

  /** Whether the line says something of its own; else its telling goes to the line that says it. */
  takes(text: string, telling: Told): boolean {
    const names = telling.entities.flatMap((id) => this.#story.entity(id) ?? []).map(termsOfNames);
    const terms = termsOf(withoutDates(text)).filter((term) => !names.some((known) => known.has(term)));
    const line = { terms, numbers: numbersIn(text), text, tellings: [telling] };
    const known = this.#kept.slice(-COMPARED).find((other) => alike(line, other));
    if (known) {
      known.tellings.push(telling);
      return false;
    }
    this.#kept.push(line);
    if (!this.#byText.has(text)) this.#byText.set(text, line);
    return true;
  }

  /** All that tell the line, those of lines that say it again among them. */
  tellingsOf(text: string): readonly Told[] {
    return this.#byText.get(text)?.tellings ?? [];
  }
}

const termsOfNames = once(
  (entity: Entity): ReadonlySet<string> => new Set(namesOf(entity).flatMap((name) => termsOf(name))),
);

const alike = (a: Line, b: Line): boolean =>
  opens(a.text, b.text) ||
  opens(b.text, a.text) ||
  (a.numbers === b.numbers &&
    Math.min(a.terms.length, b.terms.length) >= FEW &&
    lengthsAgree(a.terms.length, b.terms.length) &&
    overlap(a.terms, b.terms) >= ALIKE);

/** "Hart left in May." says nothing beside "Hart left in May and moved to the coast." */
const opens = (short: string, long: string): boolean => long.startsWith(short.replace(/\.$/, ''));

/** A line twice as long says more. */
const lengthsAgree = (a: number, b: number): boolean => Math.min(a, b) >= 0.6 * Math.max(a, b);

const numbersIn = (text: string): string => [...withoutDates(text).matchAll(/\d[\d.,]*/g)].join(' ');

/** Statements as lines, each thing once: those that stand high in their articles first, what leans or asks last. */
export function statementItems(story: Story, statements: readonly ToldStatement[]): Item[] {
  const rank = (one: ToldStatement): number =>
    Number(isUnclear(one.text)) * 4 + Number(one.quoted) + Number(one.text.length > 240);
  const lines = new Lines(story);
  return statements
    .filter(({ text }) => !isFragment(text))
    .map((one) => ({ one, rank: rank(one) }))
    .sort((a, b) => a.rank - b.rank || a.one.index - b.one.index)
    .filter(({ one }) => lines.takes(one.text, one))
    .map(({ one }) => {
      const tellings = lines.tellingsOf(one.text);
      return tellings.length > 1
        ? item(story, one.text, tellings, { level: one.level, entities: one.entities.slice(0, 6) })
        : statementItem(story, one);
    });
}

/** A figure as a card shows it: the sentence, where it holds the figure, and before it only a day that has to be said. */
export function figureLine(story: Story, figure: FigureFact): Item {
  const line = figureItem(story, figure);
  const { spelt, text } = figure.lead;
  const at = line.text.indexOf(`: ${text.slice(0, 30)}`);
  if (at < 0 || !text.includes(spelt) || figure.status === 'superseded' || line.values) return line;
  return { ...line, text: line.text.slice(at + 2) };
}

/** How many of the first lines a first screen shows: as many as are clear by themselves, `most` at most. */
export function clearLines(lines: readonly { readonly text: string }[], most: number): number {
  const unclear = lines.slice(0, most).findIndex(({ text }) => isUnclear(text));
  return unclear < 0 ? most : unclear;
}

/** Whether a sentence only says what a fact of the card says: "Hart is director of the mill." */
export function isTold(statement: ToldStatement, facts: readonly Fact[], entity: Entity): boolean {
  if (isHedged(statement.level) || statement.classes.length > 0) return false;
  const place = placeOf(statement);
  const claims = facts.flatMap((fact) => fact.claims.filter((claim) => placeOf(claim) === place));
  if (claims.length === 0) return false;
  const values = facts.filter((fact) => fact.claims.some((claim) => claims.includes(claim)));
  const names = termsOfNames(entity);
  const known = new Set(values.flatMap(({ text }) => termsOf(text)));
  const rest = termsOf(withoutDates(statement.text)).filter((term) => !names.has(term) && !known.has(term));
  return rest.length <= 1;
}

/** Whether an event is only that somebody said what stands among the own words already. */
export function isSaid(event: Event, sayings: readonly Saying[]): boolean {
  const spoken = (event.text.match(/“[^“”]*”|"[^"]*"/g) ?? []).join('').length;
  return (
    spoken * 2 > event.text.length &&
    sayings.some((saying) => saying.tellings.some((one) => placeOf(one) === placeOf(event.lead)))
  );
}

/** Whether a quotation stands in a sentence that the card has told. */
export const isSentenceOf = ({ text, citations }: Item, told: ReadonlySet<string>): boolean =>
  !text.includes(': “') && citations.every(({ source, start }) => told.has(`${source} ${start}`));

/** Tells of a sentence whether it only holds what stands among somebody's own words. */
export function quotedIn(sayings: readonly Saying[]): (statement: ToldStatement) => boolean {
  const bySource = new Map<string, ToldQuotation[]>();
  for (const one of sayings.flatMap(({ tellings }) => tellings)) {
    const known = bySource.get(one.source);
    if (known) known.push(one);
    else bySource.set(one.source, [one]);
  }
  return ({ source, passage }) =>
    (bySource.get(source) ?? []).some(({ part }) => part.start >= passage.start && part.end <= passage.end);
}
