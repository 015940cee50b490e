import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIApplicationCommandInteraction,
  type APIMessageComponentInteraction,
  type APIMessageTopLevelComponent,
  type APIModalSubmitInteraction,
  ApplicationCommandType,
  ComponentType,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
} from 'discord-api-types/v10';
import type { Briefing } from '../../src/briefing/types.ts';
import { answeredOnce } from '../answered-once.ts';
import { apologiser } from '../apology.ts';
import { nameCommands } from '../command-names.ts';
import type { Surroundings } from '../platform.ts';
import { postedKey } from '../posted.ts';
import { type Answers, type Call, LATER, LATER_IN_PLACE } from './answers.ts';
import { askerOf, mayPost } from './asker.ts';
import { renderView, type View } from './cards.ts';
import { completeOption } from './completion.ts';
import { type Press, readCustomId } from './custom-id.ts';
import type { Registered } from './help.ts';
import { openModal, readModal } from './modals.ts';
import { writeTyped } from './options.ts';
import { editable } from './render.ts';

/** An interaction whose kind is known. */
type CallOf<I> = Call & { readonly interaction: I };

/** What interactions need beside the desk. */
export interface InteractionParts extends Surroundings {
  readonly answers: Answers;
  /** The desk may post in this channel. */
  readonly onOpen: (workspace: string, channel: string) => void;
  /** A story's command, once it is registered. */
  readonly registeredFor: (story: string) => Registered | undefined;
}

