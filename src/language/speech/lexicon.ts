import type { SpeechLevel } from './types.ts';

/*
 * The words that speech is reported with. These are the language's common verbs of communication and of opinion
 * (the notion is VerbNet's say, tell, advise, promise, complain, judgement and conjecture classes), the nouns that
 * stand for a spoken or written message, and the nouns for people who speak. Written by hand; no word here belongs
 * to one story or one outlet.
 */

/**
 * How a verb takes what is said: a clause or an object after it (`say`); a listener first (`tell`); an object only
 * (`object`); a clause with its conjunction or a quotation only (`clause`); a quotation only (`quote`).
 */
export type Frame = 'say' | 'tell' | 'object' | 'clause' | 'quote';

/** Verbs, base form; irregular past and participle after a slash. */
export const VERBS: readonly (readonly [SpeechLevel, Frame, string])[] = [
  [
    'stated',
    'say',
    `say/said state write/wrote/written add note explain remark comment tweet post retweet reply respond answer
     conclude declare insist stress emphasize emphasise argue assert recall reiterate repeat
     joke quip complain lament boast brag agree recommend signal mention relate recount
     opine rule counter retort elaborate clarify text email blog testify
     read/read hint imply point_out make/made_clear
     make/made_the_case go/went_on lay/laid_out spell/spelled_out write/wrote/written_back`,
  ],
  ['announced', 'say', 'announce proclaim pledge promise vow swear/swore/sworn'],
  ['confirmed', 'say', 'confirm verify acknowledge admit concede certify'],
  ['reported', 'say', 'report reveal disclose'],
  ['reported', 'clause', 'find/found learn show/showed/shown indicate hear/heard project'],
  ['alleged', 'say', 'allege claim contend charge'],
  [
    'speculated',
    'say',
    `speculate believe think/thought suspect guess estimate predict suggest expect hope wonder
     forecast reckon anticipate theorize doubt worry judge warn caution foresee/foresaw`,
  ],
  ['stated', 'clause', 'observe continue maintain'],
  ['speculated', 'clause', 'fear imagine figure feel/felt'],
  ['denied', 'say', 'deny'],
  ['stated', 'tell', 'tell/told inform remind assure advise ask notify teach/taught convince persuade'],
  [
    'stated',
    'object',
    `call describe characterize characterise label brand rate dub deem criticize criticise denounce condemn decry
     slam blast rip praise hail applaud commend compliment laud urge encourage implore beg demand
     mock ridicule deride tout compare liken refer portray depict dismiss attack blame fault chide scold
     lambast lambaste assail bemoan cite invoke quote credit thank welcome defend
     advocate propose exhort push_for call_for call_on call_it warn_of threaten offer
     express question invite order instruct challenge discuss detail accuse_of outline raise refuse consider view
     regard see_as support oppose endorse want request voice`,
  ],
  ['alleged', 'object', 'accuse'],
  ['denied', 'object', 'reject refute rebut dispute'],
  [
    'stated',
    'quote',
    `shout yell scream whisper mutter murmur exclaim cry laugh smile sigh begin/began/begun start joke chant sing/sang/sung
     deadpan interject chime_in croon thunder vent bark growl grumble gush muse enthuse fume rail roar chuckle grin
     nod shrug protest demand plead intone recite proffer inquire press put/put_it open close finish end
     summarize sum/summed_up speak/spoke/spoken talk title entitle headline ring bellow crow explode caption
     come/came_back jump_in fire/fired_back shoot/shot_back snap hit/hit_back push/pushed_back lash/lashed_out weigh/weighed_in`,
  ],
];

