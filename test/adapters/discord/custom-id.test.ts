import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCustomId, writeCustomId } from '../../../adapters/discord/custom-id.ts';

const write = (command: string, story = 'harbour', page = 0) =>
  writeCustomId({ deed: 'page', story, command, page });

describe('a custom id', () => {
  it('holds a usual command as it is typed', () => {
    expect(write('timeline ann-hart --from 2024')).toBe('p0 harbour\ttimeline ann-hart --from 2024');
  });

  it('holds a question of some 300 characters', () => {
    const question =
      'ask who said that the lock gate was going to be closed for repairs after the flood, when was it said, and which ' +
      'of the sources that report it were written before the second of March, when the company announced that its head ' +
      'had resigned?';
    expect(write(question)!.length).toBeLessThanOrEqual(100);
    expect(readCustomId(write(question)!)!.command).toBe(question);
  });

  it('is none where a command cannot be held', () => {
    let seed = 7;
    const next = () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return String.fromCharCode(33 + (seed % 90));
    };
    expect(write(Array.from({ length: 400 }, next).join(''))).toBeUndefined();
  });

  it('gives back what it was made of, and is never longer than Discord allows', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 160 }).filter((one) => !one.includes('\t'));
    fc.assert(
      fc.property(text, text.filter(Boolean), fc.nat(9_999), (command, story, page) => {
        const customId = write(command, story, page);
        if (customId === undefined) return;
        expect(customId.length).toBeLessThanOrEqual(100);
        expect(readCustomId(customId)).toEqual({ deed: 'page', story, command, page });
      }),
      { seed: 5 },
    );
  });

  it('of anybody else is none of ours, and harms nobody', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), (customId) => {
        const read = readCustomId(customId);
        expect(read === undefined || read.story.length > 0).toBe(true);
      }),
      { seed: 5 },
    );
    expect(readCustomId('p0~一一一一一一')).toBeUndefined();
  });
});
