/**
 * How an interaction is answered: by its first response, for which Discord gives three seconds; or, where it was held, by what
 * takes the place of "is thinking…", for which there are fifteen minutes.
 */
import { type ButtonInteraction, MessageFlags, type RepliableInteraction } from 'discord.js';
import type { Logger } from '../log.js';
import type { Reply } from '../replies/reply.js';
import { isAnsweredAlready, isTooLate } from './errors.js';
import { type Look, lookFor, payload, whispered } from './payload.js';

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
    if (isTooLate(error)) return false;
    if (isAnsweredAlready(error)) return wasHeldBefore(interaction, isPrivate);
    log.warn({ err: error }, 'Discord could not be told that an answer takes longer');
  }
  return true;
}

/** The word that it was held may not have come back, and been sent again. @returns false where somebody else has answered */
async function wasHeldBefore(interaction: RepliableInteraction, isPrivate: boolean): Promise<boolean> {
  if (!interaction.isButton()) {
    const shown = await interaction.fetchReply().catch(() => null);
    if (shown?.flags.has(MessageFlags.Loading) === false) return false;
    interaction.ephemeral = isPrivate;
  }
  interaction.deferred = true;
  return true;
}

/** Seen by nobody but the caller. */
export async function whisper(interaction: RepliableInteraction, reply: Reply): Promise<void> {
  const message = whispered(reply, lookOf(interaction));
  if (!interaction.deferred) return void (await interaction.reply(message));
  if (interaction.isButton()) return void (await interaction.followUp(message));
  if (interaction.ephemeral === true) {
    const { ping: _ping, ...silent } = reply;
    return void (await interaction.editReply(payload(silent, lookOf(interaction))));
  }
  // What all see being thought about cannot be made private any more.
  await interaction.deleteReply();
  await interaction.followUp(message);
}

/** Seen by all. @returns the id of the message */
export async function show(interaction: RepliableInteraction, reply: Reply): Promise<string | null> {
  const message = payload(reply, lookOf(interaction));
  if (!interaction.deferred) {
    const { resource } = await interaction.reply({ ...message, withResponse: true });
    return resource?.message?.id ?? null;
  }
  const { id } = await (interaction.isButton()
    ? interaction.followUp(message)
    : interaction.editReply(message));
  return id;
}

/** In the place of the message whose button was pressed. */
export async function replace(interaction: ButtonInteraction, reply: Reply): Promise<void> {
  // A message that was sent as text shows no embed, not even a new one.
  const look = interaction.message.flags.has(MessageFlags.SuppressEmbeds) ? 'text' : lookOf(interaction);
  const message = payload(reply, look);
  await (interaction.deferred ? interaction.editReply(message) : interaction.update(message));
}

/** Only in a server can embeds be forbidden. */
export function lookOf(interaction: RepliableInteraction): Look {
  return lookFor(interaction.inGuild() ? interaction.appPermissions : null);
}
