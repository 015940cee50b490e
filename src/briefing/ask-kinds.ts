import { actionClass } from '../language/lexicon/actions.ts';
import { stem } from '../language/stems.ts';
import type { Entity, Story, ToldStatement } from '../story/index.ts';
import { isCounted } from './ask-counts.ts';
import { isDated } from './ask-dates.ts';
import { isHeldBy } from './ask-kin.ts';
import { namesIn, textOf, wordsApart, wordsFrom } from './ask-nearness.ts';
import { isBased, isObject } from './ask-object.ts';
import type { Asked } from './ask-question.ts';
import { isThere } from './ask-there.ts';
import { isWhose } from './ask-whose.ts';

/** Whether a passage holds something of the kind asked for, besides what the question already names. */
export function answers(story: Story, asked: Asked, statement: ToldStatement): boolean {
  const text = textOf(story, statement);
  if (/\?\s*["”’']?$/.test(text)) return false;
  if (asked.beyond && !isBeyond(asked, text)) return false;
  if (!isWhose(story, asked, statement) || !isThere(story, asked, statement, text)) return false;
  const others = statement.entities
    .filter((id) => !asked.entities.includes(id))
    .map((id) => story.entity(id)!);
  if (!isNear(story, asked, statement)) return false;
  if (!isBased(story, asked, text) || !isObject(story, asked, statement.text)) return false;
  return KINDS[asked.wanted](text, asked, others, statement, story);
}

/** Whether the one thing that is asked of a name stands near that name; nearer still where it was done to it. */
function isNear(
  story: Story,
  { terms, entities, wanted, text: question }: Asked,
  { text }: ToldStatement,
): boolean {
  const isSuffered = /^(?:date|place|reason)$/.test(wanted) && /\b(?:was|were)\b/i.test(question);
  if (terms.length !== 1 || entities.length === 0 || (wanted !== 'date' && !isSuffered)) return true;
  return wordsApart(text, terms, namesIn(story, entities)) <= (isSuffered ? NEAR : FAR);
}

/** Words between them. */
const NEAR = 10;
const FAR = 16;

function isBeyond(asked: Asked, text: string): boolean {
  if (!/\b(?:after|since|then|later|next|following)\b/i.test(text)) return false;
  return !/\bjoin|\bgo(?:es)? next|\bnew job/i.test(asked.text) || /\bjoin(?:ed|s)?\b/i.test(text);
}

type Kind = (
  text: string,
  asked: Asked,
  others: readonly Entity[],
  statement: ToldStatement,
  story: Story,
) => boolean;

const isOf = (others: readonly Entity[], type: RegExp): boolean =>
  others.some((entity) => type.test(entity.type));

const KINDS = {
  date: (text, asked, _others, statement, story) =>
    !isDenied(text, asked) &&
    (!/\bfounded\b/i.test(asked.text) || isFounded(story, asked, text)) &&
    (isDated(story, asked, statement) || SOMETIME.test(text)),
  time: (text, asked) => isBeside(text, CLOCK, asked.terms),
  duration: (text) => DURATION.test(text) || EXTENT.test(text),
  extent: (text, asked) => isBeside(text, EXTENT, asked.terms),
  number: (text, asked) =>
    (!KIN.test(asked.text) || OWN_KIN.test(text)) &&
    (asked.counted === null ? isAmount(text, asked.text) : isCounted(text, asked.counted)),
  age: (text) =>
    /\b\d{1,3}[- ]year[- ]old\b|\baged? \d|\bat (?:the )?age (?:of )?\d|\bwas \d\d\b|, \d\d,/i.test(text),
  place: (text, _asked, others) =>
    (isOf(others, /place|organization/) && /\b(?:in|at|near|to|on|off|outside|into|from)\b/.test(text)) ||
    WHERE.test(text) ||
    SITE.test(text),
  person: (text, asked, others, _statement, story) =>
    isHeldBy(story, asked, text, others) &&
    !isDenied(text, asked) &&
    (!KILLS.test(asked.text) || KILLED.test(text)) &&
    (isOf(others, BODILY.test(asked.text) ? /^person$/ : /^(?:person|organization)$/) ||
      /\b(?:by|be) (?:the|an?) (?:\p{L}+ ){0,3}(?:secretary|minister|director|judge|general|officer|chief|head|president|chair)/iu.test(
        text,
      )),
  reason: (text) => REASON.test(text) || OCCASION.test(text) || MARKET.test(text),
  product: (_text, _asked, others) => isOf(others, /^product$/),
  thing: () => true,
} satisfies Record<Asked['wanted'], Kind> as Record<Asked['wanted'], Kind>;

/** "How many children has she?": her own. */
const KIN =
  /\bhow many (?:children|kids|sons|daughters|siblings|brothers|sisters|wives)\b.*\b(?:have|has|had|got)\b/i;
const OWN_KIN =
  /(?:\b(?:his|her|their|has|had|have|father of|mother of|parents? of)|['’]s) (?:(?!of |the )[\p{L}-]+ ){0,4}(?:children|kids|sons?|daughters?|siblings|brothers?|sisters?|wives|wife)\b/iu;

/** Who kills does more than to be there when somebody dies. */
const KILLS = /\bwho (?:killed|murdered|shot|assassinated|stabbed)\b/i;
const KILLED = /\b(?:kill(?:ed|er|ers|ing)|murder\w*|shot|assassin\w*|stabbed|gunm[ae]n)\b/i;

/** "made no mention of resigning", "will not resign": what is asked about is said not to be. */
function isDenied(text: string, { terms, text: question }: Asked): boolean {
  if (/\bnot\b|n['’]t\b/i.test(question)) return false;
  const after =
    /\b(?:no|not|nothing|nobody|never|without|denie[sd]|den(?:y|ying)|refus\w+|ruled out|\p{L}+n['’]t)\b([^.;,]{0,40})/giu;
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
  /\b(?:because|due to|owing to|as a result|thanks to|reasons?|stem(?:s|med)?|blam(?:ed|es|ing)|cit(?:ed|es|ing)|explain(?:ed|s)?|conclud(?:ed|es)|caused?|led to|prompted|triggered|sparked|related to|in response to|so that|in order to|conflicts?|disagreements?|loss of confidence|lack of|lost (?:confidence|trust)|in solidarity|in protest|on charges of|accused of|on suspicion of|findings? point(?:s|ed|ing)? to|attributed to|fail(?:ed|ure|ing)|(?:fired|dismissed|sacked|ousted|criticised|criticized|fined|sued|arrested|jailed) (?:over|for))\b/i;

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

/** Words that say roughly when. */
const SOMETIME =
  /\b(?:quarter|month|week|year|soon|later|today|tomorrow|(?:19|20)\d\d)\b|\b(?:within|in) (?:about |some |the next |the coming |a few |several )?(?:\d+ |two |three |four |five |six |ten |twelve )?(?:days|weeks|months|years)\b/i;

const isFounded = (story: Story, { terms, entities }: Asked, text: string): boolean =>
  FOUNDED.test(text) && (entities.length === 0 || wordsApart(text, terms, namesIn(story, entities)) <= 4);

/** A body is founded in some year; "its co-founder" says nothing of when. */
const FOUNDED =
  /\b(?:founded|founding|established|set up|incorporated)\b.{0,80}\b(?:1[5-9]|20)\d\d\b|\b(?:1[5-9]|20)\d\d\b.{0,80}\b(?:founded|founding|established|set up|incorporated)\b/i;

/** Whether a measure stands in one part of a passage with what is asked about. */
const isBeside = (text: string, measure: RegExp, terms: readonly string[]): boolean =>
  wordsFrom(text, measure.exec(text)?.[0], actionsIn(terms)) <= BESIDE;

const BESIDE = 18;

/** The words that say what happened, where the question has any. */
export function actionsIn(terms: readonly string[]): readonly string[] {
  const actions = terms.filter((term) => actionClass(term) !== null);
  return actions.length > 0 ? actions : terms;
}

/** The hour, length or span of time that a passage gives where one is asked for. */
export const measureIn = (text: string, { wanted }: Asked): string | undefined =>
  (wanted === 'time' ? CLOCK : wanted === 'extent' ? EXTENT : null)?.exec(text)?.[0];

/** An hour of the day. */
const CLOCK =
  /\b\d{1,2}[:.]\d\d\b|\b\d{1,2} ?[ap]\.?m\b|\b[0-2]\d{3} ?(?:hrs|GMT|BST|local)\b|\bo['’]clock\b|\b(?:noon|midnight|midday|lunchtime|dawn|dusk)\b/i;

const COUNTED = String.raw`(?:\d[\d.,]*|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|dozens?)`;
const DURATION = new RegExp(
  String.raw`\b${COUNTED}[- ](?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?)\b|\bsince (?:19|20)\d\d\b`,
  'i',
);
const EXTENT = new RegExp(
  String.raw`\b${COUNTED}(?: (?:thousand|million))?[- ]?(?:m|km|met(?:re|er)s?|kilomet(?:re|er)s?|miles?|feet|foot|ft|inch(?:es)?|yards?|acres?|hectares?|storeys?|stories|square)\b`,
  'i',
);

/** "How much", "what price": money where the question is about money, a share where it is about one. */
function isAmount(text: string, question: string): boolean {
  if (/\b(?:premium|percent|percentage|proportion|stake|share of|rate|how much of)\b/i.test(question))
    return SHARE.test(text);
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
