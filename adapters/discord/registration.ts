import { createHash } from 'node:crypto';
import { REST, Routes } from 'discord.js';
import type { APIApplication } from 'discord-api-types/v10';
import { PlatformError } from '../platform.ts';
import { defineCommands } from './commands.ts';
import { describeError, NEW_TOKEN, outcomeOf } from './faults.ts';
import { REQUEST } from './limits.ts';

export interface Registration {
  /** The application's id. */
  readonly application: string;
  /** Register in this server alone, where changes are seen at once. */
  readonly server?: string | undefined;
  readonly stories: readonly string[];
}

/** What Discord has of a command that is registered. */
interface There {
  readonly id: string;
  readonly name: string;
}

/** What registering came to. */
interface Outcome {
  /** Whether anything had to be changed. */
  readonly changed: boolean;
  /** The commands' ids by their names. */
  readonly ids: ReadonlyMap<string, string>;
}

/**
 * Registers the commands, all at once, and only where Discord has others: creating is limited to 200 a day. Rejects as
 * `rest` does.
 */
export async function registerCommands(
  rest: REST,
  { application, server, stories }: Registration,
): Promise<Outcome> {
  const wanted = defineCommands(stories);
  const route =
    server === undefined
      ? Routes.applicationCommands(application)
      : Routes.applicationGuildCommands(application, server);
  const before = (await rest.get(route)) as readonly There[];
  const changed = hashOf(before) !== hashOf(wanted);
  const there = changed ? ((await rest.put(route, { body: wanted })) as readonly There[]) : before;
  return { changed, ids: new Map(there.map(({ name, id }) => [name, id])) };
}

/** Commands of servers are looked through for copies in so many servers: who develops has few. */
const FEW_SERVERS = 10;

/**
 * Commands that are registered everywhere and in a server, too, are shown there twice: takes the server's copies away.
 * Resolves to the servers that had any. Rejects as `rest` does.
 */
export async function removeCopies(
  rest: REST,
  { application, stories }: Registration,
  servers: readonly string[],
): Promise<readonly string[]> {
  const ours = new Set(defineCommands(stories).map(({ name }) => name));
  const cleaned: string[] = [];
  for (const server of servers.length <= FEW_SERVERS ? servers : []) {
    const route = Routes.applicationGuildCommands(application, server);
    const there = (await rest.get(route)) as readonly There[];
    const others = there.filter(({ name }) => !ours.has(name));
    if (others.length === there.length) continue;
    await rest.put(route, { body: others });
    cleaned.push(server);
  }
  return cleaned;
}

/** Whether commands that are registered in one server are registered everywhere, too, so that it shows them twice. */
export async function areEverywhere(rest: REST, { application, stories }: Registration): Promise<boolean> {
  const ours = new Set(defineCommands(stories).map(({ name }) => name));
  const there = (await rest.get(Routes.applicationCommands(application))) as readonly There[];
  return there.some(({ name }) => ours.has(name));
}

/** A definition's hash: of what we say of commands, not of what Discord adds (ids, versions, defaults). */
export function hashOf(commands: readonly object[]): string {
  const known = commands.map((one) => JSON.stringify(normalise(one))).sort();
  return createHash('sha256').update(known.join('\n')).digest('base64url');
}

/** What we say of a command or an option; the rest is Discord's. */
const OURS = [
  'type',
  'name',
  'description',
  'required',
  'autocomplete',
  'max_length',
  'value',
  'choices',
  'options',
  'integration_types',
  'contexts',
  'default_member_permissions',
];

/** In one order, without what stands for nothing. */
function normalise(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.every((one) => typeof one === 'number') ? [...value].sort() : value.map(normalise);
  }
  if (typeof value !== 'object' || value === null) return value;
  const given = value as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    OURS.filter((name) => !isNothing(given[name])).map((name) => [name, normalise(given[name])]),
  );
}

const isNothing = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === false ||
  value === '' ||
  (Array.isArray(value) && value.length === 0);

/** `briefdesk register discord [--guild ID]`: registers by hand, and says in a line what was done. Throws PlatformError. */
export async function registerDiscord(
  settings: { readonly token: string; readonly api?: string; readonly applicationId?: string },
  stories: readonly string[],
  server?: string,
): Promise<string> {
  const rest = new REST({ timeout: REQUEST, ...(settings.api ? { api: settings.api } : {}) }).setToken(
    settings.token,
  );
  try {
    const application =
      settings.applicationId ?? ((await rest.get(Routes.currentApplication())) as APIApplication).id;
    const { changed } = await registerCommands(rest, { application, server, stories });
    const where = server === undefined ? 'everywhere' : `in the server ${server}`;
    const names = stories.map((story) => `/${story}`).join(', ');
    return changed
      ? `Registered ${names} ${where}.`
      : `${names}: already registered ${where}, nothing changed.`;
  } catch (error) {
    const outcome = outcomeOf(error);
    const wayOut =
      outcome.kind === 'stopped'
        ? NEW_TOKEN
        : outcome.kind === 'paused'
          ? 'Add the app to that server first, with the scope applications.commands.'
          : 'Try again in a minute.';
    throw new PlatformError(`The commands could not be registered: ${describeError(error)}.`, wayOut);
  }
}
