import { stem } from '../language/stems.ts';
import type { Entity, Story, ToldStatement } from '../story/index.ts';
import { ownedOffice } from './ask-facts.ts';
import type { Asked } from './ask-question.ts';

/** Whether a passage holds something of the kind asked for, besides what the question already names. */
export function answers(story: Story, asked: Asked, statement: ToldStatement): boolean {
  const text = textOf(story, statement);
  if (/\?\s*["”’']?$/.test(text)) return false;
  if (asked.beyond && !isBeyond(asked, text)) return false;
  const others = statement.entities
    .filter((id) => !asked.entities.includes(id))
    .map((id) => story.entity(id)!);
  return KINDS[asked.wanted](text, asked, others, statement);
}

export const textOf = (story: Story, { source, passage }: ToldStatement): string =>
  story.source(source)!.text.slice(passage.start, passage.end);

function isBeyond(asked: Asked, text: string): boolean {
  if (!/\b(?:after|since|then|later|next|following)\b/i.test(text)) return false;
  return !/\bjoin|\bgo(?:es)? next|\bnew job/i.test(asked.text) || /\bjoin(?:ed|s)?\b/i.test(text);
}

type Kind = (text: string, asked: Asked, others: readonly Entity[], statement: ToldStatement) => boolean;

const isOf = (others: readonly Entity[], type: RegExp): boolean =>
  others.some((entity) => type.test(entity.type));

const KINDS = {
  date: (text, asked, _others, statement) =>
    !isDenied(text, asked) &&
    (statement.date !== null ||
      /\b(?:quarter|month|week|year|soon|later|today|tomorrow|(?:19|20)\d\d)\b/i.test(text)),
  number: (text, asked) =>
    asked.counted === null ? isAmount(text, asked.text) : isCounted(text, asked.counted),
  age: (text) =>
    /\b\d{1,3}[- ]year[- ]old\b|\baged? \d|\bat (?:the )?age (?:of )?\d|\bwas \d\d\b|, \d\d,/i.test(text),
  place: (text, _asked, others) =>
    (isOf(others, /place|organization/) && /\b(?:in|at|near|to|on|off|outside|into|from)\b/.test(text)) ||
    WHERE.test(text) ||
    SITE.test(text),
  person: (text, asked, others) =>
    isHeldBy(text, asked, others) &&
    (isOf(others, BODILY.test(asked.text) ? /^person$/ : /^(?:person|organization)$/) ||
      /\b(?:by|be) (?:the|an?) (?:\p{L}+ ){0,3}(?:secretary|minister|director|judge|general|officer|chief|head|president|chair)/iu.test(
        text,
      )),
  reason: (text) => REASON.test(text) || OCCASION.test(text) || MARKET.test(text),
  product: (_text, _asked, others) => isOf(others, /^product$/),
  thing: () => true,
} satisfies Record<Asked['wanted'], Kind> as Record<Asked['wanted'], Kind>;

/** "Who is Ann Hart's lawyer?": a name right beside the lawyer. */
function isHeldBy(text: string, asked: Asked, others: readonly Entity[]): boolean {
  const office = ownedOffice(asked.text);
  if (!office) return true;
  const same = /^(?:lawyer|attorney)$/.test(office) ? '(?:lawyer|attorney)' : office;
  return others.some(
    ({ type, name }) =>
      type === 'person' &&
      name.split(' ').some((word) => {
        const escaped = word.replace(/[^\p{L}\p{N}-]/gu, '.');
        return new RegExp(
          `\\b${same}s?,? (?:[A-Z]\\.? |Dr\\.? |\\p{Lu}\\p{L}+ )?${escaped}|${escaped}, [^,.]{0,40}\\b${same}s?\\b`,
          'u',
        ).test(text);
      }),
  );
}

/** "made no mention of resigning", "will not resign": what is asked about is said not to be. */
function isDenied(text: string, { terms, text: question }: Asked): boolean {
  if (/\bnot\b|n['’]t\b/i.test(question)) return false;
  const after =
    /\b(?:no|not|never|without|denie[sd]|den(?:y|ying)|refus\w+|ruled out|\p{L}+n['’]t)\b([^.;,]{0,40})/giu;
  return [...text.matchAll(after)].some(([, rest]) => {
    const stems = (rest!.toLowerCase().match(/\p{L}+/gu) ?? []).map(stem);
    return terms.some((term) => stems.includes(term));
  });
}

/** "in the town hall": a place that has no name. */
const SITE =
  /\b(?:in|at|near|to|outside|into) (?:the|an?|its|his|her|their) (?:[\p{Ll}-]+ ){0,2}(?:hall|hotel|court|courthouse|hospital|school|church|mosque|offices?|headquarters|square|park|station|harbou?r|airport|stadium|home|house|prison|village|town|city|capital|university|palace|street|building|museum)\b/u;

/** A name behind a preposition of place, and no month. */
const WHERE =
  /\b(?:in|at|near|to|for|outside|off) (?:the )?(?!(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)\p{Lu}/u;

/** What only a person can do or be. */
const BODILY =
  /\b(?:surviv|died?\b|kill|born|marr|wife|husband|pilot|captain|fl(?:ew|ies|y)\b|injur|resign|retire)/i;

/** Words that give a reason; "after" and "hours after" only say when. */
const REASON =
  /\b(?:because|due to|owing to|as a result|thanks to|reasons?|stem(?:s|med)?|blam(?:ed|es|ing)|cit(?:ed|es|ing)|explain(?:ed|s)?|conclud(?:ed|es)|caused?|led to|prompted|triggered|sparked|related to|in response to|so that|in order to|conflicts?|disagreements?|loss of confidence|lack of|lost (?:confidence|trust)|fail(?:ed|ure|ing)|(?:fired|dismissed|sacked|ousted|criticised|criticized|fined|sued|arrested|jailed) (?:over|for))\b/i;

/** "After" gives a reason where what came before is blamed. */
const OCCASION =
  /\b(?:after|over|following|amid) (?:\S+ ){0,6}(?:comments?|remarks?|criticism|allegations?|accusations?|complaints?|claims|revelations?|row|scandal|dispute|protests?|failing|refusing|pleading|admitting|violating|breach(?:es)?|concerns?|fears?|(?:being|was|were) (?:found|accused|convicted|charged))\b/i;

/** What moved a price is told with "after" and "as". */
const MARKET =
  /\b(?:shares?|stocks?|prices?)\b.{0,60}\b(?:fell|tumbled|dropped|slumped|plunged|rose|jumped|climbed|surged|soared)\b.{0,60}\b(?:after|as|on)\b/i;

const MONEY =
  /[$€£¥₹]|\b(?:dollars?|euros?|pounds?|yuan|yen|rupees?|crowns?|kron(?:or|er|a|e)|roubles?|rubles?|pesos?|reais|dirhams?|rand|liras?|zlotys?|forints?|shekels?|naira|riyals?|won|francs?|crore|lakh|usd|eur)\b/i;
const SHARE = /%|\bper ?cent\b|\bpercentage\b/i;
const NUMBER =
  /\d|\b(?:hundreds?|thousands?|millions?|billions?|dozens?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/i;

/** "How much", "what price": money where the question is about money, a share where it is about one. */
function isAmount(text: string, question: string): boolean {
  if (/\b(?:premium|percent|percentage|stake|share of|rate)\b/i.test(question)) return SHARE.test(text);
  if (
    /\bhow much did\b.*\b(?:shares?|stocks?|prices?|sales|profits?|revenues?)\b.*\b(?:rise|fall|grow|drop|increase|decrease|jump|climb|lose|gain|decline|tumble)\b/i.test(
      question,
    )
  )
    return SHARE.test(text) || MONEY.test(text);
  if (
    /\b(?:how much|price|cost|salary|pay|paid|worth|value|bid|offer|fine|earn|spend|invest|raise)\b/i.test(
      question,
    )
  )
    return MONEY.test(text);
  return NUMBER.test(text);
}

/** Words that a count of people may stand with. */
const PEOPLE = new Set(
  'people person persons passengers crew workers employees staff staffers victims dead deaths fatalities survivors members residents students soldiers killed died bodies casualties toll lives injured signatories'
    .split(' ')
    .map(stem),
);

/** A number that stands a few words before what is counted, and for people on either side. */
function isCounted(text: string, counted: string): boolean {
  const words = text.split(/[\s—–]+/);
  const stems = words.map((word) => stem(word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')));
  const ofPeople = PEOPLE.has(counted);
  const fits = (at: number): boolean => stems[at] === counted || (ofPeople && PEOPLE.has(stems[at]!));
  const reach = ofPeople ? [-4, -3, -2, -1, 1, 2, 3, 4] : [1, 2, 3, 4, 5];
  if (ofPeople && TOLL.test(text)) return true;
  return words.some(
    (word, at) =>
      NUMBER.test(word) && !isYear(word) && !isRank(word) && reach.some((away) => fits(at + away)),
  );
}

/** "The death toll of the collapse in Foo has risen to 14". */
const TOLL =
  /\b(?:toll|number of (?:dead|victims|deaths|injured|missing))\b[^.;]{0,90}\b(?:to|at|is|was|reached|reaches|exceeds|of) (?:\S+ ){0,3}\d/i;

/** "19-year-old", "3rd", "B12": a number that counts nothing. */
const isRank = (word: string): boolean => /\d-\p{L}|\d(?:st|nd|rd|th)\b|\p{L}\d/u.test(word);

const isYear = (word: string): boolean => /^(?:19|20)\d\d\b/.test(word) || /^\(?\d{4}-\d\d/.test(word);
