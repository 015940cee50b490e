import {
  type APIMessage,
  type APIMessageApplicationCommandInteractionData,
  type APIModalInteractionResponse,
  type APIModalSubmission,
  ComponentType,
  InteractionResponseType,
  TextInputStyle,
} from 'discord-api-types/v10';
import type { NewSource } from '../../src/command/desks.ts';
import { ADD_SOURCE, ASK_ABOUT } from './commands.ts';
import { shorten } from './escape.ts';
import { MODAL, SELECT, TYPED } from './limits.ts';

/** What somebody filled in. */
export type Submitted =
  | { readonly kind: 'ask'; readonly story: string; readonly question: string }
  | { readonly kind: 'add'; readonly story: string; readonly what: NewSource };

/** The form that a command in a message's menu opens, filled in from the message. */
export function openModal(
  data: APIMessageApplicationCommandInteractionData,
  stories: readonly string[],
): APIModalInteractionResponse | undefined {
  const message = data.resolved.messages[data.target_id];
  const text = message ? textOf(message) : '';
  if (data.name === ASK_ABOUT) {
    return modal('ask', 'Ask the sources', stories, [
      input('question', 'Question', 'Shorten it to what you want to know.', text, TYPED.text),
    ]);
  }
  if (data.name !== ADD_SOURCE) return undefined;
  const url = /https?:\/\/[^\s<>]+/.exec(text)?.[0];
  return modal('add', 'Add a source', stories, [
    input('what', 'Address or text', 'An article’s address, or the text itself.', url ?? text, MODAL.input),
    input(
      'name',
      'Name',
      'Who says it, where it is a text: “Notes of the press call”.',
      '',
      TYPED.name,
      false,
    ),
  ]);
}

/** What a form says; undefined for one that this adapter does not open. */
export function readModal(
  { custom_id, components }: APIModalSubmission,
  stories: readonly string[],
): Submitted | undefined {
  const given = new Map<string, string>();
  for (const one of components) {
    if (one.type !== ComponentType.Label) continue;
    const { component } = one;
    if ('values' in component) given.set(component.custom_id, String(component.values[0] ?? ''));
    else if ('value' in component) given.set(component.custom_id, String(component.value));
  }
  const story = given.get('story') ?? stories[0] ?? '';
  const what = given.get('what')?.trim() ?? '';
  if (custom_id === 'ask') return { kind: 'ask', story, question: given.get('question')?.trim() ?? '' };
  if (custom_id !== 'add') return undefined;
  const isUrl = /^https?:\/\/\S+$/.test(what);
  const name = given.get('name')?.trim() || 'A message in Discord';
  return { kind: 'add', story, what: isUrl ? { url: what } : { name, text: what } };
}

/** What a message says: its text, else the texts of its embeds. */
function textOf({ content, embeds }: Pick<APIMessage, 'content' | 'embeds'>): string {
  return (
    content || embeds.flatMap(({ title, description }) => [title, description].filter(Boolean)).join('\n')
  );
}

type Label = Extract<
  APIModalInteractionResponse['data']['components'][number],
  { type: ComponentType.Label }
>;

function modal(
  id: string,
  title: string,
  stories: readonly string[],
  labels: readonly Label[],
): APIModalInteractionResponse {
  const which = stories.length > 1 ? [storyMenu(stories)] : [];
  return {
    type: InteractionResponseType.Modal,
    data: { custom_id: id, title: shorten(title, MODAL.title), components: [...which, ...labels] },
  };
}

const storyMenu = (stories: readonly string[]): Label => ({
  type: ComponentType.Label,
  label: 'Story',
  component: {
    type: ComponentType.StringSelect,
    custom_id: 'story',
    options: stories
      .filter((story) => story.length <= SELECT.value)
      .slice(0, SELECT.options)
      .map((story, i) => ({ label: shorten(story, SELECT.label), value: story, default: i === 0 })),
  },
});

function input(
  id: string,
  label: string,
  description: string,
  value: string,
  most: number,
  required = true,
): Label {
  return {
    type: ComponentType.Label,
    label,
    description: shorten(description, MODAL.labelDescription),
    component: {
      type: ComponentType.TextInput,
      custom_id: id,
      style: required ? TextInputStyle.Paragraph : TextInputStyle.Short,
      required,
      max_length: most,
      ...(value && { value: value.slice(0, most) }),
    },
  };
}
