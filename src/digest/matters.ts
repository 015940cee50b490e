import { disputeItem } from '../briefing/disputes.ts';
import { namedFactItems } from '../briefing/facts.ts';
import { figureItem } from '../briefing/figures.ts';
import { openQuestions } from '../briefing/gaps.ts';
import { item } from '../briefing/lines.ts';
import { leadItem, readsAsNews } from '../briefing/openings.ts';
import { sayingItem } from '../briefing/quotes.ts';
import { eventItem } from '../briefing/timeline.ts';
import type { Item } from '../briefing/types.ts';
import type { Story, Told, Version } from '../story/index.ts';
import { oncePer } from './once.ts';

/** The kinds of things that a digest can tell, and that a channel can have been told. */
export type MatterKind = 'dispute' | 'fact' | 'event' | 'figure' | 'quotation' | 'opening' | 'answer';

/** One thing that the sources say, whatever its kind, with the line that commands print for it. */
export interface Matter {
  readonly kind: MatterKind;
  readonly tellings: readonly Told[];
  /** What cannot all be right, or wordings of one saying; else one. */
  readonly versions: readonly Version[];
  /** Ids of who and what it is about, the first foremost. */
  readonly entities: readonly string[];
  /** What it is about in the desk's words: a fact's property, a dispute's subject. */
  readonly property: string;
  /** EDTF; when it happened, where it is an event. */
  readonly date: string | null;
  /** For a figure: the telling of the later one that replaces it. For an answer: what raised the question. */
  readonly after: readonly Told[];
  readonly independent: number;
  readonly line: () => Item;
}

/** Everything that a story holds for a digest. What is in dispute is there once, as the dispute. */
export const mattersOf = oncePer((story: Story): readonly Matter[] => [
  ...disputes(story),
  ...facts(story),
  ...figures(story),
  ...answers(story),
  ...events(story),
  ...openings(story),
  ...quotations(story),
]);

const disputes = (story: Story): Matter[] =>
  story.disputes.map((dispute) => ({
    kind: 'dispute',
    tellings: dispute.versions.flatMap(({ claims }) => claims),
    versions: dispute.versions,
    entities: dispute.entities,
    property: dispute.property,
    date: null,
    after: [],
    independent: dispute.independent,
    line: () => disputeItem(story, dispute),
  }));

const facts = (story: Story): Matter[] =>
  story.entities
    .flatMap(({ id }) => namedFactItems(story, id))
    .map(({ fact, line }) => ({
      kind: 'fact',
      tellings: fact.claims,
      versions: fact.versions,
      entities: [fact.subject, ...fact.entities],
      property: fact.property,
      date: fact.date,
      after: [],
      independent: fact.independent,
      line,
    }));

const figures = (story: Story): Matter[] =>
  story.figures
    .filter(({ status }) => status !== 'disputed')
    .map((figure) => ({
      kind: 'figure',
      tellings: figure.tellings,
      versions: [{ text: figure.lead.spelt, claims: figure.tellings, independent: figure.independent }],
      entities: [...new Set(figure.tellings.flatMap(({ entities }) => entities))],
      property: figure.lead.measures.join(' '),
      date: null,
      after: figure.successor ? [figure.successor] : [],
      independent: figure.independent,
      line: () => figureItem(story, figure),
    }));

/** Questions that a reader would ask of the people of the story, where a source answers. */
const answers = (story: Story): Matter[] =>
  story.entities
    .filter(({ type, sources, mentions }) => type === 'person' && (sources.length > 1 || mentions >= 4))
    .flatMap((entity) =>
      openQuestions(story, entity).flatMap(({ gap, about, answers: found, isOutright }): Matter[] => {
        const tellings = [...new Set(found())].filter(isOutright);
        if (tellings.length === 0) return [];
        return [
          {
            kind: 'answer',
            tellings,
            versions: [],
            entities: [entity.id],
            property: gap,
            date: null,
            after: about,
            independent: story.independent.count(tellings),
            line: () => item(story, tellings[0]!.text, tellings),
          },
        ];
      }),
    );

const events = (story: Story): Matter[] =>
  story.events.map((event) => ({
    kind: 'event',
    tellings: event.tellings,
    versions: [{ text: event.text, claims: event.tellings, independent: event.independent }],
    entities: event.entities,
    property: 'significant event',
    date: event.date,
    after: [],
    independent: event.independent,
    line: () => eventItem(story, event),
  }));

const openings = (story: Story): Matter[] =>
  story.leads
    .filter((lead) => readsAsNews(story, lead))
    .map((lead) => ({
      kind: 'opening',
      tellings: lead.tellings,
      versions: [{ text: lead.statement.text, claims: lead.tellings, independent: lead.independent }],
      entities: lead.statement.entities,
      property: '',
      date: lead.statement.date?.edtf ?? null,
      after: [],
      independent: lead.independent,
      line: () => leadItem(story, lead),
    }));

const quotations = (story: Story): Matter[] =>
  story.sayings
    .filter(({ versions }) => versions.length === 1)
    .map((saying) => ({
      kind: 'quotation',
      tellings: saying.tellings,
      versions: saying.versions.map(({ words, tellings }) => ({
        text: words,
        claims: tellings,
        independent: story.independent.count(tellings),
      })),
      entities: saying.speaker.entity ? [saying.speaker.entity] : [],
      property: 'quotation',
      date: null,
      after: [],
      independent: saying.independent,
      line: () => sayingItem(story, saying),
    }));
