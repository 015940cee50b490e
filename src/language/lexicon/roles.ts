// Nouns for what a person is by office, trade or part in an event: the language's common ones, by hand.

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Head nouns of a role: "technical lead", "chief executive", "former chief minister". */
export const ROLE_NOUNS = set(`
  accountant activist actor actress administrator adviser advisor agent aide ambassador analyst anchor announcer architect
  artist assistant associate astronaut attorney auditor author banker billionaire biologist blogger boss broadcaster broker
  builder businessman businesswoman candidate captain cardinal ceo cfo chair chairman chairperson chairwoman champion
  chancellor chemist chief cio clerk coach co-ceo co-chair co-chairman co-founder cofounder columnist comedian commander
  commentator commissioner composer congressman congresswoman constable consultant contributor controller coo
  coordinator correspondent counsel counselor councillor creator critic cto curator czar dean defender delegate deputy
  designer detective developer diplomat director doctor economist editor editor-in-chief engineer entrepreneur envoy
  executive expert farmer filmmaker financier firefighter fisherman founder general governor graduate guard guitarist
  head historian host inspector instructor intern inventor investigator investor journalist judge justice king lawmaker
  lawyer lead leader lecturer legislator librarian lieutenant linguist lobbyist magistrate magnate major manager
  mathematician mayor mechanic member minister mogul musician nurse observer officer official operator organizer owner
  painter parliamentarian partner pastor patriarch philanthropist philosopher photographer physicist physician pilot
  player poet policeman politician pope premier presenter president priest prince princess principal producer professor
  programmer prosecutor psychiatrist psychologist publisher queen reporter representative researcher resident retiree
  scholar scientist screenwriter secretary senator sergeant sheriff shareholder singer soldier speaker specialist
  spokesman spokesperson spokeswoman statesman strategist student superintendent supervisor surgeon survivor suspect
  teacher technician technologist technocrat trader trainer treasurer trustee tycoon undersecretary vice-chairman
  director-general secretary-general attorney-general governor-general inspector-general solicitor-general
  under-secretary under-secretary-general vice-chancellor vice-chair co-author co-owner co-director co-leader co-host co-creator co-chairwoman
  vice-president veteran victim whistleblower winner witness worker writer md vp evp svp pm deputy-governor
`);

/** What people are to one another. */
export const KIN = set(
  'mother father brother sister son daughter wife husband widow widower cousin uncle aunt nephew niece grandmother grandfather grandson granddaughter stepson stepdaughter twin fiance fiancee',
);

/** Capitalised initials and titles that stand before a name. */
export const HONORIFICS = set(
  'mr mrs ms miss mx dr admiral adm commodore colonel brigadier prof professor sir dame lord lady rev reverend gen col maj capt captain lt sgt sergeant sen senator rep gov governor president king queen prince princess pope sheikh imam rabbi justice judge',
);

/** Adjectives and nouns that stand before the head of a role. */
export const ROLE_MODIFIERS = set(`
  acting rear assistant associate chief co current deputy designate ex executive first foreign former founding general global
  head honorary incoming independent interim joint junior late lead longtime managing national new newly-appointed
  non-executive outgoing permanent principal prominent regional renowned retired second senior sole special star state
  technical technology temporary then top union veteran vice well-known young youngest lone influential leading fellow
  core key financial operating scientific legal medical military political research software product marketing design
  prime home interior finance defense defence health education energy treasury justice foreign-affairs press policy
  communications information data security safety algorithm engineering post-training pre-training tech business
  secondary market public police intelligence investment equity hedge fund campaign party union
`);

/** Whether a word shows that the office is no longer held. */
export const FORMER_WORDS = set(
  'former formerly ex ex- erstwhile onetime one-time outgoing ousted toppled deposed retired then-',
);

/** Who somebody is besides his office; by hand. */
const SOMEBODY = set(`
  man woman boy girl teenager teen autocrat dictator strongman star celebrity patient defendant accused widow widower
  hero killer gunman attacker driver immigrant millionaire icon entertainer dancer athlete striker goalkeeper medic
  newcomer incumbent octogenarian father mother husband wife son daughter brother sister
`);

/** Whether a noun describes somebody: by office, trade, age or kin. */
export const isSomebody = (lower: string): boolean =>
  ROLE_NOUNS.has(lower) || SOMEBODY.has(lower) || lower.endsWith('-year-old');
