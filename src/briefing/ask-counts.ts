import { stem } from '../language/stems.ts';

/** Words that count the same people; of the language, by hand. */
const SAME: readonly ReadonlySet<string>[] = [
  'victims dead deaths fatalities killed died bodies casualties toll lives',
  'injured wounded injuries hurt',
  'employees staff staffers workers workforce personnel signatories',
  'passengers',
  'crew',
  'students pupils',
  'survivors survived',
  'members',
  'residents',
  'soldiers troops',
  'people person persons individuals',
].map((line) => new Set(line.split(' ').map(stem)));

/** Words that a count of people may stand with. */
const PEOPLE = new Set(SAME.flatMap((words) => [...words]));

const NUMBER =
  /\d|\b(?:hundreds?|thousands?|millions?|billions?|dozens?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/i;

/** A number that stands a few words before what is counted, and for people on either side. */
export function isCounted(text: string, counted: string): boolean {
  const ofPeople = PEOPLE.has(counted);
  if (ofPeople && TOLL.test(text)) return true;
  return isBeside(text, ofPeople ? PEOPLE : new Set([counted]), ofPeople);
}

/** Whether a noun says no more of people than that they are some: who they are, the rest of the question says. */
export const isAnybody = (counted: string): boolean => SAME.at(-1)!.has(counted) || SAME[0]!.has(counted);

/** Whether the number counts just what is asked about: passengers, and not whoever else there is. */
export function isCountedExactly(text: string, counted: string): boolean {
  const same = SAME.find((words) => words.has(counted));
  if (same?.has(stem('deaths')) && TOLL.test(text)) return true;
  return isBeside(text, same ?? new Set([counted]), same !== undefined);
}

/** Whether a number stands before one of these words, or on either side. */
function isBeside(text: string, counted: ReadonlySet<string>, either: boolean): boolean {
  const words = text.split(/[\s—–]+/);
  const stems = words.map((word) => stem(word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')));
  const reach = either ? [-4, -3, -2, -1, 1, 2, 3, 4] : [1, 2, 3, 4, 5];
  return words.some(
    (word, at) =>
      NUMBER.test(word) &&
      !isYear(word) &&
      !isRank(word) &&
      reach.some((away) => counted.has(stems[at + away] ?? '')),
  );
}

/** "The death toll of the collapse in Foo has risen to 14". */
const TOLL =
  /\b(?:toll|number of (?:dead|victims|deaths|injured|missing))\b[^.;]{0,90}\b(?:to|at|is|was|reached|reaches|exceeds|of) (?:\S+ ){0,3}\d/i;

/** "19-year-old", "3rd", "B12": a number that counts nothing. */
const isRank = (word: string): boolean => /\d-\p{L}|\d(?:st|nd|rd|th)\b|\p{L}\d/u.test(word);

const isYear = (word: string): boolean => /^(?:19|20)\d\d\b/.test(word) || /^\(?\d{4}-\d\d/.test(word);
