import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import {
  type Argument,
  COMMAND_NAMES,
  COMMANDS,
  type Command,
  type CommandName,
} from '../../src/command/table.ts';
import { nameCommands } from '../command-names.ts';
import { oneLine, shorten } from './escape.ts';
import { COMMAND, TYPED } from './limits.ts';

/** Names of the commands in a message's own menu. */
export const ASK_ABOUT = 'Ask about this';
export const ADD_SOURCE = 'Add this source';

/** In servers and beside them: with the app installed in a server, or for one user. */
const EVERYWHERE = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
};

/** All commands as Discord registers them, made from the one table: a command a story, and two in messages' menus. */
export function defineCommands(stories: readonly string[]): RESTPostAPIApplicationCommandsJSONBody[] {
  return [
    ...[...nameCommands(stories)].map(([name, story]) => defineStory(name, story)),
    { ...EVERYWHERE, type: ApplicationCommandType.Message, name: ASK_ABOUT },
    {
      type: ApplicationCommandType.Message,
      name: ADD_SOURCE,
      integration_types: [ApplicationIntegrationType.GuildInstall],
      contexts: [InteractionContextType.Guild],
      default_member_permissions: String(PermissionFlagsBits.ManageGuild),
    },
  ];
}

function defineStory(name: string, story: string): RESTPostAPIApplicationCommandsJSONBody {
  return {
    ...EVERYWHERE,
    type: ApplicationCommandType.ChatInput,
    name,
    description: describe(`Ask what the sources say about ${story}`),
    options: COMMAND_NAMES.map((command) => ({
      type: ApplicationCommandOptionType.Subcommand,
      name: command,
      description: describe(COMMANDS[command].help),
      options: defineOptions(command),
    })),
  };
}

function defineOptions(name: CommandName): APIApplicationCommandBasicOption[] {
  const { argument, options }: Command = COMMANDS[name];
  return [
    ...(argument ? [defineArgument(argument)] : []),
    ...(argument?.rest
      ? [
          {
            type: ApplicationCommandOptionType.String as const,
            name: argument.rest.name.toLowerCase(),
            description: describe(argument.rest.help),
            max_length: TYPED.name,
            autocomplete: true as const,
          },
        ]
      : []),
    ...options.map((option) =>
      option.value
        ? {
            type: ApplicationCommandOptionType.String as const,
            name: option.name,
            description: describe(option.help),
            max_length: TYPED.date,
          }
        : {
            type: ApplicationCommandOptionType.Boolean as const,
            name: option.name,
            description: describe(option.help),
          },
    ),
  ];
}

function defineArgument(argument: Argument): APIApplicationCommandBasicOption {
  const words = wordsOf(argument);
  const base = {
    type: ApplicationCommandOptionType.String as const,
    name: optionName(argument),
    description: describe(DESCRIPTIONS[argument.name] ?? argument.name.toLowerCase()),
    required: argument.required,
  };
  if (words) return { ...base, choices: words.map((word) => ({ name: word, value: word })) };
  if (COMPLETED.has(argument.name)) return { ...base, max_length: TYPED.name, autocomplete: true };
  return { ...base, max_length: argument.freeText ? TYPED.text : TYPED.name };
}

/** The only words that fit, where they are known and few. */
function wordsOf({ name, oneOf }: Argument): readonly string[] | undefined {
  return name === 'COMMAND' ? COMMAND_NAMES : oneOf;
}

/** Arguments that are names of the story's: offered while somebody types. */
const COMPLETED: ReadonlySet<string> = new Set(['NAME', 'PREFIX']);

/** What an argument is, where its name alone does not say it. */
const DESCRIPTIONS: Readonly<Record<string, string>> = {
  NAME: 'a person, organization, product or place that the story speaks of',
  PREFIX: 'how the name begins',
  QUESTION: 'a question in your own words',
  TERMS: 'words to look for',
  ID: 'a source’s id, as the list shows it',
  COMMAND: 'a command to explain',
};

/** An argument's name as an option: `NAME` is `name`; a choice of words is an `action`. */
export const optionName = ({ name, oneOf }: Argument): string => (oneOf ? 'action' : name.toLowerCase());

const describe = (text: string): string => shorten(oneLine(text), COMMAND.description);
