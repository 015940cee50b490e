import { expect, it } from 'vitest';
import { decodeText } from '../../src/corpus/index.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);

it.each([
  ['UTF-8 that says so', Buffer.from('Zoë'), ['utf-8'], 'Zoë'],
  ['UTF-8 that is said to be Latin-1', Buffer.from('Zoë'), ['iso-8859-1'], 'Zoë'],
  ['Latin-1', bytes(0x5a, 0x6f, 0xeb), ['iso-8859-1'], 'Zoë'],
  ['Windows-1252, named by the document', bytes(0x93, 0x5a, 0x94), [null, 'windows-1252'], '“Z”'],
  ['GB 18030', bytes(0xc1, 0xd6), ['gb18030'], '林'],
  [
    'ISO-2022-JP, which is ASCII too',
    bytes(0x1b, 0x24, 0x42, 0x3a, 0x23, 0x1b, 0x28, 0x42),
    ['iso-2022-jp'],
    '今',
  ],
  ['UTF-16 with a mark', bytes(0xff, 0xfe, 0x5a, 0x00), ['utf-8'], 'Z'],
  ['a charset that nobody knows', bytes(0x93), ['klingon', null], null],
] as const)('reads %s', (_what, given, charsets, text) => {
  expect(decodeText(given, charsets)).toBe(text);
});
