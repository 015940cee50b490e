/**
 * What Discord refuses a message for, checked as its API does, with numbers of its own: nothing is shared with the
 * adapter. Paths and reasons; none where the message is fine.
 */
export function checkMessage(body: Body): string[] {
  const faults: string[] = [];
  const flags = body.flags ?? 0;
  const isV2 = (flags & 32768) !== 0;
  const components = body.components ?? [];
  if (body.allowed_mentions === undefined || body.allowed_mentions.parse?.length !== 0) {
    faults.push('allowed_mentions: somebody could be notified');
  }
  if (isV2) {
    if (body.content || body.embeds?.length) faults.push('content: not beside Components V2');
    const all = components.flatMap(flatten);
    if (all.length === 0) faults.push('components: none');
    if (all.length > 40) faults.push(`components: ${all.length} are more than 40`);
    const text = all.reduce((sum, one) => sum + (one.content?.length ?? 0), 0);
    if (text > 4000) faults.push(`components: ${text} characters are more than 4000`);
  } else {
    if ((body.content?.length ?? 0) > 2000) faults.push('content: longer than 2000');
    if (!body.content && !body.embeds?.length) faults.push('content: empty');
    if (components.length > 5) faults.push('components: more than 5 rows');
    if (components.some(({ type }) => type !== 1)) faults.push('components: only rows without Components V2');
    faults.push(...checkEmbeds(body.embeds ?? []));
  }
  faults.push(...components.flatMap((one, i) => checkComponent(one, `components.${i}`, isV2)));
  const customIds = components.flatMap(flatten).flatMap(({ custom_id }) => custom_id ?? []);
  if (new Set(customIds).size < customIds.length) faults.push('custom_id: duplicated');
  const ids = components.flatMap(flatten).flatMap(({ id }) => id ?? []);
  if (new Set(ids).size < ids.length) faults.push('id: duplicated');
  if (body.nonce !== undefined && String(body.nonce).length > 25) faults.push('nonce: longer than 25');
  return faults;
}

/** A message as it comes over the wire. */
export interface Body {
  readonly content?: string;
  readonly flags?: number;
  readonly components?: readonly Component[];
  readonly embeds?: readonly Embed[];
  readonly allowed_mentions?: { readonly parse?: readonly string[] };
  readonly nonce?: string | number;
  readonly enforce_nonce?: boolean;
}

export interface Component {
  readonly type: number;
  readonly id?: number;
  readonly custom_id?: string;
  readonly label?: string;
  readonly style?: number;
  readonly content?: string;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  readonly accent_color?: number | null | undefined;
  readonly components?: readonly Component[];
  readonly accessory?: Component;
  readonly options?: readonly {
    readonly label: string;
    readonly value: string;
    readonly description?: string;
  }[];
}

interface Embed {
  readonly title?: string;
  readonly description?: string;
  readonly footer?: { readonly text: string };
  readonly fields?: readonly { readonly name: string; readonly value: string }[];
}

/** A component and all that is nested in it: each counts. */
export function flatten(one: Component): Component[] {
  return [one, ...(one.components ?? []).flatMap(flatten), ...(one.accessory ? flatten(one.accessory) : [])];
}

const between = (text: string | undefined, least: number, most: number) =>
  text !== undefined && text.length >= least && text.length <= most;

function checkComponent(one: Component, path: string, isV2: boolean): string[] {
  const inner = (one.components ?? []).flatMap((child, i) => checkComponent(child, `${path}.${i}`, isV2));
  const faults = [...(CHECKS[one.type]?.(one) ?? ['unknown type']), ...inner.map((fault) => fault)];
  if (one.accessory) faults.push(...checkComponent(one.accessory, `${path}.accessory`, isV2));
  if (one.id !== undefined && !(Number.isInteger(one.id) && one.id > 0 && one.id < 2 ** 31))
    faults.push('id');
  return faults.map((fault) => (fault.startsWith('components.') ? fault : `${path}: ${fault}`));
}

