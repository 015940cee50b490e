import { isAside, isScene, standsAlone } from '../language/wholeness.ts';
import { type Entity, type Lead, type Story, tellsBefore } from '../story/index.ts';
import { asOf } from './assemble.ts';
import { isBackground } from './background.ts';
import { isOutvoted } from './doubts.ts';
import { item } from './lines.ts';
import type { Item } from './types.ts';

/** Whether what sources open with reads as news: it stands alone, shows no picture and is no columnist's. */
export const readsAsNews = (story: Story, lead: Lead): boolean =>
  standsAlone(lead.statement.text) &&
  !isScene(lead.statement.text) &&
  !isAside(lead.statement.text) &&
  !isOpinion(story, lead);

/** What the sources open with, as far as it can stand in a brief of the story or of one entity. */
export const openings = (story: Story, entity: Entity | null): Lead[] =>
  story.leads.filter(
    (lead) =>
      (entity === null || lead.tellings.some((one) => one.entities.includes(entity.id))) &&
      !isOutvoted(story, lead.statement) &&
      !isStale(story, lead) &&
      readsAsNews(story, lead) &&
      (entity !== null ||
        !(
          isLife(lead.statement.classes) ||
          tellsBefore(lead.statement.text) ||
          isBackground(story, lead.statement)
        )),
  );

/** What sources open with, as a line. */
export const leadItem = (story: Story, lead: Lead): Item =>
  item(story, withoutTail(lead.statement.text), lead.tellings, {
    level: lead.statement.level,
    entities: lead.statement.entities.slice(0, 6),
    ...dateOf(lead),
  });

/** What only columnists say is no news (E15). */
const isOpinion = (story: Story, { tellings }: Lead): boolean =>
  tellings.every(({ source }) => story.source(source)?.kind === 'opinion');

/** What was to come, or only for the time being, told by no source of the last day: it has come since, or is over. */
const isStale = (story: Story, { statement: { text }, newest }: Lead): boolean =>
  (AHEAD.test(text) || isInterim(text)) && newest < (asOf(story) ?? '');

/** Whether a line tells of what is only for the time being. */
export const isInterim = (text: string): boolean => INTERIM.test(text);

const INTERIM = /\b(?:interim|acting|caretaker|temporar(?:y|ily)|provisional(?:ly)?)\b/i;

const AHEAD =
  /\b(?:will|(?:is|are) (?:also |now )?(?:to|set to|due to|scheduled|expected|likely)|expected to|plans? to|could be)\b/;

/** Birth and studies are of a life, and no news. */
export const isLife = (classes: readonly string[]): boolean => /^(?:born|study)$/.test(classes[0] ?? '');

/** Leaves off a last clause that only one outlet adds (", which …"), where enough is said before it. */
function withoutTail(text: string): string {
  const cut = text.search(/, which (?![^,]*,)[^\d"“]*$/);
  return cut > 45 ? `${text.slice(0, cut)}.` : text;
}

const dateOf = (lead: Lead): { date?: string } => {
  const date = lead.statement.date?.edtf;
  return date && !date.startsWith('X') ? { date } : {};
};
