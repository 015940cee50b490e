import { BUTTON } from './limits.ts';
import { pack, unpack } from './pack.ts';

/** What a button or a menu does when it is used. */
export type Deed = keyof typeof DEEDS;

/** One letter each: they stand in front of what Discord keeps for us. */
const DEEDS = {
  /** Answer a further command, privately. */
  answer: 'a',
  /** Show another page of this answer. */
  page: 'p',
  /** Show this page to the channel. */
  share: 's',
  /** Show the sources of this answer, with the passages. */
  sources: 'c',
  /** Show another page of those sources. */
  turn: 't',
  /** A menu; the chosen option's value is another custom id. */
  choose: 'm',
} as const;

/** All that a button knows. It is kept nowhere but in the message, so it works after a restart. */
export interface Press {
  readonly deed: Deed;
  readonly story: string;
  /** As typed: `timeline ann-hart --from 2024`. */
  readonly command: string;
  /** 0 is the first screen; from 1 on, the pages of the whole answer. */
  readonly page: number;
}

/** A button's custom id; undefined where its command is longer than Discord keeps for us, however packed. */
export function writeCustomId({ deed, story, command, page }: Press): string | undefined {
  const head = `${DEEDS[deed]}${page}`;
  const plain = `${head} ${story}\t${command}`;
  if (plain.length <= BUTTON.customId) return plain;
  const packed = `${head}~${pack(`${story}\t${command}`)}`;
  return packed.length <= BUTTON.customId ? packed : undefined;
}

/** What a custom id says; undefined for one that this adapter does not write. */
export function readCustomId(customId: string): Press | undefined {
  const [, letter, page, sign, rest] = /^([a-z])(\d{1,4})([ ~])(.*)$/s.exec(customId) ?? [];
  const deed = (Object.keys(DEEDS) as Deed[]).find((name) => DEEDS[name] === letter);
  const text = sign === '~' ? unpack(rest!) : rest;
  const [story, command] = text?.split('\t') ?? [];
  if (!deed || !story || command === undefined) return undefined;
  return { deed, story, command, page: Number(page) };
}
