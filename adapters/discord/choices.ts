import { ComponentType } from 'discord-api-types/v10';
import type { Briefing, Choice, Section } from '../../src/briefing/types.ts';
import { writeCustomId } from './custom-id.ts';
import { shorten } from './escape.ts';
import { BUTTON, ROW, SELECT } from './limits.ts';
import { button, type Row } from './render.ts';

/** Further commands: buttons, or a menu where they are many. */
export function choiceRows({ story, next }: Briefing): Row[] {
  const known = new Map<string, Choice>();
  for (const choice of next) {
    const customId = writeCustomId({ deed: 'answer', story, command: choice.command, page: 0 });
    if (customId !== undefined && choice.label.trim()) known.set(customId, choice);
  }
  if (known.size === 0) return [];
  if (known.size <= ROW.buttons) return [row([...known].map(([id, { label }]) => press(label, id)))];
  const options = [...known].slice(0, SELECT.options).map(([value, choice]) => ({
    label: shorten(choice.label, SELECT.label),
    value,
    description: shorten(describe(choice), SELECT.description),
  }));
  const customId = writeCustomId({ deed: 'choose', story: 'menu', command: '', page: 0 })!;
  return [
    row([{ type: ComponentType.StringSelect, custom_id: customId, placeholder: 'Which one?', options }]),
  ];
}

const press = (label: string, customId: string) => button(shorten(label, BUTTON.label), customId);

export const row = (components: Row['components']): Row => ({ type: ComponentType.ActionRow, components });

/** A further command with what the answer's own line says of it: `person`. */
interface Described extends Choice {
  readonly about?: string;
}

/** What tells a candidate from its namesakes. */
function describe({ command, about }: Described): string {
  return about ? `${about} · ${command.slice(command.indexOf(' ') + 1)}` : command;
}

/**
 * A notice without the commands that its buttons give: a line that ends with one is cut before it, and goes where the
 * menu says the same.
 */
export function withoutTyped(briefing: Briefing): Briefing {
  const { kind, next } = briefing;
  if (kind !== 'notice' || next.length === 0) return briefing;
  const inMenu = next.length > ROW.buttons ? SELECT.options : 0;
  const said = new Map<Choice, string>();
  const cut = (note: string): string[] => {
    const at = next.findIndex(({ command }) => note.endsWith(`: ${command}`));
    if (at < 0) return [note];
    const line = note.slice(0, -next[at]!.command.length - 2);
    said.set(next[at]!, line);
    return at < inMenu ? [] : [line];
  };
  const sections = briefing.sections.map(
    (section): Section => ({ ...section, notes: (section.notes ?? []).flatMap(cut) }),
  );
  const about = (choice: Choice) => /\(([^()]+)\)$/.exec(said.get(choice) ?? '')?.[1];
  return {
    ...briefing,
    sections,
    next: next.map((choice): Described => ({ ...choice, about: about(choice) ?? '' })),
  };
}
