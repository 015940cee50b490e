import { DETERMINERS } from '../lexicon/function-words.ts';
import { FORMER_WORDS, ROLE_MODIFIERS, ROLE_NOUNS } from '../lexicon/roles.ts';
import type { Span } from '../span.ts';
import type { Word } from '../words.ts';
import type { Mention } from './mentions.ts';

/** What a text says that somebody is: "Acme's former chief engineer, Ann Hart" → "chief engineer", Acme, former. */
export interface Role extends Span {
  /** The person's mention. */
  readonly person: Mention;
  /** The words of the role without article and "former": "technical lead of the Foo project". */
  readonly text: string;
  /** Head noun, lower case. */
  readonly head: string;
  /** The organization, place or product that it is held in, as mentioned in the role or before it. */
  readonly holder: Mention | null;
  readonly former: boolean;
  readonly pattern: 'before' | 'behind' | 'is';
}

/** The roles that one sentence gives to the names in it. `isPerson` tells which mentions may have one. */
export function findRoles(
  words: readonly Word[],
  mentions: readonly Mention[],
  isPerson: (mention: Mention) => boolean,
  pronouns: readonly Mention[] = [],
): Role[] {
  const becoming = participle(words, mentions, pronouns, isPerson);
  const named = mentions.filter(isPerson).flatMap((person) => {
    const roles = [
      before(words, person, mentions),
      behind(words, person, mentions),
      copula(words, person, mentions),
    ];
    return roles.filter((role): role is Role => role !== null);
  });
  const meant = pronouns
    .map((person) => copula(words, person, mentions))
    .filter((role): role is Role => role !== null);
  return [...named, ...meant, ...(becoming ? [becoming] : [])];
}

/** "…, becoming the firm's youngest director": said of the person at the front of the sentence or of its last "he". */
function participle(
  words: readonly Word[],
  mentions: readonly Mention[],
  pronouns: readonly Mention[],
  isPerson: (mention: Mention) => boolean,
): Role | null {
  const at = words.findIndex((word) => word.lower === 'becoming');
  if (at < 1) return null;
  const person = [...pronouns, ...mentions.filter(isPerson)]
    .filter((one) => one.to <= at)
    .sort((a, b) => b.from - a.from)[0];
  return person ? copula(words, { ...person, to: at }, mentions, person) : null;
}

const isRoleWord = (word: Word): boolean =>
  ROLE_NOUNS.has(word.lower) ||
  ROLE_MODIFIERS.has(word.lower) ||
  FORMER_WORDS.has(word.lower) ||
  /^ex-/.test(word.lower);

/** "former Acme president Ann Hart", "the company's chief engineer, Ann Hart", "Chief Minister Ann Hart". */
function before(words: readonly Word[], person: Mention, mentions: readonly Mention[]): Role | null {
  let to = person.from;
  if (words[to - 1]?.text === ',' && person.from > 1) to--;
  if (words[to - 1]?.text === '.') to--;
  const head = words[to - 1];
  if (!head || !ROLE_NOUNS.has(head.lower)) return ofRole(words, person, mentions);
  if (to < person.from && !closesApposition(words, person, to)) return null;
  let from = to;
  while (from > 0 && goesBack(words, from - 1, mentions)) from--;
  const holder = holderBefore(words, from, mentions) ?? inside(mentions, from, to);
  return role(words, person, from, to, holder, 'before');
}

