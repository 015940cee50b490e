import {
  type APIApplicationCommandInteractionDataBasicOption,
  type APIApplicationCommandInteractionDataOption,
  ApplicationCommandOptionType,
} from 'discord-api-types/v10';
import { type Command, findCommand } from '../../src/command/table.ts';
import { optionName } from './commands.ts';

type Given = readonly APIApplicationCommandInteractionDataOption[] | undefined;
type Value = string | number | boolean;

/** A subcommand with its options as it would be typed: `timeline ann-hart --from 2024`. */
export function writeTyped(options: Given): string {
  const [sub] = options ?? [];
  if (sub?.type !== ApplicationCommandOptionType.Subcommand) return 'help';
  const values = new Map(
    (sub.options ?? []).flatMap((option): [string, Value][] =>
      'value' in option ? [[option.name, option.value]] : [],
    ),
  );
  const found = findCommand(sub.name);
  if (!found) return sub.name;
  const { argument, options: known }: Command = found.command;
  return [
    found.name,
    argument && values.get(optionName(argument)),
    argument?.rest && values.get(argument.rest.name.toLowerCase()),
    ...known.map(({ name, value }) => writeOption(name, value !== undefined, values.get(name))),
  ]
    .filter((word) => word !== undefined && word !== '')
    .join(' ');
}

const writeOption = (name: string, takesValue: boolean, value: Value | undefined): string =>
  value === undefined || value === false ? '' : takesValue ? `--${name} ${value}` : `--${name}`;

/** The option that somebody is typing into. */
export function findFocused(options: Given): { readonly name: string; readonly typed: string } | undefined {
  const [sub] = options ?? [];
  const inner: readonly APIApplicationCommandInteractionDataBasicOption[] =
    sub?.type === ApplicationCommandOptionType.Subcommand ? (sub.options ?? []) : [];
  const focused = inner.find((option) => 'focused' in option && option.focused);
  return focused && 'value' in focused ? { name: focused.name, typed: String(focused.value) } : undefined;
}
