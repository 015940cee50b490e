import { allLocales, type LocaleDefinition } from '@faker-js/faker';
import { foldLetters } from '../../../src/language/fold.ts';
import { isEnglishWord } from '../../../src/language/lexicon/dictionary.ts';
import { isFamilyNameFirst } from '../../../src/language/lexicon/family-names.ts';
import { givenName, isGivenNameAndWord } from '../../../src/language/lexicon/given-names.ts';
import { FEMALE, MALE } from '../../../src/language/lexicon/world-names.ts';

/** The package's locales in Latin letters that list cities, counties or provinces of a country. */
const LOCALES =
  'en en_AU en_CA en_GB en_IE en_IN en_ZA de de_AT de_CH fr fr_SN es es_MX it pl pt_PT tr id_ID fi hr sk cs_CZ ro vi';

type Lists = Partial<Record<'city_name' | 'county' | 'state', unknown>>;
const locale = (code: string): LocaleDefinition => allLocales[code as keyof typeof allLocales];

const strings = (list: unknown): string[] =>
  Array.isArray(list) ? list.filter((one): one is string => typeof one === 'string') : [];

/** Family names of all locales: a place that people are called after is as likely one of them. */
function familyNames(): Set<string> {
  const found = new Set<string>();
  for (const { person } of Object.values(allLocales) as LocaleDefinition[])
    for (const list of Object.values((person?.last_name ?? {}) as Record<string, unknown>))
      for (const name of strings(list)) found.add(foldLetters(name).toLowerCase());
  return found;
}

/** The text of `src/language/lexicon/world-places.ts`, from the package's lists. */
export function worldPlaces(): string {
  const families = familyNames();
  const found = new Set<string>();
  for (const code of LOCALES.split(' ')) {
    const lists = (locale(code).location ?? {}) as Lists;
    for (const name of [lists.city_name, lists.county, lists.state].flatMap(strings)) {
      const lower = foldLetters(name).toLowerCase();
      if (/agglomeration/.test(lower) || !/^(?:[a-z]{5,}|[a-z]{2,}(?:[ -][a-z]{2,}){1,2})$/.test(lower))
        continue;
      const words = lower.split(/[ -]/);
      const telling = words.length > 1 ? !isEnglishWord(words.at(-1)!) : !isEnglishWord(lower);
      if (telling && !isName(words, lower, families)) found.add(lower);
    }
  }
  return `// Made by \`npm run names\` from the lists of the npm package @faker-js/faker (MIT), accents off: cities, counties and
// provinces of twenty-five countries, but none that is an English word or that people are called by.

export const PLACES =
  '${[...found].sort().join('|')}';
`;
}

/** Whether people bear it, or a text could mean a person by it. */
const isName = (words: readonly string[], lower: string, families: ReadonlySet<string>): boolean =>
  families.has(lower) ||
  isGivenNameAndWord(lower) ||
  isFamilyNameFirst(lower) ||
  (isGiven(words[0]!) && !/^(?:san|santa|saint|sao)$/.test(words[0]!));

const GIVEN = new Set([...FEMALE.split(' '), ...MALE.split(' ')]);
// A name that is a place's too is taken out of the desk's given names: the lists themselves tell more.
const isGiven = (word: string): boolean => GIVEN.has(word) || givenName(word) !== null;
