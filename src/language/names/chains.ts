import { isFamilyNameFirst } from '../lexicon/family-names.ts';
import { type Gender, givenName } from '../lexicon/given-names.ts';
import type { Word } from '../words.ts';
import { type Draft, groupBySpelling, nameOf } from './drafts.ts';
import type { Mention } from './mentions.ts';
import { scoreDivisions, scoreFamilies, scoreListed, scorePronouns } from './neighbours.ts';
import { linkBrackets, linkOrganizations } from './organizations.ts';
import { linkPeople } from './people.ts';
import type { EntityType, TypeScores } from './types.ts';
import { typeOf } from './types.ts';

/** All mentions of one thing in one document. */
export interface NameChain {
  /** Index among the document's chains, in order of first mention. */
  readonly id: number;
  /** Its fullest spelling. */
  readonly name: string;
  /** Every spelling, most frequent first. */
  readonly forms: readonly string[];
  readonly type: EntityType;
  readonly scores: TypeScores;
  readonly mentions: readonly Mention[];
  /** Why a spelling was taken for this one: form and reason. */
  readonly links: readonly { readonly form: string; readonly reason: string }[];
  readonly gender: Gender | null;
}

/** Chains of a document's mentions, which are in order of the text: same spelling first, then what each shorter spelling stands for. */
export function findChains(
  mentions: readonly Mention[],
  sentences: readonly (readonly Word[])[],
): NameChain[] {
  const grouped = groupBySpelling(mentions, sentences);
  const { drafts } = grouped;
  scoreListed(grouped);
  scorePronouns(grouped);
  scoreDivisions(drafts);
  scoreFamilies(drafts);
  linkBrackets(grouped);
  linkOrganizations(drafts);
  linkPeople(drafts, sentences);
  const left = drafts.filter((draft) => draft.mentions.length > 0);
  for (const { mentions: own } of left) own.sort((a, b) => a.start - b.start);
  return left.sort((a, b) => a.mentions[0]!.start - b.mentions[0]!.start).map(finish);
}

function finish(draft: Draft, id: number): NameChain {
  const forms = [...draft.forms].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([form]) => form);
  const type = typeOf(draft.scores);
  const name = type === 'person' ? unshouted(nameOf(draft)) : nameOf(draft);
  return {
    id,
    name,
    forms,
    type,
    scores: draft.scores,
    mentions: draft.mentions,
    links: draft.links,
    gender: type === 'person' ? genderOf(name) : null,
  };
}

/** "ANN HART", as transcripts print it, is Ann Hart; initials stay. */
const unshouted = (name: string): string =>
  / /.test(name) && name === name.toUpperCase() && /\p{Lu}{3}/u.test(name)
    ? name.replace(/(?<=\p{Lu})\p{Lu}+/gu, (rest) => rest.toLowerCase())
    : name;

/** What the given names tell; a family name that stands first tells nothing. */
function genderOf(name: string): Gender | null {
  const words = name.toLowerCase().split(' ');
  const given = words.length > 1 && isFamilyNameFirst(words[0]!) ? words.slice(1) : words;
  for (const word of given) {
    const gender = givenName(word);
    if (gender) return gender === 'both' ? null : gender;
  }
  return null;
}
