import { overlaps } from '../language/span.ts';
import { findTriggers } from './actions.ts';
import { type Context, eventDate } from './context.ts';
import { entryText, listOwner } from './lists.ts';
import { subjectBefore } from './subject.ts';
import { isOwn } from './tellable.ts';
import type { Statement } from './types.ts';
import { behindDateline, wording } from './wording.ts';

/** Every sentence, with what it is about. */
export function findStatements(context: Context): Statement[] {
  return context.document.sentences.map((sentence) => {
    const triggers = findTriggers(sentence);
    const entities = context.entitiesIn(sentence, {
      start: behindDateline(context, sentence),
      end: sentence.end,
    });
    const owner = sentence.heading ? null : listOwner(context, sentence);
    const verb = triggers.find((trigger) => !trigger.noun);
    const subject = verb
      ? (subjectBefore(context, sentence, verb.at)?.entity ?? null)
      : (entities[0] ?? null);
    return {
      passage: { start: sentence.start, end: sentence.end },
      text: owner === null ? wording(context, sentence) : entryText(context, sentence, owner),
      subject,
      entities,
      classes: [...new Set(triggers.map((trigger) => trigger.name))],
      date: sentence.times.map(eventDate).find((date) => date !== null) ?? null,
      quoted:
        context.quotesIn(sentence).some((quote) => overlaps(quote, sentence)) ||
        context.attributionsIn(sentence).some((one) => one.turn && sentence.words.length < 8),
      report: !isOwn(context, sentence),
      heading: sentence.heading,
      paragraph: sentence.paragraph,
      ...context.standingOf(sentence, sentence),
    };
  });
}
