import type { Source } from '../corpus/index.ts';
import { readDocument } from '../language/document.ts';
import { findBiography } from './biography/index.ts';
import { type Context, makeContext } from './context.ts';
import { findFigures } from './figures.ts';
import { findHappenings } from './happenings.ts';
import { isNamesake } from './namesakes.ts';
import { findPositions } from './positions.ts';
import { findQuotations } from './quotations.ts';
import { findRelations } from './relations.ts';
import { findStatements } from './statements.ts';
import type { Claim, Extraction, LocalEntity } from './types.ts';

export type * from './types.ts';

/**
 * Who finds claims, in order. Positions first: they tell who is a person and what the others may call them; then what
 * is asked of a person; then how things belong together.
 */
const CLAIMS: readonly ((context: Context) => Claim[])[] = [findPositions, findBiography, findRelations];

/** Everything that one source says, read once and independent of every other source. */
export function extract(source: Pick<Source, 'text' | 'published' | 'headings'>): Extraction {
  const document = readDocument(source.text, { reference: source.published, headings: source.headings });
  const context = makeContext(document, source.published);
  return {
    entities: document.chains.map(
      (chain): LocalEntity => ({
        id: chain.id,
        name: chain.name,
        forms: chain.forms,
        type: chain.type,
        scores: chain.scores,
        mentions: chain.mentions.map(({ start, end }) => ({ start, end })),
        links: chain.links,
        ...(isNamesake(document, chain) ? { namesake: true as const } : {}),
      }),
    ),
    claims: CLAIMS.flatMap((find) => find(context)),
    happenings: findHappenings(context),
    quotations: findQuotations(context),
    figures: findFigures(context),
    statements: findStatements(context),
  };
}
