import { isEnglishWord } from '../lexicon/dictionary.ts';
import { ROLE_NOUNS } from './lexicon.ts';
import type { Cue, Speaker } from './types.ts';

/**
 * Whether a described speaker is a matter and nobody: `retrieval claims that …`, `multimodal fusion showed …`. A bare
 * noun of the singular speaks only where it stands for people (`police`, `state media`).
 */
export function isMatter(speaker: Speaker | null, cue: Cue | null): boolean {
  if (speaker?.kind !== 'description' || !cue || !OF_MATTERS.test(cue.verb)) return false;
  const words = speaker.text.split(/[\s,]+/).filter(Boolean);
  const last = words.at(-1)!.toLowerCase();
  if (words.length > 3 || !/^\p{L}\p{Ll}*(?: \p{Ll}+)*$/u.test(speaker.text)) return false;
  if (DETERMINED.test(speaker.text) || last.endsWith('s') || SPEAKING.test(last) || ROLE_NOUNS.has(last))
    return false;
  return words.every((word) => isEnglishWord(word.toLowerCase()));
}

/** What matters do as well as people. */
const OF_MATTERS =
  /^(?:claim|show|suggest|indicate|reveal|find|demonstrate|prove|highlight|project|promise|hint|signal|mean|demand)$/;

const DETERMINED =
  /^(?:the|an?|this|that|these|those|his|her|its|their|our|my|one|two|three|another|some|many|most|several|few|all|both|others?|each|every|no|any)\b/i;

/** Bare nouns that stand for people. */
const SPEAKING =
  /^(?:police|management|staff|media|press|television|tv|radio|prosecution|defen[cs]e|counsel|parliament|congress|government|leadership|crew|council|court|industry|people|men|women|children|everyone|everybody|someone|somebody|nobody|who|folklore|tradition|legend|gossip|rumou?r|research|law|labou?r|opposition|half|police(?:man|woman)|command|security|intelligence|clergy|royalty|brass|public|personnel|faculty|administration|army|navy|militia|mob|military|data|evidence|speculation|god|mom|dad|mother|father|grandma|grandpa|he|she|they|it|we|i|you)$/;
