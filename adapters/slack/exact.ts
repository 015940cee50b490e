import type { Briefing } from '../../src/briefing/types.ts';
import { type Payload, renderParts } from './render.ts';

/** What a slash command is answered with. */
export interface ExactPayload extends Payload {
  readonly response_type: 'ephemeral';
  readonly replace_original: false;
}

/**
 * The payload that Slack gets as the private answer to a command, to the character; where `all`, an array of all that
 * pressing *More* would give.
 */
export function exactPayload(
  briefing: Briefing,
  { typed, all }: { readonly typed: string; readonly all: boolean },
): ExactPayload | readonly ExactPayload[] {
  const payloads: ExactPayload[] = [];
  for (const payload of renderParts(briefing, { typed, share: true }, true)) {
    payloads.push({ response_type: 'ephemeral', replace_original: false, ...payload });
    if (!all) return payloads[0]!;
  }
  return payloads;
}
