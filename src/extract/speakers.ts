import { DEMONYMS } from '../language/lexicon/demonyms.ts';
import { isEnglishWord } from '../language/lexicon/dictionary.ts';
import { PREPOSITIONS, PRONOUNS } from '../language/lexicon/function-words.ts';
import { ROLE_NOUNS as OFFICES } from '../language/lexicon/roles.ts';
import { MEDIUM_NOUNS, ROLE_NOUNS } from '../language/speech/lexicon.ts';

/** Nouns before "of" that only measure: who speaks stands behind it. */
const MEASURES = /^(?:series|number|majority|lot|handful|couple|dozens?|hundreds?|thousands?|string|slew)$/;

/** Endings of nouns for people: "announcer", "demonstrators", "correspondent". */
const PEOPLE = /[a-z]{3}(?:er|or|ist|ian|ant|pondent|sident|patient|ee|man|woman|men|women)s?$/;

/**
 * Whether words that name no entity describe somebody who speaks, or what carries words: "a police source", "the
 * letter", and no "footage", "63 percent" or "it". Pronouns that stand for nobody known describe nobody.
 */
export function canSpeak(text: string): boolean {
  const words = text.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word));
  if (PREPOSITIONS.has(bare(words[0] ?? ''))) return false;
  if (/^\p{Lu}{3,}$/u.test(words.at(-1) ?? '')) return true;
  const stop = words.findIndex(
    (word, at) => at > 0 && (PREPOSITIONS.has(bare(word)) || ENDS.test(bare(word))),
  );
  const core = stop < 0 ? words : words.slice(0, stop);
  const head = bare(core.at(-1) ?? '');
  if (stop > 0 && bare(words[stop]!) === 'of' && MEASURES.test(head) && words.length > stop + 1)
    return canSpeak(words.slice(stop + 1).join(' '));
  if (ENDS.test(bare(words.at(-1) ?? '')) || PRONOUNS.has(head)) return MANY.test(head);
  return (!/^\d/.test(head) && core.slice(-2).some((word) => isSpeaking(bare(word)))) || isName(core);
}

const ENDS = /^(?:who|which|that|and|or|to|after|before|when|while)$/;
const MANY = /^(?:others|someone|everyone|everybody|anyone|those)$/;

const bare = (word: string): string =>
  word
    .toLowerCase()
    .replace(/['’]s?$/, '')
    .replace(/[^\p{L}\d'’-]/gu, '');

const isSpeaking = (head: string): boolean =>
  [head, head.replace(/s$/, ''), head.replace(/^.*-/, '')].some(
    (noun) => ROLE_NOUNS.has(noun) || OFFICES.has(noun) || MEDIUM_NOUNS.has(noun),
  ) ||
  PEOPLE.test(head) ||
  (DEMONYMS.has(head.replace(/s$/, '')) && head.endsWith('s'));

/** A name that was read for no entity: capitals, the last of them no English word. */
function isName(core: readonly string[]): boolean {
  const last = core.at(-1) ?? '';
  return /^\p{Lu}/u.test(last) && !isEnglishWord(bare(last));
}
