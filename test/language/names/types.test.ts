import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/language/document.ts';

const typeOf = (text: string, name: string): string | undefined =>
  readDocument(text, { reference: '2031-02-03' }).chains.find((chain) => chain.forms.includes(name))?.type;

const namesOf = (text: string): string[] =>
  readDocument(text, { reference: '2031-02-03' }).chains.map((chain) => chain.name);

describe('what a name is of', () => {
  it.each([
    ['The mayor of Velmar resigned on Monday.', 'Velmar', 'place'],
    ['Roads in the towns of Velmar, Tarnow and Osk are closed.', 'Osk', 'place'],
    ['Thousands gathered on Orbin square. Orbin square was full.', 'Orbin', 'place'],
    ['Velmar police chief Ann Hart said so.', 'Velmar', 'place'],
    [
      'He flew to Israel, a spokesman said, and met Israel’s premier in Israel, a member said.',
      'Israel',
      'place',
    ],
    ['The plane took off from RAF Brampton.', 'RAF Brampton', 'place'],
    ['They drilled near Santa Barbara last year.', 'Santa Barbara', 'place'],
    ['Tanks rolled into Saudi Arabia.', 'Saudi Arabia', 'place'],
    ['The well was drilled by Norvik Petroleum.', 'Norvik Petroleum', 'organization'],
    ['The board of Brandvik Marine met.', 'Brandvik Marine', 'organization'],
    ['The rig operator Norvik denied it.', 'Norvik', 'organization'],
    ['The cutter Ada Finch towed it. HMS Prudence came too.', 'Ada Finch', 'product'],
    ['HMS Prudence came too.', 'HMS Prudence', 'product'],
    ['The oil came from the Ada Finch, which sank.', 'Ada Finch', 'product'],
    ['The bombs in Dar es Salaam killed eleven.', 'Dar es Salaam', 'place'],
    [
      'Ann Kalder ran. Kalder aides and a Kalder adviser wept. The Kalder spokesman quit.',
      'Kalder',
      'person',
    ],
    ['Jana Ward leads the hospital.', 'Jana Ward', 'person'],
    ['Velm TV showed it. Ann Hart told Velm TV.', 'Velm TV', 'organization'],
    ['The House of Elders met.', 'House of Elders', 'organization'],
    ['Thanks went to the Committee to Defend Rivers.', 'Committee to Defend Rivers', 'organization'],
    ['They flew to North Africa.', 'North Africa', 'place'],
    ['Orrin County Mayor Ann Hart said so. The Orrin County chief agreed.', 'Orrin County', 'place'],
    ['The WHO said so.', 'WHO', 'organization'],
    ['They met in the UN General Assembly.', 'UN General Assembly', 'organization'],
    ['WTO Director-General Ann Hart said so.', 'Ann Hart', 'person'],
    ['The secretary general, Ban Ki-moon, said so.', 'Ban Ki-moon', 'person'],
  ])('%s', (text, name, type) => {
    expect(typeOf(text, name)).toBe(type);
  });

  it('takes neither a storm nor an illness for a person, a product or a company', () => {
    const text = 'Hurricane Gloria came first. The H7N9 virus came next, and the Marlow virus last.';
    for (const name of ['Hurricane Gloria', 'H7N9', 'Marlow']) expect(typeOf(text, name), name).toBe('other');
  });

  it('keeps a version with its product, and a score out of a name', () => {
    expect(namesOf('Kestrel released Loom v2.5 after Loom v2.')).toEqual(['Loom v2.5', 'Loom v2']);
    expect(namesOf('Harlow beat Orrin 3-1 at home.')).toContain('Orrin');
  });

  it('reads no names in a line that shouts, and no people where a nation is meant', () => {
    expect(
      namesOf('Ann Hart came. I HAVE DONE NOTHING WRONG AND WILL NEVER LEAVE. Egyptians cheered.'),
    ).toEqual(['Ann Hart']);
  });

  it('gives a surname to whom it stands for, not to kin named in passing', () => {
    const text = 'Olav Strand died on Tuesday, his daughter Marit Strand said. Strand kept the light.';
    const { chains } = readDocument(text, { reference: '2031-02-03' });
    expect(chains.find(({ name }) => name === 'Olav Strand')?.forms).toContain('Strand');
  });

  it('gives a title to nobody whom it cannot mean', () => {
    const text = 'Anthony Weld came with his wife. Lady Weld smiled. Mr Weld did not.';
    const { chains } = readDocument(text, { reference: '2031-02-03' });
    expect(chains.find(({ name }) => name === 'Anthony Weld')?.mentions).toHaveLength(2);
  });

  it('takes no line that shouts for names, however short its words', () => {
    expect(namesOf('NEW CAP FOR THE OIL WELL Kestrel sealed it. The CAP held.')).toEqual(['Kestrel', 'CAP']);
  });

  it('begins a name with the word that it begins with elsewhere', () => {
    const text = 'He asked for Human Tides Watch. Human Tides Watch said no. The human tide ebbs.';
    expect(namesOf(text)).toEqual(['Human Tides Watch']);
  });

  it('takes a word that the text mostly writes small, and people by their trade, for no name', () => {
    const text = 'The food is late. No food came, and Food from Ann Hart rots. Then Engineers came.';
    expect(namesOf(text)).toEqual(['Ann Hart']);
  });

  it('takes no test, exam or measure for a body by its initials', () => {
    expect(namesOf('Ann Hart got CPR in the ICU after the GCSE exam.')).toEqual(['Ann Hart']);
  });
});
