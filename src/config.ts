import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { nearest } from './command/nearest.ts';
import { UsageError } from './command/usage-error.ts';

/** What the environment sets. `.env.example` explains each variable. */
export interface Config {
  /** BRIEFDESK_SEEDS: the folder of stories; undefined: `seeds/` here, else the stories that come with briefdesk. */
  readonly seeds: string | undefined;
  /** BRIEFDESK_DEBUG: errors with the place in the code that they come from. */
  readonly debug: boolean;
  /** BRIEFDESK_STATE: the folder for what the desk keeps between runs; undefined: `.briefdesk` here; null: nowhere. */
  readonly state: string | null | undefined;
  /** BRIEFDESK_LOG: the least that the service logs. */
  readonly log: LogLevel;
  /** BRIEFDESK_OPS: where the service answers about its own health; null: nowhere. */
  readonly ops: { readonly host: string; readonly port: number } | null;
  /** DATABASE_URL: the PostgreSQL that holds the ledger; null: a file in the state's folder. Only the service reads it. */
  readonly database: string | null;
}

export const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

const LOOPBACK = '127.0.0.1';

type Environment = Readonly<Record<string, string | undefined>>;

/** The variables that there are. */
export const SETTINGS = [
  'BRIEFDESK_SEEDS',
  'BRIEFDESK_STATE',
  'BRIEFDESK_LOG',
  'BRIEFDESK_OPS',
  'BRIEFDESK_DEBUG',
] as const;
/** Those of other programs' conventions, which are heeded by the service alone: a terminal may stand anywhere. */
export const SERVICE_SETTINGS = ['DATABASE_URL'] as const;

const UNSET: Config = {
  seeds: undefined,
  debug: false,
  state: undefined,
  log: 'info',
  ops: null,
  database: null,
};

/**
 * The configuration, from the environment and below it a `.env` file in `folder`. A UsageError names every variable
 * that is wrong, not only the first. The check is loaded only where a variable is set: it would double the start-up.
 */
export async function readConfig(
  env: Environment,
  folder: string,
  { service = false }: { readonly service?: boolean } = {},
): Promise<Config> {
  const isOurs = (name: string) =>
    name.startsWith('BRIEFDESK_') || (service && SERVICE_SETTINGS.some((one) => one === name));
  const set = Object.fromEntries(
    Object.entries(readEnvironment(env, folder)).filter(
      ([name, value]) => isOurs(name) && value !== undefined,
    ),
  );
  if (Object.keys(set).length === 0) return UNSET;
  const result = (await loadShape()).safeParse(set);
  if (!result.success) throw refuse(result.error.issues, set);
  return { ...UNSET, ...result.data };
}

/** What each variable may be, and what is made of it. */
async function loadShape() {
  const { z } = await import('zod');
  return z
    .strictObject({
      BRIEFDESK_SEEDS: z
        .string()
        .min(1, 'is empty')
        .refine((path) => statSync(path, { throwIfNoEntry: false })?.isDirectory(), 'names no folder')
        .optional(),
      BRIEFDESK_STATE: z.string().min(1, 'is empty').optional(),
      BRIEFDESK_DEBUG: z.enum(['0', '1', ''], 'is neither 0 nor 1').optional(),
      BRIEFDESK_LOG: z.enum(LOG_LEVELS, `is none of ${LOG_LEVELS.join(', ')}`).optional(),
      BRIEFDESK_OPS: z
        .string()
        .regex(/^(?:[\w.-]+:|\[[\da-f:]+\]:)?\d{1,5}$/i, 'is no port, and no host:port')
        .refine((text) => portOf(text) <= 65_535, 'names no port: they end at 65535')
        .optional(),
      DATABASE_URL: z
        .string()
        .refine(
          (url) => /^postgres(?:ql)?:\/\//.test(url) && URL.canParse(url),
          'is no address of PostgreSQL: postgres://user:password@host/database',
        )
        .optional(),
    })
    .transform(
      (set): Partial<Config> => ({
        seeds: set.BRIEFDESK_SEEDS,
        debug: set.BRIEFDESK_DEBUG === '1',
        state: set.BRIEFDESK_STATE === 'off' ? null : set.BRIEFDESK_STATE,
        log: set.BRIEFDESK_LOG ?? 'info',
        ops: set.BRIEFDESK_OPS === undefined ? null : readAddress(set.BRIEFDESK_OPS),
        database: set.DATABASE_URL ?? null,
      }),
    );
}

const portOf = (text: string): number => Number(text.slice(text.lastIndexOf(':') + 1));

function readAddress(text: string): { host: string; port: number } {
  const host = text.slice(0, Math.max(0, text.lastIndexOf(':'))).replace(/^\[|\]$/g, '');
  return { host: host || LOOPBACK, port: portOf(text) };
}

/** The environment and, below it, what a `.env` file in `folder` sets. */
export const readEnvironment = (env: Environment, folder: string): Environment => ({
  ...readEnvFile(folder),
  ...env,
});

function readEnvFile(folder: string): Environment {
  const file = join(folder, '.env');
  return existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {};
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly keys?: readonly string[];
}

function refuse(issues: readonly Issue[], set: Environment): UsageError {
  const problems = issues.flatMap((issue) => {
    if (issue.keys) return issue.keys.map(describeUnknown);
    const name = String(issue.path[0]);
    // An address of a database holds a password
    const value = name.startsWith('BRIEFDESK_') ? `=${set[name]}` : '';
    return [`${name}${value} ${issue.message}.`];
  });
  return new UsageError(`The environment is wrong:\n${problems.map((one) => `  ${one}`).join('\n')}`, SEE);
}

const SEE = 'Set these variables right, or unset them; .env.example explains each.';

function describeUnknown(name: string): string {
  const near = nearest(
    name.toLowerCase(),
    SETTINGS.map((setting) => setting.toLowerCase()),
  );
  return near ? `${name} is no setting: did you mean ${near.toUpperCase()}?` : `${name} is no setting.`;
}
