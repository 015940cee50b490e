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
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The variables that there are. */
export const SETTINGS = ['BRIEFDESK_SEEDS', 'BRIEFDESK_STATE', 'BRIEFDESK_DEBUG'] as const;

/**
 * The configuration, from the environment and below it a `.env` file in `folder`. A UsageError names every variable
 * that is wrong, not only the first. The check is loaded only where a variable is set: it would double the start-up.
 */
export async function readConfig(env: Environment, folder: string): Promise<Config> {
  const set = Object.entries({ ...readEnvFile(folder), ...env }).filter(
    ([name, value]) => name.startsWith('BRIEFDESK_') && value !== undefined,
  );
  if (set.length === 0) return { seeds: undefined, debug: false, state: undefined };
  const { z } = await import('zod');
  const shape = z.strictObject({
    BRIEFDESK_SEEDS: z
      .string()
      .min(1, 'is empty')
      .refine((path) => statSync(path, { throwIfNoEntry: false })?.isDirectory(), 'names no folder')
      .optional(),
    BRIEFDESK_STATE: z.string().min(1, 'is empty').optional(),
    BRIEFDESK_DEBUG: z.enum(['0', '1', ''], 'is neither 0 nor 1').optional(),
  });
  const result = shape.safeParse(Object.fromEntries(set));
  if (!result.success) throw refuse(result.error.issues, Object.fromEntries(set));
  const { BRIEFDESK_SEEDS: seeds, BRIEFDESK_STATE: state, BRIEFDESK_DEBUG: debug } = result.data;
  return { seeds, debug: debug === '1', state: state === 'off' ? null : state };
}

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
    return [`${name}=${set[name]} ${issue.message}.`];
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
