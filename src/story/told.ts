import type { Extraction } from '../extract/index.ts';
import type { Steps } from '../language/steps.ts';
import type { EntityTable } from './entities.ts';
import type {
  ToldClaim,
  ToldFigure,
  ToldHappening,
  ToldQuotation,
  ToldStatement,
  ToldVoice,
} from './types.ts';

/** All that the sources say, with the story's ids for entities and the source's id on each. */
export interface AllTold {
  readonly claims: readonly ToldClaim[];
  readonly happenings: readonly ToldHappening[];
  readonly quotations: readonly ToldQuotation[];
  readonly figures: readonly ToldFigure[];
  readonly statements: readonly ToldStatement[];
}

export function* tellAll(
  read: readonly { source: string; extraction: Extraction }[],
  table: EntityTable,
  wholeOf: (source: string) => string,
): Steps<AllTold> {
  const told = { claims: [], happenings: [], quotations: [], figures: [], statements: [] } as {
    claims: ToldClaim[];
    happenings: ToldHappening[];
    quotations: ToldQuotation[];
    figures: ToldFigure[];
    statements: ToldStatement[];
  };
  for (const { source, extraction } of read) {
    yield;
    const known = table.idsOf(source);
    const id = (local: number | null): string | null => (local === null ? null : known[local]!);
    const ids = (locals: readonly number[]): string[] => [...new Set(locals.map((local) => known[local]!))];
    const voice = (one: { entity: number | null; text: string } | null): ToldVoice | null =>
      one && { entity: id(one.entity), text: one.text };
    const whole = wholeOf(source);
    const common = <
      T extends {
        speaker: { entity: number | null; text: string } | null;
        via: { entity: number | null; text: string } | null;
        entities: readonly number[];
      },
    >(
      one: T,
    ) => ({
      ...one,
      source,
      entities: ids(one.entities),
      speaker: voice(one.speaker),
      via: voice(one.via),
    });
    for (const claim of extraction.claims)
      told.claims.push(Object.assign(common(claim), { subject: id(claim.subject) }));
    for (const happening of extraction.happenings)
      told.happenings.push(
        Object.assign(common(happening), {
          subject: id(happening.subject),
          patient: id(happening.patient),
        }),
      );
    for (const quotation of extraction.quotations) {
      const text = whole.slice(quotation.part.start, quotation.part.end);
      told.quotations.push({ ...common(quotation), subject: id(quotation.speaker?.entity ?? null), text });
    }
    for (const figure of extraction.figures)
      told.figures.push({
        ...common(figure),
        subject: null,
        spelt: whole.slice(figure.words.start, figure.words.end).replace(/\s+/g, ' '),
      });
    for (const [index, statement] of extraction.statements.entries())
      told.statements.push(Object.assign(common(statement), { subject: id(statement.subject), index }));
  }
  return told;
}
