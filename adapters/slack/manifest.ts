import { COMMAND_NAMES, usageOf } from '../../src/command/table.ts';
import { nameCommands } from '../command-names.ts';
import { LIMITS } from './limits.ts';

/**
 * What the app may do, each with what it is for. Nothing here reads a channel that the desk was not invited to.
 */
export const SCOPES = [
  'commands', // slash commands and shortcuts
  'chat:write', // answers and digests
  'app_mentions:read', // @briefdesk in channels and threads
  'im:history', // what is asked in a direct message
  'channels:history', // after a time-out: whether a digest got through
  'groups:history', // the same, in private channels
  'channels:read', // App Home: the digests of one's own channels
  'groups:read', // the same, for private channels
  'users:read', // a user's time zone, and whether they are a guest
  'assistant:write', // the assistant pane's suggested prompts
] as const;

const EVENTS = [
  'app_home_opened',
  'app_mention',
  'app_uninstalled',
  'assistant_thread_started',
  'member_joined_channel',
  'message.im',
  'tokens_revoked',
] as const;

/** The message shortcuts, by what Slack calls back with. */
export const SHORTCUTS = { ask: 'ask_about_this', add: 'add_this_source' } as const;

export interface ManifestOptions {
  /** Each becomes a slash command. */
  readonly stories: readonly string[];
  /** `https://desk.example`: where Slack sends requests; without it, Socket Mode. */
  readonly url?: string;
}

/** The manifest that makes the app in Slack: paste it at “Create an app”, “From a manifest”. */
export function slackManifest({ stories, url }: ManifestOptions): object {
  const address = url && `${url.replace(/(?<!\/)\/+$/, '')}/slack/events`;
  const request = address ? { request_url: address } : {};
  return {
    display_information: {
      name: 'briefdesk',
      description:
        'Briefs you on a story from articles that contradict one another, with a passage under every line.',
      background_color: '#1f2937',
    },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      assistant_view: {
        assistant_description: 'Ask who, what, when, who said what, and where the sources disagree.',
        suggested_prompts: [],
      },
      bot_user: { display_name: 'briefdesk', always_online: true },
      shortcuts: [
        shortcut('Ask about this', SHORTCUTS.ask, 'What the sources say about a message'),
        shortcut('Add this source', SHORTCUTS.add, 'Give the desk a link or a text to read'),
      ],
      slash_commands: [...nameCommands(stories)].slice(0, LIMITS.slashCommands).map(([name, story]) => ({
        command: `/${name}`,
        ...(address && { url: address }),
        description: `Briefings on ${story}`,
        usage_hint: COMMAND_NAMES.map((name) => usageOf(name))
          .join(' · ')
          .slice(0, LIMITS.usageHint),
        should_escape: false,
      })),
    },
    oauth_config: {
      ...(url && { redirect_urls: [`${url.replace(/(?<!\/)\/+$/, '')}/slack/oauth_redirect`] }),
      scopes: { bot: [...SCOPES] },
    },
    settings: {
      event_subscriptions: { ...request, bot_events: [...EVENTS] },
      interactivity: { is_enabled: true, ...request },
      org_deploy_enabled: false,
      socket_mode_enabled: !address,
      token_rotation_enabled: false,
    },
  };
}

const shortcut = (name: string, id: string, description: string) => ({
  name,
  type: 'message',
  callback_id: id,
  description,
});
