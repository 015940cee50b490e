import type { ReadSentence } from '../../language/document.ts';
import { ROLE_NOUNS } from '../../language/lexicon/roles.ts';
import { type Context, IN_PASSING } from '../context.ts';
import { personBefore } from '../lists.ts';
import type { Claim } from '../types.ts';
import { claim, isPerson, personAt } from './claim.ts';

/** "the 38-year-old founder", "Hart, 38,", "at age 26" (dated: no age of today). */
export function ages(context: Context, sentence: ReadSentence): Claim[] {
  const claims: Claim[] = [];
  for (const quantity of sentence.quantities) {
    if (quantity.kind !== 'age' || quantity.value > 120) continue;
    const subject = aged(context, sentence, quantity.from, quantity.to);
    if (subject !== null)
      claims.push(
        claim(
          context,
          sentence,
          {
            subject,
            property: 'age',
            value: `${quantity.value} years`,
            key: [String(quantity.value)],
            ...IN_PASSING,
          },
          quantity,
        ),
      );
  }
  for (const mention of sentence.mentions) {
    const [comma, age, close] = sentence.words.slice(mention.to, mention.to + 3);
    const id = context.document.chainOf.get(mention)!;
    if (comma?.text === ',' && /^\d\d$/.test(age?.text ?? '') && close?.text === ',' && isPerson(context, id))
      claims.push(
        claim(
          context,
          sentence,
          { subject: id, property: 'age', value: `${age!.text} years`, key: [age!.text], ...IN_PASSING },
          mention,
        ),
      );
  }
  return claims;
}

/** Whose age an adjective gives: the person named right behind, before the comma, or spoken of last. */
function aged(context: Context, sentence: ReadSentence, from: number, to: number): number | null {
  const behind = sentence.mentions.find((mention) => mention.from >= to && mention.from <= to + 4);
  const between = behind ? sentence.words.slice(to, behind.from) : [];
  if (behind && personAt(context, behind) !== null && !between.some((word) => word.kind === 'mark'))
    return personAt(context, behind);
  if (
    !sentence.words
      .slice(to, to + 3)
      .some((word) => ROLE_NOUNS.has(word.lower) || HUMAN_NOUNS.has(word.lower))
  )
    return null;
  const before = sentence.mentions.filter((mention) => mention.to <= from).at(-1);
  if (before && sentence.words[before.to]?.text === ',') return personAt(context, before);
  // "The 25-year-old man" may be anybody.
  const named = sentence.words.slice(to, to + 3).some((word) => ROLE_NOUNS.has(word.lower));
  return from <= 1 && named ? personBefore(context, sentence) : null;
}

const HUMAN_NOUNS = new Set(['man', 'woman', 'boy', 'girl', 'mother', 'father', 'son', 'daughter', 'native']);
