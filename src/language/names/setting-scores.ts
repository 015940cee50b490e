import { isPlaceName } from '../lexicon/places.ts';
import type { Word } from '../words.ts';
import type { Mention } from './mentions.ts';
import { shapeScores } from './shape-scores.ts';
import type { TypeScores } from './types.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** What stands before "of" and the name of a place. */
const PLACES_OF = set(
  'town towns city cities village villages port province capital island coast district suburb suburbs region county municipality mayor mayors governor sheriff bishop archbishop king queen prince duke people residents fisherman farmer native citizen master inhabitants outskirts streets north south east west',
);
/** What stands behind the name of a place: its people and who looks after it. */
const LOCAL = set('police residents mayor governor sheriff firefighters suburb suburbs airport');
/** What a place is, behind its name: "Foo square". */
const SITUATED = set(
  'square street island islands river valley province district bridge beach bay village town county region mountains lake coast harbour harbor peninsula desert airport',
);
const WHERE = set('in near across throughout outside around');
const FROM = set('in near from at to of outside');
/** "a stake in Foo": no place. */
const INVESTED = set(
  'stake stakes share shares investment investments invested invest investing interest confidence trust faith believe believed believes investors shareholders trading role holding holdings',
);
/** What nature, and no company, has: a name before these is that of a disease or a storm. */
const NATURAL = set(
  'virus flu influenza disease syndrome fever infection infections outbreak epidemic pandemic strain hurricane typhoon cyclone earthquake quake',
);

/** Whether a name stands where only a place does, so that no verb behind it is its own. */
export const isWhere = (words: readonly Word[], { from }: Mention): boolean =>
  WHERE.has(words[from - 1]?.lower ?? '') && !INVESTED.has(words[from - 2]?.lower ?? '');

/** What says that a name is a place's, or that of something which nature makes. */
export function settingScores(scores: TypeScores, words: readonly Word[], mention: Mention): void {
  const before = words[mention.from - 1]?.lower ?? '';
  const earlier = words[mention.from - 2]?.lower ?? '';
  const after = words[mention.to]?.lower ?? '';
  const next = words[mention.to + 1];
  const possessive = after === "'s" || after === "'";
  if (isWhere(words, mention) && !possessive) scores.place += 0.4;
  if (isPlaceOf(before, earlier) || isBesideListed(words, mention)) scores.place += 3;
  if (isLocal(words, mention)) scores.place += 1.5;
  if (SITUATED.has(after) && !words[mention.to]!.capital) scores.place += 2;
  const bare = shapeScores(mention.text).person < 1;
  if (bare && FROM.has(before) && after === ',' && next?.capital && isPlaceName(next.text)) scores.place += 2;
  if (NATURAL.has(after)) {
    scores.product -= 3;
    scores.organization -= 3;
    scores.person -= 3;
  }
}

/** "the mayor of Foo", "the town of Foo". */
export const isPlaceOf = (before: string, earlier: string): boolean =>
  before === 'of' && PLACES_OF.has(earlier);

/** "the towns of Foo, Bar and Baz". */
function isBesideListed(words: readonly Word[], { from }: Mention): boolean {
  for (let at = from - 1; at > 1 && from - at < 8; at--) {
    const { lower, capital } = words[at]!;
    if (lower === 'of') return /^(?:towns|cities|villages|suburbs)$/.test(words[at - 1]!.lower);
    if (!capital && lower !== ',' && lower !== 'and') return false;
  }
  return false;
}

/** "Foo police", "Foo residents". */
export const isLocal = (words: readonly Word[], { to }: Mention): boolean =>
  LOCAL.has(words[to]?.lower ?? '') && words[to]!.kind === 'word' && !words[to]!.capital;
