import { isSaying } from './lexicon/actions.ts';
import { AUXILIARIES, MONTHS, WEEKDAYS } from './lexicon/function-words.ts';
import { ROLE_NOUNS } from './lexicon/roles.ts';
import { isPastForm, isPresentForm } from './lexicon/verbs.ts';

/** Whether a line is a sentence that says of whom and what it speaks. */
export const standsAlone = (line: string): boolean =>
  !leansBack(line) && !isFragment(line) && !isCaption(line);

/** Whether a line hangs on the one before it, so that by itself nobody knows of whom or what it speaks, or who speaks. */
export function leansBack(line: string): boolean {
  if (OPENS_POINTING.test(line) || opensWithPart(line) || OPENS_FRONTED.test(line) || OPENS_NOUN.test(line))
    return true;
  const own = unquoted(line);
  return (
    isOfUnnamed(own) ||
    IS_SOMEBODYS.test(own) ||
    POINTS_WITHIN.test(own) ||
    isSaidByUnnamed(own) ||
    isOfTwo(own)
  );
}

/** The pronouns and pointing words of English (Quirk et al. 1985); "those who stay" and "some 40" point at nothing before. */
const OPENS_POINTING =
  /^["“']?(?:It|They|He|She|Its|Their|His|Her|These|That|Such(?! as\b)|Technically, yes|Yes|No,|Well,|There|Here|Then|Instead|Even so|Others?|Another|Neither|Nor|One reason|One (?:is|was|has|had|said|says|told|even|also|of (?:them|these|those))|This|Those(?! (?:who|whose|in|with|of)\b)|Both(?! (?:\S+ ){1,5}and\b)|(?:Some|Many)(?! (?:\d|of the\b))|So (?:has|have|had|do|does|did|is|are|was|were))\b/;

/** "Most of them", "Few saw it": of whom, the line before says. */
function opensWithPart(line: string): boolean {
  const next = PART.exec(line)?.[1];
  return (
    next !== undefined &&
    (OF_WHOM.test(next) || AUXILIARIES.has(next) || isPastForm(next) || HOLDS.test(next))
  );
}

const PART =
  /^["“']?(?:Most|All|None|Few|Each|Several|Half)(?: (?:also|even|still|already))?(?: (?=[\p{Ll}']))?(of \p{Ll}+|[\p{Ll}']+|,)/u;
const OF_WHOM = /^(?:,|of (?:them|these|those|this|that))$/;
const HOLDS =
  /^(?:say|think|believe|fear|worry|hope|want|consider|see|argue|expect|doubt|wonder|remain|live|wait)$/;

/** "With this", "On Friday its", "As of May, he": nothing stands before the pronoun that it could mean. */
const OPENS_FRONTED =
  /^(?:With|Without|After|Before|Despite|Because of|Since|Following|In|During|At|For|From|By|On|Under|Over|To|Of|Against|Amid|Given|Like|Unlike|Through) (?:it|this(?! (?:morning|afternoon|evening|week|weekend|month|year)\b)|that|these|such|them|which|doing so)\b|^In (?:its|their|his|her) view\b|^(?:As of|On|By|In|At|Earlier|Late|Since|Yesterday|Today|Tonight|Last|Now|Currently|So far|Until)\b[^,'’]{0,40}, (?:it|they|he|she|its|their|this|that|these|those)\b|^(?:From|Between|During)\b[^,'’]{0,40}, (?:it|they|he|she|those)\b|^(?:By|On|In|Since|Late on|Early on) (?:the )?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|morning|afternoon|evening|night|then|now)(?: (?:morning|afternoon|evening|night))?(?: \(\d{4}-\d\d-\d\d\))? (?:it|they|he|she)\b|^(?:A|An|One|Two|Three|Four|Five|Six|Several|Some|Many|Minutes|Hours|Days|Weeks|Months|Years) (?:(?:minute|hour|day|week|month|year)s? )?(?:later|earlier|before)\b/i;

/** "The move", "The council also": which one, and beside what. */
const OPENS_NOUN =
  /^The (?:(?:[\p{Ll}’'-]+ ){1,5}also\b|[\p{Ll}’'-]+ (?:comes?|came) (?:as|after|amid|despite|on|in|just|only|hours|days|weeks|a (?:day|week|month))\b|(?:two|pair|trio|others|latter)\b|(?:move|deal|announcement|decision|company|firm|group|man|woman|other|latest|measure|film|statement|letter|report|post|paper|email|memo|article|document|same)\b(?! (?:of|by|from|between|to)\b))/u;

/** "The leader agreed on Friday": an office or a body, and no name in all the line. */
const isOfUnnamed = (line: string): boolean =>
  UNNAMED_SAID.test(line) ||
  (UNNAMED.test(line) &&
    !(line.slice(4).match(CAPITAL) ?? []).some((word) => !isCalendar(word.toLowerCase())));

const UNNAMED = new RegExp(
  `^The (?:${[...ROLE_NOUNS].join('|')}|country|nation|agency|ministry|committee|panel|commission|star|disease|illness)\\b(?! of\\b)`,
);
const UNNAMED_SAID = new RegExp(
  `^The (?:${[...ROLE_NOUNS].join('|')}) (?:said|says|added|told|testified|wrote)\\b`,
);
const CAPITAL = /\p{Lu}\p{L}*/gu;
const isCalendar = (lower: string): boolean => MONTHS.has(lower) || WEEKDAYS.has(lower);

/** Its writer's own; nothing but somebody's words, or words that no mark closes. */
const IS_SOMEBODYS = /^(?:(?:I|We|You)\b|["“]|[^\p{L}]*$)/u;

/** "shared this within the team": what that is, the line before says; "they sold it, but this was denied" says it. */
const POINTS_WITHIN =
  /(?<!, (?:and|but|though|although|while))\s(?:this|these|those)(?:[.,;]|\s(?:is|was|are|were|has|had|would|will)\b)|\s(?:this|these)\s(?:in|on|at|to|by|with|within|for|from|as|and)\b/;

/** "The looms were sold, he said": whose word it is, the line does not say; "Acme Looms sold it, it said" does. */
function isSaidByUnnamed(line: string): boolean {
  const said = UNNAMED_SAYS.exec(line);
  if (said === null || SAYS.test(line.slice(0, said.index))) return false;
  return said[1] !== 'it' || !OPENS_NAME.test(line);
}

const OPENS_NAME = /^(?:The )?\p{Lu}\p{L}* \p{Lu}/u;
const UNNAMED_SAYS = /, (it|he|she|they) (?:says?|said|adds?|added|argues?|notes?)\b/;
const SAYS = /\b(?:said|says|told|wrote)\b/;

/** "The two groups met": which two, unless the line has named one and another. */
function isOfTwo(line: string): boolean {
  const two = THE_TWO.exec(line);
  const before = line.slice(0, two?.index);
  return two !== null && !/\b(?:and|with)\b/.test(before) && (before.match(NAMES)?.length ?? 0) < 2;
}

const NAMES = /\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*)*/gu;

const THE_TWO =
  /\bthe (?:two|pair|trio|duo)(?:[.,;]| (?:groups|men|women|sides|countries|companies|leaders|firms|people|parties|nations|governments|officials|agencies|teams|are|were|had|have|will|would|said|met|agreed)\b)/i;

/** Whether a line says what a picture shows. */
export const isCaption = (line: string): boolean => CAPTION.test(line);

const CAPTION =
  /^\((?:AP|AFP|EPA|Reuters|Getty)\b[^)]{0,80}\) \(?\p{Lu}|^\(\p{Lu}{2,8}\) \p{L}{3,9}\.? \d{1,2}: |^(?:In )?(?:This |These |An? )?(?:(?:file|aerial|undated|handout|still|satellite) )?(?:[Ii]mages?|[Pp]hotos?|[Pp]hotographs?|[Pp]ictures?|[Vv]ideo)(?: captions?)?\b|^(?:Top|Bottom|Left|Right|Above|Below)(?: (?:left|right))?: |\b(?:is|are) (?:seen|pictured|shown)\b|, (?:left|right|cent(?:er|re)|shown here)(?:,| in\b)|\bin this (?:image|photo|picture)/u;

/**
 * Whether a line tells nothing as done: it has no verb but in the present, as captions have, and headlines ("A weaver
 * carries the last loom past the mill").
 */
export const isScene = (line: string): boolean =>
  !unquoted(line)
    .replace(MAY, '')
    .toLowerCase()
    .split(/[^\p{L}'’]+/u)
    .some((word) => AUXILIARIES.has(word) || isPastForm(word) || isSaying(word));

/** The month, and no verb. */
const MAY = /\bMay(?= \d)/g;

/** Whether a line asks and tells nothing, judges, or speaks to its reader or of its writer. */
export function isAside(text: string): boolean {
  const own = unquoted(text);
  return /\?["”’']?$/.test(text) || FIRST_PERSON.test(own) || JUDGES.test(own);
}

/** Words of columns, which a report leaves to those whom it quotes; by hand, of the strongly subjective (Wilson et al. 2005). */
const JUDGES =
  /\b(?:of course|needless to say|no wonder|so much for|let['’]s face it|sadly|frankly|ironically|arguably|surely|shamefully|absurdly|deplorable|perverse|shameful|ludicrous|absurd|ridiculous|pathetic|disgraceful|scandalous|preposterous|laughable|farcical|lunacy|berserk|cryptic|deserves? (?:to|better|credit|praise|blame)|(?:sad|simple|plain) (?:fact|truth)|might seem|pretty cool|the way they are)\b/i;

const FIRST_PERSON = /(?:^|[\s(])(?:I|we|We|my|My|our|Our|you|You|your|Your|me|us)(?=[\s,.’'])/;

/**
 * Whether a line is no sentence: a stub without a verb, half a bracket, a menu's bars, or who spoke without what was
 * said ("In a statement on Friday, Hart said.").
 */
export function isFragment(text: string): boolean {
  if (/(?:^|\s)[|*•▪](?:\s|$)|:$|^[,;:]/.test(text) || !evenMarks(text) || ENDS_QUOTED.test(text))
    return true;
  if (RUN_ON.test(text) || WHERE_AS.test(text)) return true;
  const words = text.split(/\s+/).filter((word) => /\p{L}|\d/u.test(word));
  const verbs = words.flatMap((word, at) => (isVerb(bare(word)) ? [at] : []));
  if (verbs.length === 0) return words.length < STUB;
  if (HEADLESS.test(text) || ENDS_SAYING.test(text) || (!text.includes(',') && SAYS_WHAT.test(text)))
    return true;
  return verbs.length === 1 && saysNothing(text, words, verbs[0]!);
}

/** "… loss of the mill The weavers fear": a headline, and the sentence that it has run into. */
const RUN_ON =
  /\p{Ll}{2} (?:An|The|In|As|It|He|She|There|They|These|Two|Three|Thousands|Hundreds|Dozens|More|Some|Many|Up to|Efforts|Aid|Police|Officials|Experts) \p{Ll}|[\p{L}\d] (?:At|In|On) (?:its|the|a|his|her) \p{Ll}|[\p{L}\d)'’] (?:There|They|He|She|These|But|And|However|Meanwhile),? \p{Ll}|(?<!\b(?:influenza|flu|vitamin|hepatitis|type|group|level|grade|class|plan|serie)) A \p{Ll}/u;

/** "In the harbour as Ann Hart left on Friday": where and when, and not what. */
const WHERE_AS = /^(?:In|At|On|From|Outside|Inside) [^,]{2,50} as (?:the |an? )?\p{Lu}[^,]*$/u;

/** "… on its way.'": the end of what somebody said, the beginning of which is not there. */
const ENDS_QUOTED = /^[^'‘`]*[.!?]'$/;

/** "Being freed in May, she …" without the "she": a participle, and behind its comma the verb at once. */
const HEADLESS =
  /^(?:After |Before |While )?\p{Lu}?\p{Ll}+ing\b[^,“”"]{0,120}, (?:\p{Ll}+ly )?(?:said|says|told|was|were|is|had|has|\p{Ll}{3,}ed)\b/u;

/** "Hart, who was there, added." */
const ENDS_SAYING =
  /^[^,]{1,60}, (?:who|which)\b[^,]*, (?:added|adds|said|says|continued|noted|replied|explained)\.$/;
/** "The tax returns show." */
const SAYS_WHAT = /\b(?:said|says|shows?|showed|suggests?|suggested|reveals?|revealed|reads?)\.$/;

/** A line of fewer words has its verb among them, or it has none. */
const STUB = 12;

const bare = (word: string): string => word.toLowerCase().replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
const isVerb = (word: string): boolean =>
  AUXILIARIES.has(word) || isPastForm(word) || isPresentForm(word) || isSaying(word);

/** The one verb is one of saying, and what follows says only when, where or to whom. */
function saysNothing(text: string, words: readonly string[], verb: number): boolean {
  const word = bare(words[verb]!);
  if (!isSaying(word) || /[“"]/.test(text)) return false;
  if (word === 'told' && !/, /.test(text.slice(text.indexOf('told')))) return true;
  const rest = words.slice(verb + 1).map(bare);
  const from = rest.findIndex((one) => !MONTHS.has(one) && !WEEKDAYS.has(one) && one !== '');
  return from < 0 || (rest.length < 8 && /^(?:on|in|at|during|to|from|later|earlier|via)$/.test(rest[from]!));
}

/** Whether every bracket and quotation mark that opens is closed, and none closes that has not opened. */
const evenMarks = (text: string): boolean =>
  evenPairs(text, '(', ')') && evenPairs(text, '“', '”') && text.split('"').length % 2 === 1;

function evenPairs(text: string, opening: string, closing: string): boolean {
  let open = 0;
  for (const mark of text) {
    if (mark === opening) open += 1;
    if (mark === closing && --open < 0) return false;
  }
  return open === 0;
}

/** A line without its quotations. */
const unquoted = (text: string): string => text.replace(/["“][^"“”]*["”]/g, '');
