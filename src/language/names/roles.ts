import type { Span } from '../span.ts';
import type { Word } from '../words.ts';
import type { Mention } from './mentions.ts';
import { roleBefore } from './role-before.ts';
import { rolesBehind } from './role-behind.ts';
import { makeRoleSentence, type RoleSentence } from './role-sentence.ts';
import { roleOfVerb } from './role-verbs.ts';

/** What a text says that somebody is: "Acme's former chief engineer, Ann Hart" → "chief engineer", Acme, former. */
export interface Role extends Span {
  /** The person's mention. */
  readonly person: Mention;
  /** The words of the role without article and "former": "technical lead of the Foo project". */
  readonly text: string;
  /** Head noun, lower case. */
  readonly head: string;
  /** The organization, place or product that it is held in, as mentioned in the role or before it. */
  readonly holder: Mention | null;
  readonly former: boolean;
  readonly pattern: 'before' | 'behind' | 'is';
}

/** The roles that one sentence gives to the names in it. `isPerson` tells which mentions may have one. */
export function findRoles(
  words: readonly Word[],
  mentions: readonly Mention[],
  isPerson: (mention: Mention) => boolean,
  pronouns: readonly Mention[] = [],
): Role[] {
  const people = mentions.filter(isPerson);
  if (people.length === 0 && pronouns.length === 0) return [];
  const sentence = makeRoleSentence(words, mentions, isPerson);
  const named = people.flatMap((person) => [
    roleBefore(sentence, person),
    ...rolesBehind(sentence, person),
    roleOfVerb(sentence, person),
  ]);
  const meant = pronouns.map((person) => roleOfVerb(sentence, person));
  return withoutRepeats([...named, ...meant, ofParticiple(sentence, [...pronouns, ...people])]);
}

/** One phrase is one role, though a name and a pronoun both lead to it. */
function withoutRepeats(roles: readonly (Role | null)[]): Role[] {
  const seen = new Set<string>();
  return roles.filter((role): role is Role => {
    if (role === null) return false;
    const key = `${role.text}|${role.end}`;
    return !seen.has(key) && seen.add(key) !== null;
  });
}

/** "…, becoming the firm's youngest director": said of the person named last before it. */
function ofParticiple(s: RoleSentence, people: readonly Mention[]): Role | null {
  const at = s.words.findIndex((word) => word.lower === 'becoming');
  if (at < 1 || /^(?:from|of|without|about)$/.test(s.words[at - 1]!.lower)) return null;
  let last: Mention | null = null;
  for (const person of people) if (person.to <= at && (!last || person.from > last.from)) last = person;
  return last && roleOfVerb(s, { ...last, to: at }, last);
}
