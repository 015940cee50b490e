import type { App, types } from '@slack/bolt';
import type { Briefing } from '../../src/briefing/types.ts';
import type { Subscribed } from '../../src/command/desks.ts';
import { commandOf } from '../command-names.ts';
import { button } from './buttons.ts';
import { writeDate } from './date.ts';
import { ask, type Slack, type Where } from './desk.ts';
import { codeOf } from './faults.ts';
import { writeItem } from './items.ts';
import { LIMITS } from './limits.ts';
import { writeSource } from './sources.ts';
import { code, escapeText, mrkdwn, plain } from './text.ts';

/** App Home: what the desk follows, what came in last, what is disputed, and the digests of one's own channels. */
export function answerHome(app: App, slack: Slack): void {
  app.event('app_home_opened', async ({ event, body }) => {
    if (event.tab !== 'home') return;
    const where = { workspace: body.team_id, channel: event.channel, user: event.user };
    try {
      const { botToken: token } = await slack.workspaces.identify(where.workspace);
      const view = await renderHome(slack, where);
      await slack.web.views.publish({ token, user_id: event.user, view });
    } catch (error) {
      slack.log.error(
        { platform: 'slack', why: codeOf(error) ?? (error as Error).message },
        'App Home was not shown',
      );
      slack.onFailedCall(error, where.workspace);
    }
  });
}

/** How much of each a page shows that is looked at in passing. */
const NEWEST = 5;
const DISPUTES = 4;
const MOST_STORIES = 6;

async function renderHome(slack: Slack, where: Where): Promise<types.HomeView> {
  const stories = slack.desks.stories.slice(0, MOST_STORIES);
  const parts = await Promise.all(stories.map((story) => renderStory(slack, story, where)));
  const digests = await renderDigests(slack, where);
  const blocks = [...parts.flat(), ...digests].slice(0, LIMITS.viewBlocks);
  // a button here comes without a channel: it is answered in the messages of the app
  return { type: 'home', blocks, private_metadata: where.channel };
}

async function renderStory(slack: Slack, story: string, where: Where): Promise<types.KnownBlock[]> {
  const [sources, disputes] = await Promise.all([
    ask(slack, story, 'sources', where),
    ask(slack, story, 'disputes', where),
  ]);
  return [
    { type: 'header', text: plain(commandOf(story), LIMITS.header) },
    { type: 'context', elements: [mrkdwn(describe(sources))] },
    ...listed('Newest sources', newest(sources)),
    ...listed('Open disputes', openDisputes(disputes)),
    {
      type: 'actions',
      elements: ASK.flatMap(
        ([label, typed], i) => button('ask', label, { story, typed, part: 0 }, `${story}:${i}`) ?? [],
      ),
    },
    { type: 'divider' },
  ];
}

const ASK = [
  ['In brief', 'brief'],
  ['Timeline', 'timeline'],
  ['Disputes', 'disputes'],
  ['Get digests', 'digest subscribe'],
] as const;

const describe = ({ title, asOf }: Briefing): string =>
  [escapeText(title), asOf ? `newest ${writeDate(asOf)}` : ''].filter(Boolean).join('  ·  ');

function newest({ sources }: Briefing): string[] {
  const numbers = new Map(sources.map(({ id, n }) => [id, n]));
  return [...sources]
    .sort((a, b) => (b.published ?? '').localeCompare(a.published ?? '') || b.n - a.n)
    .slice(0, NEWEST)
    .map((source) => `• ${writeSource(source, numbers).replace(/^\[\d+\] /, '')}`);
}

function openDisputes(disputes: Briefing): string[] {
  const items = disputes.sections
    .flatMap((section) => section.items)
    .filter(({ status }) => status === 'disputed');
  const lines = items
    .slice(0, DISPUTES)
    .map((item) => `⚠️ ${writeItem({ ...item, citations: [] }, new Map())}`);
  return items.length > DISPUTES ? [...lines, `… and ${items.length - DISPUTES} more`] : lines;
}

/** A section, where there is something to list; a line that Slack would not take is left out whole. */
function listed(heading: string, lines: readonly string[]): types.SectionBlock[] {
  if (lines.length === 0) return [];
  let text = `*${heading}*`;
  for (const line of lines) if (text.length + line.length < LIMITS.sectionText) text += `\n${line}`;
  return [{ type: 'section', text: mrkdwn(text) }];
}

/** Only channels that this user is in: the name of a private one is not everybody's to know. */
async function renderDigests(slack: Slack, where: Where): Promise<types.KnownBlock[]> {
  const [all, own] = await Promise.all([
    slack.desks.subscriptions('slack', where.workspace),
    ownChannels(slack, where),
  ]);
  const lines = all.filter(({ channel }) => own.has(channel)).map(writeSubscription);
  const none =
    'None of your channels has a digest yet. In a channel: `/invite @briefdesk`, then `digest subscribe`.';
  return listed('Digests in your channels', lines.length > 0 ? lines : [none]);
}

function writeSubscription({ story, channel, schedule, next, paused }: Subscribed): string {
  const at =
    next === null
      ? ''
      : ` · next <!date^${Math.floor(next / 1000)}^{date_short_pretty} {time}|${new Date(next).toISOString().slice(0, 16).replace('T', ' ')} UTC>`;
  const state = paused === null ? at : ` · paused: ${escapeText(paused)}`;
  return `• <#${channel}>  ${code(commandOf(story))}  ${escapeText(schedule)}${state}`;
}

async function ownChannels(slack: Slack, { workspace, user, channel }: Where): Promise<Set<string>> {
  const own = new Set([channel]);
  try {
    const { botToken: token } = await slack.workspaces.identify(workspace);
    let cursor: string | undefined;
    for (let page = 0; page < LIMITS.historyPages; page++) {
      const { channels, response_metadata: more } = await slack.web.users.conversations({
        token,
        user,
        types: 'public_channel,private_channel',
        exclude_archived: true,
        limit: LIMITS.historyPage,
        ...(cursor && { cursor }),
      });
      for (const { id } of channels ?? []) if (id) own.add(id);
      cursor = more?.next_cursor;
      if (!cursor) break;
    }
  } catch (error) {
    slack.log.warn(
      { platform: 'slack', why: codeOf(error) ?? (error as Error).message },
      'a user’s channels are not known',
    );
  }
  return own;
}
