import { describePlatform, type Fault, type Stage } from '../../contract/platform.ts';
import { aliveIn, visibleText } from '../../support/slack/read.ts';
import type { CallFault } from '../../support/slack/server.ts';
import type { StoredMessage } from '../../support/slack/state.ts';
import { CHANNEL, openWorkspace, TEAM } from '../../support/slack/workspace.ts';

const FAULTS: Record<Fault, CallFault> = {
  forbidden: { error: 'not_in_channel' },
  missing: { error: 'channel_not_found' },
  limited: { status: 429, retryAfter: 7 },
  broken: { status: 503 },
  silent: 'cut after',
  refused: { error: 'token_revoked' },
};

const show = (message: StoredMessage) => ({
  channel: message.channel,
  text: visibleText(message),
  alive: aliveIn(message),
});

for (const mode of ['socket', 'http'] as const) {
  describePlatform(`Slack by ${mode}`, {
    async open(surroundings): Promise<Stage> {
      const { server, platform, command, messages, close } = await openWorkspace(surroundings, { mode });
      const isPosted = ({ metadata }: StoredMessage) => metadata !== undefined;
      return {
        platform,
        channel: { platform: 'slack', workspace: TEAM, channel: CHANNEL },
        async command(story, typed) {
          await command(`/${story}`, typed);
        },
        answers: async (atLeast) => (await messages(atLeast)).filter((one) => !isPosted(one)).map(show),
        posted: () => server.state.messages.filter(isPosted).map(show),
        failNext: (fault) => server.failNext('chat.postMessage', FAULTS[fault]),
        holdPosts: () => server.hold('chat.postMessage'),
        close,
      };
    },
  });
}
