import { optionsOf, startDiscord } from '../../test/support/discord/index.ts';
import { markdownOf } from '../../test/support/discord/read.ts';
import { startDesk } from './desk.ts';
import { AIM, type Stand, type Typed } from './load.ts';

type LocalDiscord = Awaited<ReturnType<typeof startDiscord>>;

/** Discord over the gateway: each command is an event, and its first answer and its answer are requests of the desk's. */
export const openDiscord = (story: string): Promise<Stand> =>
  open('Discord, gateway', AIM, (discord, command) => {
    const asked = discord.command(story, ...optionsOf(command));
    return {
      acknowledged: new Promise<void>((resolve) => {
        asked.onAck = resolve;
      }),
      answered: new Promise<void>((resolve, reject) => {
        asked.onAnswer = (message) =>
          markdownOf(message).startsWith('## That did not work')
            ? reject(new Error('an apology came'))
            : resolve();
      }),
    };
  });

/** Names as they are typed, a key more each time, some with a slip. */
const NAMES = ['lin junyang', 'alibaba', 'qwen3', 'jnuyang', 'zhou', 'elonn musk', 'damo academy', 'xyzzy'];
const KEYS = NAMES.flatMap((name) => [...name].map((_, i) => name.slice(0, i + 1)));

/** Keys that are pressed in the name of \`who\`: each is answered with names, at once and only once. */
export function openDiscordKeys(story: string): Promise<Stand> {
  let count = 0;
  return open('Discord, a key in a name', { acknowledged: 10, answered: 10 }, (discord) => {
    const asked = discord.type(story, 'who', 'name', KEYS[count++ % KEYS.length]!);
    const answered = new Promise<void>((resolve) => {
      asked.onAck = resolve;
    });
    return { acknowledged: answered, answered };
  });
}

async function open(
  name: string,
  aim: Stand['aim'],
  type: (discord: LocalDiscord, command: string) => Typed,
): Promise<Stand> {
  const discord = await startDiscord();
  const desk = await startDesk('discord', { token: discord.token, api: discord.api });
  return {
    name,
    aim,
    type: (command) => type(discord, command),
    async close() {
      const spent = await desk.stop();
      await discord.stop();
      return spent;
    },
  };
}
