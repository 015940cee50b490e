/*
 * The closed word classes of English that finding a subject or the end of a clause needs, as bit flags.
 * An open-class word has no entry: its ending says what it may be.
 */

export const DET = 1;
export const POSS = 2;
export const PREP = 4;
export const CONJ = 8;
export const SUB = 16;
export const AUX = 32;
export const ADV = 64;
export const PRON = 128;
export const OBJ = 256;
export const REL = 512;
export const TIME = 1024;
export const VERB = 2048;
export const ING = 4096;
export const BE = 8192;
export const TITLE = 16384;
export const NEG = 32768;
/** A noun of speech or an adverb that hedges; set by the tokens, from the lexicon. */
export const HEDGE = 65536;

const classes: readonly (readonly [number, string])[] = [
  [
    DET,
    'the a an this these those another any each every no some many several most few both all such one two three',
  ],
  [POSS, 'his her their its my our your whose'],
  [
    PREP,
    `of in on at to from with by for about against between into through during before after under over near without
     within among toward towards across behind beyond inside outside since until despite upon amid via per off onto
     around above below ahead following including regarding concerning alongside throughout besides`,
  ],
  [CONJ, 'and or but nor yet'],
  [
    SUB,
    'that because although though while when whenever where whereas if unless as than whether how why so once since until after before',
  ],
  [REL, 'who which whom whose what that where'],
  [
    AUX,
    `is are was were be been being am has have had having do does did will would can could may might must shall should
     isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't can't cannot couldn't shouldn't`,
  ],
  [BE, 'is are was were be been being am'],
  [
    NEG,
    "not never isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't can't cannot couldn't shouldn't",
  ],
  [
    ADV,
    `also then later earlier once again still just now not never even only often always first ago already soon too instead
     meanwhile however thus therefore moreover further furthermore nonetheless nevertheless here there perhaps maybe
     almost sometimes yet quite rather though indeed simply ever long afterward afterwards when aloud out back`,
  ],
  [
    PRON,
    "he she they it i we you he's she's he'd she'd they've they'd i've i'd we've we'd they're we're you've",
  ],
  [OBJ, 'him her them me us it you himself herself themselves itself myself ourselves yourself'],
  [
    TIME,
    `monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight morning afternoon evening
     night week weeks month months year years day days january february march april may june july august september october november
     december jan feb mar apr jun jul aug sept sep oct nov dec last next recently noon midnight weekend hours minutes moments hour`,
  ],
  [
    VERB,
    `went came took made gave got left saw knew began kept held brought stood ran sat met won lost spoke drew fell flew
     grew led let paid put rose sent set sought spent struck taught threw understood wore hit cut became built bought
     caught chose dealt drove ate fought forgot hung heard hid hurt laid lay meant quit rode shook shot shut sold
     slept sank stole stuck swept swung wound goes comes takes makes gives gets leaves sees knows keeps holds brings
     stands runs sits meets wins loses speaks seems appears remains needs wants likes tries uses`,
  ],
  [
    TITLE,
    'mr mr. mrs mrs. ms ms. dr dr. sen sen. rep rep. gov gov. gen gen. lt lt. col col. sgt sgt. capt capt. prof prof. rev rev. sir lady lord dame judge president senator governor mayor secretary chairman congressman congresswoman',
  ],
];

export const GRAMMAR: ReadonlyMap<string, number> = tabulate();

/** Whether a token carries any of the flags. */
export const has = (t: { readonly flags: number } | undefined, flags: number): boolean =>
  t !== undefined && (t.flags & flags) !== 0;

/** Flags of a lower-case word: its closed classes, or what its ending suggests. */
export function flagsOf(lower: string): number {
  const known = GRAMMAR.get(lower);
  if (known !== undefined) return known;
  const length = lower.length;
  if (length < 4) return 0;
  if (lower.endsWith('ly') && length > 4) return ADV;
  if (lower.endsWith('ed')) return VERB;
  if (lower.endsWith('ing') && length > 4) return ING;
  return 0;
}

function tabulate(): Map<string, number> {
  const table = new Map<string, number>();
  for (const [flag, list] of classes)
    for (const word of list.split(/\s+/)) if (word) table.set(word, (table.get(word) ?? 0) | flag);
  for (const noun of [
    'family',
    'ally',
    'reply',
    'assembly',
    'monopoly',
    'bed',
    'seed',
    'speed',
    'red',
    'hundred',
  ])
    table.set(noun, 0);
  return table;
}
