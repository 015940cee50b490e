import { FUNCTION_WORDS } from '../lexicon/function-words.ts';
import { COMPANY_KINDS, PRODUCT_NOUNS } from '../lexicon/organizations.ts';
import { HONORIFICS, KIN, ROLE_MODIFIERS, ROLE_NOUNS } from '../lexicon/roles.ts';
import { isPastForm } from '../lexicon/verbs.ts';
import type { Word } from '../words.ts';
import type { Mention } from './mentions.ts';
import { isLocal, isPlaceOf, isWhere, settingScores } from './setting-scores.ts';
import { shapeScores } from './shape-scores.ts';
import { noScores, type TypeScores } from './types.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Verbs that mostly people do. */
const HUMAN_VERBS = set(
  'told added wrote writes tweeted posted believes argued argues thinks joined stepped moved noted warned insisted recalled pursued earned served',
);
/** Verbs that only people do. */
const LIFE_VERBS = set('resigned quit retired died married graduated studied smiled wept');
/** Verbs that mostly companies and bodies do. */
const CORPORATE_VERBS = set(
  'announced acquired launched released unveiled hired appointed named reported raised merged filed agreed',
);
const OWNED_BY_COMPANIES = set(
  'ceo cto cfo coo chief board staff employees shares stock headquarters subsidiary shareholders team share customers management',
);
const RELEASED = set(
  'released launched unveiled open-sourced introduced debuted shipped built developed using',
);
const JOINED = set('join joined joining founded co-founded');
/** "The base at Foo": what stands somewhere. */
const SITES = set(
  'base camp station airport scene site centre center hospital port school plant mine hotel prison rally meeting home court dam ceremony conference arrived arrive landed gather gathered live lived',
);
/** Behind these a verb is no act of the name. */
const GOVERNING = set('of in at near from for with to into outside around');

/** "said he", "was born", "earned a degree": what follows tells a person whose name is in no list. */
const SAYING = set('said says told wrote added believes thinks hopes fears insisted denied');
/** Index behind the comma that ends the apposition which begins at `comma`, or `comma` where none does. */
function pastApposition(words: readonly Word[], comma: number): number {
  for (let at = comma + 1; at < Math.min(comma + 10, words.length); at++)
    if (words[at]!.text === ',') return at + 1;
  return comma;
}
const BEING = set('was is were');
const EARNED = set('earned received holds held obtained completed took has');
const isPersonal = ({ lower }: Word): boolean => /^(?:he|she|his|her)$/.test(lower);
const isDegree = ({ lower }: Word): boolean =>
  /^(?:degree|doctorate|diploma|phd|ph\.d|bachelor's|master's|mba|msc|bsc)$/.test(lower);
/** People who are nobody by office. */
const PEOPLE = set(
  'neighbour neighbor roommate villager pensioner commuter fisherman shopkeeper tenant protester activist native',
);

/** What the words around one mention say. */
export function contextScores(words: readonly Word[], mention: Mention): TypeScores {
  const scores = noScores();
  const before = words[mention.from - 1]?.lower ?? '';
  const earlier = words[mention.from - 2]?.lower ?? '';
  const after = words[mention.to]?.lower ?? '';
  const next = words[mention.to + 1]?.lower ?? '';
  const possessive = after === "'s" || after === "'";
  settingScores(scores, words, mention);
  personContext(scores, words, mention, before, after, next);
  const staffed = ROLE_NOUNS.has(after) || (ROLE_MODIFIERS.has(after) && ROLE_NOUNS.has(next));
  if (staffed && !isLocal(words, mention) && !/\bcounty$/i.test(mention.text)) scores.organization += 2;
  if (possessive && OWNED_BY_COMPANIES.has(next)) scores.organization += 2;
  if (JOINED.has(before) && shapeScores(mention.text).place === 0) scores.organization += 1;
  const isSeat = isPlaceOf(before, earlier);
  const staff = ROLE_NOUNS.has(earlier) || ROLE_NOUNS.has(earlier.replace(/s$/, ''));
  if ((before === 'of' || before === 'at') && staff && !isSeat) scores.organization += 2;
  else if (before === 'at' && !SITES.has(earlier) && shapeScores(mention.text).place === 0)
    scores.organization += 1;
  if (CORPORATE_VERBS.has(after) && !GOVERNING.has(before)) scores.organization += 0.7;
  if (COMPANY_KINDS.has(before)) scores.organization += 2.5;
  else if (after === ',' && nounAhead(words, mention.to + 1, COMPANY_KINDS) !== null)
    scores.organization += 2;
  if (PRODUCT_NOUNS.has(after)) scores.product += 1.5;
  if (PRODUCT_NOUNS.has(before)) scores.product += VESSELS.has(before) ? 4 : 2;
  else if (isMade(words, mention)) scores.product += 2.5;
  if (RELEASED.has(before) || (before === 'the' && RELEASED.has(earlier))) scores.product += 1;
  if (words[mention.to - 1]!.lower.endsWith('-based')) scores.place += 3;
  return scores;
}

