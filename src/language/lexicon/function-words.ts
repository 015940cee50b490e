// The closed word classes of English, as any grammar lists them (Quirk et al. 1985, A Comprehensive Grammar).

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

export const DETERMINERS = set(
  'a an the this that these those my your his her its our their some any no every each either neither both all half such what which whose another other many much few several most more less enough',
);

export const PRONOUNS = set(
  'i me we us you he him she her it they them who whom whoever himself herself itself themselves myself ourselves yourself one ones someone anyone everyone somebody anybody everybody nobody nothing something anything everything mine yours hers ours theirs',
);

export const PREPOSITIONS = set(
  'about above across after against along alongside amid among amongst around as at atop before behind below beneath beside besides between beyond by concerning despite down during except following for from in including inside into like near of off on onto out outside over past per regarding since than through throughout till to toward towards under underneath unlike until up upon versus via with within without amidst aboard',
);

export const CONJUNCTIONS = set(
  'and but or nor so yet for because although though while whereas if unless until when whenever where wherever once since that whether after before as than lest provided',
);

export const AUXILIARIES = set(
  "is are was were be been being am has have had having do does did will would shall should can could may might must ought isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't shouldn't can't couldn't cannot mustn't 'll 've 'd 're it's he's she's that's there's i'm we're they're you're",
);

export const ADVERBS = set(
  'also already always again ago almost alone altogether apart away back barely besides certainly clearly consequently currently earlier early else elsewhere especially even eventually ever far finally first formerly further furthermore generally hence here however immediately indeed initially instead just largely last lately later likely maybe meanwhile merely moreover mostly much namely nearly never nevertheless next nonetheless not notably now nowadays often once only originally otherwise overall particularly perhaps possibly previously probably quickly quite rather really recently reportedly allegedly roughly sadly similarly simply since slightly so somehow sometimes somewhat soon specifically still subsequently suddenly surprisingly then there thereafter therefore thereby though thus today together tomorrow tonight too twice ultimately unfortunately usually very well when where why yesterday yet interestingly critically globally domestically historically additionally accordingly lastly secondly thirdly firstly',
);

/** Words that are never a name by themselves, whatever their capital letter. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set([
  ...DETERMINERS,
  ...PRONOUNS,
  ...PREPOSITIONS,
  ...CONJUNCTIONS,
  ...AUXILIARIES,
  ...ADVERBS,
  ...set('there how why what yes no not please thanks thank let mr mrs ms dr'),
]);

export const MONTHS = set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec',
);
export const WEEKDAYS = set(
  'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun',
);

export const NUMBER_WORDS = set(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen hundreds thousands millions billions dozens first second third fourth fifth',
);
