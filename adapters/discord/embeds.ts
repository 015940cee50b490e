import {
  type APIContainerComponent,
  type APIEmbed,
  type APIMessageTopLevelComponent,
  ComponentType,
  MessageFlags,
} from 'discord-api-types/v10';
import { CODES, isCode } from './faults.ts';
import { EMBED } from './limits.ts';
import type { Payload, Row } from './render.ts';

/** A message as it was before Components V2. */
export interface EmbedPayload {
  readonly flags: 0;
  readonly embeds: APIEmbed[];
  readonly components: APIMessageTopLevelComponent[];
  readonly allowed_mentions: { readonly parse: [] };
}

/** Sends a card; where Components V2 are refused, `onRefused` is told why, and the card goes as an embed. Rejects as `request` does. */
export async function sendCard<T>(
  payload: Payload,
  request: (body: object) => Promise<T>,
  onRefused: (error: unknown) => void = () => {},
): Promise<T> {
  try {
    return await request(payload);
  } catch (error) {
    if (!isCode(error, CODES.invalidForm)) throw error;
    onRefused(error);
    return request({ ...toEmbeds(payload), flags: payload.flags & MessageFlags.Ephemeral });
  }
}

/** The same card as an embed, for where Components V2 are refused. A card's text fits into one description. */
export function toEmbeds({ components }: Pick<Payload, 'components'>): EmbedPayload {
  const cards = components.filter(
    (one): one is APIContainerComponent => one.type === ComponentType.Container,
  );
  return {
    flags: 0,
    embeds: cards.map((card) => ({
      description: textsOf(card.components).join('\n').slice(0, EMBED.description),
      ...(card.accent_color != null && { color: card.accent_color }),
    })),
    components: cards.flatMap(rowsOf),
    allowed_mentions: { parse: [] },
  };
}

function textsOf(components: readonly object[]): string[] {
  return (components as readonly { content?: string; components?: object[] }[]).flatMap(
    ({ content, components: inner }) => [...(content ? [content] : []), ...textsOf(inner ?? [])],
  );
}

/** The rows of a card; the button beside its title gets a row of its own. */
function rowsOf({ components }: APIContainerComponent): Row[] {
  return components.flatMap((one): Row[] => {
    if (one.type === ComponentType.ActionRow) return [one];
    if (one.type !== ComponentType.Section || one.accessory.type !== ComponentType.Button) return [];
    return [{ type: ComponentType.ActionRow, components: [one.accessory] }];
  });
}
