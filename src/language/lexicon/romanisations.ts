// Spellings in Latin letters of one name of another script, as newspapers print them side by side: Arabic, Cyrillic and
// Korean by their usual schemes (ISO 233, BGN/PCGN, Revised Romanization and McCune-Reischauer), the common names by hand.
const SPELLINGS = `
muhammad mohammad mohammed mohamed muhammed mohamad|ahmad ahmed|khalid khaled|hussein hussain husayn husain hossein|
yusuf yousef youssef yousuf yusef|omar umar|uthman othman osman|hassan hasan|ibrahim ebrahim|mustafa mostafa moustafa|
abdul abdel|abdullah abdallah|fatima fatimah|aisha ayesha aicha|mahmoud mahmud mehmood|said saeed sayed|jamal gamal|
tariq tarek tareq|karim kareem|rashid rasheed|salim saleem selim|nasser nasir naser|faisal faysal feisal|
sergei sergey serhiy|dmitri dmitry dmitriy dmytro|alexei aleksei alexey oleksiy|andrei andrey andriy|nikolai nikolay mykola|
yuri yury yuriy iouri|mikhail mykhailo|yevgeny evgeny yevgeniy evgeni|aleksandr alexander oleksandr|vladimir volodymyr|
mansour mansur mansoor|hamid hameed|nour noor nur|jafar jaafar|farouk faruq farooq|qasim kassem qassem kasim|
sulaiman suleiman soleiman sulayman|ismail esmail ismael|yahya yehia yahia|walid waleed|sharif shareef cherif|latif lateef|
rahim raheem|majid majeed|hakim hakeem|najib najeeb|bashir basheer bachir|kamal kamel|adel adil|samir sameer|osama usama|
musa moussa mousa|daoud dawood daud|zaid zayd zayed|maryam mariam|zainab zeinab zaynab|layla leila laila|aziz azeez|
fyodor fedor|pyotr petr petro|viktor victor|anatoly anatoliy anatolii|vitaly vitaliy vitalii vitali|gennady gennadiy|
grigory grigoriy hryhoriy|valery valeriy valerii|yegor egor|ksenia kseniya|maria mariya|sofia sofiya sofya|
tatiana tatyana tetiana|yulia julia iuliia yuliya|ekaterina yekaterina kateryna|natalia nataliya natalya|yelena elena olena|
lee yi rhee|park pak bak|choi choe|jung jeong chung|kang gang|cho jo|yoon yun|lim im rim|shin sin|kwon gwon|moon mun|
noh roh|yoo yu ryu|ahn an|oh o|seo suh so|jang chang|joo ju|woo wu u|hyun hyeon|young yeong|sun seon|jun joon|hee hui|
geun keun|gyu kyu|seung sung|eun un`
  .replaceAll('\n', '')
  .split('|')
  .map((line) => line.split(' '));

const GROUPS = new Map<string, Set<number>>();
SPELLINGS.forEach((group, at) => {
  for (const spelling of group) GROUPS.set(spelling, (GROUPS.get(spelling) ?? new Set()).add(at));
});

/** Keys that a lower-case word shares with its other spellings; itself where none is known. */
export const spellingKeys = (lower: string): readonly string[] =>
  [...(GROUPS.get(lower) ?? [])].map((at) => `#${at}`).concat(lower);

/** Whether two lower-case words can be one name of another script. */
export const sameSpelt = (one: string, other: string): boolean =>
  one === other || spellingKeys(one).some((key) => key.startsWith('#') && spellingKeys(other).includes(key));
