import { z } from 'zod';
import {
  type Briefing,
  type BriefingSource,
  type Choice,
  type Citation,
  type FigureParts,
  type Item,
  KINDS,
  type Section,
  type Subject,
} from './types.ts';

/** A field more or less than the type has is a compile error. */
type Fields<T> = Record<keyof T, z.ZodType>;

const date = z.string().meta({ description: 'EDTF: 2019, 2026-03, 2026-03-04, 2024/2025' });

const citation = z.strictObject({
  source: z.string(),
  start: z.int().nonnegative(),
  end: z.int().positive(),
  quote: z.string().min(1),
} satisfies Fields<Citation>);

const figure = z.strictObject({
  value: z.number(),
  upTo: z.number().optional(),
  modifier: z.string().nullable(),
  unit: z.string(),
  measures: z.string(),
  scope: z.string().nullable(),
  asOf: date.nullable(),
} satisfies Fields<FigureParts>);

const item = z
  .strictObject({
    text: z.string().min(1),
    citations: z.array(citation).min(1),
    property: z.string().optional(),
    status: z.enum(['agreed', 'single-source', 'disputed', 'superseded', 'withdrawn']).optional(),
    level: z
      .enum(['announced', 'confirmed', 'stated', 'reported', 'alleged', 'speculated', 'denied'])
      .optional(),
    speaker: z.string().optional(),
    date: date.optional(),
    entities: z.array(z.string()).optional(),
    independent: z.int().positive().optional(),
    figure: figure.optional(),
    get values(): z.ZodOptional<z.ZodArray<z.ZodType<Item>>> {
      return z.array(item).optional();
    },
  } satisfies Fields<Item>)
  .meta({ id: 'item' }) satisfies z.ZodType<Item>;

const section = z.strictObject({
  heading: z.string(),
  items: z.array(item),
  shown: z.int().nonnegative(),
  notes: z.array(z.string()).optional(),
} satisfies Fields<Section>);

const source = z.strictObject({
  id: z.string().min(1),
  n: z.int().positive(),
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  published: date.nullable(),
  url: z.string().nullable(),
  kind: z.string().optional(),
  copyOf: z.string().optional(),
  text: z.string().optional(),
} satisfies Fields<BriefingSource>);

const subject = z.strictObject({
  id: z.string(),
  type: z.string(),
  name: z.string(),
  aliases: z.array(z.string()),
} satisfies Fields<Subject>);

const choice = z.strictObject({ label: z.string(), command: z.string() } satisfies Fields<Choice>);

/** The shape of a briefing in JSON. */
export const briefingSchema = z.strictObject({
  schema: z.literal(1),
  kind: z.enum(KINDS),
  story: z.string(),
  title: z.string().min(1),
  asOf: date.nullable(),
  subject: subject.optional(),
  answered: z.boolean(),
  sections: z.array(section),
  sources: z.array(source),
  gaps: z.array(z.string()),
  next: z.array(choice),
} satisfies Fields<Briefing>) satisfies z.ZodType<Briefing>;

/** Throws where a briefing does not have its shape, or cites a source that it does not list: a fault of the desk. */
export function checkBriefing(briefing: Briefing): void {
  const result = briefingSchema.safeParse(briefing);
  if (!result.success) throw new Error(`The briefing has not its shape:\n${z.prettifyError(result.error)}`);
  const listed = new Set(briefing.sources.map(({ id }) => id));
  const cited = briefing.sections.flatMap(({ items }) => items).flatMap(citedBy);
  const missing = cited.find((id) => !listed.has(id));
  if (missing !== undefined) throw new Error(`The briefing cites source ${missing} and does not list it.`);
}

function citedBy({ citations, values }: Item): string[] {
  return [...citations.map((one) => one.source), ...(values ?? []).flatMap(citedBy)];
}

/** The same shape as JSON Schema, for programs in other languages. */
export function briefingJsonSchema(): object {
  return { title: 'A briefing of briefdesk', ...z.toJSONSchema(briefingSchema) };
}
