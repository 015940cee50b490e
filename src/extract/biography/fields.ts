import type { ReadSentence } from '../../language/document.ts';
import { FUNCTION_WORDS } from '../../language/lexicon/function-words.ts';
import { normalName } from '../../language/names/normal.ts';
import type { Context } from '../context.ts';
import type { Claim } from '../types.ts';
import { claim, isPerson } from './claim.ts';

/** A field is a few nouns: what is longer, or holds a clause, says more than a field. */
const LONGEST = 90;
const CLAUSE = /\s(?:as|while|which|who|that|because|when|if)\s/;

/** "research focused on …", "academic work spans …". */
export function fields(context: Context, sentence: ReadSentence): Claim[] {
  const text = context.document.text.slice(sentence.start, sentence.end);
  const match =
    /\b(?:research|work|studies|scholarship|expertise|publications?)\b[^.;:]{0,30}?\b(?:focus(?:es|ed)? on|spans?|spanned|covers?|covered|centers? on|centred? on|specializ(?:es|ed) in)\s+([^.;]{5,140})/i.exec(
      text,
    );
  const focus =
    match ??
    /^([^.;]{5,140}?)\s(?:was|were|is|are) the (?:focus|subjects?|fields?|areas?) of (?:his|her|their) (?:\p{L}+ )?(?:research|work|studies)/iu.exec(
      text,
    );
  if (!focus) return [];
  const value = focus[1]!
    .split(/,? with (?:publications|multiple|papers)|, (?:and )?(?:with|publishing|including)\b/)[0]!
    .trim()
    .replace(/[,.]$/, '');
  if (value.length > LONGEST || CLAUSE.test(value)) return [];
  const owner = context
    .entitiesIn(sentence, {
      start: sentence.start,
      end: sentence.start + focus.index + (match ? 20 : focus[0].length),
    })
    .find((id) => isPerson(context, id));
  if (owner === undefined) return [];
  return [
    claim(context, sentence, {
      subject: owner,
      property: 'field of work',
      value: value.charAt(0).toUpperCase() + value.slice(1),
      key: normalName(value)
        .split(' ')
        .filter((word) => !FUNCTION_WORDS.has(word)),
    }),
  ];
}
