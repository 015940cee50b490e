import { onceIn } from '../language/once.ts';
import type { Saying, Story } from '../story/index.ts';
import { assemble, section } from './assemble.ts';
import { citeAll, nameOf, sourceName } from './lines.ts';
import { isBriefing, resolve, subjectOf } from './select.ts';
import type { Briefing, Item } from './types.ts';
import { verbatim } from './verbatim.ts';

/** `quotes [NAME]`: who said what, wordings of one saying together. */
export function quotes(story: Story, question: { readonly name?: string }): Briefing {
  const entity = question.name === undefined ? null : resolve(story, 'quotes', question.name);
  if (entity && isBriefing(entity)) return entity;
  const items = [...(entity === null ? story.sayings : story.about(entity.id).sayings)]
    .sort((a, b) => b.independent - a.independent)
    .map((saying) => sayingItem(story, saying));
  return assemble(story, {
    kind: 'quotes',
    title: entity ? `${entity.name}, quoted` : 'Who said what',
    ...(entity ? { subject: subjectOf(entity) } : {}),
    sections: [
      section(
        'Quotations',
        items,
        10,
        items.length === 0
          ? [entity ? `No source quotes ${entity.name}.` : 'No source quotes anybody.']
          : undefined,
      ),
    ],
    answered: items.length > 0,
  });
}

/** ", opinion" behind the one source that quotes (E15). */
function marksOf(story: Story, saying: Saying): string {
  const kind = story.source(saying.tellings[0]!.source)?.kind;
  return kind === undefined || kind === 'report' || kind === 'note' ? '' : `, ${kind}`;
}

export const sayingItem = onceIn((story: Story, saying: Saying): Item => {
  const speaker = nameOf(story, saying.speaker);
  const first = saying.versions[0]!;
  const outlets = [...new Set(saying.tellings.map((telling) => sourceName(story, telling.source)))];
  const via = saying.tellings.find((telling) => telling.via && telling.via.text !== speaker)?.via;
  const told = via ? `, to ${nameOf(story, via)}` : '';
  const from = saying.independent === 1 ? ` (${outlets[0]}${marksOf(story, saying)})` : '';
  const several = saying.versions.length > 1;
  const citations = citeAll(story, saying.tellings);
  return {
    text: `${speaker}${told}: ${verbatim(first.words, citations)}${from}`,
    citations,
    speaker,
    level: 'stated',
    property: 'quotation',
    status: several ? 'disputed' : saying.independent >= 2 ? 'agreed' : 'single-source',
    ...(saying.tellings.find((one) => one.date && !one.date.edtf.startsWith('X'))
      ? { date: saying.tellings.find((one) => one.date && !one.date.edtf.startsWith('X'))!.date!.edtf }
      : {}),
    entities: saying.speaker.entity ? [saying.speaker.entity] : [],
    independent: saying.independent,
    ...(several
      ? {
          values: saying.versions.map((version): Item => {
            const own = citeAll(story, version.tellings);
            return {
              text: `${verbatim(version.words, own)} (${[...new Set(version.tellings.map((one) => sourceName(story, one.source)))].join(', ')})`,
              citations: own,
            };
          }),
        }
      : {}),
  };
});
