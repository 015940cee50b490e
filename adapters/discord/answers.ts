import {
  type APIInteractionResponse,
  InteractionResponseType,
  MessageFlags,
  type REST,
  Routes,
} from 'discord.js';
import type { APIInteraction } from 'discord-api-types/v10';
import type { Log } from '../platform.ts';
import { sendCard } from './embeds.ts';
import { CODES, describeError, isCode, outcomeOf } from './faults.ts';
import type { Payload } from './render.ts';

/** An interaction, and the way to its first answer: over the gateway a request of ours, over HTTP the response to theirs. */
export interface Call {
  readonly interaction: APIInteraction;
  /** Rejects where Discord does not take it. */
  readonly acknowledge: (answer: APIInteractionResponse) => Promise<void>;
}

/** What is said to Discord about an interaction. Needs no bot token: an interaction has one of its own. */
export interface Answers {
  /** The first answer, within three seconds; false where Discord wants none of ours any more. Never rejects. */
  acknowledge(call: Call, answer: APIInteractionResponse): Promise<boolean>;
  /** The answer itself, where it was put off; to a button, the message that the button is in. Never rejects. */
  edit(call: Call, payload: Payload): Promise<boolean>;
  /** A further message; `secret` shows it to the asker alone. Never rejects. */
  followUp(call: Call, payload: Payload, secret: boolean): Promise<boolean>;
}

/** The first answer that lets us take longer: a private message that is to come, or nothing that is seen. */
export const LATER: APIInteractionResponse = {
  type: InteractionResponseType.DeferredChannelMessageWithSource,
  data: { flags: MessageFlags.Ephemeral },
};
export const LATER_IN_PLACE: APIInteractionResponse = { type: InteractionResponseType.DeferredMessageUpdate };

/** @param took Milliseconds since an interaction was made. */
export function createAnswers(
  rest: REST,
  log: Log,
  { instance, took }: { readonly instance: string; readonly took: (id: string) => number },
): Answers {
  const aboutOf = ({ interaction }: Call) => ({ interaction: interaction.id, took: took(interaction.id) });

  /** Sends a card; what got no answer is sent again. */
  const send = async (call: Call, payload: Payload, request: (body: object) => Promise<unknown>) => {
    const onRefused = (error: unknown) =>
      log.warn({ ...aboutOf(call), reason: describeError(error) }, 'a card was refused; sent as an embed');
    try {
      await sendCard(payload, (body) => insist(() => request(body)), onRefused);
      return true;
    } catch (error) {
      log.error({ ...aboutOf(call), reason: describeError(error) }, 'an answer could not be given');
      return false;
    }
  };

  return {
    async acknowledge(call, answer) {
      try {
        await call.acknowledge(answer);
        return true;
      } catch (error) {
        const about = { ...aboutOf(call), reason: describeError(error) };
        if (isCode(error, CODES.unknownInteraction)) {
          log.warn(about, 'Discord gave up on an interaction: the first answer has to come within 3 seconds');
        } else if (isCode(error, CODES.alreadyAcknowledged)) {
          log.warn({ ...about, instance }, 'somebody else answers too: do two processes use this token?');
        } else log.warn(about, 'an interaction could not be acknowledged');
        // what got no answer may have arrived
        return outcomeOf(error).kind === 'unknown';
      }
    },
    edit: (call, payload) =>
      send(call, payload, (body) =>
        rest.patch(
          Routes.webhookMessage(call.interaction.application_id, call.interaction.token, '@original'),
          {
            body,
            auth: false,
          },
        ),
      ),
    followUp: (call, payload, secret) =>
      send(call, { ...payload, flags: payload.flags | (secret ? MessageFlags.Ephemeral : 0) }, (body) =>
        rest.post(Routes.webhook(call.interaction.application_id, call.interaction.token), {
          body,
          auth: false,
        }),
      ),
  };
}

/**
 * Tries what failed at Discord's side up to three times; and, as that, an answer that was faster than Discord took the
 * first response, for which it has nothing to edit yet.
 */
async function insist<T>(request: () => Promise<T>): Promise<T> {
  for (let pause = 250; ; pause *= 2) {
    try {
      return await request();
    } catch (error) {
      const { kind } = outcomeOf(error);
      const mayPass = kind === 'failed' || kind === 'unknown' || isCode(error, CODES.unknownWebhook);
      if (!mayPass || pause > 500) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}