const CHECKS: Readonly<Record<number, (one: Component) => string[]>> = {
  1: ({ components = [] }) => {
    const selects = components.filter(({ type }) => type === 3).length;
    if (components.length === 0) return ['an empty row'];
    if (selects > 1 || (selects === 1 && components.length > 1)) return ['a menu fills its row'];
    return components.length > 5 ? ['more than 5 buttons'] : [];
  },
  2: ({ label, custom_id }) => [
    ...(between(label, 1, 80) ? [] : ['label: 1 to 80 characters']),
    ...(between(custom_id, 1, 100) ? [] : ['custom_id: 1 to 100 characters']),
  ],
  3: ({ custom_id, options = [], placeholder }) => [
    ...(between(custom_id, 1, 100) ? [] : ['custom_id: 1 to 100 characters']),
    ...(options.length >= 1 && options.length <= 25 ? [] : ['options: 1 to 25']),
    ...((placeholder?.length ?? 0) <= 150 ? [] : ['placeholder: at most 150']),
    ...options.flatMap(({ label, value, description }) => [
      ...(between(label, 1, 100) && between(value, 1, 100) ? [] : ['option: 1 to 100 characters']),
      ...((description?.length ?? 0) <= 100 ? [] : ['option: description of at most 100']),
    ]),
    ...(new Set(options.map(({ value }) => value)).size < options.length ? ['option: value duplicated'] : []),
  ],
  9: ({ components = [], accessory }) =>
    components.length >= 1 && components.length <= 3 && accessory ? [] : ['1 to 3 texts and an accessory'],
  10: ({ content }) => (between(content, 1, 4000) ? [] : ['content: 1 to 4000 characters']),
  14: () => [],
  17: ({ components = [], accent_color }) =>
    components.length >= 1 && (accent_color ?? 0) >= 0 && (accent_color ?? 0) <= 0xffffff
      ? []
      : ['container'],
};

function checkEmbeds(embeds: readonly Embed[]): string[] {
  const all = embeds.reduce(
    (sum, { title = '', description = '', footer, fields = [] }) =>
      sum +
      title.length +
      description.length +
      (footer?.text.length ?? 0) +
      fields.reduce((more, { name, value }) => more + name.length + value.length, 0),
    0,
  );
  return [
    ...(embeds.length > 10 ? ['embeds: more than 10'] : []),
    ...(all > 6000 ? [`embeds: ${all} characters are more than 6000`] : []),
    ...(embeds.some(({ title }) => (title?.length ?? 0) > 256) ? ['embeds: title'] : []),
    ...(embeds.some(({ description }) => (description?.length ?? 0) > 4096) ? ['embeds: description'] : []),
  ];
}

/** What Discord refuses command definitions for. */
export function checkCommands(commands: readonly Command[]): string[] {
  const faults: string[] = [];
  for (const command of commands) {
    if (command.type === 3) {
      if (!between(command.name, 1, 32)) faults.push(`${command.name}: name`);
      continue;
    }
    const all = textOf(command);
    if (all > 8000) faults.push(`${command.name}: ${all} characters are more than 8000`);
    faults.push(...checkOption(command, command.name));
  }
  const names = commands.map(({ type, name }) => `${type} ${name}`);
  if (new Set(names).size < names.length) faults.push('a name twice');
  if (commands.filter(({ type }) => type === 3).length > 5) faults.push('more than 5 in messages’ menus');
  return faults;
}

export interface Command {
  readonly type?: number;
  readonly name: string;
  readonly description?: string;
  readonly required?: boolean;
  readonly autocomplete?: boolean;
  readonly options?: readonly Command[];
  readonly choices?: readonly { readonly name: string; readonly value: string }[];
}

function checkOption(one: Command, path: string): string[] {
  const options = one.options ?? [];
  const required = options.map(({ required: must }) => must === true);
  return [
    ...(/^[-_\p{L}\p{N}]{1,32}$/u.test(one.name) && one.name === one.name.toLowerCase()
      ? []
      : [`${path}: name`]),
    ...(between(one.description, 1, 100) ? [] : [`${path}: description`]),
    ...(options.length > 25 ? [`${path}: more than 25 options`] : []),
    ...((one.choices?.length ?? 0) > 25 ? [`${path}: more than 25 choices`] : []),
    ...(one.choices?.length && one.autocomplete ? [`${path}: choices and autocomplete`] : []),
    ...(required.lastIndexOf(true) > required.indexOf(false) &&
    required.includes(false) &&
    required.includes(true)
      ? [`${path}: required options come first`]
      : []),
    ...options.flatMap((inner) => checkOption(inner, `${path}.${inner.name}`)),
  ];
}

const textOf = ({ name, description = '', options = [], choices = [] }: Command): number =>
  name.length +
  description.length +
  options.reduce((sum, one) => sum + textOf(one), 0) +
  choices.reduce((sum, one) => sum + one.name.length + one.value.length, 0);
