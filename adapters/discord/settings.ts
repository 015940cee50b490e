import { UsageError } from '../../src/command/usage-error.ts';
import type { DiscordOptions } from './index.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The variables that Discord has, with what each looks like; `.env.example` and README explain them. */
export const DISCORD_SETTINGS = {
  DISCORD_TOKEN: 'three parts with dots between, on the page “Bot” of the app (Reset Token)',
  DISCORD_APPLICATION_ID: '17 to 20 digits, on the page “General Information” of the app',
  DISCORD_PUBLIC_KEY: '64 characters 0-9 and a-f, on the page “General Information” of the app',
  DISCORD_DEV_SERVER: '17 to 20 digits: Developer Mode on, right click on the server, “Copy Server ID”',
  DISCORD_PORT: 'a port, 1 to 65535',
  DISCORD_API_URL: 'an address that begins with https:// (or http://127.0.0.1, to try things)',
} as const;
type Name = keyof typeof DISCORD_SETTINGS;

const TOKEN = /^[\w-]{20,}\.[\w-]{4,}\.[\w-]{20,}$/;
const ID = /^\d{17,20}$/;
const PUBLIC_KEY = /^[0-9a-f]{64}$/i;

/**
 * Discord's settings, or null where none is set: then there is no Discord. Throws a UsageError that names every variable
 * that is wrong or missing, and what it should look like, and never says the value of one.
 */
export async function readDiscordSettings(env: Environment): Promise<DiscordOptions | null> {
  const given = Object.fromEntries(
    (Object.keys(DISCORD_SETTINGS) as Name[]).flatMap((name) => {
      const value = env[name]?.trim();
      return value ? [[name, value]] : [];
    }),
  );
  if (Object.keys(given).length === 0) return null;
  const { z } = await import('zod');
  const like = (pattern: RegExp) => z.string().regex(pattern).optional();
  const shape = z.object({
    DISCORD_TOKEN: like(TOKEN),
    DISCORD_APPLICATION_ID: like(ID),
    DISCORD_PUBLIC_KEY: like(PUBLIC_KEY),
    DISCORD_DEV_SERVER: like(ID),
    DISCORD_PORT: z.coerce.number().int().min(1).max(65_535).optional(),
    DISCORD_API_URL: like(/^https:\/\/\S+$|^http:\/\/(?:127\.0\.0\.1|localhost)\b\S*$/),
  } satisfies Record<Name, unknown>);
  const read = shape.safeParse(given);
  const wrong = (read.error?.issues ?? []).map(({ path }) => describeWrong(String(path[0]) as Name, given));
  const problems = [...wrong, ...describeMissing(given)];
  if (problems.length > 0 || !read.data) throw refuse(problems);
  const { DISCORD_TOKEN, ...rest } = read.data;
  return {
    token: DISCORD_TOKEN!,
    ...(rest.DISCORD_APPLICATION_ID && { applicationId: rest.DISCORD_APPLICATION_ID }),
    ...(rest.DISCORD_PUBLIC_KEY && { publicKey: rest.DISCORD_PUBLIC_KEY }),
    ...(rest.DISCORD_PORT && { port: rest.DISCORD_PORT }),
    ...(rest.DISCORD_DEV_SERVER && { developmentServer: rest.DISCORD_DEV_SERVER }),
    ...(rest.DISCORD_API_URL && { api: rest.DISCORD_API_URL.replace(/(?<!\/)\/+$/, '') }),
  };
}

/** The application's id: as it is set, else as the token says it. Undefined where neither does. */
export function readApplicationId({
  DISCORD_APPLICATION_ID: id,
  DISCORD_TOKEN: token = '',
}: Environment): string | undefined {
  const given = id?.trim() || Buffer.from(token.trim().split('.')[0]!, 'base64url').toString();
  return ID.test(given) ? given : undefined;
}

const SLIPS = [
  [/^Bot\s/i, 'has the word “Bot” before it'],
  [ID, 'looks like the id of an application or a server'],
  [PUBLIC_KEY, 'looks like the public key'],
  [TOKEN, 'looks like the bot’s token'],
  [/^[\w-]{32}$/, 'looks like the client secret'],
] as const;

/** What is wrong with a value: another of the portal's values in its place is the usual slip. */
function describeWrong(name: Name, given: Environment): string {
  const value = given[name] ?? '';
  const slip = SLIPS.find(([pattern]) => pattern.test(value))?.[1];
  return `${name} ${slip ? `${slip}. It should be` : 'is not what it should be:'} ${DISCORD_SETTINGS[name]}.`;
}

/** What has to be there beside what is there: HTTP needs the key and the port, and the gateway neither. */
function describeMissing(given: Environment): string[] {
  const problems: string[] = [];
  const missing = (name: Name, why: string) =>
    problems.push(`${name} is missing: ${why}. It is ${DISCORD_SETTINGS[name]}.`);
  if (!given.DISCORD_TOKEN) missing('DISCORD_TOKEN', 'the desk posts and registers its commands with it');
  if (given.DISCORD_PORT && !given.DISCORD_PUBLIC_KEY)
    missing('DISCORD_PUBLIC_KEY', 'what comes in over HTTP at DISCORD_PORT is checked with it');
  if (given.DISCORD_PUBLIC_KEY && !given.DISCORD_PORT)
    missing('DISCORD_PORT', 'DISCORD_PUBLIC_KEY is for interactions over HTTP (unset it to use the gateway)');
  return problems;
}

function refuse(problems: readonly string[]): UsageError {
  const lines = problems.map((one) => `  ${one}`).join('\n');
  return new UsageError(
    `Discord is not set up right:\n${lines}`,
    'Set these variables right, or unset all that begin with DISCORD_.',
  );
}