function personContext(
  scores: TypeScores,
  words: readonly Word[],
  mention: Mention,
  before: string,
  after: string,
  next: string,
): void {
  const honorific = before === '.' ? (words[mention.from - 2]?.lower ?? '') : before;
  if (HONORIFICS.has(honorific) || mention.speaks) scores.person += 4;
  else if (isMade(words, mention) || isWhere(words, mention)) return;
  else if (TRADES.has(before) && mention.to - mention.from === 1) {
    scores.person += 1;
    scores.organization += 2;
  } else if (ROLE_NOUNS.has(before) && !VERBAL.has(words[mention.from - 2]?.lower ?? '')) scores.person += 3;
  if (isShip(words, mention)) {
    if (shapeScores(mention.text).person >= 1.5) scores.product += 2.5;
    scores.person -= 2;
  }
  if (HUMAN_VERBS.has(after) && !GOVERNING.has(before)) scores.person += 0.8;
  if (LIFE_VERBS.has(after) && !GOVERNING.has(before)) scores.person += 1.2;
  const verb = after === ',' ? pastApposition(words, mention.to) : mention.to;
  const saying = SAYING.has(words[verb]?.lower ?? '');
  if (saying && words.slice(verb + 1, verb + 4).some(isPersonal)) scores.person += 2;
  if (BEING.has(after) && next === 'born') scores.person += 3;
  if (EARNED.has(after) && words.slice(mention.to + 1, mention.to + 6).some(isDegree)) scores.person += 2;
  if (after !== ',' || isSeat(words, mention)) return;
  if (next === 'who') scores.person += 2;
  if (/^(?:\d\d|aged)$/.test(next) && words[mention.to + 2]?.text === ',') scores.person += 3;
  if ((nounAhead(words, mention.to + 1, KIN) ?? nounAhead(words, mention.to + 1, PEOPLE)) !== null)
    scores.person += 2;
  const role = nounAhead(words, mention.to + 1, ROLE_NOUNS);
  if (role !== null && !namesAnother(words, role + 1) && !SAYING.has(words[role + 1]?.lower ?? ''))
    scores.person += 2.5;
}

const WRECKED = set('spill disaster wreck wreckage crew hull sinking collision');

/** Ships are called after people. */
const VESSELS = set(
  'ferry cutter frigate destroyer tanker trawler yacht submarine freighter barge schooner tugboat warship lifeboat ship vessel',
);

/** What both a person and a company can be: "the operator Foo". */
const TRADES = set(
  'operator owner developer broadcaster partner builder producer publisher shareholder investor',
);

/** "the Ann Hart sank": an article before the whole name of a person, and no noun behind it. */
function isShip(words: readonly Word[], { from, to, text }: Mention): boolean {
  const after = words[to];
  return (
    words[from - 1]?.lower === 'the' &&
    to - from > 1 &&
    shapeScores(text).person > 0 &&
    shapeScores(text).place === 0 &&
    (after === undefined ||
      after.kind === 'mark' ||
      WRECKED.has(after.lower) ||
      FUNCTION_WORDS.has(after.lower) ||
      isPastForm(after.lower))
  );
}

/** ", a chatbot": whatever office it is given, it is a thing made. */
const isMade = (words: readonly Word[], mention: Mention): boolean =>
  words[mention.to]?.text === ',' && nounAhead(words, mention.to + 1, PRODUCT_NOUNS) !== null;

/** "Lord Foo of Bar, a minister": what stands behind Bar is said of the lord. */
const isSeat = (words: readonly Word[], { from }: Mention): boolean =>
  words[from - 1]?.lower === 'of' && HONORIFICS.has(words[from - 3]?.lower ?? '');

/** Before a noun of these, what looks like an office is a verb: "to lead Foo", "and head Bar". */
const VERBAL = set('to will would can could and');

/** Index of the noun that heads the apposition which begins at `from`: ", the former chief minister of …"; or null. */
function nounAhead(words: readonly Word[], from: number, nouns: ReadonlySet<string>): number | null {
  for (let at = from; at < Math.min(from + 10, words.length); at++) {
    const word = words[at]!;
    if (nouns.has(word.lower)) return at;
    if (word.kind === 'mark' && !/^['’]/.test(word.text) && word.text !== '-') return null;
    if (FUNCTION_WORDS.has(word.lower) && !OPENS_APPOSITION.has(word.lower)) return null;
  }
  return null;
}

const OPENS_APPOSITION = set('a an the then its his her their of');

/** "…, chief executive and co-founder Ann Hart said": the role is that of the name behind it. */
function namesAnother(words: readonly Word[], at: number): boolean {
  let next = at;
  while (/^(?:and|,)$/.test(words[next]?.lower ?? '') && ROLE_NOUNS.has(words[next + 1]?.lower ?? ''))
    next += 2;
  return words[next]?.kind === 'word' && words[next]!.capital;
}
