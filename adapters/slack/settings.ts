import { UsageError } from '../../src/command/usage-error.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** How Slack is reached, from the environment. It holds secrets: never log it. */
export interface SlackSettings {
  /** `xoxb-…`; absent where workspaces install the app themselves. */
  readonly botToken?: string;
  /** `xapp-…`: Socket Mode, which needs no public address. */
  readonly appToken?: string;
  /** Without an app token: Slack's requests come in over HTTP, and are signed with this. */
  readonly signingSecret?: string;
  /** Where HTTP requests and installations come in. */
  readonly port?: number;
  readonly oauth?: OAuthSettings;
  /** Slack's Web API, where it is another than the usual. Ends with a slash. */
  readonly apiUrl?: string;
}

/** What it takes that several workspaces install the app. */
export interface OAuthSettings {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Any long random text: it signs the state of an installation. */
  readonly stateSecret: string;
}

/** The variables that Slack has, with what each looks like; `.env.example` and README explain them. */
export const SLACK_SETTINGS = {
  SLACK_BOT_TOKEN: 'xoxb-…, on the page “OAuth & Permissions” of the app',
  SLACK_APP_TOKEN: 'xapp-…, on the page “Basic Information” of the app, under “App-Level Tokens”',
  SLACK_SIGNING_SECRET: '32 characters 0-9 and a-f, on the page “Basic Information” of the app',
  SLACK_PORT: 'a port, 1 to 65535',
  SLACK_CLIENT_ID: 'two numbers with a dot between, on the page “Basic Information” of the app',
  SLACK_CLIENT_SECRET: '32 characters 0-9 and a-f, on the page “Basic Information” of the app',
  SLACK_STATE_SECRET: 'any text of 16 characters or more that nobody else knows',
  SLACK_API_URL: 'an address that begins with https:// (or http://127.0.0.1, to try things)',
} as const;
type Name = keyof typeof SLACK_SETTINGS;

/**
 * Slack's settings, or null where none is set: then there is no Slack. Throws a UsageError that names every variable
 * that is wrong or missing, and what it should look like, and never says the value of one.
 */
export async function readSlackSettings(env: Environment): Promise<SlackSettings | null> {
  const names = Object.keys(SLACK_SETTINGS) as Name[];
  const given = Object.fromEntries(
    names.flatMap((name) => (env[name]?.trim() ? [[name, env[name].trim()]] : [])),
  );
  if (Object.keys(given).length === 0) return null;
  const { z } = await import('zod');
  const like = (pattern: RegExp) => z.string().regex(pattern).optional();
  const shape = z.object({
    SLACK_BOT_TOKEN: like(/^xoxb-[\w-]{8,}$|^xoxe\.xoxb-[\w-]{8,}$/),
    SLACK_APP_TOKEN: like(/^xapp-[\w-]{8,}$/),
    SLACK_SIGNING_SECRET: like(/^[0-9a-f]{32}$/i),
    SLACK_PORT: z.coerce.number().int().min(1).max(65_535).optional(),
    SLACK_CLIENT_ID: like(/^\d+\.\d+$/),
    SLACK_CLIENT_SECRET: like(/^[0-9a-f]{32}$/i),
    SLACK_STATE_SECRET: like(/^.{16,}$/),
    SLACK_API_URL: like(/^https:\/\/\S+$|^http:\/\/(?:127\.0\.0\.1|localhost)\b\S*$/),
  } satisfies Record<Name, unknown>);
  const read = shape.safeParse(given);
  const wrong = read.success
    ? []
    : read.error.issues.map(({ path }) => describeWrong(String(path[0]) as Name, given));
  const problems = [...wrong, ...describeMissing(given)];
  if (problems.length > 0) throw refuse(problems);
  return toSettings(read.data!);
}

/** What is wrong with a value: a token in another's place is the usual slip. */
function describeWrong(name: Name, given: Environment): string {
  const value = given[name] ?? '';
  const other = /^xapp-/.test(value)
    ? 'an app token'
    : /^xoxb-/.test(value)
      ? 'a bot token'
      : /^xoxp-/.test(value)
        ? 'a user token'
        : '';
  if (other && /TOKEN$/.test(name)) return `${name} holds ${other}. It should be ${SLACK_SETTINGS[name]}.`;
  return `${name} is not what it should be: ${SLACK_SETTINGS[name]}.`;
}

const OAUTH = ['SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET', 'SLACK_STATE_SECRET'] as const;

/** What has to be there beside what is there. */
function describeMissing(given: Environment): string[] {
  const problems: string[] = [];
  const missing = (name: Name, why: string) =>
    problems.push(`${name} is missing: ${why}. It is ${SLACK_SETTINGS[name]}.`);
  const oauth = OAUTH.filter((name) => given[name]);
  if (oauth.length > 0) {
    for (const name of OAUTH)
      if (!given[name])
        missing(name, `${oauth.join(' and ')} needs it, so that workspaces can install the app`);
    if (given.SLACK_BOT_TOKEN)
      problems.push(
        'SLACK_BOT_TOKEN and SLACK_CLIENT_ID exclude one another: one workspace, or several that install the app.',
      );
  } else if (!given.SLACK_BOT_TOKEN) missing('SLACK_BOT_TOKEN', 'the desk answers with it');
  if (!given.SLACK_APP_TOKEN && !given.SLACK_SIGNING_SECRET) {
    missing(
      'SLACK_APP_TOKEN',
      'Slack reaches the desk by it (or, behind a public address, with SLACK_SIGNING_SECRET)',
    );
  }
  return problems;
}

function refuse(problems: readonly string[]): UsageError {
  const lines = problems.map((one) => `  ${one}`).join('\n');
  return new UsageError(
    `Slack is not set up right:\n${lines}`,
    'Set these variables right, or unset all that begin with SLACK_.',
  );
}

interface Given extends Partial<Record<Exclude<Name, 'SLACK_PORT'>, string | undefined>> {
  readonly SLACK_PORT?: number | undefined;
}

function toSettings(given: Given): SlackSettings {
  const {
    SLACK_CLIENT_ID: clientId,
    SLACK_CLIENT_SECRET: clientSecret,
    SLACK_STATE_SECRET: stateSecret,
  } = given;
  return {
    ...(given.SLACK_BOT_TOKEN && { botToken: given.SLACK_BOT_TOKEN }),
    ...(given.SLACK_APP_TOKEN
      ? { appToken: given.SLACK_APP_TOKEN }
      : given.SLACK_SIGNING_SECRET && { signingSecret: given.SLACK_SIGNING_SECRET }),
    ...(given.SLACK_PORT && { port: given.SLACK_PORT }),
    ...(clientId && clientSecret && stateSecret && { oauth: { clientId, clientSecret, stateSecret } }),
    ...(given.SLACK_API_URL && { apiUrl: given.SLACK_API_URL.replace(/(?<!\/)\/*$/, '/') }),
  };
}
