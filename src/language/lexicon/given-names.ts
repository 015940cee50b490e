import { createRequire } from 'node:module';
import { foldLetters } from '../fold.ts';
import { isPlaceName } from './places.ts';
import { FEMALE, MALE } from './world-names.ts';

export type Gender = 'female' | 'male';

/**
 * Whether a lower-case word is a common given name, and for whom: the popular names of seven languages from the npm
 * package `human-names` and those of forty more in `world-names.ts`, less those that are common English words. `both`
 * where both lists have it.
 */
export function givenName(lower: string): Gender | 'both' | null {
  names ??= load();
  return names.get(lower) ?? (ACCENTED.test(lower) ? names.get(foldLetters(lower)) : null) ?? null;
}

/** Whether a lower-case English word is a given name too: `will`, `mark`, `grace`. */
export const isGivenNameAndWord = (lower: string): boolean => WORDS_FIRST.has(lower);

const ACCENTED = /[\u0080-\u024f]/;

let names: ReadonlyMap<string, Gender | 'both'> | undefined;

const LANGUAGES = ['de', 'en', 'es', 'fr', 'it', 'nl'];
const WORDS_FIRST = new Set(
  'an in so may will mark bill grant art rich rob sue faith hope joy grace rose summer april june august art bishop king prince dean major judge baron earl duke guy ray drew chase carol harmony melody destiny justice charity mercy sandy rusty misty sunny stormy merry gay dusty lane dale glen cliff forest heath jack pat gene dick dawn eve iris ivy holly daisy olive ruby pearl amber jade crystal star sky ocean rain winter autumn diamond cherish chance hunter mason carter taylor parker cooper turner walker butler baker cook page porter potter tanner young price miles max jan ward reed wade stone wolf marshal marshall general royal prosper london paris berlin china india asia america africa france georgia virginia carolina dakota montana florida israel jordan chad kenya vienna florence sydney austin houston dallas denver orlando savannah brooklyn chelsea kent lincoln washington madison jackson jefferson roosevelt the to of on see said can van de la le do bien an spring steps ernie air morgan'.split(
    ' ',
  ),
);

function load(): ReadonlyMap<string, Gender | 'both'> {
  const require = createRequire(import.meta.url);
  const found = new Map<string, Gender | 'both'>();
  for (const gender of ['female', 'male'] as const)
    for (const language of LANGUAGES)
      for (const name of require(`human-names/data/${gender}-human-names-${language}.json`) as string[]) {
        const lower = name.toLowerCase();
        if (WORDS_FIRST.has(lower)) continue;
        const before = found.get(lower);
        found.set(lower, before && before !== gender ? 'both' : gender);
      }
  for (const [gender, list] of Object.entries(MORE) as [Gender, string][])
    for (const name of list.split(' ')) if (!found.has(name)) found.set(name, gender);
  addWorld(found);
  return found;
}

/** Adds the names of forty languages; one that is known already keeps its gender. */
function addWorld(found: Map<string, Gender | 'both'>): void {
  const male = new Set(MALE.split(' '));
  const put = (name: string, gender: Gender | 'both'): void => {
    if (!found.has(name) && !WORDS_FIRST.has(name) && !isPlaceName(name)) found.set(name, gender);
  };
  for (const name of FEMALE.split(' ')) put(name, male.has(name) ? 'both' : 'female');
  for (const name of male) put(name, 'male');
}

// Names common in world news that the package lacks: South Asian, Arabic, Slavic, African, Turkish, Nordic; from the
// national statistics offices' lists of popular names, by hand.
const MORE: Readonly<Record<Gender, string>> = {
  female:
    'folasade priya ananya sunita kavita lakshmi sonia indira nirmala aisha fatima khadija zainab layla noor mariam yasmin amina svetlana olga tatiana natalia yulia oksana irina ekaterina ludmila anastasia ingrid astrid tasha kara sigrid ngozi chioma adaeze wanjiru ayse elif zeynep emine mira soledad guadalupe ximena beatriz aung mette sanna ursula giorgia angela',
  male: 'narendra vijay amit rahul rajiv sanjay anil sunil ashok arvind manmohan deepak raj ravi suresh ramesh mahesh satya sundar vikram arjun bhupendra mohammed mohammad muhammad ahmed ahmad ali omar hassan hussein ibrahim khalid abdullah abdul mustafa yusuf tariq imran vladimir sergei sergey dmitri dmitry igor oleg ivan boris mikhail yuri volodymyr viktor andriy pavel kwame kofi emeka chidi bola olusegun mehmet mustafa kemal emre olaf lars sven ilya bret brad clive bjorn jens anders fredrik mikkel jeff larry greg satoshi shinzo hiroshi kenji takeshi yoshihide fumio benjamin emmanuel lula luiz nicolas andres ilham',
};
