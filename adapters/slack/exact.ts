import type { Briefing } from '../../src/briefing/types.ts';
import { type Payload, renderParts, renderPosted } from './render.ts';

/** What a slash command is answered with. */
interface ExactPayload extends Payload {
  readonly response_type: 'ephemeral';
  readonly replace_original: false;
}

/**
 * The payload that Slack gets as the private answer to a command, to the character; where `all`, an array of all that
 * pressing *More* would give. A digest is what is posted. Loads no client.
 */
export function exactPayload(
  briefing: Briefing,
  { typed, all }: { readonly typed: string; readonly all: boolean },
): Payload | readonly Payload[] {
  if (briefing.kind === 'digest') return renderPosted(briefing);
  const payloads: ExactPayload[] = [];
  for (const payload of renderParts(briefing, { typed, share: true }, true)) {
    payloads.push({ response_type: 'ephemeral', replace_original: false, ...payload });
    if (!all) return payloads[0]!;
  }
  return payloads;
}
