import type { Context } from '../context.ts';
import type { Claim } from '../types.ts';
import { ages } from './ages.ts';
import { births } from './births.ts';
import { employers } from './employers.ts';
import { fields } from './fields.ts';
import { origins } from './origins.ts';
import { studies } from './studies.ts';

/** Birth, age, studies, employers, fields and works of people: what an encyclopedia's box would hold. */
export function findBiography(context: Context): Claim[] {
  return context.document.sentences.flatMap((sentence) =>
    sentence.heading
      ? []
      : [
          ...births(context, sentence),
          ...ages(context, sentence),
          ...studies(context, sentence),
          ...employers(context, sentence),
          ...fields(context, sentence),
          ...origins(context, sentence),
        ],
  );
}
