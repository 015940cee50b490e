import { describe, expect, it } from 'vitest';
import { readStory } from '../support/stories.ts';

const COURIER = { outlet: 'Harbour Courier', published: '2031-05-01' };
const POST = { outlet: 'Evening Post', published: '2031-05-01' };

/** Each figure of two reports of one day with the sources that give it. */
async function told(first: string, second: string): Promise<string[]> {
  const { figures } = await readStory({
    '1.md': { ...COURIER, text: first },
    '2.md': { ...POST, text: second },
  });
  return figures.map(
    ({ lead, tellings }) => `${lead.spelt}: ${[...new Set(tellings.map(({ source }) => source))].join(' ')}`,
  );
}

describe('one figure in two reports', () => {
  it.each([
    [
      'a crew and its members',
      'The ferry left Oslo for Lisbon with 40 passengers and 12 crew on board.',
      'Velm Lines said there were 12 crew members on board.',
      '12 crew members: 1 2',
    ],
    [
      'a sum and its rounding',
      'Kestrel Mills rejected an offer from Velm Group for $7.25 billion in August.',
      'In August Kestrel Mills rejected a $7.3 billion offer from Velm Group.',
      '$7.25 billion: 1 2',
    ],
    [
      'a quake in two places of a line',
      'A magnitude 7 quake struck Orrin on Tuesday.',
      'Schools in Port Ellis fell in a 7.0-magnitude earthquake.',
      '7.0-magnitude earthquake: 1 2',
    ],
  ])('%s', async (_, first, second, figure) => {
    expect(await told(first, second)).toContain(figure);
  });

  it.each([
    [
      'shares that are equal by chance',
      'About 40 percent of Orrin lives in poverty, Velm Institute said.',
      'In Orrin 40 percent of teachers are under 30, Velm Institute wrote.',
    ],
    [
      'a rate and the lower end of a range',
      'Velm Oil put the leak at 1,000 barrels of oil a day.',
      'Velm Oil put the leak at between 1,000 and 5,000 barrels of oil a day.',
    ],
  ])('but not %s', async (_, first, second) => {
    expect((await told(first, second)).filter((line) => line.endsWith('1 2'))).toEqual([]);
  });

  it.each([
    ['a year', 'In Orrin the fever has killed 149 people.', 'In Orrin flu kills 200 people each year.'],
    [
      'another time',
      'In Orrin the fever has killed 149 people.',
      'In Orrin flu killed 30,000 to 40,000 people.',
    ],
  ])('is in no dispute with a count of %s', async (_, first, second) => {
    const { disputes } = await readStory({
      '1.md': { ...COURIER, text: first },
      '2.md': { ...POST, text: second },
    });
    expect(disputes).toEqual([]);
  });

  it('is what a number rose to, and not what it rose from', async () => {
    const lines = await told('Confirmed cases in Orrin have risen from 226 to 286.', 'Orrin is shut.');
    expect(lines).toEqual(['286: 1']);
  });

  it('counts the dead of its own words, not those of the next number', async () => {
    const { disputes } = await readStory({
      '1.md': { ...COURIER, text: 'In Orrin the fever has caused 176 deaths, officials said.' },
      '2.md': { ...POST, text: 'In Orrin more than 200 people are ill, and at least 170 dead.' },
    });
    expect(disputes).toEqual([]);
  });
});
