import type { ReadSentence } from '../language/document.ts';
import type { Trigger } from './actions.ts';

/** "would like to step down", "urged her to resign", "refuses to quit", "should leave": what has not come about. */
export const isWished = ({ words }: ReadSentence, { at, noun }: Trigger): boolean =>
  (noun ? WISHED_FOR : WISHED).test(
    words
      .slice(Math.max(0, at - WISHING), at)
      .map(({ lower }) => lower)
      .join(' '),
  );

/** Words before a verb that can say that it is only wished for. */
const WISHING = 8;

const WISHED =
  /\b(?:no|not|n't|never|without)(?: [^ ,.;]{1,30}){0,2} (?:of|about|mention|mentioning|saying|considering)(?: (?:his|her|their))?$|\b(?:should|must|cannot|can't|won't|wouldn't|not|never|hasn't|didn't|isn't)(?: (?:also|now|soon|immediately|simply|just|not|be|have|to|even|ever)){0,3}$|\b(?:would|'d) (?:like|love|prefer|rather|want|wish)(?: to)?$|\b(?:wants?|wanted|wanting|wish(?:es|ed)?|hop(?:es?|ed|ing)|refus(?:es?|ed|ing|al)|declin(?:es?|ed|ing)|unwilling|reluctant|ready|willing|prepared|urg(?:es?|ed|ing)|calls?|called|calling|demand(?:s|ed|ing)?|press(?:es|ed|ing|ure)?|ask(?:s|ed|ing)?|appeal(?:s|ed|ing)?|beg(?:s|ged)?|advis(?:es?|ed)|tell(?:s|ing)?)\b(?: [^ ,.;]{1,30}){0,4} to(?: not)?$/;

/** "calls for the resignation", "demanding her immediate removal". */
const WISHED_FOR =
  /\b(?:call(?:s|ed|ing)?(?: [^ ,.;]{1,30}){0,3} for|demand(?:s|ed|ing)?|want(?:s|ed|ing)?|seek(?:s|ing)?|sought|urg(?:es?|ed|ing)|push(?:es|ed|ing)? for|press(?:es|ed|ing|ure)? for|den(?:y|ies|ied)|rul(?:es|ed|ing) out|refus(?:es?|ed|ing)|no)(?: (?:the|an?|his|her|their|its|immediate|early|prompt|quick|swift|any)){0,3}$/;
