import type { App, types } from '@slack/bolt';
import type { NewSource } from '../../src/command/desks.ts';
import { addSource, ask, isDirect, type Slack, type Where } from './desk.ts';
import { codeOf } from './faults.ts';
import { LIMITS } from './limits.ts';
import { renderParts } from './render.ts';
import { replyTo } from './reply.ts';
import { mrkdwn, plain, shorten } from './text.ts';

const FORMS = { subscribe: 'subscribe', ask: 'ask', add: 'add' } as const;

/** Opens the form that asks when a channel wants its digests. Resolves with whether it is open. */
export async function openSubscribe(
  slack: Slack,
  where: Where,
  story: string,
  trigger: string,
): Promise<boolean> {
  const { timeZone } = await slack.people(where.workspace, where.user);
  const zone = timeZone ?? 'UTC';
  return open(slack, where, story, trigger, {
    callback_id: FORMS.subscribe,
    title: plain(`Digests of ${story}`, LIMITS.viewTitle),
    submit: plain('Subscribe', LIMITS.viewTitle),
    blocks: [
      ...storyInput(slack, story),
      input('schedule', 'When', {
        type: 'static_select',
        action_id: 'schedule',
        options: SCHEDULES.map(([label, value]) => option(label, value)),
        initial_option: option(...SCHEDULES[0]!),
      }),
      input(
        'time',
        'At',
        { type: 'timepicker', action_id: 'time', initial_time: '09:00' },
        'For every day, Mondays and Fridays.',
      ),
      input(
        'zone',
        'Time zone',
        { type: 'plain_text_input', action_id: 'zone', initial_value: zone },
        'Area/City, such as Europe/Berlin, or UTC.',
      ),
    ],
  });
}

/** What the form offers, and the words that mean it; a time of day follows where TIME stands. */
const SCHEDULES: readonly (readonly [label: string, value: string])[] = [
  ['Every day', 'daily TIME'],
  ['Mondays', 'weekly mon TIME'],
  ['Fridays', 'weekly fri TIME'],
  ['Every 4 hours', 'every 4h'],
  ['As soon as something is new', 'on-new'],
];

/** Opens the form that asks what to look up about a message. */
export function openAsk(slack: Slack, where: Where, text: string, trigger: string): Promise<boolean> {
  const story = slack.desks.stories[0] ?? '';
  return open(slack, where, story, trigger, {
    callback_id: FORMS.ask,
    title: plain('Ask about this', LIMITS.viewTitle),
    submit: plain('Ask', LIMITS.viewTitle),
    blocks: [
      ...storyInput(slack, story),
      input('question', 'Question', {
        type: 'plain_text_input',
        action_id: 'question',
        multiline: true,
        initial_value: shorten(text, LIMITS.inputText),
      }),
    ],
  });
}

/** Opens the form that gives the desk a source: the link of a message, or else its text. */
export function openAdd(slack: Slack, where: Where, text: string, trigger: string): Promise<boolean> {
  const story = slack.desks.stories[0] ?? '';
  const [url] = /https?:\/\/[^\s<>|]+/.exec(text) ?? [];
  const value = url ?? text;
  return open(slack, where, story, trigger, {
    callback_id: FORMS.add,
    title: plain('Add this source', LIMITS.viewTitle),
    submit: plain('Add', LIMITS.viewTitle),
    blocks: [
      ...storyInput(slack, story),
      input('source', 'Address or text', {
        type: 'plain_text_input',
        action_id: 'source',
        multiline: true,
        initial_value: shorten(value, LIMITS.inputText),
      }),
      input('name', 'Name, for a text', {
        type: 'plain_text_input',
        action_id: 'name',
        initial_value: 'Note',
      }),
    ],
  });
}

