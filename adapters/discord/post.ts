import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { RateLimitError, type REST, Routes } from 'discord.js';
import { type APIMessage, type APIMessageTopLevelComponent, ComponentType } from 'discord-api-types/v10';
import type { Briefing } from '../../src/briefing/types.ts';
import type { Destination, Message, Outcome, Poster, Posting } from '../../src/digest/types.ts';
import { MARK, renderPosts } from './cards.ts';
import { sendCard } from './embeds.ts';
import { inert } from './escape.ts';
import { CODES, isCode, outcomeOf } from './faults.ts';
import { HISTORY, NONCE } from './limits.ts';
import { writeName } from './lines.ts';
import { editable, type Payload } from './render.ts';

/** One message of a posting, and how it is known again: by its nonce for some minutes, by its card's number for ever. */
interface Piece {
  readonly payload: Payload;
  readonly nonce: string;
  readonly stamp: number;
}

/** Posts and marks messages in channels. `rest` has the bot's token, tries nothing again, and refuses to wait. */
export function createPoster(rest: REST, me: () => string): Required<Poster> {
  const post = async ({ key, to, briefing, retry }: Posting): Promise<Outcome> => {
    const messages: Message[] = [];
    try {
      const pieces = renderPosts(briefing, key).map((payload, part) => pieceOf(payload, key, part));
      const known = retry ? await findPosted(rest, me(), to.channel, pieces) : new Map<string, string>();
      for (const piece of pieces) {
        const send = () => sendPiece(rest, to.channel, piece);
        const id = known.get(piece.nonce) ?? (await (messages.length > 0 ? waitOut(send) : send()));
        messages.push({ channel: to.channel, id });
      }
      return { kind: 'sent', messages };
    } catch (error) {
      const outcome = outcomeOf(error);
      if (messages.length === 0 || (outcome.kind !== 'wait' && outcome.kind !== 'failed')) return outcome;
      // some of it stands there: only a look can tell what is missing
      return { kind: 'unknown', reason: `${messages.length} messages were sent, the next was not` };
    }
  };

  const mark = async (
    messages: readonly Message[],
    to: Destination,
    correction: Briefing,
  ): Promise<Outcome> => {
    const marked: Message[] = [];
    try {
      for (const message of messages) {
        const done = await waitOut(() => markMessage(rest, to.channel, message.id, correction));
        if (done) marked.push(message);
      }
      return { kind: 'sent', messages: marked };
    } catch (error) {
      return outcomeOf(error);
    }
  };
  return { post, mark };
}

function pieceOf(payload: Payload, key: string, part: number): Piece {
  const hash = createHash('sha256').update(`${key}\n${part}`).digest();
  // an id of a component is a positive number of 31 bits
  return {
    payload,
    nonce: hash.toString('base64url').slice(0, NONCE),
    stamp: hash.readUInt32BE(28) & 0x7fffffff || 1,
  };
}

async function sendPiece(rest: REST, channel: string, { payload, nonce, stamp }: Piece): Promise<string> {
  const [card, ...rest_] = payload.components;
  const stamped = { ...payload, components: [{ ...card!, id: stamp }, ...rest_] };
  const sent = await sendCard(stamped, (body) =>
    rest.post(Routes.channelMessages(channel), { body: { ...body, nonce, enforce_nonce: true } }),
  );
  return (sent as APIMessage).id;
}

/** The messages of this posting that stand in the channel, by nonce. */
async function findPosted(
  rest: REST,
  me: string,
  channel: string,
  pieces: readonly Piece[],
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  let before = '';
  for (let page = 0; page < HISTORY.pages && found.size < pieces.length; page++) {
    const query = new URLSearchParams({ limit: String(HISTORY.page), ...(before && { before }) });
    const messages = (await rest.get(Routes.channelMessages(channel), { query })) as APIMessage[];
    for (const { id, author, nonce, components } of messages) {
      const piece = pieces.find((one) => one.nonce === nonce || one.stamp === components?.[0]?.id);
      if (piece && author.id === me) found.set(piece.nonce, id);
    }
    before = messages.at(-1)?.id ?? '';
    if (messages.length < HISTORY.page) break;
  }
  return found;
}

/** In the middle of a posting a rate limit of seconds is waited for, so that the posting is not torn. */
async function waitOut<T>(request: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await request();
    } catch (error) {
      const wait = error instanceof RateLimitError ? error.retryAfter || error.timeToReset : Number.NaN;
      if (!(wait <= LONGEST_WAIT) || tries === MOST_WAITS) throw error;
      await sleep(wait);
    }
  }
}
const LONGEST_WAIT = 15_000;
const MOST_WAITS = 5;

/** Puts above a message what no longer holds, in place of an older mark; false where the message is gone. */
async function markMessage(rest: REST, channel: string, id: string, correction: Briefing): Promise<boolean> {
  const route = Routes.channelMessage(channel, id);
  try {
    const { components = [], flags } = (await rest.get(route)) as APIMessage;
    const card = components.filter(({ type }) => type !== ComponentType.TextDisplay);
    // what went out as an embed cannot hold the mark; the correction itself stands in the channel
    if (card[0]?.type !== ComponentType.Container) return true;
    await rest.patch(route, {
      body: {
        components: [markOf(correction), ...card],
        flags: editable(flags),
        allowed_mentions: { parse: [] },
      },
    });
    return true;
  } catch (error) {
    if (isCode(error, CODES.unknownMessage)) return false;
    throw error;
  }
}

/** What is wrong now, in as many lines as there is room for. */
function markOf({ title, sections }: Briefing): APIMessageTopLevelComponent {
  const lines = sections
    .flatMap(({ items, shown }) => items.slice(0, shown))
    .map(({ text }) => `- ${inert(text)}`);
  let content = `⚠️ **Corrected: ${writeName(title)}**`;
  for (const line of lines) if (content.length + line.length < MARK.text) content += `\n${line}`;
  return { type: ComponentType.TextDisplay, content };
}
