import { formsOf } from './verbs.ts';

/**
 * Happenings that news tells of, each with the verbs and nouns that name it. The classes follow the event types of
 * ACE 2005 and TimeBank in spirit (life, movement, transaction, business, conflict, contact, personnel, justice); the
 * words are by hand. Two reports of one day with one class and one participant are taken for one event.
 */
const CLASSES: Readonly<Record<string, { readonly verbs: string; readonly nouns: string }>> = {
  depart: {
    verbs:
      'resign|quit|step down|step aside|leave|depart|stand down|bid farewell|exit|step back|fire|oust|remove|dismiss|sack|terminate|push out|expel|resign from|bow out',
    nouns:
      'resignation resignations departure departures exit exits farewell ouster dismissal firing removal sacking termination ousting exodus out',
  },
  return: {
    verbs: 'return|reinstate|rejoin|retake|restore|come back|rehire|reappoint',
    nouns: 'reinstatement comeback return',
  },
  appoint: {
    verbs:
      'appoint|name|promote|elevate|install|nominate|tap|succeed|replace|take over as|elect|swear in|supersede',
    nouns: 'appointment appointments promotion successor successors nomination',
  },
  join: { verbs: 'join|hire|recruit|bring in|enlist|poach', nouns: 'hire recruitment' },
  found: {
    verbs: 'found|co-found|cofound|establish|set up|form|create|incorporate|launch a company',
    nouns: 'founding formation establishment creation inception',
  },
  release: {
    verbs: 'release|launch|unveil|open-source|opensource|publish|introduce|roll out|debut|ship|open source',
    nouns: 'release releases launch rollout debut open-sourcing unveiling',
  },
  acquire: {
    verbs: 'acquire|buy|purchase|take over|merge|combine',
    nouns: 'acquisition takeover deal purchase merger buyout sale transaction',
  },
  offer: { verbs: 'bid|offer|make an offer', nouns: 'bid bids offer offers proposal' },
  reject: {
    verbs: 'reject|rebuff|turn down|refuse|spurn|veto|decline an offer',
    nouns: 'rejection refusal veto',
  },
  close: { verbs: 'close|finalise|finalize|conclude', nouns: 'closing completion' },
  crash: {
    verbs: 'crash|collide|derail|sink|capsize|plunge|go down|collapse',
    nouns: 'crash crashes collision derailment sinking wreck collapse accident disaster',
  },
  die: {
    verbs: 'kill|die|perish|claim lives|drown|murder|assassinate|execute',
    nouns: 'death deaths fatality fatalities toll casualties killing killings murder victims bodies dead',
  },
  injure: { verbs: 'injure|wound|hurt|hospitalize|hospitalise', nouns: 'injury injuries wounded injured' },
  attack: {
    verbs: 'attack|bomb|shoot|shell|raid|invade|ambush|stab|strike|bombard|fire on|fire at',
    nouns:
      'attack attacks bombing shooting strike strikes raid assault invasion airstrike airstrikes shelling missile massacre',
  },
  explode: { verbs: 'explode|blow up|erupt|detonate', nouns: 'explosion blast eruption' },
  quake: {
    verbs: 'shake|rattle|devastate',
    nouns:
      'earthquake quake tremor hurricane flood floods storm cyclone typhoon tsunami landslide tornado wildfire',
  },
  arrest: {
    verbs: 'arrest|detain|charge|indict|jail|imprison|accuse|extradite|capture|apprehend',
    nouns: 'arrest arrests detention indictment charges custody',
  },
  court: {
    verbs: 'convict|sentence|acquit|find guilty|sue|rule|overturn|uphold|plead guilty|testify',
    nouns: 'verdict ruling conviction sentence lawsuit trial hearing testimony plea appeal',
  },
  free: { verbs: 'free|rescue|pardon|release from custody', nouns: 'rescue pardon' },
  vote: {
    verbs: 'vote|elect|poll|inaugurate',
    nouns: 'vote election elections referendum ballot inauguration',
  },
  sign: { verbs: 'sign|ratify|sign up', nouns: 'signing signature signatories letter petition' },
  agree: {
    verbs: 'agree|strike a deal|reach an agreement|settle',
    nouns: 'agreement accord pact ceasefire truce settlement treaty',
  },
  protest: {
    verbs: 'protest|march|demonstrate|rally|riot|walk out',
    nouns: 'protest protests demonstration demonstrations rally riot riots unrest',
  },
  threaten: { verbs: 'threaten|vow|demand', nouns: 'threat ultimatum demand demands' },
  recover: { verbs: 'recover|retrieve|discover|unearth|locate', nouns: 'recovery discovery' },
  visit: {
    verbs: 'visit|arrive|travel|tour|meet|land|fly',
    nouns: 'visit trip meeting summit talks arrival',
  },
  ban: {
    verbs: 'ban|block|suspend|halt|cancel|delay|postpone|shut|close down|shut down|scrap|withdraw|recall',
    nouns: 'ban suspension cancellation delay shutdown closure withdrawal',
  },
  approve: {
    verbs: 'approve|pass|enact|authorize|authorise|license|clear',
    nouns: 'approval passage authorization clearance',
  },
  open: { verbs: 'open|start|begin|resume|reopen|kick off', nouns: 'opening start beginning resumption' },
  rise: {
    verbs: 'rise|increase|climb|surge|jump|grow|soar|gain|peak',
    nouns: 'increase surge growth gain jump',
  },
  fall: {
    verbs: 'fall|decrease|drop|decline|plummet|slump|slide|cut|lose',
    nouns: 'decrease drop decline fall cut cuts loss losses layoffs',
  },
  award: { verbs: 'award|win|defeat|beat', nouns: 'award prize victory win defeat' },
  study: { verbs: 'study|graduate|earn a degree|enroll|enrol|major', nouns: 'graduation degree studies' },
  born: { verbs: 'born|bear', nouns: 'birth' },
  reorganize: {
    verbs: 'restructure|reorganize|reorganise|split|overhaul|merge|revamp|reform',
    nouns: 'restructuring reorganization reorganisation split overhaul reshuffle shake-up',
  },
  submit: { verbs: 'submit|file|hand in|tender', nouns: 'submission filing' },
  email: { verbs: 'email|e-mail|send|circulate', nouns: 'email e-mail memo' },
  probe: {
    verbs: 'investigate|probe|examine|inspect|audit',
    nouns: 'investigation probe inquiry audit committee panel',
  },
  deploy: { verbs: 'deploy|dispatch|evacuate|mobilize|mobilise', nouns: 'deployment evacuation' },
  spill: { verbs: 'spill|leak|contaminate|gush', nouns: 'spill leak contamination' },
  infect: {
    verbs: 'infect|spread|quarantine|vaccinate',
    nouns: 'outbreak infection epidemic pandemic cases vaccination',
  },
  propose: { verbs: 'propose|suggest|recommend|put forward', nouns: 'proposal plan recommendation' },
  lead: { verbs: 'lead|head|spearhead|chair|run', nouns: '' },
  invest: { verbs: 'invest|fund|finance|raise money|back', nouns: 'investment funding financing' },
};

