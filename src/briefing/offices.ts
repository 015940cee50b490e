import { once, onceIn } from '../language/once.ts';
import { type Event, type Fact, isHedged, type Story, type Told, type ToldClaim } from '../story/index.ts';

/** Day of the newest source that tells it; empty where none of them is dated to the day. */
export const newestOf = onceIn(
  (story: Story, fact: Fact): string =>
    fact.claims
      .filter((claim) => !isLeaving(story, fact, claim))
      .map((claim) => story.source(claim.source)?.published ?? '')
      .filter((date) => date.length === 10)
      .sort()
      .at(-1) ?? '',
);

/** How long an office was held, as far as the sources tell: before its holder left, or as of the newest of them. */
export function whenHeld(story: Story, fact: Fact, facts: readonly Fact[]): string {
  const year = fact.property === 'position held' ? fact.date?.slice(0, 4) : undefined;
  const newest = newestOf(story, fact);
  if (year && year < newest.slice(0, 4) && fact.claims.every((one) => (one as ToldClaim).date !== null))
    return ` (${fact.date})`;
  const left = fact.former || fact.property !== 'position held' ? null : leftOn(story, fact);
  if (left) return `, before leaving (${left})`;
  return changes(story, fact, facts) && newest ? `, as of ${newest}` : '';
}

/** The day on which the holder left for good; null where none is told, or a return is. */
const leftOn = onceIn((story: Story, fact: Fact): string | null => {
  if (LASTING.test(fact.text) || TRADE.test(fact.text)) return null;
  const left = departuresOf(story, fact)
    .filter(
      ({ date, level, tellings }) =>
        !isHedged(level) &&
        date.length === 10 &&
        !date.startsWith('X') &&
        tellings.some(({ act }) => act !== 'mentioned'),
    )
    .sort((a, b) => b.independent - a.independent)[0]?.date;
  return left === undefined || isBack(story, fact, left) ? null : left;
});

/** Whether a source after a day tells that the office's holder returns. */
const isBack = (story: Story, { subject }: Fact, day: string): boolean =>
  story
    .about(subject)
    .statements.some(
      (one) =>
        one.classes.includes('return') &&
        one.entities.includes(subject) &&
        (story.source(one.source)?.published ?? '') > day,
    );

const isLeaving = (story: Story, fact: Fact, claim: Told): boolean =>
  fact.property === 'position held' && departuresOf(story, fact).some((event) => tells(event, claim));

/** Events in which the office's holder goes, told without saying from which office. */
const departuresOf = onceIn((story: Story, { subject }: Fact): readonly Event[] =>
  story
    .about(subject)
    .events.filter(
      (event) =>
        event.classes[0] === 'depart' &&
        !event.planned &&
        event.tellings.some((one) => one.patient === subject && one.classes[0] === 'depart'),
    ),
);

const tells = (event: Event, claim: Told): boolean =>
  event.tellings.some(
    (one) =>
      one.source === claim.source &&
      one.passage.start === claim.passage.start &&
      one.classes[0] === 'depart' &&
      one.act !== 'mentioned' &&
      !/\b(?:resigned|quit|stepped down|removed|dismissed|fired) (?:as|from)\b/.test(one.text),
  );

/** An age; and an office of somebody who, as the sources tell, comes or goes: true only as of its sources. */
export const changes = (story: Story, fact: Fact, facts: readonly Fact[]): boolean =>
  fact.property === 'age' ||
  (fact.property === 'position held' &&
    !LASTING.test(fact.text) &&
    (TEMPORARY.test(fact.text) ||
      facts.some((other) => isSameOffice(fact, other) && other.former !== fact.former) ||
      (!fact.former &&
        story
          .about(fact.subject)
          .events.some(
            (event) =>
              /^(?:depart|appoint|return)$/.test(event.classes[0] ?? '') &&
              event.tellings.some((one) => one.patient === fact.subject),
          ))));

const isSameOffice = (fact: Fact, other: Fact): boolean =>
  other.property === 'position held' &&
  keyOf(other).some((word) => keyOf(fact).includes(word)) &&
  (fact.entities.length === 0 || other.entities.length === 0
    ? isNoMore(fact, other)
    : isOfSameBody(fact, other));

/** Of two offices, the one that is told of no body says nothing that the other does not: "chair", "board chair of Acme". */
const isNoMore = (fact: Fact, other: Fact): boolean =>
  (fact.entities.length === 0 && saysNoMore(fact, other)) ||
  (other.entities.length === 0 && saysNoMore(other, fact));

const saysNoMore = ({ claims }: Fact, full: Fact): boolean =>
  claims.some((claim) => (claim as ToldClaim).key.every((word) => keyOf(full).includes(word)));

const isOfSameBody = (fact: Fact, other: Fact): boolean =>
  fact.entities.length === other.entities.length
    ? fact.entities.every((id) => other.entities.includes(id))
    : fact.entities.some((id) => other.entities.includes(id));

const TEMPORARY = /\b(?:interim|acting|incoming|outgoing|caretaker|designate)\b/i;

/** What nobody leaves with an office. */
const TRADE =
  /\b(?:pilot|singer|actor|actress|writer|journalist|lawyer|attorney|physician|doctor|soldier|musician|artist|poet|economist|historian|scholar|player|celebrity|star|activist|billionaire|graduate|veteran)\b/i;

/** What somebody remains. */
const LASTING = /\b(?:(?:co-?)?founder|founding|early|survivor|owner|winner|inventor|author)\b/i;

/**
 * An office that a newer source calls a former one, or one and the same source, which keeps the title out of courtesy;
 * and a former one whose holder is told to return and is then called by it.
 */
export const isOver = (story: Story, fact: Fact, facts: readonly Fact[]): boolean =>
  isOutgrown(story, fact, facts) ||
  (fact.property === 'position held' &&
    !LASTING.test(fact.text) &&
    facts.some((other) => {
      if (other.former === fact.former || !isSameOffice(fact, other)) return false;
      const [day, its] = [newestOf(story, fact), newestOf(story, other)];
      if (fact.former) return its > day && isBack(story, fact, day);
      const same = fact.claims.every((one) => isInSourceOf(one, other));
      return its > day || (its === day && same && (isOfSameBody(fact, other) || isBare(fact)));
    }));

/** An age that a newer source gives as a birthday or more later. */
const isOutgrown = (story: Story, fact: Fact, facts: readonly Fact[]): boolean =>
  fact.property === 'age' &&
  facts.some((other) => {
    if (other.property !== 'age' || other === fact) return false;
    const [day, its] = [newestOf(story, fact), newestOf(story, other)];
    const years = Number(its.slice(0, 4)) - Number(day.slice(0, 4));
    const older = Number.parseInt(other.text, 10) - Number.parseInt(fact.text, 10);
    return day !== '' && its > day && older > 0 && older <= years + 1;
  });

/** "President": the title alone. */
const isBare = ({ text, entities }: Fact): boolean => entities.length === 0 && !text.includes(' ');

const isInSourceOf = ({ source }: Told, { claims }: Fact): boolean =>
  claims.some((claim) => claim.source === source);

const keyOf = once((fact: Fact): readonly string[] => [
  ...new Set(fact.claims.flatMap((claim) => (claim as ToldClaim).key)),
]);
