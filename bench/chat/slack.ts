import { SlackServer } from '../../test/support/slack/server.ts';
import { freePort, request } from '../../test/support/slack/workspace.ts';
import { startDesk } from './desk.ts';
import { AIM, type Stand } from './load.ts';

const SECRET = '0123456789abcdef0123456789abcdef';
const TEAM = 'T1';
const CHANNEL = 'C1';

/** Slack over HTTP: each command is a signed request, each answer comes to a response_url of its own. */
export async function openSlack(story: string): Promise<Stand> {
  const server = await SlackServer.start();
  const { state } = server;
  state.addChannel(CHANNEL);
  state.tokens.set('xoxb-desk-token', TEAM);
  const port = await freePort();
  const desk = await startDesk('slack', {
    botToken: 'xoxb-desk-token',
    signingSecret: SECRET,
    port,
    apiUrl: server.apiUrl,
  });
  const waiting = new Map<string, (text: string) => void>();
  state.onMessage = ({ onlyFor = '', text }) => waiting.get(onlyFor)?.(text);
  let count = 0;
  return {
    name: 'Slack, signed HTTP',
    aim: AIM,
    type(command) {
      const user_id = `U${++count}`;
      const answered = new Promise<void>((resolve, reject) =>
        waiting.set(user_id, (text) =>
          text.startsWith('That did not work') ? reject(new Error('an apology came')) : resolve(),
        ),
      );
      const payload = {
        command: `/${story}`,
        text: command,
        team_id: TEAM,
        channel_id: CHANNEL,
        user_id,
        trigger_id: server.trigger(),
        response_url: server.responseUrl(CHANNEL, user_id),
      };
      const url = `http://127.0.0.1:${port}/slack/events`;
      return { acknowledged: request(url, { type: 'slash_commands', payload }, SECRET), answered };
    },
    async close() {
      const spent = await desk.stop();
      await server.stop();
      if (state.refused.length > 0) throw new Error(`Slack refused messages: ${state.refused[0]}`);
      return spent;
    },
  };
}
