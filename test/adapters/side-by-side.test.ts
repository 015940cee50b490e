import type { types } from '@slack/bolt';
import type { APIMessageTopLevelComponent } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { discordSurface } from '../../adapters/discord/surface.ts';
import { slackSurface } from '../../adapters/slack/surface.ts';
import type { Briefing } from '../../src/briefing/types.ts';
import { line } from '../support/briefings.ts';
import type { Component } from '../support/discord/check.ts';

/** One briefing with all that a surface has to show: facts, a dispute, hedging, gaps, and texts that are up to no good. */
const briefing: Briefing = {
  schema: 1,
  kind: 'who',
  story: 'harbour',
  title: 'Mara Holm <!channel> @everyone *',
  asOf: '2031-05-05',
  subject: { id: 'mara-holm', type: 'person', name: 'Mara Holm', aliases: ['Captain Holm'] },
  answered: true,
  sections: [
    {
      heading: 'Facts',
      shown: 2,
      items: [
        line('Field of work: navigation', ['01'], { property: 'field of work' }),
        line('Captain of the Alba.', ['01', '02'], { property: 'position held', independent: 2 }),
        line('Studied at Bergen University.', ['02'], { property: 'educated at' }),
      ],
    },
    {
      heading: 'In dispute',
      shown: 1,
      items: [
        line('Mara Holm, year of birth: 2 versions.', ['01', '02'], {
          property: 'date of birth',
          status: 'disputed',
          values: [line('1984 (Harbour Times)', ['01']), line('1979 (Evening Post)', ['02'])],
        }),
      ],
    },
    {
      heading: 'What happened',
      shown: 1,
      items: [
        line('Resigned after <@U1> & [more](https://evil.example).', ['02'], {
          property: 'significant event',
          date: '2031-05-02',
          level: 'alleged',
        }),
      ],
    },
  ],
  sources: [
    {
      id: '01',
      n: 1,
      title: 'Ferry *sinks*',
      outlet: 'Harbour Times',
      published: '2031-05-01',
      url: 'https://harbour.example/a?b=1&c=2',
    },
    {
      id: '02',
      n: 2,
      title: 'The register',
      outlet: 'Evening Post',
      published: '2031-05',
      url: null,
      kind: 'opinion',
    },
  ],
  gaps: ['No source names a successor.'],
  next: [{ label: 'Timeline', command: 'timeline mara-holm' }],
};

/** What a reader of each platform gets, top to bottom, and why it is not the same where it is not. */
interface Row {
  readonly slack?: string;
  readonly discord?: string;
  readonly why?: string;
}

const SIDE_BY_SIDE: readonly Row[] = [
  {
    slack: 'only for the asker: ephemeral',
    discord: 'only for the asker: flag 64',
  },
  {
    slack: 'notification: Mara Holm &lt;!channel&gt; @everyone <!date^00000000^{_}|*>',
    why: 'Discord takes no text beside Components V2; screen readers read the components.',
  },
  {
    discord: 'bar: #5865f2',
    why: 'Slack gives blocks no colour, only attachments, which it folds.',
  },
  {
    slack: 'header: Mara Holm &lt;!channel&gt; @everyone *',
    discord: 'text: ## Mara Holm \\<!channel> \\@everyone \\*',
    why: 'Slack’s header is plain text; a heading of Discord’s is Markdown.',
  },
  {
    slack:
      'context: Person  ·  also Captain Holm  ·  harbour  ·  as of <!date^1935741600^{date_short}|May 5, 2031>',
    discord: 'text: -# Person · also Captain Holm · harbour · as of 2031-05-05',
    why: 'Discord writes instants in the reader’s form, never days: they would move with the time zone.',
  },
  {
    discord: 'beside the title: [Share]',
    why: 'Slack’s header takes no button: there it stands in the row at the end.',
  },
  {
    discord: 'text: ### Facts',
    why: 'Slack’s fields have their labels as headings.',
  },
  {
    slack: 'field: *Field of work* / Navigation [1]',
    discord: 'text: - **Field of work:** navigation [1]',
    why: 'Components V2 have no fields side by side.',
  },
  {
    slack: 'field: *Position held* / Captain of the Alba. [1][2]',
    discord: 'text: - Captain of the Alba. [1][2]',
  },
  {
    slack: 'section: *In dispute*',
    discord: 'text: ### In dispute',
    why: 'Slack’s text has no headings and no lists: bold, and bullets as characters.',
  },
  {
    slack: 'section: ⚠️ *Mara Holm, year of birth: 2 versions.*',
    discord: 'text: ⚠️ **Mara Holm, year of birth: 2 versions.**',
  },
  {
    slack: 'section: \u2003\u2002◦ 1984 (Harbour Times) [1]',
    discord: 'text: - 1984 (Harbour Times) [1]',
  },
  {
    slack: 'section: \u2003\u2002◦ 1979 (Evening Post) [2]',
    discord: 'text: - 1979 (Evening Post) [2]',
  },
  {
    slack: 'section: *What happened*',
    discord: 'text: ### What happened',
  },
  {
    slack: 'section: • Resigned after &lt;@U1&gt; &amp; [more](https://evil.example). _(alleged)_ [2]',
    discord: 'text: - Resigned after \\<@U1> & \\[more\\](https\\://evil.example). *(alleged)* [2]',
  },
  {
    slack: 'section: *Not in the sources*',
    discord: 'text: ### Not in the sources',
  },
  {
    slack: 'section: • No source names a successor.',
    discord: 'text: - No source names a successor.',
  },
  {
    slack:
      'context: [1] Harbour Times: Ferry <!date^00000000^{_}|*>sinks<!date^00000000^{_}|*> · <!date^1935396000^{date_short}|May 1, 2031> · <https://harbour.example/a?b=1&amp;c=2|harbour.example>',
    discord:
      'text: -# [1] Harbour Times: Ferry \\*sinks\\* · 2031-05-01 · [harbour.example](<https://harbour.example/a?b=1&c=2>)',
    why: 'Slack has no escape for its marks: an asterisk stands as the fall-back of a date that is none.',
  },
  {
    slack: 'context: [2] Evening Post _(opinion)_: The register · May 2031',
    discord: 'text: -# [2] Evening Post: The register · 2031-05, opinion',
  },
  {
    slack: 'buttons: [Timeline] [More (1)] [Sources] [Share in channel]',
    discord: 'buttons: [Show 1 more] [Sources] [Timeline]',
  },
];

