import type { Document } from '../../src/language/document.ts';
import { readDocument } from '../../src/language/document.ts';

/** Reads a text of the tests, of no date unless one is given. */
export const read = (text: string, reference: string | null = null): Document =>
  readDocument(text, { reference });

/** `type: form = form`, one a chain. */
export const chainsOf = (text: string): string[] =>
  read(text).chains.map((chain) => `${chain.type}: ${[...chain.forms].sort().join(' = ')}`);

/** `person: role @holder former`, one a role; what is not said is left off. */
export function rolesOf(text: string): string[] {
  return read(text).sentences.flatMap((sentence) =>
    sentence.roles.map((role) => {
      const holder = role.holder ? ` @${role.holder.text}` : '';
      return `${role.person.text}: ${role.text}${holder}${role.former ? ' former' : ''}`;
    }),
  );
}

/** `he → name`, one a pronoun that was read. */
export function pronounsOf(text: string): string[] {
  const document = read(text);
  return document.pronouns.map(
    ({ start, end, chain }) => `${text.slice(start, end)} → ${document.chains[chain]!.name}`,
  );
}
