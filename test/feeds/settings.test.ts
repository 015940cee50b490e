import { expect, it } from 'vitest';
import type { UsageError } from '../../src/command/usage-error.ts';
import { parseSettings, readSettings } from '../../src/feeds/settings.ts';

const read = (text: string) => parseSettings(text, 'seeds/engine/story.yaml');
const refusal = async (text: string): Promise<string> => {
  const error = await read(text).then(
    () => new Error('nothing was refused'),
    (caught: UsageError) => caught,
  );
  return error.message;
};
const MINUTE = 60_000;

it('a story without story.yaml has no feeds, and neither has an empty one', async () => {
  expect(await readSettings('/nowhere')).toEqual({ feeds: [] });
  for (const text of ['', '# later\n', 'feeds:\n', 'feeds: []\n'])
    expect(await read(text)).toEqual({ feeds: [] });
});

it('a feed is an address, or an address with more', async () => {
  const text = `feeds:
  - https://ledger.example/feed.xml
  - url: https://reckoner.example/news.json?section=engines
    title: The Weekly Reckoner
    interval: 2h
    only: [Lovelace, Analytical Engine]
`;
  expect((await read(text)).feeds).toEqual([
    { url: 'https://ledger.example/feed.xml', title: null, interval: 15 * MINUTE, only: [] },
    {
      url: 'https://reckoner.example/news.json?section=engines',
      title: 'The Weekly Reckoner',
      interval: 120 * MINUTE,
      only: ['Lovelace', 'Analytical Engine'],
    },
  ]);
});

it('everything that is wrong is said at once, with file, place and value', async () => {
  const said = await refusal(`feeds:
  - ftp://ledger.example/feed
  - https://ann:secret@ledger.example/feed
  - url: https://ledger.example/feed
    interval: 5 parsecs
    titel: Ledger
  - url: https://ledger.example/feed2
    interval: 30
  - [a]
colour: red
`);
  expect(said.split('\n')).toEqual([
    'seeds/engine/story.yaml is wrong:',
    '  feeds[0] is "ftp://ledger.example/feed": only http and https are fetched, not ftp',
    '  feeds[1] is "https://ann:secret@ledger.example/feed": addresses with a user name or password are not fetched',
    '  feeds[2].interval is "5 parsecs": must be a time from 5m to 7d: 15m, 2h, 1d',
    '  feeds[2].titel is no setting',
    '  feeds[3].interval is 30: must be a time: 15m, 2h, 1d',
    '  feeds[4] is ["a"]: must be an address, or lines of url, title, interval, only',
    '  colour is no setting',
  ]);
});

it.each([
  [
    'feeds: https://ledger.example/feed',
    'feeds is "https://ledger.example/feed": must be a list of addresses',
  ],
  ['feeds:\n - url: x: y', 'it is no YAML'],
  ['- a', 'the whole is ["a"]'],
  ['feeds:\n - https://a.example/f\n - https://a.example/f', 'https://a.example/f stands there twice'],
  ['feeds:\n - url: https://a.example/f\n   interval: 1m', 'feeds[0].interval is "1m"'],
  ['feeds:\n - title: x', 'feeds[0].url is missing'],
])('%j is refused', async (text, said) => {
  expect(await refusal(text)).toContain(said);
});
