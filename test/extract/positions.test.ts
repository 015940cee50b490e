import { describe, expect, it } from 'vitest';
import { readStory } from '../support/stories.ts';

/** The offices that reports of two days give, each a sentence of its own. */
async function offices(...reports: string[]): Promise<string[]> {
  const articles = reports.map((text, at) => [
    `0${at + 1}.md`,
    { outlet: `Outlet ${at + 1}`, published: `2031-05-0${at + 1}`, text },
  ]);
  const { facts } = await readStory(Object.fromEntries(articles));
  return facts.filter(({ property }) => property === 'position held').map(({ text }) => text);
}

describe('an office', () => {
  it.each([
    ['Una Falk will become the chief executive of Vexel.', 'Incoming chief executive of Vexel'],
    ['Una Falk is to become the chief executive of Vexel.', 'Incoming chief executive of Vexel'],
    ['Una Falk will continue as the chief executive of Vexel.', 'Chief executive of Vexel'],
    ['Una Falk is the chief executive of Vexel.', 'Chief executive of Vexel'],
    ['Una Falk served as the 12th chief executive of Vexel.', 'Former chief executive of Vexel'],
    [
      'Una Falk, an engineer, served as chief executive of Vexel.',
      'Engineer',
      'Former chief executive of Vexel',
    ],
    ['Una Falk has served as chief executive of Vexel since May.', 'Chief executive of Vexel'],
    ["Norway's President Una Falk spoke.", 'President of Norway'],
    ['Una Falk is no longer the chief executive of Vexel.', 'Former chief executive of Vexel'],
  ])('is told as held, over or to come: %s', async (text, ...held) => {
    expect(await offices(text)).toEqual(held);
  });

  it('told behind one that is over is over too', async () => {
    expect(
      await offices('Una Falk served as treasurer of Oslo. She was also the director of the Tide Council.'),
    ).toEqual(['Former treasurer of Oslo', 'Former director of the Tide Council']);
  });

  it('beside a former one is held where it has an article of its own', async () => {
    expect(
      await offices('Una Falk, retired director of Vexel and a member of the Tide Council, spoke.'),
    ).toEqual(['Former director of Vexel', 'Member of the Tide Council']);
  });

  it('is one in two words for it', async () => {
    expect(
      await offices('Defense lawyer Una Falk spoke.', 'Una Falk, a defense attorney, spoke.'),
    ).toHaveLength(1);
  });

  it('of a head is that of a chief', async () => {
    expect(await offices('Vexel chief Una Falk spoke.', 'Una Falk, the head of Vexel, spoke.')).toHaveLength(
      1,
    );
  });

  it('is no part that somebody has in what is told', async () => {
    expect(await offices('Una Falk was the first minister to land on Monday.')).toEqual([]);
    expect(await offices('Una Falk is the last witness for the guild.')).toEqual([]);
  });

  it('that was to come is told as held once a source says so', async () => {
    expect(
      await offices(
        'Una Falk will become the chief executive of Vexel.',
        'Una Falk is the chief executive of Vexel.',
      ),
    ).toEqual(['Chief executive of Vexel']);
  });
});
