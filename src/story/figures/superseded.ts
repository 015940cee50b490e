import { once, onceIn } from '../../language/once.ts';
import { headOf, isComparable, sameMeasure } from '../measures.ts';
import type { FigureFact } from '../types.ts';
import type { Together } from './conflicts.ts';
import { byMeasure, type Published } from './measured.ts';
import type { Shares } from './same.ts';

/** Of each figure the last of the later counts of the same thing, which replace an earlier one (E8). */
export function findSuperseding(
  facts: readonly FigureFact[],
  together: Together,
  publishedOf: Published,
  sharesSubject: Shares,
): (fact: FigureFact) => FigureFact | undefined {
  const measured = byMeasure(facts.filter(isCount));
  return (fact) => {
    if (!isCount(fact)) return undefined;
    const later = measured(fact).filter(
      (other) =>
        other.lead.value > fact.lead.value &&
        other.lead.value < fact.lead.value * FAR &&
        isTally(other) === isTally(fact) &&
        sameMeasure(other.lead, fact.lead) &&
        sharesSubject(other.lead, fact.lead) &&
        isLater(other, fact, publishedOf) &&
        !together(fact, other),
    );
    return later.sort((a, b) => b.lead.value - a.lead.value)[0];
  };
}

const isCount = ({ lead }: FigureFact): boolean =>
  lead.kind === 'count' && lead.part === null && isComparable(lead);

/** Bodies that somebody has recovered so far: part of those who died, whatever the toll is. */
const isTally = once(({ tellings }: FigureFact): boolean =>
  tellings.every(({ text, measures }) => measures.at(-1) === 'bodies' && RECOVERED.test(text)),
);

const RECOVERED = /\b(?:recover(?:ed|s)|retriev(?:ed|es)|pulled|dug|handed over|identified)\b/i;

/** Told on a later day, of what only grows; or told as risen, on that day or a later one. */
function isLater(other: FigureFact, fact: FigureFact, publishedOf: Published): boolean {
  const [day, before] = [newest(publishedOf, other), newest(publishedOf, fact)];
  if (before.length < 7 || monthsFrom(before, day) > STALE) return false;
  if (day > before && /^(?:death|injured|missing|case)$/.test(headOf(fact.lead))) return true;
  return day >= before && other.tellings.some(({ text }) => GROWTH.test(text));
}

/** A count this many times larger is of another event. */
const FAR = 8;

/** A count this many months older is of another event. */
const STALE = 6;

const monthsFrom = (before: string, day: string): number =>
  (Number(day.slice(0, 4)) - Number(before.slice(0, 4))) * 12 +
  Number(day.slice(5, 7)) -
  Number(before.slice(5, 7));

const GROWTH =
  /\b(?:ris(?:en|es|ing)|rose|climb(?:s|ed)?|increas\w+|surg\w+|jump(?:s|ed)?|grown?|grew|expanded|widened|now|reach(?:es|ed)|up from|raises?|raised)\b/i;

const newest = onceIn(
  (publishedOf: Published, fact: FigureFact): string =>
    fact.tellings
      .map((telling) => telling.asOf ?? publishedOf(telling.source) ?? '')
      .sort()
      .at(-1) ?? '',
);
