import { type Frame, VERBS } from './lexicon.ts';
import type { SpeechLevel } from './types.ts';

export type Form = 'base' | 's' | 'past' | 'ing';

/** One inflected form of a verb of saying; `particle` holds the words a phrasal verb needs behind it. */
export interface CueForm {
  readonly lemma: string;
  readonly level: SpeechLevel;
  readonly frame: Frame;
  readonly form: Form;
  readonly particle: readonly string[];
}

function inflectAll(): Map<string, CueForm[]> {
  const table = new Map<string, CueForm[]>();
  for (const [level, frame, list] of VERBS) {
    for (const entry of list.split(/\s+/)) {
      if (entry) addEntry(table, level, frame, entry);
    }
  }
  for (const forms of table.values()) forms.sort((a, b) => b.particle.length - a.particle.length);
  return table;
}

function addEntry(table: Map<string, CueForm[]>, level: SpeechLevel, frame: Frame, entry: string): void {
  const [verbs = '', ...particle] = entry.split('_');
  const [base = '', past, participle] = verbs.split('/');
  const lemma = [base, ...particle].join(' ');
  const add = (spelling: string, form: Form): void => {
    const forms = table.get(spelling) ?? [];
    forms.push({ lemma, level, frame, form, particle });
    table.set(spelling, forms);
  };
  add(base, 'base');
  add(thirdPerson(base), 's');
  for (const spelling of new Set([past ?? regularPast(base), participle ?? past ?? regularPast(base)]))
    add(spelling, 'past');
  add(present(base), 'ing');
}

const thirdPerson = (base: string): string =>
  /[^aeiou]y$/.test(base)
    ? `${base.slice(0, -1)}ies`
    : /(?:s|sh|ch|x|o)$/.test(base)
      ? `${base}es`
      : `${base}s`;

const DOUBLING =
  /^(?:quip|brag|admit|rip|label|beg|refer|dub|nod|grin|chat|sum|shrug|blog|put|begin|hit|tag)$/;

const regularPast = (base: string): string =>
  DOUBLING.test(base) && base !== 'label'
    ? `${base}${base.at(-1)}ed`
    : base.endsWith('e')
      ? `${base}d`
      : /[^aeiou]y$/.test(base)
        ? `${base.slice(0, -1)}ied`
        : `${base}ed`;

const present = (base: string): string =>
  DOUBLING.test(base) && base !== 'label'
    ? `${base}${base.at(-1)}ing`
    : /[^eo]e$/.test(base)
      ? `${base.slice(0, -1)}ing`
      : `${base}ing`;

/** Every inflected form by its lower-case spelling; phrasal entries come before plain ones. */
export const CUE_FORMS: ReadonlyMap<string, readonly CueForm[]> = inflectAll();
