import type { types } from '@slack/bolt';
import { readMrkdwn, type Span, unescapeText } from './mrkdwn.ts';

export interface SlackMessage {
  readonly text?: string;
  readonly blocks?: readonly types.KnownBlock[];
}

/** All texts of a message in order, its buttons too. */
export function textsOf(
  blocks: readonly types.KnownBlock[],
): (types.MrkdwnElement | types.PlainTextElement)[] {
  return blocks.flatMap((block): (types.MrkdwnElement | types.PlainTextElement)[] => {
    if (block.type === 'header') return [block.text];
    if (block.type === 'section') return [...(block.text ? [block.text] : []), ...(block.fields ?? [])];
    if (block.type === 'context') return block.elements.filter((one) => 'text' in one);
    if (block.type === 'actions')
      return block.elements.flatMap((one) => ('text' in one && one.text ? [one.text] : []));
    return [];
  });
}

const spansOf = (text: types.MrkdwnElement | types.PlainTextElement): Span[] =>
  text.type === 'mrkdwn' ? readMrkdwn(text.text) : [{ kind: 'text', text: unescapeText(text.text) }];

/** What a reader of a message sees, as plain text. */
export function visibleText({ text, blocks }: SlackMessage): string {
  const texts = blocks?.length ? textsOf(blocks) : [{ type: 'mrkdwn', text: text ?? '' } as const];
  return texts
    .map((one) =>
      spansOf(one)
        .map((span) => span.text)
        .join(''),
    )
    .join('\n');
}

/** What notifies somebody, leads somewhere under another name, or becomes a picture, in a message and its notification. */
export function aliveIn({ text, blocks }: SlackMessage): string[] {
  const spans = [...textsOf(blocks ?? []).flatMap(spansOf), ...readMrkdwn(text ?? '')];
  return spans.flatMap((span) => {
    if (span.kind === 'mention' || span.kind === 'emoji' || span.kind === 'strike') return [span.text];
    if (span.kind === 'link' && !span.url?.includes(span.text)) return [`${span.text} -> ${span.url}`];
    return [];
  });
}
