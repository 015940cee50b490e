import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** Words of commands and questions, likely ones last: what is found here costs next to nothing. */
const DICTIONARY = Buffer.from(
  ' because announced according between before after during against through about their there these those which while ' +
    'would could should people company report reported resignation released number date year month week sources said ' +
    'say says does did has have had was were are been from into with that this they them his her its and the of to in ' +
    'for on by is at as what when where which who why how many much did the is the was the of the in the to the ' +
    'figures disputes quotes sources entities timeline --from 202 --to 202 brief search what who ask ',
);

/** 2^14 Chinese characters: each is one character to Discord, and none changes when text is normalised. */
const FIRST = 0x4e00;
const BITS = 14;

/** Text as few characters, each of which carries 14 bits. */
export function pack(text: string): string {
  const bytes = deflateRawSync(text, { dictionary: DICTIONARY, level: 9 });
  let packed = '';
  let held = 0;
  let bits = 0;
  // a single 1 behind the last byte tells where the bytes end
  for (const byte of [...bytes, 0x80]) {
    held = (held << 8) | byte;
    bits += 8;
    if (bits < BITS) continue;
    bits -= BITS;
    packed += String.fromCharCode(FIRST + (held >> bits));
    held &= (1 << bits) - 1;
  }
  return bits === 0 ? packed : packed + String.fromCharCode(FIRST + (held << (BITS - bits)));
}

/** What was packed; undefined where it was not packed by us. */
export function unpack(packed: string): string | undefined {
  const bytes: number[] = [];
  let held = 0;
  let bits = 0;
  for (const char of packed) {
    const value = char.charCodeAt(0) - FIRST;
    if (value < 0 || value >= 1 << BITS) return undefined;
    held = (held << BITS) | value;
    bits += BITS;
    while (bits >= 8) {
      bits -= 8;
      bytes.push(held >> bits);
      held &= (1 << bits) - 1;
    }
  }
  const end = bytes.lastIndexOf(0x80);
  try {
    return inflateRawSync(Buffer.from(bytes.slice(0, Math.max(0, end))), {
      dictionary: DICTIONARY,
      maxOutputLength: LONGEST,
    }).toString();
  } catch {
    return undefined;
  }
}

const LONGEST = 8_000;