/** What comes of the forms. Each is answered where it was opened, to the user alone. */
export function answerForms(app: App, slack: Slack): void {
  app.view(FORMS.subscribe, async ({ view }) => {
    const { where, story, value } = readForm(view);
    const schedule = value('schedule').replace('TIME', value('time'));
    const zone = schedule.startsWith('every') || schedule === 'on-new' ? '' : value('zone');
    await answer(slack, where, story, ['digest subscribe', schedule, zone].filter(Boolean).join(' '));
  });
  app.view(FORMS.ask, async ({ view }) => {
    const { where, story, value } = readForm(view);
    await answer(slack, where, story, `ask ${value('question')}`);
  });
  app.view(FORMS.add, async ({ view }) => {
    const { where, story, value } = readForm(view);
    await add(slack, where, story, readSource(value('source').trim(), value('name').trim()));
  });
}

async function answer(slack: Slack, where: Where, story: string, typed: string): Promise<void> {
  const briefing = await ask(slack, story, typed, where);
  const [payload] = renderParts(briefing, { typed, share: !isDirect(where.channel) }, true);
  if (payload) await replyTo(slack, where).privately(payload);
}

async function add(slack: Slack, where: Where, story: string, what: NewSource): Promise<void> {
  const reply = replyTo(slack, where);
  const { isMember } = await slack.people(where.workspace, where.user);
  if (!isMember) return reply.privately(notAllowed);
  const [payload] = renderParts(await addSource(slack, story, what, where), {}, true);
  if (payload) await reply.privately(payload);
}

const NOT_ALLOWED = 'Guests cannot add sources. Ask a member of this workspace to do it.';
const notAllowed = { text: NOT_ALLOWED, blocks: [{ type: 'section', text: mrkdwn(NOT_ALLOWED) }] } as const;

const readSource = (source: string, name: string): NewSource =>
  /^https?:\/\/\S+$/.test(source) ? { url: source } : { name: name || 'Note', text: source };

type Form = Pick<types.ModalView, 'callback_id' | 'title' | 'submit' | 'blocks'>;

async function open(
  slack: Slack,
  where: Where,
  story: string,
  trigger: string,
  form: Form,
): Promise<boolean> {
  try {
    const { botToken: token } = await slack.workspaces.identify(where.workspace);
    const view: types.ModalView = {
      type: 'modal',
      ...form,
      close: plain('Cancel', LIMITS.viewTitle),
      private_metadata: JSON.stringify({ ...where, story }),
    };
    await slack.web.views.open({ token, trigger_id: trigger, view });
    return true;
  } catch (error) {
    slack.log.warn(
      { platform: 'slack', why: codeOf(error) ?? (error as Error).message },
      'a form could not be opened',
    );
    slack.onFailedCall(error, where.workspace);
    return false;
  }
}

/** Asked only where there is a choice. */
function storyInput({ desks }: Slack, story: string): types.InputBlock[] {
  if (desks.stories.length < 2) return [];
  const options = desks.stories.slice(0, LIMITS.options).map((one) => option(one, one));
  const [first] = options.filter(({ value }) => value === story);
  return [
    input('story', 'Story', {
      type: 'static_select',
      action_id: 'story',
      options,
      ...(first && { initial_option: first }),
    }),
  ];
}

function input(
  id: string,
  label: string,
  element: types.InputBlock['element'],
  hint?: string,
): types.InputBlock {
  return {
    type: 'input',
    block_id: id,
    label: plain(label, LIMITS.inputLabel),
    element,
    ...(hint && { hint: plain(hint, LIMITS.inputLabel) }),
  };
}

const option = (label: string, value: string): types.PlainTextOption => ({
  text: plain(label, LIMITS.optionText),
  value: value.slice(0, LIMITS.optionValue),
});

interface Submitted {
  readonly private_metadata: string;
  readonly title: { readonly text: string };
  readonly state: { readonly values: Readonly<Record<string, Readonly<Record<string, Field>>>> };
}

interface Field {
  readonly value?: string | null;
  readonly selected_time?: string | null;
  readonly selected_option?: { readonly value?: string } | null;
}

/** What was filled in, and where the form was opened. */
function readForm(view: Submitted): { where: Where; story: string; value: (id: string) => string } {
  const value = (id: string): string => {
    const field = view.state.values[id]?.[id];
    return field?.selected_option?.value ?? field?.selected_time ?? field?.value ?? '';
  };
  const { story, ...where } = JSON.parse(view.private_metadata) as Where & { story?: string };
  return { where, story: value('story') || story || '', value };
}
