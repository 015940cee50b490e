/** Letters that Unicode does not take apart, as they are written where a keyboard lacks them. */
const PLAIN: Readonly<Record<string, string>> = {
  ð: 'd',
  đ: 'd',
  ø: 'o',
  ł: 'l',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
  ə: 'e',
  Ð: 'D',
  Đ: 'D',
  Ø: 'O',
  Ł: 'L',
  Æ: 'AE',
  Œ: 'OE',
  Þ: 'Th',
  Ħ: 'H',
  Ŧ: 'T',
  Ə: 'E',
};

const PLAIN_TEXT = /^[\0-\x7f]*$/;

/** A text without accents, and with plain letters for those of the Latin script that have no accent to take off. */
export const foldLetters = (text: string): string =>
  PLAIN_TEXT.test(text)
    ? text
    : text
        .normalize('NFKD')
        .replace(/\p{M}+/gu, '')
        .replace(/[ðđøłßæœþıħŧəÐĐØŁÆŒÞĦŦƏ]/g, (letter) => PLAIN[letter]!);
