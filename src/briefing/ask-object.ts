import { namesOf, type Story, termsOf } from '../story/index.ts';
import { answersFor } from './ask-nearness.ts';
import { namesNobody } from './ask-nobody.ts';
import type { Asked } from './ask-question.ts';
import { escaped } from './ask-there.ts';

/** "Who founded Acme?": a verb, and behind it the name of what it is done to. */
const DOES = /\bwho (?:will |would |has |had |also |first )?(\p{L}+) (?:the )?(\p{L}.*)/iu;

/** Whether a passage says of what the question names, and of nothing else, that somebody does this to it. */
export function isObject(
  story: Story,
  { text: question, terms, entities, succession }: Asked,
  text: string,
): boolean {
  const asks = DOES.exec(question);
  const [id] = entities;
  if (!asks || id === undefined || terms.length !== 1) return true;
  if (/^(?:is|was|are|were|has|had|else|will)$/i.test(asks[1]!)) return true;
  if (succession && namesNobody(text)) return true;
  const names = new Set(namesOf(story.entity(id)!).flatMap((name) => name.toLowerCase().split(' ')));
  if (!names.has(bare(asks[2]!.split(' ')[0]!))) return true;
  const words = text.split(/\s+/).filter((word) => word !== '');
  const isNamed = (from: number, to: number): boolean =>
    words.some(
      (word, at) => at >= from && at < to && names.has(bare(word)) && words[at - 1]?.toLowerCase() !== 'by',
    );
  return words.some((word, at) => {
    if (!termsOf(word).some((term) => answersFor(term, terms))) return false;
    if (/^(?:own|former|formerly)$/.test(bare(word))) return false;
    const next = words[at + 1]?.toLowerCase() ?? '';
    if (next === 'by') return isNamed(at - 8, at);
    if (DOER.test(word) && isNamed(at - 4, at)) return true;
    if (/[,;.]$/.test(word) || (/(?:er|or)s?$/.test(word) && !/^(?:of|to|for|at|in)$/.test(next)))
      return false;
    return isNamed(at + 1, at + 5) && !isElsewhere(words.slice(at + 1, at + 5));
  });
}

/** "newly established team at Acme": it is not Acme that was established. */
const isElsewhere = (words: readonly string[]): boolean =>
  words.slice(0, -1).some((word) => /^(?:at|in|for|with|from|on|and)$/i.test(word));

/** "its founder", "the head": who does it, as a noun. */
const DOER = /(?:er|or|head|lead|chief|boss|chair\w*|president)s?[,.]?$/i;

const bare = (word: string): string =>
  word
    .toLowerCase()
    .replace(/['’]s?$/, '')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    .replace(/['’]s$/, '');

/** Whether a passage has an organization's name only to say who told it: "told Acme News", "Acme News reported". */
export function isOnlyCited(story: Story, id: string, text: string): boolean {
  const { type } = story.entity(id)!;
  if (type !== 'organization') return false;
  const names = namesOf(story.entity(id)!)
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|');
  const cited = new RegExp(
    `\\b(?:told|[Aa]ccording to|via|tells|reports?|to) (?:the )?(?:${names})\\b|\\((?:${names})\\)|\\b(?:${names})(?:['’]s)? (?:[\\p{L}-]+ ){0,3}(?:said|says|reported|reports|reporting|quoted|quotes|estimates?|has learned|saw|has not been able)\\b|\\b(?:${names})['’]s (?=\\p{Lu}\\p{L}+ \\p{Lu})`,
    'gu',
  );
  const rest = text.replace(cited, ' ');
  return rest !== text && !new RegExp(`(?<!\\p{L})(?:${names})(?!\\p{L})`, 'u').test(rest);
}

/** "Where is Acme based?": whether a passage gives the seat of Acme, and of nobody else. */
export function isBased(story: Story, { text: question, entities }: Asked, text: string): boolean {
  if (!/\b(?:based|headquartered)\b/i.test(question) || entities.length === 0) return true;
  const names = namesOf(story.entity(entities[0]!)!).map(escaped).join('|');
  return new RegExp(
    `\\p{Lu}\\p{L}+-based (?:\\p{Ll}+ ){0,3}(?:${names})(?! \\p{Ll}*(?:man|woman|person|analyst|official|reporter)\\b)|(?:${names})(?:['’]s)?,? (?:(?:which )?(?:is|was|are) )?(?:[\\p{L}-]+ ){0,3}(?:based|headquartered|headquarters) (?:in|at|near|outside) (?:the )?\\p{Lu}`,
    'u',
  ).test(text);
}
