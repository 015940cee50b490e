import {
  type APIInteraction,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import type { Asker } from '../../src/command/desks.ts';

const MANAGES =
  PermissionFlagsBits.Administrator | PermissionFlagsBits.ManageGuild | PermissionFlagsBits.ManageChannels;
const POSTS = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages;

/** Who used a command, a button or a menu, and where. */
export function askerOf(interaction: APIInteraction): Asker {
  return {
    platform: 'discord',
    workspace: interaction.guild_id ?? '',
    channel: interaction.channel?.id ?? '',
    user: (interaction.member?.user ?? interaction.user)?.id ?? '',
    mayManage: async () => mayManage(interaction),
  };
}

/** In a server, who may manage it or this channel, where the desk is installed to post; in a direct message, the reader. */
function mayManage(interaction: APIInteraction): boolean {
  if (interaction.context === InteractionContextType.BotDM) return true;
  if (!isInstalledHere(interaction)) return false;
  return (BigInt(interaction.member?.permissions ?? 0) & MANAGES) !== 0n;
}

/** Whether the server has the app, and not just the user who asks. */
function isInstalledHere({ guild_id, authorizing_integration_owners: owners }: APIInteraction): boolean {
  return guild_id !== undefined && owners?.[ApplicationIntegrationType.GuildInstall] === guild_id;
}

/** Whether the desk may post in the channel that an interaction comes from. */
export function mayPost(interaction: APIInteraction): boolean {
  return isInstalledHere(interaction) && (BigInt(interaction.app_permissions ?? 0) & POSTS) === POSTS;
}
