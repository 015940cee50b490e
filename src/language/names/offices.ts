import { ROLE_NOUNS } from '../lexicon/roles.ts';
import type { Word } from '../words.ts';
import type { Draft } from './drafts.ts';
import type { Mention } from './mentions.ts';

/** "President Hart", "Presidents Dahl and Hart": the office before a name. */
export function officeBefore(words: readonly Word[], { from }: Mention): string {
  const office = words[from - 1]?.lower ?? '';
  if (ROLE_NOUNS.has(office)) return office;
  let at = from - 1;
  while (at >= 0 && from - at < LISTED && (words[at]!.capital || /^(?:,|and|\.)$/.test(words[at]!.lower))) {
    const several = words[at]!.lower.replace(/s$/, '');
    if (words[at]!.lower !== several && ROLE_NOUNS.has(several)) return several;
    at--;
  }
  return '';
}

/** Words of a list of names behind the office that all of them have. */
const LISTED = 9;

/** Who of several with one surname is given an office, and no other is. */
export function officesOf(
  anchors: readonly { readonly person: Draft; readonly mention: Mention }[],
  sentences: readonly (readonly Word[])[],
): ReadonlyMap<string, Draft> {
  const holders = new Map<string, Draft | null>();
  for (const { person, mention } of anchors) {
    const office = officeBefore(sentences[mention.sentence]!, mention);
    const other = holders.get(office);
    holders.set(office, other === undefined || other === person ? person : null);
  }
  return new Map([...holders].filter((one): one is [string, Draft] => one[0] !== '' && one[1] !== null));
}
