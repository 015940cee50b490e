import { createDiscord } from '../../../adapters/discord/index.ts';
import type { Surroundings } from '../../../adapters/platform.ts';
import { describePlatform, type Fault, type Shown, type Stage } from '../../contract/platform.ts';
import { optionsOf, startDiscord } from '../../support/discord/index.ts';
import { markdownOf, readMarkdown } from '../../support/discord/read.ts';
import type { Message, Fault as Scripted } from '../../support/discord/state.ts';
import { until } from '../../support/until.ts';

const FAULTS: Record<Exclude<Fault, 'refused'>, Partial<Scripted>> = {
  forbidden: { status: 403, body: { code: 50013, message: 'Missing Permissions' } },
  missing: { status: 404, body: { code: 10003, message: 'Unknown Channel' } },
  limited: {
    status: 429,
    body: { message: 'You are being rate limited.', retry_after: 7, global: false },
    headers: { 'retry-after': '7', 'x-ratelimit-scope': 'user' },
  },
  broken: { status: 502, body: {} },
  silent: { accepts: true, hangs: true },
};

describePlatform('Discord', { open });

async function open(surroundings: Surroundings): Promise<Stage> {
  const discord = await startDiscord();
  const options = { token: discord.token, api: discord.api, timeout: 400, pause: 10 };
  const platform = createDiscord(options, surroundings);
  return {
    platform,
    channel: { platform: 'discord', workspace: discord.guild, channel: discord.channel.id },
    async command(story, typed) {
      const asked = discord.command(story, ...optionsOf(typed));
      await until(() => asked.ack);
    },
    async answers(atLeast) {
      const answered = () => [...discord.interactions.values()].flatMap(({ messages }) => messages);
      await until(() => answered().length >= atLeast);
      return answered().map(show);
    },
    posted: () => discord.channel.messages.map(show),
    failNext(fault) {
      if (fault === 'refused') discord.isTokenRevoked = true;
      else discord.fail({ method: 'POST', path: /\/channels\/\d+\/messages$/, ...FAULTS[fault] });
      // a limit of Discord's is over when it says so; the test does not wait for it
      if (fault === 'limited') setTimeout(() => {}, 0);
    },
    holdPosts: () => discord.hold(/\/channels\/\d+\/messages$/),
    async close() {
      await platform.stop();
      await discord.stop();
    },
  };
}

/** What the desk itself marks up: what stands out, the titles of sources' hosts, dates. */
const OURS = /^(?:bold: \*\*|masked: \[[\w.-]+\]\(<https:\/\/outlet\.example)/;

function show(message: Message): Shown {
  const { text, alive } = readMarkdown(markdownOf(message));
  const notified = message.allowed_mentions?.parse?.length === 0 ? [] : ['somebody'];
  return {
    channel: message.channel_id,
    text,
    alive: [...alive.filter((one) => !OURS.test(one)), ...notified],
  };
}
