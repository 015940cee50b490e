import type { Mention } from './mentions.ts';
import { isRolePhrase } from './role-behind.ts';
import { makeRole } from './role-make.ts';
import { phraseEnd } from './role-phrase.ts';
import { isRoleWord, lowerAt, type RoleSentence } from './role-sentence.ts';
import type { Role } from './roles.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Between a person and the verb that gives the role. */
const AUXILIARIES = set(
  "has had have been be is was being to will would may might could should also now then previously formerly formally officially presently currently later temporarily reportedly not set expected going about due who and 's",
);
const BECOMING = set('is was become becomes became becoming remains remain remained being been be');
const APPOINTED = set(
  'named appointed elected promoted chosen installed picked tapped made nominated reinstated hired confirmed designated',
);
const APPOINTING = set(
  'name names named naming appoint appoints appointed appointing elect elects elected hire hires hired install installs installed tap taps tapped pick picks picked choose chose promote promotes promoted promoting reinstate reinstates reinstated nominate nominates nominated bring brought rehire rehired unveiled',
);
/** Verbs whose "as" says what somebody is. */
const ACTING = set(
  'serve serves served serving act acts acted acting work works worked working return returns returned returning continue continues continued continuing remain remains remained stay stays stayed step steps stepped join joins joined take takes took start started begin began rejoin rejoins rejoined retake',
);
const LEAVING = set(
  'resign resigns resigned quit quits step steps stepped stepping stand stands stood leave leaves left retire retires retired fired ousted removed dismissed sacked replaced departed departs out',
);
/** What the office is called when its holder goes. */
const DEPARTURE = set(
  'departure resignation removal ouster ousting dismissal exit firing sacking termination retirement',
);
const OFFICE = set(
  'role post position job tenure time term stint work appointment promotion return reinstatement career',
);

/** Before a person who is to be something and is not: "cannot allow Ann Hart to become chief". */
const WISHING = set(
  'allow allows allowed allowing let want wants wanted help helps helped helping enable enables enabled urge urges urged ask asks asked for like expect expects expected see prefer preferred',
);

/** Between a person and the verb, what leaves open or denies that the person is anything. */
const OPEN = set('not may might could should');

/** "The board said that Ann Hart would be chief" is of what is to come; without who says so, of what might. */
const isReported = (s: RoleSentence, before: number): boolean =>
  s.words.slice(0, before).some(({ lower }) => REPORTING.has(lower));
const REPORTING = set(
  'said says say announced announces announcing announcement confirmed confirms confirming added that told decided statement',
);

/** So far behind a person the verb may stand, apart from an apposition. */
const REACH = 9;

/** "Ann Hart is the chief engineer of Acme", "was named interim chief", "will serve as a director of Acme". */
export function roleOfVerb(s: RoleSentence, person: Mention, whose: Mention = person): Role | null {
  if (/^(?:his|her)$/.test(lowerAt(s, person.from)) && lowerAt(s, person.to) !== 'as')
    return ofOffice(s, person, whose);
  return afterVerb(s, person.to, whose) ?? afterApposition(s, person, whose) ?? ofOffice(s, person, whose);
}

/** "Ann Hart, the firm's engineer, has been named chief": the verb stands behind an apposition. */
function afterApposition(s: RoleSentence, person: Mention, whose: Mention): Role | null {
  const comma = lowerAt(s, person.to);
  if (comma !== ',' && comma !== '(') return null;
  const next = lowerAt(s, person.to + 1);
  if (comma === ',' && AUXILIARIES.has(next))
    return next !== 'who' && isGoverned(s, whose) ? null : afterVerb(s, person.to + 1, whose);
  for (let at = person.to + 1; at < Math.min(person.to + 22, s.words.length); at++) {
    const text = lowerAt(s, at);
    if (text === '.' || text === ';' || text === ':') return null;
    if (text !== (comma === '(' ? ')' : ',') && text !== 'who') continue;
    const role = afterVerb(s, at + 1, whose);
    if (role) return role;
  }
  return null;
}

