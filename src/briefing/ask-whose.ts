import { namesOf, type Story, type ToldStatement } from '../story/index.ts';
import type { Asked } from './ask-question.ts';

/** What somebody does or suffers alone, in a question and in a passage. */
const OWN: readonly (readonly [asks: RegExp, tells: RegExp])[] = [
  [
    /\b(?:resign\w*|quit\w*|step(?:s|ped|ping)? down|leave|leaves|left|leaving|retire\w*|depart\w*)\b/i,
    /\b(?:resign\w*|quit\w*|step(?:s|ped|ping)? (?:down|aside|back)|leave|leaves|left|leaving|retire\w*|depart\w*|exit\w*|farewell|fired|firing|ousted|ouster|sacked|sacking|dismissed|dismissal|removed)\b/gi,
  ],
  [/\b(?:die|died|dies|death)\b/i, /\b(?:die[sd]?|dying|death|dead|killed|murdered|passed away)\b/gi],
];

/** "When did Ann Hart resign?": whether it is she who resigns in a passage, and nobody whom it names nearer. */
export function isWhose(story: Story, asked: Asked, { text, entities, subject }: ToldStatement): boolean {
  const own = OWN.find(([asks]) => asks.test(asked.text));
  const person = asked.entities.find((id) => story.entity(id)!.type === 'person');
  if (!own || person === undefined || !/\b(?:did|does|will|has|is|was|why|when)\b/i.test(asked.text))
    return true;
  const others = entities.filter((id) => id !== person && story.entity(id)?.type === 'person');
  if (others.length === 0) return true;
  const places = (ids: readonly string[], before: string): number =>
    Math.max(-1, ...ids.flatMap((id) => surnames(story, id)).map((name) => before.lastIndexOf(name)));
  return [...text.matchAll(own[1])].some((match) => {
    const behind = /^ of (\S+ ?\S* ?\S*)/.exec(text.slice(match.index + match[0].length))?.[1];
    if (behind !== undefined && places([person, ...others], behind) >= 0)
      return places([person], behind) >= 0;
    const before = text.slice(0, match.index);
    const [own, another] = [places([person], before), places(others, before)];
    return own < 0 && another < 0 ? subject === person : own > another;
  });
}

const surnames = (story: Story, id: string): string[] =>
  namesOf(story.entity(id)!).flatMap((name) => name.split(' ').filter((word) => word.length > 2));
