import type { webApi } from '@slack/bolt';
import { TIMES } from './limits.ts';
import type { Workspaces } from './workspaces.ts';

/** What the desk has to know of a user. */
export interface Person {
  /** IANA name. */
  readonly timeZone?: string;
  /** A full member of the workspace: no guest, no stranger from another one, no bot. */
  readonly isMember: boolean;
}

/** Looks a user up, remembering them for some minutes. Whoever cannot be looked up is no member. */
export type People = (workspace: string, user: string) => Promise<Person>;

export function lookUpPeople(web: webApi.WebClient, workspaces: Workspaces, now: () => number): People {
  const known = new Map<string, { readonly until: number; readonly person: Promise<Person> }>();
  return (workspace, user) => {
    const key = `${workspace}/${user}`;
    const before = known.get(key);
    if (before && before.until > now()) return before.person;
    const person = lookUp(web, workspaces, workspace, user).catch((): Person => {
      known.delete(key);
      return { isMember: false };
    });
    known.delete(key);
    known.set(key, { until: now() + TIMES.profile, person });
    if (known.size > MOST_KNOWN) known.delete(known.keys().next().value!);
    return person;
  };
}

const MOST_KNOWN = 5_000;

async function lookUp(
  web: webApi.WebClient,
  workspaces: Workspaces,
  workspace: string,
  user: string,
): Promise<Person> {
  const { botToken } = await workspaces.identify(workspace);
  const { user: found } = await web.users.info({ token: botToken, user });
  const isOutside =
    found?.is_restricted ||
    found?.is_ultra_restricted ||
    found?.is_stranger ||
    found?.is_bot ||
    found?.deleted;
  return { isMember: found !== undefined && !isOutside, ...(found?.tz && { timeZone: found.tz }) };
}
