/** The first response to an interaction. */
import { InteractionType, MessageFlags, InteractionResponseType as Type } from 'discord.js';
import { z } from 'zod';
import type { Interaction, Progress } from '../interaction.js';
import { interactionToAnswer, isAutocomplete } from '../interaction.js';
import type { Message } from '../message.js';
import { change, isEphemeral, post, postLoading } from '../posting.js';
import { parseForm, refuseForm } from '../refusal.js';
import type { World } from '../world.js';
import type { Answer, Call, Route } from './route.js';
import { NO_CONTENT, ok } from './route.js';

const callback = z.object({ type: z.int(), data: z.unknown().optional() });
const sendFlags = z.looseObject({ flags: z.int().nullish() });
const deferFlags = z.object({
  flags: z
    .int()
    .refine((flags) => (flags & ~MessageFlags.Ephemeral) === 0, {
      error: 'A deferred response can only be ephemeral',
      params: { code: 'BASE_TYPE_INVALID' },
    })
    .nullish(),
});
const choices = z.object({
  choices: z
    .array(
      z.object({
        name: z.string().min(1).max(100),
        value: z.union([z.string().min(1).max(100), z.number()]),
      }),
    )
    .max(25),
});
const modal = z.object({
  custom_id: z.string().min(1).max(100),
  title: z.string().min(1).max(45),
  components: z.array(z.looseObject({})).min(1).max(5),
});

export const callbackRoutes: readonly Route[] = [
  { method: 'POST', path: '/interactions/:interaction/:token/callback', open: true, answer },
];

function answer({ world, params, query, body }: Call): Answer {
  const interaction = interactionToAnswer(world, params['interaction'] ?? '', params['token'] ?? '');
  const { type, data } = parseForm(callback, body);
  mustFit(interaction, type);
  const done = respond(world, interaction, type, data);
  interaction.progress = { ...interaction.progress, ...done, first: type };
  return query.get('with_response') === 'true' ? ok(withResponse(world, interaction)) : NO_CONTENT;
}

function respond(world: World, interaction: Interaction, type: number, data: unknown): Partial<Progress> {
  const { channel, called, on } = interaction;
  const posting = {
    how: 'response' as const,
    channel,
    what: `the answer to ${called}`,
    given: data ?? {},
    under: ['data'],
    interaction,
  };
  switch (type) {
    case Type.ChannelMessageWithSource: {
      const message = post(world, { ...posting, ephemeral: wantsEphemeral(data) });
      return { originalId: message.id, response: message };
    }
    case Type.DeferredChannelMessageWithSource: {
      parseForm(deferFlags, data ?? {}, ['data']);
      return { originalId: postLoading(world, interaction, wantsEphemeral(data)).id, waiting: true };
    }
    case Type.DeferredMessageUpdate:
      return { originalId: on?.id ?? null };
    case Type.UpdateMessage: {
      const before = on === null ? undefined : world.messages.get(on.id);
      if (before === undefined) throw refuseForm([wrongType(type)]);
      const message = change(world, before, posting);
      return { originalId: message.id, response: message };
    }
    case Type.ApplicationCommandAutocompleteResult:
      return { choices: parseForm(choices, data, ['data']).choices };
    case Type.Modal:
      return { modal: parseForm(modal, data, ['data']) };
    default:
      throw refuseForm([wrongType(type)]);
  }
}

/** @throws Refusal 50035 for a kind of response that this kind of interaction cannot have. */
function mustFit(interaction: Interaction, type: number): void {
  const updates = type === Type.UpdateMessage || type === Type.DeferredMessageUpdate;
  const isChoice = type === Type.ApplicationCommandAutocompleteResult;
  const fits =
    isAutocomplete(interaction) === isChoice &&
    (!updates || interaction.type === InteractionType.MessageComponent);
  if (!fits) throw refuseForm([wrongType(type)]);
}

function wrongType(type: number) {
  return {
    path: ['type'],
    code: 'INTERACTION_APPLICATION_COMMAND_INVALID_RESPONSE_TYPE',
    message: `A response of type ${type} does not fit this kind of interaction`,
  };
}

function wantsEphemeral(data: unknown): boolean {
  const read = sendFlags.safeParse(data ?? {});
  return read.success && ((read.data.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
}

function withResponse(world: World, interaction: Interaction): object {
  const { originalId, first, waiting } = interaction.progress;
  const message: Message | undefined = originalId === null ? undefined : world.messages.get(originalId);
  return {
    interaction: {
      id: interaction.id,
      type: interaction.type,
      ...(message === undefined
        ? {}
        : {
            response_message_id: message.id,
            response_message_loading: waiting,
            response_message_ephemeral: isEphemeral(message),
          }),
    },
    resource: { type: first, ...(message === undefined ? {} : { message }) },
  };
}
