import type { Fact, Story } from '../story/index.ts';
import type { Asked } from './ask-question.ts';
import { disputeItem } from './disputes.ts';
import { item } from './lines.ts';
import type { Item } from './types.ts';

/**
 * Answers from facts where the question is of a kind that facts hold: an office, a birth, an age, studies, an employer.
 * `none` where it is of such a kind and no fact fits, so that no passage may stand in for it.
 */
export function fromFacts(story: Story, asked: Asked): Item[] | 'none' {
  const office = officeOf(asked.text);
  if (office && asked.wanted === 'person')
    return asked.unknown.length > 0 ? 'none' : holders(story, asked, office);
  if (isIdentity(asked)) return whoIs(story, asked.entities[0]!);
  const property = propertyOf(asked);
  const subject = asked.entities[0];
  if (!property || subject === undefined) return [];
  const facts = story.about(subject).facts.filter((fact) => property.test(fact.property));
  if (facts.length === 0) return 'none';
  return facts.sort((a, b) => b.independent - a.independent).map((fact) => factLine(story, fact));
}

/** "Who is Ann Hart?", "What is Acme?": one name and no other word of weight. */
const isIdentity = ({ text, entities, terms, unknown }: Asked): boolean =>
  /^\s*(?:who|what)(?:'s| is| was| are| were)\b/i.test(text) &&
  entities.length === 1 &&
  terms.length === 0 &&
  unknown.length === 0;

function whoIs(story: Story, id: string): Item[] {
  return story.facts
    .filter(
      (fact) =>
        fact.subject === id && /^(?:position held|occupation|instance of|employer)$/.test(fact.property),
    )
    .sort((a, b) => Number(a.former) - Number(b.former) || b.independent - a.independent)
    .map((fact) => factLine(story, fact));
}

function factLine(story: Story, fact: Fact): Item {
  if (fact.status === 'disputed') {
    const dispute = story.disputes.find(
      (one) => one.entities[0] === fact.subject && one.property === fact.property,
    );
    if (dispute) return disputeItem(story, dispute);
  }
  const name = story.entity(fact.subject)!.name;
  return item(
    story,
    `${name}, ${fact.property.replace(/^academic degree: /, '')}: ${fact.text}.`,
    fact.claims,
    {
      property: fact.property.replace(/:.*$/, ''),
      status: fact.status,
      level: fact.level,
      entities: [fact.subject],
    },
  );
}

function propertyOf(asked: Asked): RegExp | null {
  if (asked.wanted === 'age') return /^(?:age|date of birth)$/;
  if (/\bborn\b|\bbirth/i.test(asked.text))
    return asked.wanted === 'place' ? /^place of birth$/ : /^(?:date|place) of birth$/;
  if (/\b(?:stud(?:y|ied)|degree|graduate|university|educated|major(?:ed)?|alma mater)\b/i.test(asked.text))
    return /^academic degree/;
  return null;
}

const OFFICE =
  /\b(?:(chief (?:executive|financial|technology|technical|operating|product|marketing|legal|information|science|scientific)(?: officer)?|ceo|cfo|cto|coo|chair(?:man|woman|person)?|president|prime minister|chief minister|home minister|foreign minister|governor|mayor|head|director|secretary|spokes(?:man|woman|person)|founder|lead(?:er)?))\b/i;

/** "Who is the CEO of X", "the name of the chief executive of X": the office, when no other verb is asked about. */
function officeOf(text: string): string | null {
  if (
    !/\bwho(?:'s| is| was| are| were| became| becomes| took over| has been named| was named| was appointed)\b|\bname of\b|\bwho leads\b/i.test(
      text,
    )
  )
    return null;
  const known = OFFICE.exec(text)?.[1]?.toLowerCase();
  return (
    known ??
    /\bwho(?:'s| is| was| are| were) the (?:\w+ )?(pilot|captain|co-pilot|lawyer|spokesperson|coach|editor|treasurer|commander|inspector|ambassador|judge|minister|author|driver)\b/i
      .exec(text)?.[1]
      ?.toLowerCase() ??
    null
  );
}

const SAME: readonly RegExp[] = [
  /\bceo\b|\bchief executive\b/i,
  /\bcfo\b|\bchief financial\b/i,
  /\bcto\b|\bchief technolog|\bchief technical\b/i,
  /\bcoo\b|\bchief operating\b/i,
  /\bchair(?:man|woman|person)?\b/i,
  /\bpilot\b|\bcaptain\b/i,
];

/** People whose office this is, of the body that is asked about; nobody of another body. */
function holders(story: Story, asked: Asked, office: string): Item[] | 'none' {
  const same = SAME.find((pattern) => pattern.test(office)) ?? new RegExp(`\\b${office}`, 'i');
  const asks = /\b(?:interim|acting|former|deputy)\b/i.exec(asked.text)?.[0]?.toLowerCase();
  const bodies = asked.entities.filter((id) => story.entity(id)?.type !== 'person');
  const facts = story.facts.filter(
    (fact) =>
      fact.property === 'position held' &&
      same.test(fact.text) &&
      !(asked.beyond && asked.entities.includes(fact.subject)) &&
      (asks === undefined || fact.text.toLowerCase().includes(asks)) &&
      (bodies.length === 0 ||
        bodies.some(
          (id) => fact.entities[0] === id || (fact.entities.includes(id) && !otherBodyFirst(story, fact, id)),
        )),
  );
  if (facts.length === 0) return 'none';
  return facts
    .sort((a, b) => Number(a.former) - Number(b.former) || b.independent - a.independent)
    .map((fact) =>
      item(story, `${story.entity(fact.subject)!.name}: ${fact.text}.`, fact.claims, {
        property: fact.property,
        status: fact.status,
        level: fact.level,
        entities: [fact.subject, ...fact.entities],
      }),
    );
}

/** The office is held in the first organization that its words name. */
const otherBodyFirst = (story: Story, fact: Fact, id: string): boolean => {
  const first = fact.entities.find((one) => story.entity(one)?.type === 'organization');
  return first !== undefined && first !== id;
};
