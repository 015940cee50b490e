import { memo } from '../memo.ts';
import { isEnglishWord } from './dictionary.ts';

/**
 * Forms of English verbs. The irregular ones as any grammar tables them (base, past, participle); the regular ones
 * made by rule from their base.
 */
const IRREGULAR = `arise arose arisen|be was been|bear bore born|beat beat beaten|become became become|begin began begun|bid bid bid|bind bound
bound|blow blew blown|break broke broken|bring brought brought|build built built|burn burned burnt|learn learned learnt|spill spilled spilt|leap leaped leapt|kneel knelt knelt|buy bought bought|
catch caught caught|choose chose chosen|come came come|cost cost cost|cut cut cut|deal dealt dealt|do did done|draw drew
drawn|drive drove driven|eat ate eaten|fall fell fallen|feel felt felt|fight fought fought|find found found|flee fled
fled|fly flew flown|forbid forbade forbidden|get got gotten|give gave given|go went gone|grow grew grown|have had had|
hear heard heard|hide hid hidden|hit hit hit|hold held held|keep kept kept|know knew known|lead led led|leave left left|
let let let|lose lost lost|make made made|mean meant meant|meet met met|oversee oversaw overseen|overthrow overthrew
overthrown|pay paid paid|put put put|quit quit quit|read read read|retake retook retaken|ride rode ridden|rise rose risen|
run ran run|say said said|see saw seen|seek sought sought|sell sold sold|send sent sent|set set set|shake shook shaken|
shoot shot shot|show showed shown|shut shut shut|sink sank sunk|speak spoke spoken|spend spent spent|split split split|
spread spread spread|stand stood stood|steal stole stolen|strike struck struck|sue sued sued|swear swore sworn|sweep swept
swept|take took taken|teach taught taught|tell told told|think thought thought|throw threw thrown|understand understood
understood|undergo underwent undergone|win won won|withdraw withdrew withdrawn|write wrote written|overturn overturned
overturned|step stepped stepped|ban banned banned|plan planned planned|stop stopped stopped|drop dropped dropped|tap
tapped tapped|top topped topped|rebuff rebuffed rebuffed|commit committed committed|submit submitted submitted|admit
admitted admitted|scrap scrapped scrapped|ship shipped shipped|refer referred referred|occur occurred occurred|visit
visited visited|veto vetoed vetoed|star starred starred|kidnap kidnapped kidnapped|die died died|tie tied tied|sing sang sung|ring
rang rung|shrink shrank shrunk|spring sprang sprung|wake woke woken|wear wore worn|tear tore torn|freeze froze frozen|
hang hung hung|bend bent bent|lend lent lent|dig dug dug|feed fed fed|shine shone shone|sleep slept slept|stick stuck
stuck|sting stung stung|swim swam swum|swing swung swung|slide slid slid|uphold upheld upheld|withhold withheld withheld|
withstand withstood withstood|bite bit bitten|bleed bled bled|breed bred bred|creep crept crept|cling clung clung|lay laid
laid|forget forgot forgotten|forgive forgave forgiven|foresee foresaw foreseen|mistake mistook mistaken|spin spun spun|
weave wove woven|weep wept wept`;

const irregular = new Map(
  IRREGULAR.replaceAll('\n', ' ')
    .split('|')
    .map((row) => row.trim().split(/\s+/) as [string, string, string])
    .map((row) => [row[0], row]),
);

/** The forms of a verb: base, third person, past, participle, -ing. Particles stay: "step down" → "stepped down". */
export function formsOf(verb: string): string[] {
  const [base = '', ...rest] = verb.split(' ');
  const particle = rest.length > 0 ? ` ${rest.join(' ')}` : '';
  const [, past, participle] = irregular.get(base) ?? [base, regularPast(base), regularPast(base)];
  const forms = [base, thirdPerson(base), past, participle, progressive(base, past)];
  return [...new Set(forms)].map((form) => form + particle);
}

const thirdPerson = (base: string): string =>
  /(?:s|x|z|ch|sh|o)$/.test(base)
    ? `${base}es`
    : /[^aeiou]y$/.test(base)
      ? `${base.slice(0, -1)}ies`
      : `${base}s`;

