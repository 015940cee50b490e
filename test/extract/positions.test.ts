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
    ['Una Falk is no longer the chief executive of Vexel.', 'Former chief executive of Vexel'],
  ])('is told as held, over or to come: %s', async (text, office) => {
    expect(await offices(text)).toEqual([office]);
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