/** Carries out interactions: commands, completions, buttons, menus, forms. What is returned never rejects. */
export function createInteractions({
  desks,
  log,
  now,
  answers,
  onOpen,
  registeredFor,
}: InteractionParts): (call: Call) => Promise<void> {
  const isFirst = answeredOnce(now);
  const apologise = apologiser(log, now);

  /** The desk's answer; an apology where the desk has a fault. */
  const ask = async (call: Call, story: string, command: string): Promise<Briefing> => {
    try {
      const key = postedKey(command);
      const asker = askerOf(call.interaction);
      return await (key === null ? desks.answer(story, command, asker) : desks.posted(story, key, asker));
    } catch (error) {
      return apologise(error, { story, command: command.split(' ', 1)[0]! });
    }
  };

  /** Answers privately with a message of its own. */
  const reply = async (
    call: Call,
    press: Pick<Press, 'story' | 'command' | 'page'>,
    more: Partial<View> = {},
  ) => {
    if (!(await answers.acknowledge(call, LATER))) return;
    const briefing = await ask(call, press.story, press.command);
    const registered = registeredFor(press.story);
    await answers.edit(call, renderView(briefing, { ...press, secret: true, registered, ...more }));
  };

  /** Shows another page in the same message where only one reader sees it, else in a private one. */
  const turn = async (call: CallOf<APIMessageComponentInteraction>, press: Press, passages: boolean) => {
    if (!isSecret(call.interaction)) return reply(call, press, { passages });
    if (!(await answers.acknowledge(call, LATER_IN_PLACE))) return;
    const briefing = await ask(call, press.story, press.command);
    await answers.edit(call, renderView(briefing, { ...press, secret: true, passages }));
  };

  /** Shows the page to the channel, once: the button is switched off first. */
  const share = async (call: CallOf<APIMessageComponentInteraction>, press: Press) => {
    const { message, data } = call.interaction;
    const components = switchOff(message.components ?? [], data.custom_id);
    const acknowledged = await answers.acknowledge(call, {
      type: InteractionResponseType.UpdateMessage,
      data: { components, flags: editable(message.flags), allowed_mentions: { parse: [] } },
    });
    if (!acknowledged) return;
    const sharedBy = askerOf(call.interaction).user;
    const briefing = await ask(call, press.story, press.command);
    const shared = renderView(briefing, { ...press, secret: false, sharedBy });
    if (await answers.followUp(call, shared, false)) return;
    await answers.followUp(
      call,
      renderView(NOT_SHARED(press.story), { ...press, page: 0, secret: false }),
      true,
    );
  };

  const press = (call: CallOf<APIMessageComponentInteraction>) => {
    const { data } = call.interaction;
    const chosen =
      data.component_type === ComponentType.StringSelect ? (data.values[0] ?? '') : data.custom_id;
    const pressed = readCustomId(chosen);
    switch (pressed?.deed) {
      case 'answer':
        return reply(call, pressed);
      case 'page':
        return turn(call, pressed, false);
      case 'sources':
        return reply(call, pressed, { passages: true });
      case 'turn':
        return turn(call, pressed, true);
      case 'share':
        return share(call, pressed);
      default:
        return say(call, OLD_BUTTON);
    }
  };

  /** Says something about the desk itself, at once. */
  const say = async (call: Call, briefing: Briefing) => {
    const payload = renderView(briefing, { command: 'help', page: 0, secret: false });
    await answers.acknowledge(call, {
      type: InteractionResponseType.ChannelMessageWithSource,
      data: { ...payload, flags: payload.flags | MessageFlags.Ephemeral },
    });
  };

  const command = async (call: CallOf<APIApplicationCommandInteraction>) => {
    const { data } = call.interaction;
    if (data.type === ApplicationCommandType.Message) {
      const modal = openModal(data, desks.stories);
      if (modal) await answers.acknowledge(call, modal);
      return;
    }
    if (data.type !== ApplicationCommandType.ChatInput) return;
    const story = nameCommands(desks.stories).get(data.name);
    if (story === undefined) return say(call, GONE(data.name));
    await reply(call, { story, command: writeTyped(data.options), page: 0 });
  };

  const complete = async ({
    interaction,
    acknowledge,
  }: CallOf<APIApplicationCommandAutocompleteInteraction>) => {
    const { data } = interaction;
    const story = 'name' in data ? nameCommands(desks.stories).get(data.name) : undefined;
    const choices = story === undefined ? [] : completeOption(desks, story, data);
    // a late one is of no use to anybody: the reader has typed on
    await acknowledge({
      type: InteractionResponseType.ApplicationCommandAutocompleteResult,
      data: { choices },
    }).catch(() => {});
  };

  const submit = async (call: CallOf<APIModalSubmitInteraction>) => {
    const read = readModal(call.interaction.data, desks.stories);
    if (!read) return say(call, OLD_BUTTON);
    if (read.kind === 'ask')
      return reply(call, { story: read.story, command: `ask ${read.question}`, page: 0 });
    if (!(await answers.acknowledge(call, LATER))) return;
    const briefing = await desks
      .add(read.story, read.what, askerOf(call.interaction))
      .catch((error: unknown) => apologise(error, { story: read.story, command: 'add' }));
    await answers.edit(call, renderView(briefing, { command: 'sources', page: 0, secret: true }));
  };

  const carryOut = (call: Call): Promise<void> => {
    const { interaction } = call;
    switch (interaction.type) {
      case InteractionType.ApplicationCommand:
        return command(call as CallOf<APIApplicationCommandInteraction>);
      case InteractionType.ApplicationCommandAutocomplete:
        return complete(call as CallOf<APIApplicationCommandAutocompleteInteraction>);
      case InteractionType.MessageComponent:
        return press(call as CallOf<APIMessageComponentInteraction>);
      case InteractionType.ModalSubmit:
        return submit(call as CallOf<APIModalSubmitInteraction>);
      default:
        return Promise.resolve();
    }
  };

  return async (call) => {
    const { interaction } = call;
    if (!isFirst(interaction.id)) return;
    try {
      await carryOut(call);
      if (mayPost(interaction)) onOpen(interaction.guild_id!, interaction.channel?.id ?? '');
    } catch (error) {
      log.error({ interaction: interaction.id, err: error }, 'an interaction could not be carried out');
    }
  };
}

const isSecret = ({ message }: APIMessageComponentInteraction): boolean =>
  ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;

/** The same components with one button that cannot be pressed again. */
function switchOff(
  components: APIMessageTopLevelComponent[],
  customId: string,
): APIMessageTopLevelComponent[] {
  return JSON.parse(
    JSON.stringify(components, (_, value: unknown) =>
      typeof value === 'object' && value !== null && 'custom_id' in value && value.custom_id === customId
        ? { ...value, disabled: true }
        : value,
    ),
  ) as APIMessageTopLevelComponent[];
}

const notice = (story: string, title: string, note: string): Briefing => ({
  schema: 1,
  kind: 'notice',
  story,
  title,
  asOf: null,
  answered: false,
  sections: [{ heading: '', items: [], shown: 0, notes: [note] }],
  sources: [],
  gaps: [],
  next: [],
});

const OLD_BUTTON = notice('', 'This button is of an older version', 'Please ask again with the command.');
const GONE = (name: string) =>
  notice('', `The desk does not follow ${name}`, 'The command is of an older version and will go away.');
const NOT_SHARED = (story: string) =>
  notice(
    story,
    'That could not be shared here',
    'The channel does not let briefdesk write, or Discord refused it.',
  );
