import { describe, expect, it } from 'vitest';
import { readStory } from '../support/stories.ts';

const FIRST = { outlet: 'Harbour Times', published: '2031-05-01' };
const SECOND = { outlet: 'Evening Post', published: '2031-05-02' };

/** The figures that later ones replace, with those, of two days' reports of one ferry. */
async function replaced(first: string, second: string): Promise<string[]> {
  const { figures } = await readStory({
    '01.md': { ...FIRST, text: `The ferry Alba sank off Port Ellis on Wednesday. ${first}` },
    '02.md': { ...SECOND, text: `The ferry Alba sank off Port Ellis on Wednesday. ${second}` },
  });
  return figures
    .filter(({ status }) => status === 'superseded')
    .map(({ lead, successor }) => `${lead.value} by ${successor?.value}`);
}

describe('a later count', () => {
  it('takes the place of an earlier one of the same', async () => {
    expect(
      await replaced(
        'The ferry disaster killed 12 people, police said.',
        'The death toll from the ferry disaster has risen to 40, police said.',
      ),
    ).toEqual(['12 by 40']);
  });

  it('is none where the later report only recalls it', async () => {
    expect(
      await replaced(
        'The ferry disaster killed 12 people, police said.',
        'The new death toll raises an earlier figure of 30, police said.',
      ),
    ).toEqual(['30 by undefined']);
  });

  it('of the dead is none of the bodies that divers have recovered', async () => {
    expect(
      await replaced(
        'Divers have recovered 12 bodies from the ferry Alba, police said.',
        'The death toll from the sinking of the ferry Alba has risen to 40, police said.',
      ),
    ).toEqual([]);
  });
});
