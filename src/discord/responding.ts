/**
 * How an interaction is answered: by its first response, for which Discord gives three seconds; or, where it was held, by what
 * takes the place of "is thinking…", for which there are fifteen minutes.
 */
import {
  type ButtonInteraction,
  MessageFlags,
  MessagePayload,
  type RepliableInteraction,
  Routes,
} from 'discord.js';
import { z } from 'zod';
import type { Logger } from '../log.js';
import type { Reply } from '../replies/reply.js';
import { isAnsweredAlready, isTooLate } from './errors.js';
import { type Look, lookFor, type Payload, payload, whispered } from './payload.js';
import type { Service } from './service.js';
import { noteLate, noteTaken } from './trouble.js';

/**
 * Tells Discord that the answer comes later. Of a button nothing is seen of that, of a command that the bot thinks.
 * @param isPrivate whether only the caller sees that: it is fixed by this for the answer, too
 * @returns false where no answer is taken any more. Any other failure leaves things as they were.
 */
export async function hold(
  interaction: RepliableInteraction,
  isPrivate: boolean,
  log: Logger,
): Promise<boolean> {
  try {
    if (interaction.isButton()) await interaction.deferUpdate();
    else await interaction.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {});
  } catch (error) {
    if (isTooLate(error)) {
      noteLate(log);
      return false;
    }
    if (isAnsweredAlready(error)) return wasHeldBefore(interaction, isPrivate, log);
    log.warn({ err: error }, 'Discord could not be told that an answer takes longer');
  }
  return true;
}

/** The word that it was held may not have come back, and been sent again. @returns false where somebody else has answered */
async function wasHeldBefore(
  interaction: RepliableInteraction,
  isPrivate: boolean,
  log: Logger,
): Promise<boolean> {
  if (!interaction.isButton()) {
    const shown = await interaction.fetchReply().catch(() => null);
    if (shown?.flags.has(MessageFlags.Loading) === false) {
      noteTaken(log);
      return false;
    }
    interaction.ephemeral = isPrivate;
  }
  interaction.deferred = true;
  return true;
}

type Rest = Pick<Service, 'rest'>;

/** Seen by nobody but the caller. */
export async function whisper(interaction: RepliableInteraction, reply: Reply, rest: Rest): Promise<void> {
  const message = whispered(reply, lookOf(interaction));
  if (!interaction.deferred) return void (await interaction.reply(message));
  if (interaction.isButton()) return void (await follow(interaction, message, rest));
  if (interaction.ephemeral === true) {
    const { ping: _ping, ...silent } = reply;
    return void (await fulfil(interaction, payload(silent, lookOf(interaction)), rest));
  }
  // What all see being thought about cannot be made private any more.
  await rest.rest.delete(Routes.webhookMessage(interaction.applicationId, interaction.token), {
    auth: false,
  });
  await follow(interaction, message, rest);
}

/** Seen by all. @returns the id of the message */
export async function show(
  interaction: RepliableInteraction,
  reply: Reply,
  rest: Rest,
): Promise<string | null> {
  const message = payload(reply, lookOf(interaction));
  if (interaction.deferred)
    return interaction.isButton() ? follow(interaction, message, rest) : fulfil(interaction, message, rest);
  const { resource } = await interaction.reply({ ...message, withResponse: true });
  return resource?.message?.id ?? null;
}

/** In the place of the message whose button was pressed. */
export async function replace(interaction: ButtonInteraction, reply: Reply, rest: Rest): Promise<void> {
  // A message that was sent as text shows no embed, not even a new one.
  const look = interaction.message.flags.has(MessageFlags.SuppressEmbeds) ? 'text' : lookOf(interaction);
  const message = payload(reply, look);
  await (interaction.deferred ? fulfil(interaction, message, rest) : interaction.update(message));
}

/** What `editReply` does, by a way that does not wait for other requests. @returns the id of the message */
async function fulfil(interaction: RepliableInteraction, message: Payload, { rest }: Rest): Promise<string> {
  const { body } = MessagePayload.create(interaction.webhook, message).resolveBody();
  const route = Routes.webhookMessage(interaction.applicationId, interaction.token);
  const { id } = sent.parse(await rest.patch(route, { body, auth: false }));
  interaction.replied = true;
  return id;
}

/** What `followUp` does, in the same way. @returns the id of the message */
async function follow(interaction: RepliableInteraction, message: Payload, { rest }: Rest): Promise<string> {
  const { body } = MessagePayload.create(interaction.webhook, message).resolveBody();
  const route = Routes.webhook(interaction.applicationId, interaction.token);
  const { id } = sent.parse(
    await rest.post(route, { body, auth: false, query: new URLSearchParams({ wait: 'true' }) }),
  );
  interaction.replied = true;
  return id;
}

const sent = z.object({ id: z.string() });

/** Only in a server can embeds be forbidden. */
export function lookOf(interaction: RepliableInteraction): Look {
  return lookFor(interaction.inGuild() ? interaction.appPermissions : null);
}