describe('the same briefing in Slack and in Discord', () => {
  const asked = { typed: 'who mara-holm', all: false };

  it('says the same, each in its own way', () => {
    const slack = readSlack(slackSurface.exactPayload(briefing, asked) as SlackPayload);
    const discord = readDiscord(discordSurface({}).exactPayload(briefing, asked) as DiscordPayload);
    expect({ slack, discord }).toEqual({
      slack: SIDE_BY_SIDE.flatMap((row) => row.slack ?? []),
      discord: SIDE_BY_SIDE.flatMap((row) => row.discord ?? []),
    });
  });

  it('lacks nothing on either side without a reason', () => {
    const lacking = SIDE_BY_SIDE.filter((row) => row.slack === undefined || row.discord === undefined);
    for (const row of lacking) expect(row.why, JSON.stringify(row)).toBeTruthy();
  });
});

interface SlackPayload {
  readonly response_type: string;
  readonly text: string;
  readonly blocks: readonly types.KnownBlock[];
}

function readSlack({ response_type, text, blocks }: SlackPayload): string[] {
  return [
    `only for the asker: ${response_type}`,
    `notification: ${text.split('\n')[0]}`,
    ...blocks.flatMap((block): string[] => {
      if (block.type === 'header') return [`header: ${block.text.text}`];
      if (block.type === 'context')
        return block.elements.flatMap((one) => linesOf('context', 'text' in one ? one.text : ''));
      if (block.type === 'actions')
        return [`buttons: ${block.elements.map((one) => `[${'text' in one && one.text?.text}]`).join(' ')}`];
      if (block.type !== 'section') return [block.type];
      const fields = (block.fields ?? []).map((one) => `field: ${one.text.replaceAll('\n', ' / ')}`);
      return [...linesOf('section', block.text?.text ?? ''), ...fields];
    }),
  ];
}

interface DiscordPayload {
  readonly flags: number;
  readonly components: readonly APIMessageTopLevelComponent[];
}

/** Without the lines between sections. */
function readDiscord({ flags, components }: DiscordPayload): string[] {
  return [`only for the asker: flag ${flags & 64}`, ...(components as Component[]).flatMap(readComponent)];
}

function readComponent(one: Component): string[] {
  const { type, content, accent_color, accessory, components = [] } = one;
  const labels = components.map(({ label }) => `[${label}]`).join(' ');
  if (type === 1) return [`buttons: ${labels}`];
  return [
    ...(accent_color == null ? [] : [`bar: #${accent_color.toString(16)}`]),
    ...linesOf('text', content ?? ''),
    ...components.flatMap(readComponent),
    ...(accessory ? [`beside the title: [${accessory.label}]`] : []),
  ];
}

const linesOf = (kind: string, text: string): string[] =>
  text.split('\n').flatMap((one) => (one ? [`${kind}: ${one}`] : []));