const regularPast = (base: string): string =>
  base.endsWith('e') ? `${base}d` : /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ied` : `${base}ed`;

function progressive(base: string, past: string): string {
  if (base === 'be') return 'being';
  if (base.endsWith('ie')) return `${base.slice(0, -2)}ying`;
  if (base.endsWith('e') && !/(?:ee|oe|ye)$/.test(base)) return `${base.slice(0, -1)}ing`;
  const doubled = /^(?:[^aeiou]*[aeiou]|.*(?:mit|cur|fer|bid|gin|nap))[bdglmnprt]$/.test(base);
  const last = base.at(-1)!;
  return past.endsWith(`${last}${last}ed`) || (doubled && irregular.has(base) && base.length < 7)
    ? `${base}${last}ing`
    : `${base}ing`;
}

/** Verbs of news prose that name no particular happening, by hand. */
const COMMON =
  `accept accuse achieve acknowledge act add adjust admit affect aim allege allow analyse appeal appear apply
argue arrive ask assess assist assume attempt attend attract avoid await base be become begin believe belong bolster
boost bring broaden call carry cause celebrate challenge change choose cite claim collect combine come comment commit
compare compete complete concern conclude conduct confirm conflict connect consider contain continue contribute convert
coordinate cost cover criticize deal debate decide declare decline deliver demand demonstrate deny describe deserve
determine develop direct discuss display do dominate doubt draw drive earn elevate emerge emphasize enable encourage end
endorse enhance enjoy ensure enter establish estimate evaluate evolve examine exceed expand expect experience explain
explore express extend face fail feel follow force gain gather get give go grant grow handle happen have help hold honor
hope identify ignore imagine improve include indicate inform inspire integrate intend introduce involve issue join keep
know lack lead learn let lie like listen live locate look maintain make manage mark matter mean measure mention mourn move
need negotiate note observe obtain occupy occur offer operate oppose order outperform oversee own participate pay perform
persuade place play point pose post praise predict prefer prepare present press prevail prevent produce promise promote
propose prove provide pursue push put question quote reach read realize recall receive recognize recommend record reduce
refer reflect refuse regard regret relate rely remain remember remove repeat replace reply report represent request
require resemble respond result retain reveal review rule run say see seek seem select send serve set shape share shift
show signal speak specify spend stabilize stand stand start state stay stem stick stop strengthen struggle study suffer
suggest supply support surge surpass surprise suspect take talk target teach tell tend testify thank think touch trace
train transform transition treat trigger try turn undergo underscore understand undertake urge use value vow wait want
warn watch welcome work worry write`
    .split(/\s+/)
    .map((word) => word.trim());

/** Forms that are verbs wherever they stand: pasts and participles; bases and -s forms may be nouns. */
export const VERB_FORMS: ReadonlySet<string> = new Set([
  ...[...irregular.values()].flatMap(([, past, participle]) => [past, participle]),
  ...COMMON.filter((verb) => !irregular.has(verb)).map(regularPast),
]);

/** Any form of a common verb, noun readings included. */
export const ANY_VERB_FORM: ReadonlySet<string> = new Set([
  ...[...irregular.keys()].flatMap(formsOf),
  ...COMMON.flatMap(formsOf),
]);

/** Prefixes that make a verb of a verb: "reopen", "unveil", "overrun". */
const PREFIXED = /^(?:re|un|over|out|mis|co-?|under)-?(?=[a-z]{4})/;

/**
 * Whether a lower-case word reads as the past or participle of some verb: listed, made by a prefix from one that is, or
 * in "-ed" with a dictionary word left when that is taken off. "Wicked" passes; "hundred" and "indeed" do not.
 */
export const isPastForm: (lower: string) => boolean = memo((lower) => {
  if (VERB_FORMS.has(lower)) return true;
  const bare = lower.replace(PREFIXED, '');
  if (bare !== lower && isPastForm(bare)) return true;
  return /[a-z]{3}ed$/.test(lower) && !NOT_PAST.has(lower) && stemsOf(lower).some(isEnglishWord);
});

const NOT_PAST = new Set([
  'united',
  'hundred',
  'indeed',
  'embed',
  'moped',
  'wicked',
  'naked',
  'sacred',
  'beloved',
]);

/** What a regular past can be made from: "fired" from "fire", "barred" from "bar", "tried" from "try". */
const stemsOf = (lower: string): string[] => {
  const bare = lower.slice(0, -2);
  const single = /([bdgklmnprt])\1$/.test(bare) ? [bare.slice(0, -1)] : [];
  return [bare, `${bare}e`, ...single, ...(bare.endsWith('i') ? [`${bare.slice(0, -1)}y`] : [])];
};

/** Whether a lower-case word reads as a verb in the present: "rejects", "chairs"; many are nouns as well. */
export const isPresentForm = (lower: string): boolean =>
  /[a-z]{2}s$/.test(lower) &&
  !/ss$/.test(lower) &&
  [lower.slice(0, -1), lower.slice(0, -2), lower.replace(/ies$/, 'y')].some(
    (base) => base !== lower && (irregular.has(base) || isPastForm(regularPast(base))),
  );
