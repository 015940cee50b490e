import { BETWEEN } from '../../src/command/help.ts';
import { type Command, findCommand } from '../../src/command/table.ts';
import { readOption } from '../../src/command/words.ts';
import { commandOf } from '../command-names.ts';
import { optionName } from './commands.ts';
import { inert } from './escape.ts';

/** A story's command as it is registered: then help can be pressed to write it. */
export interface Registered {
  readonly name: string;
  readonly id: string;
}

/**
 * A line of help as Discord's users write it: what is typed elsewhere as `timeline [NAME] [--from D]` is here
 * `/story timeline [name] [from]`, and an example names its options. Discord's Markdown.
 */
export function writeHelp(note: string, story: string, registered?: Registered): string {
  const at = note.indexOf(BETWEEN);
  if (at >= 0)
    return `${writeUsage(note.slice(0, at), story, registered)}${BETWEEN}${inert(note.slice(at + BETWEEN.length))}`;
  const [, placeholder, meaning] = /^([A-Z]+): (.*)$/s.exec(note) ?? [];
  if (placeholder && meaning)
    return `${code(placeholder === 'D' ? DATES : placeholder.toLowerCase())}: ${inert(meaning)}`;
  return findCommand(note.split(' ', 1)[0]!) ? code(slash(story, writeExample(note))) : inert(note);
}

/** `timeline [NAME]`: the command, to press where it is registered, and its options. */
function writeUsage(usage: string, story: string, registered?: Registered): string {
  const [command = '', ...options] = nameOptions(usage).split(' ');
  if (!findCommand(command)) return code(nameOptions(usage));
  if (!registered) return code(slash(story, [command, ...options].join(' ')));
  const pressed = `</${registered.name} ${command}:${registered.id}>`;
  return options.length > 0 ? `${pressed} ${code(options.join(' '))}` : pressed;
}

/** The options that take a date. */
const DATES = 'from, to, since';

const slash = (story: string, rest: string): string => `${commandOf(story)} ${rest}`;

const code = (text: string): string => (text.includes('`') ? inert(text) : `\`${text}\``);

/** `timeline [NAME] [--from D]` as `timeline [name] [from]`. */
const nameOptions = (usage: string): string =>
  usage
    .replace(/--([a-z-]+)(?: [A-Z]+)?/g, '$1')
    .split(' ')
    .map((word) => (word.includes('|') ? 'action' : word.toLowerCase()))
    .join(' ');

/** `digest subscribe on-new --since 2026` as `digest action: subscribe schedule: on-new since: 2026`. */
function writeExample(example: string): string {
  const [name, ...words] = example.split(' ');
  const { argument, options }: Command = findCommand(name!)!.command;
  const isOption = (word: string) => word.startsWith('--');
  const first = words.findIndex(isOption);
  const [given, switched] =
    first < 0 || argument?.freeText ? [words, []] : [words.slice(0, first), words.slice(first)];
  const said = argument?.rest ? given.slice(0, 1) : given;
  const values = switched.map((word) => {
    const option = options.find((one) => one.name === readOption(word)?.name);
    return option ? `${option.name}:${option.value ? '' : ' True'}` : word;
  });
  return [
    name,
    ...(argument && said.length > 0 ? [`${optionName(argument)}: ${said.join(' ')}`] : []),
    ...(argument?.rest && given.length > 1
      ? [`${argument.rest.name.toLowerCase()}: ${given.slice(1).join(' ')}`]
      : []),
    ...values,
  ].join(' ');
}
