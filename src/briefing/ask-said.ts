import { type Saying, type Story, type ToldStatement, termsOf } from '../story/index.ts';
import type { Asked } from './ask-question.ts';
import { sayingItems } from './quotes.ts';
import { statementItem } from './search.ts';
import type { Item } from './types.ts';

const ASKS =
  /\bwhat (?:did|does|do|has|have) \S.{0,80}? (?:say|said|tell|told|comment(?:ed)?|write|written|post(?:ed)?|tweet(?:ed)?|reply|replied|respond(?:ed)?|think|thought)\b/i;

/** Words of the question that only say that somebody spoke. */
const SPEAKING = new Set(
  'say said tell told comment write written post tweet reply respond think thought about on'
    .split(' ')
    .flatMap((word) => termsOf(word)),
);

/** "What did Ann Hart say about Acme?": her words, of those about Acme; null where that is not what is asked. */
export function saidBy(story: Story, asked: Asked): Item[] | null {
  const [speaker, ...others] = asked.entities;
  if (!ASKS.test(asked.text) || speaker === undefined || asked.unknown.length > 0) return null;
  const topics = asked.terms.filter((term) => !SPEAKING.has(term));
  const isAbout = (text: string, entities: readonly string[]): boolean => {
    const words = new Set(termsOf(text));
    return topics.every((term) => words.has(term)) && others.every((id) => entities.includes(id));
  };
  const { sayings, statements } = story.about(speaker);
  const spoken = sayings.filter(
    (saying) =>
      saying.speaker.entity === speaker &&
      (topics.length + others.length === 0 || isAbout(wordsOf(saying), entitiesOf(saying))),
  );
  if (spoken.length > 0)
    return sayingItems(
      story,
      [...spoken].sort((a, b) => b.independent - a.independent),
    );
  return statements
    .filter((one) => isReported(one, speaker) && isAbout(one.text, one.entities))
    .map((one) => statementItem(story, one));
}

/** What a source gives as somebody's statement, in its own words. */
const isReported = ({ speaker, quoted, heading }: ToldStatement, by: string): boolean =>
  speaker?.entity === by && !quoted && !heading;

const wordsOf = ({ tellings }: Saying): string => tellings.map(({ text }) => text).join(' ');
const entitiesOf = ({ tellings }: Saying): string[] => tellings.flatMap(({ entities }) => entities);
