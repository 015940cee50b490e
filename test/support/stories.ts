import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDesk } from '../../src/desk/desk.ts';
import type { Story } from '../../src/story/index.ts';

/** An article of a made-up story. */
export interface Article {
  readonly outlet: string;
  readonly published?: string;
  readonly title?: string;
  readonly text: string;
}

/** Articles by file name, read as a story. */
export async function readStory(
  articles: Readonly<Record<string, Article>>,
  name = 'harbour',
): Promise<Story> {
  const folder = mkdtempSync(join(tmpdir(), 'story-'));
  try {
    for (const [file, { text, ...about }] of Object.entries(articles)) {
      const lines = Object.entries(about).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
      writeFileSync(join(folder, file), `---\n${lines.join('\n')}\n---\n${text}\n`);
    }
    return (await openDesk({ folder, story: name })).read;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A ferry sinks. Two articles of the first day, and what comes later, by what it does to the story. */
export const FERRY = {
  '01.md': {
    title: 'Ferry sinks off Port Ellis',
    outlet: 'Harbour Times',
    published: '2031-05-01',
    text: `The ferry Alba sank off Port Ellis on 30 April 2031. At least 12 people were killed, the coast guard said.

Captain Mara Holm, who was born in 1984 in Oslo, steered the ferry. Mara Holm studied navigation at Bergen University.

"We did all that we could," Mara Holm said.`,
  },
  '02.md': {
    title: 'Rescue at night',
    outlet: 'Coast Radio',
    published: '2031-05-01',
    text: `The ferry Alba sank near Port Ellis on Wednesday, 30 April 2031, the port authority said. Mara Holm was the captain of the Alba.

The owner Nordlink Ferries said it would pay for the search.`,
  },
} as const satisfies Readonly<Record<string, Article>>;

export const LATER = {
  disputes: {
    title: 'What the register shows',
    outlet: 'Evening Post',
    published: '2031-05-03',
    text: `Mara Holm was born in 1979, the register of Port Ellis shows.

Mara Holm resigned as captain of the Alba on 2 May 2031. The death toll rose to 15, the coast guard said on 3 May 2031.`,
  },
  corrects: {
    title: 'The captain in her own year',
    outlet: 'Nordic Wire',
    published: '2031-05-04',
    text: `Mara Holm was born in 1979, the church books of Oslo show.`,
  },
  adds: {
    title: 'Divers reach the wreck',
    outlet: 'Evening Post',
    published: '2031-05-03',
    text: `Divers found the wreck of the ferry Alba on 2 May 2031 at a depth of 80 metres.`,
  },
  repeats: {
    title: 'The ferry again',
    outlet: 'Isle Weekly',
    published: '2031-05-03',
    text: `The ferry Alba sank off Port Ellis on 30 April 2031.`,
  },
  answers: {
    title: 'A successor',
    outlet: 'Isle Weekly',
    published: '2031-05-05',
    text: `Jon Reve was appointed to replace Mara Holm as captain of the Alba on 5 May 2031.`,
  },
} as const satisfies Readonly<Record<string, Article>>;