/** A comma between role and name: only where the name is then closed too ("Acme's chief, Ann Hart, said"). */
const closesApposition = (words: readonly Word[], person: Mention, to: number): boolean => {
  const after = words[person.to]?.text ?? '.';
  let at = to - 1;
  while (at >= 0 && to - at < 9 && words[at]!.kind !== 'mark') at--;
  const owned =
    /^['’]/.test(words[at]?.text ?? '') ||
    words.slice(Math.max(0, to - 6), to).some((word) => word.lower === 'the');
  return owned && /^(?:,|\.|;|:|and)$/.test(after);
};

function goesBack(words: readonly Word[], at: number, mentions: readonly Mention[]): boolean {
  const word = words[at]!;
  if (isRoleWord(word)) return true;
  if (word.lower === 'and' && at > 0 && ROLE_NOUNS.has(words[at - 1]!.lower)) return true;
  if (word.kind !== 'word' || DETERMINERS.has(word.lower)) return false;
  if (mentions.some((mention) => at >= mention.from && at < mention.to)) return false;
  return (
    !word.capital &&
    /(?:al|ic|ive|ing|ed|ary|or|ry|gy|ce|st|ng|nt|y|e|t|d|l|m)$/.test(word.lower) &&
    adjectival(words, at)
  );
}

/** A plain word directly before a role word: "livestreaming founder", "machine-learning engineer". */
const adjectival = (words: readonly Word[], at: number): boolean =>
  words[at + 1] !== undefined &&
  isRoleWord(words[at + 1]!) &&
  !/^(?:said|says|told|and|but|as|by|with|from|that|when|while|after|is|was|are|were|has|had|its|including|named|appointed|of|in|on|at|to|for|fired|under|like|ousted|former|sacked|dismissed)$/.test(
    words[at]!.lower,
  );

/** "Secretary of the Treasury Ann Hart", "chief minister of Foo Ann Hart". */
function ofRole(words: readonly Word[], person: Mention, mentions: readonly Mention[]): Role | null {
  const holder = mentions.find((mention) => mention.to === person.from);
  if (!holder) return null;
  let at = holder.from - 1;
  if (words[at]?.lower === 'the') at--;
  if (!/^(?:of|at|for)$/.test(words[at]?.lower ?? '') || !ROLE_NOUNS.has(words[at - 1]?.lower ?? ''))
    return null;
  let from = at - 1;
  while (from > 0 && goesBack(words, from - 1, mentions)) from--;
  return role(words, person, from, holder.to, holder, 'before');
}

/** "Ann Hart, the technical lead of Acme's Foo project, …": the apposition up to its comma. */
function behind(words: readonly Word[], person: Mention, mentions: readonly Mention[]): Role | null {
  const open = words[person.to];
  if (!open || !/^[,–—(]$/.test(open.text)) return null;
  let to = person.to + 1;
  while (to < words.length && !endsApposition(words, to)) to++;
  const from = person.to + 1;
  const headAt = headIn(words, from, to);
  if (headAt < 0) return null;
  if (!opensRole(words, from, headAt, mentions)) return null;
  const holder = inside(mentions, from, to);
  const role_ = role(words, person, from, to, holder, 'behind');
  return role_.text.split(' ').length <= 22 ? role_ : null;
}

function endsApposition(words: readonly Word[], at: number): boolean {
  const word = words[at]!;
  if (word.text === ')') return !words.slice(Math.max(0, at - 4), at).some((before) => before.text === '(');
  if (
    !/^[,;:.–—]$/.test(word.text) &&
    !/^(?:who|which|said|told|was|is|has|had|will|would)$/.test(word.lower)
  )
    return false;
  return true;
}

/** Index of the role noun that an apposition is about, or -1: the first one, unless another noun takes its place. */
function headIn(words: readonly Word[], from: number, to: number): number {
  for (let at = from; at < to; at++) {
    if (/^(?:of|for|at|in|on|to|with|by|from)$/.test(words[at]!.lower)) return -1;
    if (!ROLE_NOUNS.has(words[at]!.lower)) continue;
    const next = words[at + 1];
    if (at + 1 < to && next && ROLE_NOUNS.has(next.lower)) continue;
    if (at + 1 < to && next && /^['’]/.test(next.text)) return -1;
    return at;
  }
  return -1;
}

/** An apposition begins with an article, a possessor, a role word or a nationality, not with a list's next name. */
const opensRole = (
  words: readonly Word[],
  from: number,
  head: number,
  mentions: readonly Mention[],
): boolean => {
  const first = words[from]!;
  if (/^(?:a|an|the|its|his|her|their|then|now|one)$/.test(first.lower) || isRoleWord(first)) return true;
  const owner = mentions.find((mention) => mention.from === from);
  if (owner) return owner.to <= head;
  return first.kind === 'word' && head - from <= 4;
};

/** "Ann Hart is the chief engineer of Acme", "was named interim chief", "served as a director of Acme". */
function copula(
  words: readonly Word[],
  person: Mention,
  mentions: readonly Mention[],
  whose: Mention = person,
): Role | null {
  const window = words.slice(person.to, person.to + 14);
  const verb = window.findIndex((word) =>
    /^(?:is|was|served|became|becoming|become|appointed|named|promoted|remains|as)$/.test(word.lower),
  );
  if (
    verb < 0 ||
    window
      .slice(0, verb)
      .some(
        (word) =>
          !/^(?:has|had|been|who|,|also|now|will|be|then|previously|currently|is|was|formally|officially|presently|\)|as|to)$/.test(
            word.lower,
          ),
      )
  )
    return null;
  let from = person.to + verb + 1;
  while (
    /^(?:as|been|presently|now|also|currently|formerly|to|officially|be|promoted|appointed|named)$/.test(
      words[from]?.lower ?? '',
    )
  )
    from++;
  let to = from;
  while (
    to < words.length &&
    !/^(?:[,;:.–—()]|and|who|which|while|when|after|before|during|since|until|from|but|to|with|by|under|effective)$/.test(
      words[to]!.lower,
    )
  )
    to++;
  const headAt = headIn(words, from, to);
  if (headAt < 0 || !opensRole(words, from, headAt, mentions)) return null;
  return role(words, whose, from, to, inside(mentions, from, to), 'is');
}

const inside = (mentions: readonly Mention[], from: number, to: number): Mention | null =>
  mentions.find((mention) => mention.from >= from && mention.to <= to) ?? null;

/** "Acme chief …", "Acme's chief …": the mention that ends right before the role. */
function holderBefore(words: readonly Word[], from: number, mentions: readonly Mention[]): Mention | null {
  const end = /^['’]s?$/.test(words[from - 1]?.text ?? '') ? from - 1 : from;
  return mentions.find((mention) => mention.to === end) ?? null;
}

function role(
  words: readonly Word[],
  person: Mention,
  first: number,
  to: number,
  holder: Mention | null,
  pattern: Role['pattern'],
): Role {
  let from = first;
  let former = false;
  while (
    from < to - 1 &&
    (DETERMINERS.has(words[from]!.lower) ||
      FORMER_WORDS.has(words[from]!.lower) ||
      /^(?:then|now|one)$/.test(words[from]!.lower))
  ) {
    if (FORMER_WORDS.has(words[from]!.lower)) former = true;
    from++;
  }
  if (words.slice(Math.max(0, first - 3), first).some((word) => FORMER_WORDS.has(word.lower))) former = true;
  if (words.slice(from, to).some((word) => /^ex-/.test(word.lower) || word.lower === 'former')) former = true;
  const head = words.slice(from, to).filter((word) => ROLE_NOUNS.has(word.lower));
  const start = Math.min(words[from]!.start, person.start);
  const text = words
    .slice(from, to)
    .map((word, at) => (at > 0 && word.spaced ? ' ' : '') + word.text)
    .join('');
  return {
    start,
    end: Math.max(words[to - 1]!.end, person.end),
    person,
    text,
    head: head[0]?.lower ?? '',
    holder,
    former,
    pattern,
  };
}