function afterVerb(s: RoleSentence, start: number, whose: Mention): Role | null {
  let at = start;
  if (lowerAt(s, at) === ',' && (lowerAt(s, at + 1) === 'who' || lowerAt(s, at + 1) === 'now')) at++;
  let linked = false;
  let open = false;
  for (; at - start < REACH && AUXILIARIES.has(lowerAt(s, at)); at++) {
    linked ||= BECOMING.has(lowerAt(s, at));
    open ||= OPEN.has(lowerAt(s, at)) || (lowerAt(s, at) === 'would' && !isReported(s, start));
  }
  const verb = lowerAt(s, at);
  if (lowerAt(s, start) === 'and' && isGoverned(s, whose)) return null;
  if (linked && verb === 'no' && lowerAt(s, at + 1) === 'longer') return phraseAt(s, at + 2, whose, true);
  if (open) return null;
  if (lowerAt(s, start) === 'to' && WISHING.has(lowerAt(s, whose.from - 1))) return null;
  if (verb === 'as') return isAppointing(s, whose) ? phraseAt(s, at + 1, whose) : null;
  if (APPOINTED.has(verb) && at > start) return phraseAt(s, pastAs(s, at + 1), whose);
  const leaving = LEAVING.has(verb);
  if (ACTING.has(verb) || leaving || (APPOINTED.has(verb) && (at > start || lowerAt(s, at - 1) === ','))) {
    const as = asAfter(s, at + 1);
    const gone = leaving && !/^(?:to|will|would|may|might|could|should)$/.test(lowerAt(s, start));
    if (as !== null) return phraseAt(s, as + 1, whose, gone && !entersOffice(s, at));
    return null;
  }
  if (BECOMING.has(verb)) return phraseAt(s, pastAdverbs(s, at + 1), whose);
  if (linked) return phraseAt(s, at, whose);
  return at === start && isAppointing(s, whose) && start === whose.to ? phraseAt(s, at, whose) : null;
}

/** "served under President Ann Hart and is": whoever stands under a preposition is not whom the next verb tells of. */
function isGoverned(s: RoleSentence, person: Mention): boolean {
  let at = person.from - 1;
  while (
    at > 0 &&
    person.from - at < 4 &&
    (isRoleWord(s, at) || /^(?:the|mr|mrs|ms|dr|\.)$/.test(lowerAt(s, at)))
  )
    at--;
  return /^(?:of|under|by|with|for|to|from|against)$/.test(lowerAt(s, at));
}

/** "step in as", "step up as": not every stepping is down. */
const entersOffice = (s: RoleSentence, verb: number): boolean => /^(?:in|up)$/.test(lowerAt(s, verb + 1));

/** Index of the "as" that belongs to the verb before `from`: "returned to Acme as", "take over as"; or null. */
function asAfter(s: RoleSentence, from: number): number | null {
  for (let at = from; at < from + 7 && at < s.words.length; at++) {
    const word = s.words[at]!;
    if (word.lower === 'as') return lowerAt(s, at + 1) === 'well' ? null : at;
    if (word.kind === 'mark' && !s.at(at)) return null;
    if (/^(?:and|but|that|who|which|because|after|when)$/.test(word.lower)) return null;
  }
  return null;
}

const pastAs = (s: RoleSentence, from: number): number => {
  let at = from;
  while (/^(?:as|to|the)$/.test(lowerAt(s, at)) && at - from < 2) at++;
  return at;
};

const pastAdverbs = (s: RoleSentence, from: number): number => {
  let at = from;
  while (/^(?:also|now|presently|currently|formerly|officially|still|later|once)$/.test(lowerAt(s, at))) at++;
  return /^(?:appointed|named|promoted|elected|made)$/.test(lowerAt(s, at)) ? pastAs(s, at + 1) : at;
};

/** "Acme named Ann Hart", "with Ann Hart": a verb of appointing governs the name. */
function isAppointing(s: RoleSentence, person: Mention): boolean {
  for (let at = person.from - 1; at >= Math.max(0, person.from - 4); at--) {
    const lower = lowerAt(s, at);
    if (APPOINTING.has(lower)) return true;
    if (s.words[at]!.kind === 'mark' || s.at(at)) return false;
  }
  return false;
}

/** "his role as board chairman", "Ann Hart's departure as chief": the office is somebody's noun. */
function ofOffice(s: RoleSentence, person: Mention, whose: Mention): Role | null {
  let at = person.to;
  if (/^['’]s?$/.test(lowerAt(s, at))) at++;
  else if (!/^(?:his|her)$/.test(lowerAt(s, at - 1))) return null;
  for (let noun = at; noun < at + 3; noun++) {
    const lower = lowerAt(s, noun);
    if (!OFFICE.has(lower) && !DEPARTURE.has(lower)) continue;
    if (!/^(?:as|of)$/.test(lowerAt(s, noun + 1))) return null;
    const gone =
      DEPARTURE.has(lower) || (lowerAt(s, person.from - 1) === 'from' && isPast(s, person.from - 2));
    return phraseAt(s, noun + 2, whose, gone);
  }
  return null;
}

/** "was removed from his role": a leaving that has happened, not one to come. */
const isPast = (s: RoleSentence, verb: number): boolean => {
  const at = /^(?:down|aside)$/.test(lowerAt(s, verb)) ? verb - 1 : verb;
  return /(?:ed|quit)$/.test(lowerAt(s, at));
};

function phraseAt(s: RoleSentence, from: number, whose: Mention, gone = false): Role | null {
  if (from >= s.words.length) return null;
  const to = phraseEnd(s, from);
  if (!isRolePhrase(s, from, to)) return null;
  const role = makeRole(s, whose, from, to, 'is');
  return role && gone ? { ...role, former: true } : role;
}
