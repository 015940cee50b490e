import { type Fact, type Story, termsOf } from '../story/index.ts';
import { factLine, isIdentity, whoIs } from './ask-identity.ts';
import { ownedOffice } from './ask-kin.ts';
import type { Asked } from './ask-question.ts';
import { figureItem } from './figures.ts';
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
  const found = staffOf(story, asked) ?? leadersOf(story, asked);
  if (found) return found;
  // "How old was he when he died": his age at that time alone.
  if (asked.wanted === 'age' && asked.terms.length > 0) return [];
  const property = propertyOf(asked);
  const subject = asked.entities[0];
  if (!property || subject === undefined) return [];
  const studied = asked.wanted === 'place' && /\bstud/i.test(asked.text);
  const facts = story
    .about(subject)
    .facts.filter((fact) => property.test(fact.property) && !(studied && fact.entities.length === 0));
  // A town where somebody studied may be told in passing, and no degree with it.
  if (facts.length === 0) return studied ? [] : 'none';
  return facts.sort((a, b) => b.independent - a.independent).map((fact) => factLine(story, fact));
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
  if (ownedOffice(text)) return null;
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
  const asks = /\b(?:interim|acting|former|deputy|vice|assistant)\b/i.exec(asked.text)?.[0]?.toLowerCase();
  const portfolio = portfolioIn(asked.text, office);
  const bodies = asked.entities.filter((id) => story.entity(id)?.type !== 'person');
  if (
    bodies.length === 0 &&
    asked.terms.some((term) => story.index.search([term], 1).length === 0 && !same.test(term))
  )
    return 'none';
  const facts = story.facts.filter(
    (fact) =>
      fact.property === 'position held' &&
      same.test(fact.text) &&
      !(asked.beyond && asked.entities.includes(fact.subject)) &&
      (asks === undefined
        ? !/\b(?:deputy|vice|assistant)\b/i.test(fact.text)
        : fact.text.toLowerCase().includes(asks)) &&
      (portfolio === null || fact.text.toLowerCase().includes(portfolio)) &&
      (bodies.length === 0 ||
        bodies.some(
          (id) => fact.entities[0] === id || (fact.entities.includes(id) && !otherBodyFirst(story, fact, id)),
        )),
  );
  const present = /\bwho(?:'s| is| are)\b/i.test(asked.text) && asks === undefined;
  if (facts.length === 0 || (present && facts.every(({ former }) => former))) return 'none';
  return closest(asked, facts)
    .sort((a, b) => Number(a.former) - Number(b.former) || b.independent - a.independent)
    .map((fact) => holderLine(story, fact));
}

const holderLine = (story: Story, fact: Fact): Item =>
  item(story, `${story.entity(fact.subject)!.name}: ${fact.text}.`, fact.claims, {
    property: fact.property,
    status: fact.status,
    level: fact.level,
    entities: [fact.subject, ...fact.entities],
  });

/** Of offices those whose words hold the rest of the question: "the chair of the new board". */
function closest({ terms }: Asked, facts: readonly Fact[]): Fact[] {
  const fitting = facts.filter(({ text }) => {
    const words = termsOf(text);
    return terms.length > 1 && terms.every((term) => words.includes(term));
  });
  return [...(fitting.length > 0 ? fitting : facts)];
}

/** "How many people work at Acme?": the whole of its staff, and not some of them who did something. */
function staffOf(story: Story, { text, entities }: Asked): Item[] | 'none' | null {
  const asks =
    /\bhow many (?:people|employees|workers|staff)\b.*\b(?:works? (?:at|for)|employ(?:s|ed)?|does .* have)\b/i;
  const [body] = entities;
  if (!asks.test(text) || body === undefined) return null;
  const whole = story
    .about(body)
    .figures.filter(
      ({ lead }) =>
        lead.part === 'whole' &&
        /^(?:employees|staff|staffers|workers|workforce)$/.test(lead.measures.at(-1)!),
    );
  return whole.length > 0 ? whole.map((figure) => figureItem(story, figure)) : 'none';
}

/** "Who leads Acme?": whoever holds its highest office; null where no source names that office. */
function leadersOf(story: Story, { text, entities, terms }: Asked): Item[] | 'none' | null {
  const [body] = entities;
  if (!/\bwho (?:leads|runs|heads)\b/i.test(text) || body === undefined || terms.length > 1) return null;
  const facts = story
    .about(body)
    .facts.concat(story.facts.filter(({ entities: [first] }) => first === body))
    .filter(
      ({ property, text: office }, at, all) =>
        property === 'position held' &&
        LEADS.test(office) &&
        !/\b(?:deputy|vice|assistant)\b/i.test(office) &&
        all.findIndex((other) => other.text === office) === at,
    );
  if (facts.length === 0) return null;
  const current = facts.filter(({ former }) => !former);
  return current.length === 0 ? 'none' : current.map((fact) => holderLine(story, fact));
}

const LEADS =
  /\b(?:ceo|chief executive|head|leader|director[- ]general|secretary[- ]general)\b|\bchief(?: of|$)/i;

/** "the schools minister", "the defence secretary": the word before the office, where it says of what. */
function portfolioIn(text: string, office: string): string | null {
  const before = new RegExp(`\\bthe (\\p{Ll}+) ${office}\\b`, 'u').exec(
    text.replace(/\b\p{Lu}\p{Ll}+\b(?= )/gu, (word) => word),
  )?.[1];
  return before &&
    /^(?:minister|secretary|director|judge|editor|coach|inspector)$/.test(office) &&
    !/^(?:new|current|next|first|former|interim|acting|deputy)$/.test(before)
    ? before.replace(/s$/, '')
    : null;
}

/** The office is held in the first organization that its words name. */
const otherBodyFirst = (story: Story, fact: Fact, id: string): boolean => {
  const first = fact.entities.find((one) => story.entity(one)?.type === 'organization');
  return first !== undefined && first !== id;
};