/** Verbs of saying and showing: the happening is in what they say, and they tell how it became known. */
const SAYING =
  'announce|say|post|tweet|reveal|confirm|disclose|state|tell|report|declare|write|publish a statement|take to social media|acknowledge|inform|note';

/** Class of a lower-case word or of two words ("step down"); null where it names no happening. */
export const actionClass = (lower: string): string | null => byForm.get(lower) ?? null;

/** Whether a word names a happening or opens two words that do; most do neither. */
export const mayAct = (lower: string): boolean => acting.has(lower);

/** Whether two words that name a happening may begin with this one: "step" of "step down". */
export const opensAction = (lower: string): boolean => openings.has(lower);

/** Whether a form belongs to a verb of saying, which carries a happening rather than being one. */
export const isSaying = (lower: string): boolean => saying.has(lower);

/** Whether the noun alone ("resignation") names the class, so that no verb has to. */
export const isActionNoun = (lower: string): boolean => nouns.has(lower);

const byForm = new Map<string, string>();
const nouns = new Set<string>();
const saying = new Set(SAYING.split('|').flatMap(formsOf));
for (const [name, { verbs, nouns: listed }] of Object.entries(CLASSES)) {
  for (const noun of listed.split(' ').filter(Boolean)) {
    if (!byForm.has(noun)) byForm.set(noun, name);
    nouns.add(noun);
  }
  for (const verb of verbs.split('|'))
    for (const form of formsOf(verb)) if (!byForm.has(form)) byForm.set(form, name);
}
byForm.set('born', 'born');
byForm.delete('bear');
byForm.set('out', 'depart');
byForm.delete('out');
for (const be of ['is', 'was', 'are', 'were', 'be']) byForm.set(`${be} out`, 'depart');
const openings = new Set(
  [...byForm.keys()].filter((form) => form.includes(' ')).map((form) => form.split(' ')[0]!),
);
const acting = new Set([...openings, ...byForm.keys()]);
