import type { Authorize, InstallationQuery, webApi } from '@slack/bolt';
import { PlatformError } from '../platform.ts';
import { codeOf, isRefused, NEW_BOT_TOKEN, NotIdentified } from './faults.ts';
import { NotInstalled } from './installations.ts';

/** Who the desk is in a workspace. The token may change from one call to the next: ask anew for each use. */
export interface Identity {
  readonly botToken: string;
  readonly botUserId?: string;
  readonly botId?: string;
}

/** The workspaces that the app is installed in. */
export interface Workspaces {
  /** Rejects where the workspace is not known or Slack refuses. */
  identify(workspace: string | undefined, query?: Partial<InstallationQuery<boolean>>): Promise<Identity>;
  readonly authorize: Authorize<boolean>;
  /** Whether Slack takes our token. Rejects with PlatformError where it never will. */
  check(): Promise<void>;
}

/** One workspace, by its token. */
export function oneWorkspace(web: webApi.WebClient, botToken: string): Workspaces {
  let known: Promise<Identity> | undefined;
  const identify = (): Promise<Identity> => {
    known ??= web.auth.test({ token: botToken }).then(({ user_id, bot_id }) => ({
      botToken,
      ...(user_id && { botUserId: user_id }),
      ...(bot_id && { botId: bot_id }),
    }));
    return known.catch((error: unknown) => {
      known = undefined;
      throw isRefused(error) ? error : new NotIdentified(error, true);
    });
  };
  return {
    identify,
    authorize: async () => ({ ...(await identify()) }),
    async check() {
      try {
        await identify();
      } catch (error) {
        if (!isRefused(error)) throw error;
        throw new PlatformError(`Slack refuses SLACK_BOT_TOKEN (${codeOf(error)}).`, NEW_BOT_TOKEN);
      }
    },
  };
}

/**
 * Several workspaces, each by its installation. A token that is about to expire is exchanged while it is asked for: once,
 * however many ask at the same time, because Slack takes each refresh token once.
 */
export function manyWorkspaces(authorize: Authorize<boolean>): Workspaces {
  const asking = new Map<string, ReturnType<Authorize<boolean>>>();
  const once: Authorize<boolean> = (source, body) => {
    const key = JSON.stringify([source.isEnterpriseInstall, source.enterpriseId, source.teamId]);
    const answer = asking.get(key) ?? authorize(source, body);
    asking.set(key, answer);
    const forget = () => asking.delete(key);
    answer.then(forget, forget);
    return answer.then((result) => ({ ...result }));
  };
  return {
    authorize: once,
    async identify(workspace) {
      const source = { teamId: workspace ?? '', enterpriseId: undefined, isEnterpriseInstall: false };
      const { botToken, botUserId, botId } = await once(source).catch((error: unknown) => {
        const { original } = error as { original?: unknown };
        throw new NotIdentified(original ?? error, !(original instanceof NotInstalled));
      });
      if (!botToken) throw new NotIdentified(new NotInstalled(`the app has no bot in ${workspace}`), false);
      return { botToken, ...(botUserId && { botUserId }), ...(botId && { botId }) };
    },
    check: async () => {},
  };
}
