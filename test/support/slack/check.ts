import { z } from 'zod';

/** What Slack takes, written down apart from the adapter's own limits: the numbers are those that Slack publishes. */
const plain = (most: number) =>
  z.strictObject({
    type: z.literal('plain_text'),
    text: z.string().min(1).max(most),
    emoji: z.boolean().optional(),
  });
const mrkdwn = (most: number) =>
  z.strictObject({
    type: z.literal('mrkdwn'),
    text: z.string().min(1).max(most),
    verbatim: z.boolean().optional(),
  });
const text = (most: number) => z.discriminatedUnion('type', [plain(most), mrkdwn(most)]);
const id = z.string().min(1).max(255);
const block = { block_id: id.optional() };

const button = z.strictObject({
  type: z.literal('button'),
  action_id: id,
  text: plain(75),
  value: z.string().max(2_000).optional(),
  url: z.string().max(3_000).optional(),
  style: z.enum(['primary', 'danger']).optional(),
});
const option = z.strictObject({ text: plain(75), value: z.string().min(1).max(75) });
const select = z.strictObject({
  type: z.literal('static_select'),
  action_id: id,
  options: z.array(option).min(1).max(100),
  initial_option: option.optional(),
});
const timepicker = z.strictObject({
  type: z.literal('timepicker'),
  action_id: id,
  initial_time: z.string().regex(/^\d\d:\d\d$/),
});
const textInput = z.strictObject({
  type: z.literal('plain_text_input'),
  action_id: id,
  multiline: z.boolean().optional(),
  initial_value: z.string().max(3_000).optional(),
});
const distinctIds = (elements: readonly { action_id: string }[]) =>
  new Set(elements.map(({ action_id }) => action_id)).size === elements.length;

const blocks = [
  z.strictObject({ ...block, type: z.literal('header'), text: plain(150) }),
  z.strictObject({ ...block, type: z.literal('divider') }),
  z
    .strictObject({
      ...block,
      type: z.literal('section'),
      text: text(3_000).optional(),
      fields: z.array(text(2_000)).min(1).max(10).optional(),
    })
    .refine(({ text: has, fields }) => has || fields, 'a section has text or fields'),
  z.strictObject({ ...block, type: z.literal('context'), elements: z.array(text(3_000)).min(1).max(10) }),
  z.strictObject({
    ...block,
    type: z.literal('actions'),
    elements: z.array(button).min(1).max(25).refine(distinctIds, 'ids twice'),
  }),
  z.strictObject({
    ...block,
    type: z.literal('input'),
    label: plain(2_000),
    hint: plain(2_000).optional(),
    element: z.discriminatedUnion('type', [select, timepicker, textInput]),
    optional: z.boolean().optional(),
  }),
] as const;
const anyBlock = z.union(blocks);

const message = z.object({ text: z.string().min(1).max(3_000), blocks: z.array(anyBlock).min(1).max(50) });
const view = z.strictObject({
  type: z.enum(['modal', 'home']),
  callback_id: id.optional(),
  title: plain(24).optional(),
  submit: plain(24).optional(),
  close: plain(24).optional(),
  private_metadata: z.string().max(3_000).optional(),
  blocks: z.array(anyBlock).max(100),
});

/** Why Slack would refuse a message; empty where it takes it. */
export function refusalsOf(payload: unknown): string[] {
  const read = message.safeParse(payload);
  if (!read.success) return [`invalid_blocks: ${z.prettifyError(read.error)}`];
  const bytes = Buffer.byteLength(JSON.stringify(read.data.blocks));
  return bytes > 13_000 ? [`msg_blocks_too_long: ${bytes}`] : [];
}

/** Why Slack would refuse a modal or App Home. */
export function refusalsOfView(payload: unknown): string[] {
  const read = view.safeParse(payload);
  return read.success ? [] : [`invalid_arguments: ${z.prettifyError(read.error)}`];
}
