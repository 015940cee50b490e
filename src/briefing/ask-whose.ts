import { namesOf, type Story, type ToldStatement } from '../story/index.ts';
import type { Asked } from './ask-question.ts';

/** What somebody does or suffers alone: how it is asked, how it is told, and whether the teller may name her far off. */
interface Own {
  readonly asks: RegExp;
  readonly tells: RegExp;
  readonly far: boolean;
  /** Whether a body does it as well as a person. */
  readonly bodies?: boolean;
}

const POST = String.raw`(?:(?:the|his|her|their|its|my) )?(?:[\p{L}-]+ ){0,2}(?:company|firm|team|board|office|post|job|party|government|presidency|group|bank|club|lab|project|service)\b`;
const OWN: readonly Own[] = [
  {
    asks: /\b(?:resign\w*|quit\w*|step(?:s|ped|ping)? down|retire\w*)\b/i,
    tells: new RegExp(
      String.raw`\b(?:resign\w*|quit\w*|step(?:s|ped|ping)? (?:down|aside|back)|(?:leaves?|left|leaving) (?=${POST})|retire\w*|depart(?:s|ed|ing|ures?)?\b|exit\w*|farewell|fired|ousted|ouster|sacked|dismissed|dismissal|removed)`,
      'giu',
    ),
    far: true,
  },
  {
    asks: /\b(?:leave|leaves|left|leaving|depart(?:s|ed|ing|ures?)?)\b/i,
    tells:
      /\b(?:resign\w*|quit\w*|step(?:s|ped|ping)? (?:down|aside|back)|(?:leave|leaves|left|leaving)\b(?! (?:\S+ ){1,4}with\b)|retire\w*|depart(?:s|ed|ing|ures?)?\b|exit\w*|farewell|fired|firing|ousted|ouster|sacked|sacking|dismissed|dismissal|removed)\b/gi,
    far: true,
  },
  {
    asks: /\bwhere (?:does|did|do|has|is) .{2,60} (?:live|lived|living|reside)\b/i,
    tells: /\b(?:lives|lived|living|resides|resided) (?=(?:\p{L}+ ){0,2}(?:in|at|outside|near)\b)/giu,
    far: false,
  },
  {
    asks: /\bwhere (?:did|has) .{2,60} (?:go|gone|move|moved|travel|travelled|flee|fled|fly|flown)\b/i,
    tells:
      /\b(?:went|goes|gone|moved|moves|travell?ed|travels|flew|fled|headed|heading|bound|arrived) (?=(?:\p{Ll}+ ){0,3}?(?:to|for|in|into) (?:the )?\p{Lu})/gu,
    far: false,
  },
  {
    asks: /\bhow much (?:money )?did .{2,60} (?:pay|spend|donate)\b/i,
    tells:
      /\b(?:pays?|paid|paying|spen[dt]s?|spending|donat\w+|pledged|buy|buys|buying|bought|acquir\w+|purchas\w+)\b/gi,
    far: true,
    bodies: true,
  },
  {
    asks: /\b(?:die|died|dies|death)\b/i,
    tells: /\b(?:die[sd]?|dying|death|dead|killed|murdered|passed away)\b/gi,
    far: false,
  },
];

/** "When did Ann Hart resign?": whether it is she who resigns in a passage, and nobody whom it names nearer. */
export function isWhose(story: Story, asked: Asked, { text, entities, subject }: ToldStatement): boolean {
  const own = OWN.find(({ asks }) => asks.test(asked.text));
  const isActor = (id: string): boolean =>
    own?.bodies ? story.entity(id)?.type !== 'place' : story.entity(id)?.type === 'person';
  const person = asked.entities.find(isActor);
  if (
    !own ||
    person === undefined ||
    asked.counted !== null ||
    !/\b(?:when|why|did|where|has)\b/i.test(asked.text)
  )
    return true;
  const others = entities.filter((id) => !asked.entities.includes(id) && isActor(id));
  const last = (ids: readonly string[], before: string): number =>
    Math.max(-1, ...ids.flatMap((id) => wordsOf(story, id)).map((name) => before.lastIndexOf(name)));
  return [...text.matchAll(own.tells)].some((match) => {
    const before = text.slice(0, match.index);
    if (/\bdid\b/i.test(asked.text) && (BARE.test(match[0]) ? !FORCED.test(before) : isUnreal(before)))
      return false;
    const behind = /^ ?of (\S+ ?\S* ?\S*)/.exec(text.slice(match.index + match[0].length))?.[1];
    if (behind !== undefined && last([person, ...others], behind) >= 0) return last([person], behind) >= 0;
    const [hers, another] = [last([person], before), last(others, before)];
    if (!own.far)
      return hers > another && (isClose(before.slice(hers)) || (others.length === 0 && isOwnDeath(before)));
    if (hers < 0 && another < 0) return subject === person;
    return hers > another && !isAnothers(before.slice(hers), match[0]);
  });
}

/** "suggested that he step down", "to leave": not told as done, but where somebody was forced to. */
const BARE = /^(?:resign|step (?:down|aside|back)|leave|retire|depart|die) ?$/i;
const FORCED = /\b(?:forced|agreed|decided|chose|had|compelled) to $/i;

/** Whether what follows is only wanted, possible or denied: "calls for his …", "should have". */
function isUnreal(before: string): boolean {
  const tail = before.slice(-60);
  return (
    /\b(?:should|could|would|must|may|might|not|never|if|unless|whether) (?:\p{L}+ )?$|n['’]t $/iu.test(
      tail,
    ) ||
    /\b(?:calls?|calling|demands?|demanding|urging|wants?|pressure) (?:for )?(?:[\p{L}’'.]+ ){0,4}$/iu.test(
      tail,
    )
  );
}

/** Whether only a few words lie between a name and what befell it, and none that begins a clause of another. */
const isClose = (between: string): boolean =>
  between.split(/\s+/).length <= 9 &&
  !/\b(?:says?|said|told|with|when|where|that|caus\w+|accus\w+|after|before|because|since|whose|how|if|as)\b/i.test(
    between,
  );

/** "Hart judged that his departure …": of whom she speaks, the line before says. */
const isAnothers = (between: string, told: string): boolean =>
  /^(?:departure|resignation|exit|ouster|dismissal|farewell)/i.test(told) &&
  /\b(?:judged|said|says|told|believe[sd]?|noted|argue[sd]|thinks?|added|explained)\b/i.test(between) &&
  /\b(?:his|her) $/i.test(between);

/** "her death", where nobody is said to have caused it. */
const isOwnDeath = (before: string): boolean =>
  /\b(?:his|her) $/.test(before) && !/\b(?:caus\w+|accus\w+|charg\w+|guilty|blam\w+)\b/i.test(before);

const wordsOf = (story: Story, id: string): string[] =>
  namesOf(story.entity(id)!).flatMap((name) => name.split(' ').filter((word) => word.length > 2));