/** Nouns of speech that a that-clause follows, without a speaker of their own: `there is speculation that`. */
export const SPEECH_NOUNS: Readonly<Record<string, SpeechLevel>> = {
  speculation: 'speculated',
  rumor: 'speculated',
  rumors: 'speculated',
  rumour: 'speculated',
  rumours: 'speculated',
  suspicion: 'speculated',
  suspicions: 'speculated',
  suggestion: 'speculated',
  suggestions: 'speculated',
  concern: 'speculated',
  concerns: 'speculated',
  fears: 'speculated',
  belief: 'speculated',
  claim: 'alleged',
  claims: 'alleged',
  allegation: 'alleged',
  allegations: 'alleged',
  accusation: 'alleged',
  accusations: 'alleged',
  report: 'reported',
  reports: 'reported',
  denial: 'denied',
  denials: 'denied',
  assertion: 'stated',
  assertions: 'stated',
  argument: 'stated',
  statement: 'stated',
  announcement: 'announced',
  emphasis: 'stated',
  description: 'stated',
  insistence: 'stated',
  remark: 'stated',
  comment: 'stated',
  warning: 'stated',
  call: 'stated',
  commitment: 'announced',
  vow: 'announced',
  promise: 'announced',
  pledge: 'announced',
  confirmation: 'confirmed',
};

/** Adverbs that hedge their whole sentence without naming anyone. */
export const HEDGING_ADVERBS: Readonly<Record<string, SpeechLevel>> = {
  reportedly: 'reported',
  allegedly: 'alleged',
  purportedly: 'alleged',
  supposedly: 'alleged',
  rumoredly: 'speculated',
  presumably: 'speculated',
};

/** What carries words: documents, posts, programmes. A document can be the speaker, or the medium after a preposition. */
export const MEDIUM_NOUNS = words(`
  statement letter post tweet tweets posts message memo email e-mail mail note report article story column essay book
  memoir blog page document filing complaint lawsuit indictment affidavit petition survey poll study analysis paper
  release announcement notice bulletin speech address remarks interview interviews comment comments call briefing
  conference testimony transcript video ad advertisement commercial clip recording tape caption headline sign banner
  placard slogan text texts chat thread profile account site website platform media app newsletter podcast show program
  programme broadcast episode segment question answer response reply editorial op-ed review order ruling decision opinion law bill rule
  policy guideline guidelines contract agreement resolution declaration invitation card label website appearance forum
  debate rally event meeting hearing session gathering fundraiser town-hall town hall ceremony conversation exchange
  twitter facebook weibo instagram telegram linkedin x reddit youtube truth threads bluesky substack data figures`);

/** Nouns for people and bodies that speak. Those that end in -er, -or, -ist, -ian, -man, -woman need no entry. */
export const ROLE_NOUNS = words(`
  president vice-president chairman chairwoman chair chief executive ceo cfo cto coo head boss founder co-founder cofounder
  director manager officer official officials secretary minister premier chancellor king queen prince princess pope bishop
  cardinal priest rabbi imam pastor reverend judge justice attorney general prosecutor sheriff captain colonel major
  sergeant lieutenant admiral commander detective agent spokesman spokeswoman spokesperson spokespeople representative
  representatives congressman congresswoman senator governor mayor councilman councilwoman delegate candidate nominee
  surrogate aide aides ally allies adviser advisor advisers advisors strategist pollster analyst economist expert experts
  professor scholar historian scientist researcher researchers doctor nurse teacher student students engineer programmer
  developer author writer novelist poet journalist reporter reporters editor columnist correspondent anchor host blogger
  commentator critic critics activist organizer advocate advocates campaigner leader leaders member members lawmaker
  lawmakers voter voters resident residents neighbor neighbors witness witnesses victim survivor passenger driver pilot
  coach player star singer actor actress comedian artist producer filmmaker investor trader banker partner shareholder
  employee employees worker workers staff staffer staffers colleague colleagues friend friends brother sister mother
  father wife husband son daughter niece nephew uncle aunt cousin widow parents family relatives source sources insider
  insiders people person man woman men women guy girl boy someone somebody everyone others many some few most several
  group agency company firm bank board committee commission council court ministry department bureau office police
  government administration campaign party union association organization organisation team crowd supporters opponents
  observers democrats republicans officials authorities executives veteran physician lawyer lawyers counsel deputy
  assistant lead veteran opponent rival incumbent mogul billionaire businessman businesswoman former co-author coauthor
  publisher spokesmen militants rebels troops soldiers prosecutors investigators detectives scientists economists analysts`);

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
