import { allLocales, type LocaleDefinition } from '@faker-js/faker';
import { foldLetters } from '../../../src/language/fold.ts';
import { isEnglishWord } from '../../../src/language/lexicon/dictionary.ts';

/** The package's locales in Latin letters that list given names as people of the country write them. */
const LOCALES =
  'af_ZA az cs_CZ da de de_CH en_GH en_IN en_NG en_NP en_ZA es es_MX fi fr fr_BE fr_SN hr hu id_ID it ku_kmr_latin lv nb_NO nl nl_BE pl pt_BR pt_PT ro sk sl_SI sr_RS_latin sv tr uz_UZ_latin yo_NG zu_ZA';

type Names = Partial<Record<'female' | 'male' | 'generic', string[] | null>>;
const locale = (code: string): LocaleDefinition => allLocales[code as keyof typeof allLocales];

/** Words that identify somebody: no English word, no syllable that any text may hold. */
const usable = (names: readonly (string | undefined)[] | null | undefined): string[] =>
  (names ?? [])
    .map((name) => foldLetters(name ?? '').toLowerCase())
    .filter((name) => /^[a-z]{4,}$/.test(name) && !isEnglishWord(name));

const sorted = (names: Iterable<string>): string => [...new Set(names)].sort().join(' ');

/** The text of `src/language/lexicon/world-names.ts`, from the package's lists. */
export function worldNames(): string {
  const female = new Set<string>();
  const male = new Set<string>();
  const anybody = new Set<string>();
  for (const code of LOCALES.split(' ')) {
    const names = (locale(code).person?.first_name ?? {}) as Names;
    for (const name of usable(names.female)) female.add(name);
    for (const name of usable(names.male)) male.add(name);
    // Turkey's list for anybody is of heroes of its epics, whose names nobody bears.
    if (code !== 'tr') for (const name of usable(names.generic)) anybody.add(name);
  }
  for (const name of anybody) {
    female.add(name);
    male.add(name);
  }
  const given = new Set([...female, ...male]);
  const family = (code: string): string[] =>
    usable(Object.values((locale(code).person?.last_name ?? {}) as Names).flatMap((list) => list ?? []));
  const hungarian = family('hu').filter((name) => !given.has(name));
  return `// Made by \`npm run names\` from the lists of the npm package @faker-js/faker (MIT), accents off, English words and
// syllables left out: given names of forty languages and countries, and the family names that Hungarian puts first.

export const FEMALE =
  '${sorted(female)}';

export const MALE =
  '${sorted(male)}';

export const HUNGARIAN =
  '${sorted(hungarian)}';
`;
}
