import { termsOf } from '../story/index.ts';

/** A word's stem, and those of its past and its participle, which a doubled letter parts from it: "kill", "killed". */
const stemsOf = (word: string): string[] => [
  word,
  ...[word, `${word}ed`, `${word}ing`].flatMap((form) => termsOf(form)),
];

/** Words that answer for one another, stemmed; of the language, by hand. */
const SYNONYMS: readonly (readonly string[])[] = [
  'beat defeat prevail outbid win',
  'chair head lead',
  'committee panel commission inquiri inquir',
  'deal takeover sal transaction acquisition purchas merg',
  'clos complet finaliz finaliz conclud',
  'buy acquir purchas tak',
  'pay paid spend cost',
  'pay paid buy bought acquir purchas',
  'own stake shareholder',
  'discover recover retriev find locat',
  'make made maker manufacture manufacturer drugmaker carmaker chipmaker planemaker',
  'go going mov move moved',
  'salari wag compensat',
  'resign resignation leav left quit depart departure step exit',
  'fir oust ouster sack dismis dismissal remov removal',
  'replac succeed supersed successor',
  'nam appoint appointment',
  'join hir recruit',
  'kill di die dies dying dead death died fatal lethal overdos',
  'earthquak quak tremor temblor',
  'strik struck hit',
  'strong magnitud powerful',
  'explod explosion explo blast blew',
  'rise rose risen ris increas climb jump gain surg grew grow higher',
  'fall fell fallen drop declin tumbl plung slump lost lower',
  'lawy attorney counsel barrist solicit',
  'crash collid collision',
  'cancel call scrap axe',
  'injur wound hurt',
  'arrest detain',
  'accus charg indict prosecut',
  'got get giv award receiv won win',
  'near close',
  'begin began start open',
  'end finish stop',
  'vot elect election poll',
  'teach taught train coach',
  'write wrote written author',
  'speak spoke speech talk',
  'build built construct',
  'send sent dispatch',
  'sell sold sal',
  'steal stole stolen theft robb',
  'doct physician',
  'ship vessel ferr boat',
  'car vehicle',
  'mayor mayoral',
  'fine fined penal',
  'wed marr wife husband spous',
  'rival competitor',
  'oppose opposes opposed opposition critic criticism criticized criticised object against block condemn unhappy',
  'support supports welcome endorse approve',
  'survive survives survived survivor',
  'plane aircraft jet airliner flight',
  'go going fly flying bound heading headed destination route travelling traveling',
  'pilot captain commander',
  'found founded founder establish created formed',
  'based headquarters headquartered',
  'board aboard',
  'compensation payout relief',
  'sign signed signatory signatories',
].map((line) => [...new Set(line.split(' ').flatMap(stemsOf))]);

const GROUPS = new Map<string, ReadonlySet<string>>();
for (const group of SYNONYMS)
  for (const term of group) GROUPS.set(term, new Set([...(GROUPS.get(term) ?? []), ...group]));

/** Stems that answer for one, itself among them; none where it stands alone. */
export const synonymsOf = (term: string): string[] => [...(GROUPS.get(term) ?? [])];

/** Whether one of a passage's stems answers for a term. */
export const sameMeaning = (term: string, words: ReadonlySet<string>): boolean => {
  for (const other of GROUPS.get(term) ?? []) if (words.has(other)) return true;
  return false;
};
