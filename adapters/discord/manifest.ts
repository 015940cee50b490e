import { ApplicationIntegrationType, PermissionFlagsBits } from 'discord-api-types/v10';
import { defineCommands } from './commands.ts';

/** What the desk has to be allowed in a channel: to see it, to write, and to look for what it has written. */
const PERMISSIONS =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.ReadMessageHistory;

export interface ManifestOptions {
  /** Each becomes a slash command. */
  readonly stories: readonly string[];
  /** For the address that installs the app. */
  readonly applicationId?: string | undefined;
  /** `https://desk.example`: where Discord sends interactions; without it, they come over the gateway. */
  readonly url?: string;
}

/** `briefdesk manifest discord`: how the app is to be set up in the Developer Portal, and the commands it registers. */
export function discordManifest({ stories, applicationId, url }: ManifestOptions): object {
  return {
    install_url: installUrl(applicationId ?? 'APPLICATION_ID'),
    ...(url && { interactions_endpoint_url: url }),
    integration_types_config: {
      [ApplicationIntegrationType.GuildInstall]: {
        oauth2_install_params: {
          scopes: ['applications.commands', 'bot'],
          permissions: String(PERMISSIONS),
        },
      },
      [ApplicationIntegrationType.UserInstall]: {
        oauth2_install_params: { scopes: ['applications.commands'], permissions: '0' },
      },
    },
    privileged_intents: [],
    commands: defineCommands(stories),
  };
}

/** The address at which whoever manages a server adds the app to it, with no more permissions than it needs. */
export function installUrl(applicationId: string): string {
  const query = new URLSearchParams({
    client_id: applicationId,
    scope: 'bot applications.commands',
    permissions: String(PERMISSIONS),
  });
  return `https://discord.com/oauth2/authorize?${query}`;
}
