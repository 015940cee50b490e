/** "has not named a successor", "no replacement was announced". */
const NOBODY =
  /\b(?:not|no|nobody|yet to|without|nor|never|declined to)\b[^.;]*\b(?:successors?|replacements?|succeed|next (?:head|chief|leader))\b|\b(?:successors?|replacements?)\b[^.;]*\b(?:not|unknown|yet to)\b/i;

export const namesNobody = (text: string): boolean => NOBODY.test(text);
