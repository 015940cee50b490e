import type { Briefing } from '../src/briefing/types.ts';

/** What of a chat platform can be looked at without it: `--format` and `manifest` in the terminal. Loads no client. */
export interface Surface {
  /** What the platform gets as the answer to a command as typed, to the byte; where `all`, nothing is behind More. */
  exactPayload(briefing: Briefing, options: { readonly typed: string; readonly all: boolean }): unknown;
  /** What the app is made from on the platform, for these stories; `url` is where requests come in, if they do. */
  manifest(options: { readonly stories: readonly string[]; readonly url?: string }): object;
}
