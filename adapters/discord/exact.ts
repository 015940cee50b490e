import type { Briefing } from '../../src/briefing/types.ts';
import { renderPages, renderPosts, renderView } from './cards.ts';
import type { Payload } from './render.ts';
import { secretly } from './render.ts';

/**
 * What is sent to Discord as the private answer to a command, to the byte; where `all`, an array of all that turning the
 * pages would give. A digest is what is posted. Loads no client.
 */
export function exactPayload(
  briefing: Briefing,
  { typed, all }: { readonly typed: string; readonly all: boolean },
): Payload | readonly Payload[] {
  if (briefing.kind === 'digest') return renderPosts(briefing);
  const view = { command: typed, secret: true };
  return all
    ? [...renderPages(briefing, view)].map(secretly)
    : secretly(renderView(briefing, { ...view, page: 0 }));
}
