import {
  type APIContainerComponent,
  type APIEmbed,
  type APIMessageTopLevelComponent,
  ComponentType,
} from 'discord-api-types/v10';
import { EMBED } from './limits.ts';
import type { Payload, Row } from './render.ts';

/** A message as it was before Components V2. */
export interface EmbedPayload {
  readonly flags: 0;
  readonly embeds: APIEmbed[];
  readonly components: APIMessageTopLevelComponent[];
  readonly allowed_mentions: { readonly parse: [] };
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
