import type { Installation, InstallationQuery, InstallationStore } from '@slack/bolt';

/** Where installations are kept, by workspace. They hold tokens: never log a value. */
export interface Installations {
  get(key: string): Promise<unknown>;
  put(key: string, value: string): Promise<void>;
  delete(key: string): Promise<void>;
}

/** The app is not, or no longer, installed in a workspace. */
export class NotInstalled extends Error {
  override readonly name = 'NotInstalled';
}

/** Slack's OAuth over our store: an organisation's installation stands under its id, a workspace's under its own. */
export function installationStore(kept: Installations): InstallationStore {
  const keyOf = ({ enterpriseId, teamId, isEnterpriseInstall }: InstallationQuery<boolean>) =>
    (isEnterpriseInstall ? enterpriseId : teamId) ?? '';
  return {
    async storeInstallation(installation) {
      const { enterprise, team, isEnterpriseInstall } = installation;
      const id = isEnterpriseInstall ? enterprise?.id : team?.id;
      if (!id) throw new Error('Slack sent an installation of no workspace');
      await kept.put(id, JSON.stringify(installation));
    },
    async fetchInstallation(query) {
      const value = await kept.get(keyOf(query));
      if (typeof value !== 'string') throw new NotInstalled(`the app is not installed in ${keyOf(query)}`);
      return JSON.parse(value) as Installation<'v1' | 'v2', boolean>;
    },
    deleteInstallation: (query) => kept.delete(keyOf(query)),
  };
}
