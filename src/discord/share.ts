/** A private answer for all to see: posted once, when its asker presses "Share". */

import {
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  ComponentType,
  InteractionContextType,
  type Message,
  MessageFlags,
  PermissionFlagsBits,
} from 'discord.js';
import { articleWithHash } from '../corpus/find-article.js';
import type { Context } from '../replies/command.js';
import { rows } from '../replies/embed.js';
import { escapeMarkdown } from '../replies/escape.js';
import { limits } from '../replies/limits.js';
import { type Button, type Reply, say } from '../replies/reply.js';
import { shareButton, sharedFrom } from '../replies/share.js';
import { inEveryLanguage } from '../words/named.js';
import { type Look, type Payload, PINGS_NOBODY, payload, whispered } from './payload.js';
import type { Outcome, Service } from './service.js';

/** The reply with a button that shares it, where somebody else would see it then. */
export function shareable(reply: Reply, interaction: ChatInputCommandInteraction, { words }: Context): Reply {
  return hasOthers(interaction)
    ? { ...reply, buttons: [...reply.buttons, ...shareButton(reply, words)] }
    : reply;
}

/** The share button of a message that only one person sees: it stays when the message turns a page. */
export function shareButtonOn(message: Message): Button[] {
  return isPrivate(message) ? buttonsOf(message).filter(isShare) : [];
}

/**
 * Takes the button off the private message and posts what stands there for all, as it stands, with its other buttons. Should
 * that fail, the button comes back and the member is told.
 * Only after `whyNotShared` found nothing against it.
 */
export async function share(
  interaction: ButtonInteraction,
  look: Look,
  { words }: Context,
  { log }: Service,
): Promise<Outcome> {
  const { message } = interaction;
  // Pressed twice before the button was gone; the first press does all there is to do.
  if (!begin(message.id)) {
    await interaction.deferUpdate();
    return 'taken';
  }
  const all = buttonsOf(message);
  const others = all.filter((button) => !isShare(button));
  try {
    await interaction.update({ components: rows(others), allowedMentions: PINGS_NOBODY });
  } catch (error) {
    begun.delete(message.id);
    throw error;
  }
  try {
    const posted = await interaction.followUp(asItStands(message, others, look));
    if (!isPrivate(posted)) return 'answered';
    // In a server that does not let an app of the member's own speak to all.
    await interaction.editReply({ message: posted, ...payload(say('plain', words.sharing.notHere), look) });
    return 'refused';
  } catch (err) {
    log.error({ err }, 'A private answer could not be shared');
    begun.delete(message.id);
    await interaction.editReply({ components: rows(all), allowedMentions: PINGS_NOBODY });
    await interaction.followUp(whispered(say('trouble', words.sharing.failed), look));
    return 'failed';
  }
}

/** @returns why the button does nothing: it stands where all can read already, or its articles are not there any more. */
export function whyNotShared(
  { message, customId }: ButtonInteraction,
  { answerer, words }: Context,
): Reply | null {
  if (!isPrivate(message)) return say('trouble', words.talk.unknownButton);
  const gone = sharedFrom(customId)?.some((hash) => articleWithHash(hash, answerer.articles) === undefined);
  return gone === true ? say('trouble', words.talk.changed) : null;
}

/** The messages that are being shared or have been, by id: a press that was on its way when the button went finds its own here. */
const begun = new Set<string>();
const REMEMBERED = 1000;

/** @returns false where that has begun before */
function begin(id: string): boolean {
  if (begun.has(id)) return false;
  begun.add(id);
  const [oldest] = begun;
  if (begun.size > REMEMBERED && oldest !== undefined) begun.delete(oldest);
  return true;
}

/** Not in a member's direct messages with the bot, nor where an app of their own may only speak to them. */
function hasOthers(interaction: ChatInputCommandInteraction): boolean {
  if (interaction.context === InteractionContextType.BotDM) return false;
  if (!interaction.inGuild() || interaction.authorizingIntegrationOwners[0] !== undefined) return true;
  return interaction.memberPermissions.has(PermissionFlagsBits.UseExternalApps);
}

function asItStands(message: Message, buttons: readonly Button[], look: Look): Payload {
  const [embed] = message.embeds;
  const components = rows(buttons);
  const text =
    look === 'text' && embed?.description ? wholeLines(forAll(embed.description)) : message.content;
  if (embed === undefined || (look === 'text' && text !== '')) {
    return {
      content: text,
      embeds: [],
      components,
      flags: MessageFlags.SuppressEmbeds,
      allowedMentions: PINGS_NOBODY,
    };
  }
  const { color, author, description } = embed;
  const shown = {
    ...(color === null ? {} : { color }),
    ...(author === null ? {} : { author: { name: author.name } }),
    ...(description === null ? {} : { description: forAll(description) }),
  };
  return { content: '', embeds: [shown], components, allowedMentions: PINGS_NOBODY };
}

/** Without the line that only whoever asked in private needs. */
function forAll(markdown: string): string {
  return markdown
    .split('\n')
    .filter((line) => !PRIVATE_NOTES.some((note) => line === `-# ${note}`))
    .join('\n')
    .trimEnd();
}

const PRIVATE_NOTES = inEveryLanguage(({ sharing }) => escapeMarkdown(sharing.pingsNobody));

/** As many lines of markdown as a message without an embed takes: no markup of ours spans two. */
function wholeLines(markdown: string): string {
  let text = '';
  for (const line of markdown.split('\n')) {
    const more = text === '' ? line : `${text}\n${line}`;
    if (more.length > limits.content) break;
    text = more;
  }
  return text;
}

function isPrivate({ flags }: Message): boolean {
  return flags.has(MessageFlags.Ephemeral);
}

function isShare({ id }: Button): boolean {
  return sharedFrom(id) !== null;
}

/** In the rows in which they stand. */
function buttonsOf({ components }: Message): Button[] {
  const all = components.map((row) => (row.type === ComponentType.ActionRow ? row.components : []));
  return all.flatMap((row, at) =>
    row.flatMap((button, place) =>
      button.type === ComponentType.Button && button.customId !== null
        ? [
            {
              label: button.label ?? '',
              id: button.customId,
              ...(at > 0 && place === 0 && { beginsRow: true as const }),
            },
          ]
        : [],
    ),
  );
}
