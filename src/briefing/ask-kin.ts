import { type Entity, namesOf, type Story } from '../story/index.ts';
import type { Asked } from './ask-question.ts';

const ROLE =
  '(lawyer|attorney|spokes(?:man|woman|person)|agent|manager|doctor|coach|deputy|wife|husband|son|daughter|brother|sister|father|mother)s?';
const OWNED = new RegExp(`\\bwho (?:is|was|are|were) .{3,60}?['’]s? (?:\\p{L}+ )?${ROLE}\\b`, 'iu');
const OF = new RegExp(`\\bwho (?:is|was|are|were) the (?:\\p{L}+ )?${ROLE} of\\b`, 'iu');

/** "Who is Ann Hart's lawyer?", "the wife of Ann Hart": what somebody, and no body, has; null where nothing such is asked. */
export const ownedOffice = (text: string): string | null =>
  (OWNED.exec(text) ?? OF.exec(text))?.[1]?.toLowerCase() ?? null;

/** Whether somebody whom the passage names beside the word is the lawyer or the wife, and of the one who is asked about. */
export function isHeldBy(story: Story, asked: Asked, text: string, others: readonly Entity[]): boolean {
  const office = ownedOffice(asked.text);
  if (!office) return true;
  const word = /^(?:lawyer|attorney)$/.test(office) ? '(?:lawyer|attorney)' : office;
  const owners = asked.entities
    .flatMap((id) => namesOf(story.entity(id)!))
    .flatMap((name) => name.split(' '));
  return [...text.matchAll(new RegExp(`\\b${word}s?\\b`, 'giu'))].some(({ 0: found, index }) => {
    const before = text.slice(Math.max(0, index - 60), index);
    const behind = text.slice(index + found.length, index + found.length + 60);
    return isOwned(before, behind, owners) && others.some((other) => isBeside(other, before, behind));
  });
}

/** "Hart's former lawyer", "his lawyer", "lawyer for Hart". */
function isOwned(before: string, behind: string, owners: readonly string[]): boolean {
  const of = /^ (?:of|for|to) (?:\p{Lu}\p{L}*\.? )*?(\p{L}[\p{L}'’-]*)/u.exec(behind)?.[0];
  if (of) return owners.some((name) => of.includes(name));
  const possessor = /(\p{L}[\p{L}-]{0,40})['’]s? (?:[\p{L}-]{1,40} ){0,2}$/u.exec(before)?.[1];
  if (possessor) return owners.includes(possessor);
  return /\b(?:his|her|their) (?:[\p{L}-]+ ){0,2}$/iu.test(before);
}

/** "lawyer Edda Rask", "Edda Rask, his lawyer". */
const isBeside = ({ type, name }: Entity, before: string, behind: string): boolean =>
  type === 'person' &&
  name.split(' ').some((word) => {
    const escaped = word.replace(/[^\p{L}\p{N}-]/gu, '.');
    return (
      new RegExp(`^,? (?:[A-Z]\\.? |Dr\\.? |\\p{Lu}\\p{L}+ )?${escaped}`, 'u').test(behind) ||
      new RegExp(`${escaped}, [^,.]{0,40}$`, 'u').test(before)
    );
  });
