import { namesOf, type Story, type ToldStatement } from '../story/index.ts';
import { isCounted } from './ask-counts.ts';
import type { Asked } from './ask-question.ts';

/** What somebody does or suffers alone, in a question and in a passage. */
const OWN: readonly (readonly [asks: RegExp, tells: RegExp])[] = [
  [
    /\b(?:resign\w*|quit\w*|step(?:s|ped|ping)? down|leave|leaves|left|leaving|retire\w*|depart\w*)\b/i,
    /\b(?:resign\w*|quit\w*|step(?:s|ped|ping)? (?:down|aside|back)|leave|leaves|(?<!\b(?:is|are|was|were|be|been) )left|leaving|retire\w*|depart\w*|exit\w*|farewell|fired|firing|ousted|ouster|sacked|sacking|dismissed|dismissal|removed)\b/gi,
  ],
  [/\b(?:die|died|dies|death)\b/i, /\b(?:die[sd]?|dying|death|dead|killed|murdered|passed away)\b/gi],
];

/** "When did Ann Hart resign?": whether it is she who resigns in a passage, and nobody whom it names nearer. */
export function isWhose(story: Story, asked: Asked, { text, entities, subject }: ToldStatement): boolean {
  const own = OWN.find(([asks]) => asks.test(asked.text));
  const person = asked.entities.find((id) => story.entity(id)!.type === 'person');
  if (!own || person === undefined || asked.counted !== null) return true;
  const others = entities.filter((id) => id !== person && story.entity(id)?.type === 'person');
  const last = (ids: readonly string[], before: string): number =>
    Math.max(-1, ...ids.flatMap((id) => wordsOf(story, id)).map((name) => before.lastIndexOf(name)));
  return [...text.matchAll(own[1])].some((match) => {
    const behind = /^ of (\S+ ?\S* ?\S*)/.exec(text.slice(match.index + match[0].length))?.[1];
    if (behind !== undefined && last([person, ...others], behind) >= 0) return last([person], behind) >= 0;
    const before = text.slice(0, match.index);
    const [hers, another] = [last([person], before), last(others, before)];
    return hers < 0 && another < 0 ? subject === person || others.length === 0 : hers > another;
  });
}

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

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const wordsOf = (story: Story, id: string): string[] =>
  namesOf(story.entity(id)!).flatMap((name) => name.split(' ').filter((word) => word.length > 2));
