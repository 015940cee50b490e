import { namesOf, type Story, type ToldStatement } from '../story/index.ts';
import { isCounted } from './ask-counts.ts';
import type { Asked } from './ask-question.ts';

/** "How many died in Orrin?": whether what is counted stands with Orrin, and with no other place that the passage names. */
export function isThere(story: Story, asked: Asked, { entities }: ToldStatement, text: string): boolean {
  const isPlace = (id: string): boolean => story.entity(id)?.type === 'place';
  const place = asked.entities.find(isPlace);
  const others = entities.filter((id) => id !== place && isPlace(id));
  if (place === undefined || asked.counted === null || others.length === 0) return true;
  const named = [place, ...others].flatMap((id) =>
    namesOf(story.entity(id)!).flatMap((name) =>
      [...text.matchAll(new RegExp(escaped(name), 'g'))].map(({ index }) => ({
        at: index,
        own: id === place,
      })),
    ),
  );
  const opens = namesOf(story.entity(place)!).some((name) =>
    new RegExp(`^In (?:the )?${escaped(name)}\\b`).test(text),
  );
  if (opens) return true;
  return [...text.matchAll(NUMBER)].some(({ 0: number, index }) => {
    if (!isCounted(text.slice(Math.max(0, index - AROUND), index + AROUND), asked.counted!)) return false;
    const behind = named.filter(({ at }) => at > index && at < index + number.length + BEHIND);
    const before = named.filter(({ at }) => at < index);
    const nearest =
      behind.sort((a, b) => a.at - b.at)[0] ?? before.sort((a, b) => b.at - a.at)[0] ?? named[0];
    return nearest?.own ?? true;
  });
}

const NUMBER =
  /\d[\d,.]*|\b(?:dozens|hundreds|thousands|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/gi;

/** Characters around a number in which what it counts stands, and behind it in which its place does. */
const AROUND = 45;
const BEHIND = 60;

/** A name as a pattern. */
export const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
