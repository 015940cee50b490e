import type { Briefing } from '../briefing/types.ts';
import { showUrl } from '../fetching/index.ts';
import type { FeedState, FeedStates } from '../store/index.ts';
import { type Feed, readSettings, SETTINGS_FILE } from './settings.ts';

/** The answer to `sources --health`: each feed's last result, as it is kept. Throws UsageError where story.yaml is wrong. */
export async function feedHealth(story: string, folder: string, states: FeedStates): Promise<Briefing> {
  const { feeds } = await readSettings(folder);
  const rows = await Promise.all(
    feeds.map(async (feed) => ({ feed, state: await states.get(story, feed.url) })),
  );
  const failing = rows.filter(({ state }) => state !== null && state.fails > 0).length;
  const count = feeds.length === 1 ? '1 feed' : `${feeds.length} feeds`;
  const how = failing > 0 ? `, ${failing} failing` : '';
  return {
    schema: 1,
    kind: 'sources',
    story,
    title: feeds.length === 0 ? 'No feeds' : count + how,
    asOf: null,
    answered: true,
    sections:
      feeds.length === 0
        ? [section('', [`Feeds are listed in ${SETTINGS_FILE} in the story's folder, under feeds:.`])]
        : rows.map(({ feed, state }) => section(nameOf(feed), describe(feed, state))),
    sources: [],
    gaps: [],
    next: [{ label: 'The sources', command: 'sources' }],
  };
}

const section = (heading: string, notes: readonly string[]) => ({ heading, items: [], shown: 0, notes });

const nameOf = ({ title, url }: Feed): string => title ?? showUrl(url).replace(/^https?:\/\//, '');

function describe({ title, url }: Feed, state: FeedState | null): string[] {
  const address = title === null ? [] : [showUrl(url)];
  if (!state) return [...address, 'Not asked yet: feeds are asked while the desk runs.'];
  const { lastTry, lastSuccess, nextTry, fails, added } = state;
  return [
    ...address,
    `Last asked ${minute(lastTry)}. ${state.result}`,
    ...(fails > 0
      ? [
          `It failed ${fails === 1 ? 'once' : `${fails} times in a row`}; ${lastSuccess === null ? 'it was never read' : `last read ${minute(lastSuccess)}`}.`,
        ]
      : []),
    `${added} ${added === 1 ? 'article' : 'articles'} from it so far. Next: ${minute(nextTry)}.`,
  ];
}

const minute = (time: number): string => `${new Date(time).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
