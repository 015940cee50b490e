import type { APIApplicationCommandOptionChoice } from 'discord-api-types/v10';
import type { Desks } from '../../src/command/desks.ts';
import { shorten } from './escape.ts';
import { AUTOCOMPLETE } from './limits.ts';
import { findFocused } from './options.ts';

type Options = Parameters<typeof findFocused>[0];

/** What to offer for the option that somebody is typing into, from memory. */
export function completeOption(
  desks: Desks,
  story: string,
  data: object,
): APIApplicationCommandOptionChoice<string>[] {
  const focused = findFocused((data as { readonly options?: Options }).options);
  if (!focused) return [];
  const offered =
    focused.name === 'schedule'
      ? SCHEDULES.filter((one) => one.startsWith(focused.typed.toLowerCase())).map((one) => ({
          label: one,
          value: one,
        }))
      : desks.complete(story, focused.typed, AUTOCOMPLETE.choices);
  return offered
    .filter(({ label, value }) => label.trim() && value && value.length <= AUTOCOMPLETE.value)
    .slice(0, AUTOCOMPLETE.choices)
    .map(({ label, value }) => ({ name: shorten(label, AUTOCOMPLETE.name), value }));
}

/** What channels mostly want; anything else may be typed. A time zone may follow. */
const SCHEDULES = ['daily 09:00', 'daily 18:00', 'weekly mon 09:00', 'every 4h', 'on-new'];
