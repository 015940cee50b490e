import { ROLE_NOUNS } from '../language/lexicon/roles.ts';
import type { Fact, Story } from '../story/index.ts';
import type { Asked } from './ask-question.ts';
import { disputeItem } from './disputes.ts';
import { item } from './lines.ts';
import type { Item } from './types.ts';

/** "Who is Ann Hart?", "What is Acme?": one name and no other word of weight. */
export const isIdentity = ({ text, entities, terms, unknown }: Asked): boolean =>
  /^\s*(?:who|what)(?:'s| is| was| are| were)\b/i.test(text) &&
  entities.length === 1 &&
  terms.length === 0 &&
  unknown.length === 0;

/** Its offices and trades; where these say no more than "leader", who the sources introduce it as. */
export function whoIs(story: Story, id: string): Item[] {
  const facts = identityOf(story, id);
  const telling = facts.filter(({ text, entities }) => text.includes(' ') || entities.length > 0);
  if (telling.length > 0) return telling.map((fact) => factLine(story, fact));
  const lines = introductions(story, id);
  return lines.length > 0 ? lines : facts.map((fact) => factLine(story, fact));
}

function identityOf(story: Story, id: string): Fact[] {
  return story.facts
    .filter(
      (fact) =>
        fact.subject === id && /^(?:position held|occupation|instance of|employer)$/.test(fact.property),
    )
    .sort((a, b) => Number(a.former) - Number(b.former) || b.independent - a.independent);
}

/** Sentences that say in passing who or what it is: "Acme, a maker of pumps, …", "the admiral Ann Hart". */
function introductions(story: Story, id: string): Item[] {
  const names = [story.entity(id)!.name, ...story.entity(id)!.aliases.map(({ name }) => name)];
  const introduces = (text: string): boolean =>
    names.some((name) => {
      const at = text.indexOf(name);
      if (at < 0) return false;
      const behind = text.slice(at + name.length, at + name.length + 90);
      const before = text.slice(Math.max(0, at - 70), at);
      return (
        /^,? (?:who|which) (?:is|was|are|were|runs|leads|heads)\b|^, (?:running|leading|heading|overseeing|commanding)\b|^,? (?:is|was) (?:a|an|the|one)\b/.test(
          behind,
        ) ||
        hasRole(/^ ?(?:\([^)]{1,20}\))?, ([^,]{4,80})(?:,|\.$|$)/.exec(behind)?.[1]) ||
        hasRole(
          /(?:^|[\s“"])(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Ff]ormer) ([^,.:“"]{4,60}),? (?:(?:Dr|Mr|Mrs|Ms|Prof)\.? )?$/.exec(
            before,
          )?.[1],
        ) ||
        hasRole(/(?:(?:^|[\s“"(])(?:\p{L}[\p{L}-]* ){1,3}|, )(\p{L}[\p{L}-]*) $/u.exec(before)?.[1])
      );
    });
  return story
    .about(id)
    .statements.filter(
      (one) => !one.heading && one.text.length < 300 && introduces(one.text.replace(/["“][^"“”]*["”]/g, ' ')),
    )
    .slice(0, 2)
    .map((one) => item(story, one.text, [one], { level: one.level, entities: [id] }));
}

const hasRole = (words: string | undefined): boolean =>
  words
    ?.toLowerCase()
    .split(/[\s-]+/)
    .some((word) => ROLE_NOUNS.has(word) || PEOPLE_BY_TITLE.has(word)) ?? false;

const PEOPLE_BY_TITLE = new Set(['admiral', 'colonel', 'captain', 'sergeant', 'rabbi', 'imam', 'sheikh']);

export function factLine(story: Story, fact: Fact): Item {
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
