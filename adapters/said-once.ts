import type { Briefing, Item } from '../src/briefing/types.ts';

/** Kinds whose title says all that the heading of a section that stands alone could. */
const LISTS: ReadonlySet<Briefing['kind']> = new Set([
  'timeline',
  'disputes',
  'quotes',
  'figures',
  'search',
  'entities',
]);

/** A list without the heading that its title says already. */
export function withoutLoneHeading(briefing: Briefing): Briefing {
  const [first, ...more] = briefing.sections;
  if (!first || more.length > 0 || !LISTS.has(briefing.kind)) return briefing;
  return { ...briefing, sections: [{ ...first, heading: '' }] };
}

/** `Ann Hart: “I resign.”` as `Ann Hart:` where one of the versions below says the same words. */
function withoutVersion({ text, values = [] }: Item): string {
  const at = text.indexOf('“');
  const said = at > 0 ? text.slice(at) : '';
  if (!said || !values.some((one) => one.text.startsWith(said))) return text;
  return text.slice(0, at).trimEnd();
}

/** `Master's degree:`, `Ann Hart, to the Ledger:` */
const LABEL = /^[^:“”"\n]{2,60}:(?=\s)/;
/** What is longer is a line, and no heading; nor is a figure, which is told in a line. */
const HEADLINE = 100;

/**
 * What of a line stands out, and what follows: all of a short one that has versions under it, without what they repeat;
 * of others the label that they begin with, where they have one.
 */
export function divide(item: Item): { readonly label: string; readonly rest: string } {
  const versions = item.values?.length ?? 0;
  const text = versions > 0 ? withoutVersion(item) : item.text;
  if (versions > 0 && !item.figure && text.length <= HEADLINE) return { label: text, rest: '' };
  const isLabelled =
    versions > 0 || item.property !== undefined || item.figure !== undefined || item.speaker !== undefined;
  const label = (isLabelled && LABEL.exec(text)?.[0]) || '';
  return { label, rest: text.slice(label.length).trimStart() };
}
