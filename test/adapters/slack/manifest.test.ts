import { expect, it } from 'vitest';
import { slackManifest } from '../../../adapters/slack/manifest.ts';
import { openStage, TWO_STORIES } from '../../support/slack/stage.ts';
import { CHANNEL, USER } from '../../support/slack/workspace.ts';

const at = openStage();

interface Manifest {
  readonly display_information: { readonly name: string; readonly description: string };
  readonly features: {
    readonly slash_commands: readonly { command: string; url?: string; usage_hint: string }[];
    readonly shortcuts: readonly { name: string; callback_id: string }[];
  };
  readonly oauth_config: { readonly redirect_urls?: string[]; readonly scopes: { readonly bot: string[] } };
  readonly settings: {
    readonly socket_mode_enabled: boolean;
    readonly event_subscriptions: { readonly request_url?: string; readonly bot_events: string[] };
  };
}
const manifest = (...args: Parameters<typeof slackManifest>) => slackManifest(...args) as Manifest;

it('makes a command of each story that Slack takes, however its folder is called', () => {
  const stories = [
    'qwen',
    'My Story',
    'my-story',
    'Größe 2',
    ...Array.from({ length: 60 }, (_, i) => `s${i}`),
  ];
  const { slash_commands: commands } = manifest({ stories }).features;
  expect(commands.slice(0, 4).map(({ command }) => command)).toEqual([
    '/qwen',
    '/my-story',
    '/my-story-2',
    '/größe-2',
  ]);
  expect(commands).toHaveLength(50);
  for (const { command, usage_hint } of commands) {
    expect(command).toMatch(/^\/[-_\p{Ll}\p{N}]{1,31}$/u);
    expect(usage_hint.length).toBeLessThanOrEqual(1_000);
  }
});

it('asks for no more than what the app does, and for all that its events need', () => {
  const { oauth_config, settings } = manifest({ stories: ['qwen'] });
  const needed: Readonly<Record<string, readonly string[]>> = {
    app_mention: ['app_mentions:read'],
    assistant_thread_started: ['assistant:write'],
    member_joined_channel: ['channels:read', 'groups:read'],
    'message.im': ['im:history'],
  };
  const scopes = new Set(oauth_config.scopes.bot);
  for (const event of settings.event_subscriptions.bot_events)
    for (const scope of needed[event] ?? []) expect(scopes, event).toContain(scope);
  const rest = [...scopes].filter((scope) => !Object.values(needed).flat().includes(scope));
  expect(rest.sort()).toEqual(['channels:history', 'chat:write', 'commands', 'groups:history', 'users:read']);
});

it('is for Socket Mode, or for an address', () => {
  expect(manifest({ stories: ['qwen'] })).toMatchObject({
    settings: { socket_mode_enabled: true },
    oauth_config: expect.not.objectContaining({ redirect_urls: expect.anything() }),
  });
  const { settings, features, oauth_config } = manifest({ stories: ['qwen'], url: 'https://desk.example/' });
  expect(settings.socket_mode_enabled).toBe(false);
  expect([settings.event_subscriptions.request_url, features.slash_commands[0]!.url]).toEqual([
    'https://desk.example/slack/events',
    'https://desk.example/slack/events',
  ]);
  expect(oauth_config.redirect_urls).toEqual(['https://desk.example/slack/oauth_redirect']);
});

it('names the story that a command, or a mention, is of', async () => {
  const { command, event, messages } = await at.open(
    {},
    { 'My Story': TWO_STORIES.harbour, b: TWO_STORIES.dispute },
  );
  await command('/my-story', 'brief');
  const mention = { type: 'app_mention', user: USER, channel: CHANNEL, ts: '5.1' };
  await event({ ...mention, text: '<@UDESK> My-Story brief' });
  await messages(2);
  expect(at.desks.asked.map(({ story, typed }) => [story, typed])).toEqual([
    ['My Story', 'brief'],
    ['My Story', 'brief'],
  ]);
});
