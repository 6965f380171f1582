/** Storing what the bot sends: the message itself, whom it would notify, and what it broke on the way. */
import { MessageFlags } from 'discord.js';
import { shownTexts } from './component-rules.js';
import type { Interaction } from './interaction.js';
import { DEFAULT_ALLOWED, mentionsEveryone, type Pings, pingsOf, rolesIn, usersIn } from './mentions.js';
import type { Message, Sent } from './message.js';
import type { MessageBody, Shown } from './message-rules.js';
import { checkMessage } from './message-rules.js';
import { snowflake } from './snowflake.js';
import type { Channel, World } from './world.js';

export interface Posting {
  readonly how: Sent['how'];
  readonly channel: Channel;
  /** In words, for the list of violations: "the answer to /ask". */
  readonly what: string;
  readonly given: unknown;
  /** Where the message stands in the request's body. */
  readonly under?: readonly string[];
  readonly interaction?: Interaction;
  readonly ephemeral?: boolean;
  /** The message that is replied to. */
  readonly repliedTo?: Message;
}

/** Stores a new message of the bot and tells all who listen. @throws Refusal for a broken limit. */
export function post(world: World, posting: Posting): Message {
  const { body, shown } = checkMessage(posting.given, undefined, posting.under);
  const dated = snowflake();
  const { interaction, repliedTo, channel } = posting;
  const silenced = world.appsSilenced && channel.guild !== null && interaction?.owners['0'] === undefined;
  const ephemeral = posting.ephemeral === true || (interaction !== undefined && silenced);
  const message: Message = {
    ...unsent(world, channel, dated),
    ...shown,
    ...mentioned(world, shown),
    flags: (shown.flags & KEPT_FLAGS) | (ephemeral ? MessageFlags.Ephemeral : 0),
    type: typeOf(posting),
    ...(interaction === undefined ? {} : fromInteraction(world, interaction)),
    ...(repliedTo === undefined ? {} : referenceTo(repliedTo, channel)),
    ...(body.nonce === undefined || body.nonce === null ? {} : { nonce: body.nonce }),
  };
  keep(world, posting, body, message);
  return message;
}

/** Changes a message of the bot. @throws Refusal for a broken limit. */
export function change(world: World, before: Message, posting: Posting): Message {
  const { body, shown } = checkMessage(posting.given, before, posting.under);
  const turnsEphemeral = ((body.flags ?? 0) & ~before.flags & MessageFlags.Ephemeral) !== 0;
  if (turnsEphemeral) {
    world.violations.record(`made ${posting.what} ephemeral by an edit, which Discord ignores`);
  }
  const message: Message = {
    ...before,
    ...shown,
    ...mentioned(world, shown),
    flags: (shown.flags & KEPT_FLAGS) | (before.flags & MessageFlags.Ephemeral),
    edited_timestamp: new Date().toISOString(),
  };
  keep(world, posting, body, message);
  return message;
}

/** The empty message with which a deferred answer says "is thinking…". */
export function postLoading(world: World, interaction: Interaction, ephemeral: boolean): Message {
  const message: Message = {
    ...unsent(world, interaction.channel, snowflake()),
    type: commandAnswer(interaction),
    flags: MessageFlags.Loading | (ephemeral ? MessageFlags.Ephemeral : 0),
    ...fromInteraction(world, interaction),
  };
  world.messages.set(message.id, message);
  return message;
}

export function isEphemeral(message: Message): boolean {
  return (message.flags & MessageFlags.Ephemeral) !== 0;
}

/** What a sender can set and Discord keeps. */
const KEPT_FLAGS =
  MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications | MessageFlags.IsComponentsV2;

function keep(world: World, posting: Posting, body: MessageBody, message: Message): void {
  const pings = pingsIn(message, body, posting);
  if (body.allowed_mentions === undefined || body.allowed_mentions === null) {
    world.violations.record(`sent ${posting.what} without allowed_mentions`);
  }
  if (pings.unnamed.length > 0) {
    world.violations.record(
      `${posting.what} would notify ${pings.unnamed.join(', ')}, whom allowed_mentions does not name by id`,
    );
  }
  const isNew = !world.messages.has(message.id);
  world.messages.set(message.id, message);
  world.sent.push({ how: posting.how, message, ephemeral: isEphemeral(message), pings });
  if (!isEphemeral(message) && posting.channel.botIsIn) {
    world.audience.message(isNew ? 'MESSAGE_CREATE' : 'MESSAGE_UPDATE', message);
  }
}

function pingsIn(message: Message, body: MessageBody, { interaction, repliedTo }: Posting): Pings {
  const text = [message.content, ...shownTexts(message.components)].join('\n');
  const standard = interaction === undefined ? DEFAULT_ALLOWED.message : DEFAULT_ALLOWED.interaction;
  return pingsOf(text, body.allowed_mentions ?? standard, repliedTo?.author.id ?? null);
}

function unsent(world: World, channel: Channel, id: string): Message {
  return {
    id,
    channel_id: channel.id,
    author: world.bot,
    content: '',
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    tts: false,
    pinned: false,
    type: 0,
    flags: 0,
    embeds: [],
    components: [],
    attachments: [],
    mentions: [],
    mention_roles: [],
    mention_everyone: false,
  };
}

function mentioned(world: World, { content }: Shown) {
  return {
    mentions: usersIn(content).flatMap((id) => world.users.get(id) ?? []),
    mention_roles: rolesIn(content),
    mention_everyone: mentionsEveryone(content),
  };
}

function fromInteraction(world: World, interaction: Interaction) {
  const { id, type, user, owners, commandName, on, progress } = interaction;
  return {
    application_id: world.bot.id,
    webhook_id: world.bot.id,
    interaction_metadata: {
      id,
      type,
      user,
      authorizing_integration_owners: owners,
      ...(commandName === null ? {} : { name: commandName }),
      ...(on === null ? {} : { interacted_message_id: on.id }),
      ...(progress.originalId === null || on !== null
        ? {}
        : { original_response_message_id: progress.originalId }),
    },
  };
}

export function referenceTo(message: Message, channel: Channel) {
  const { referenced_message: _, ...referenced } = message;
  return {
    message_reference: {
      type: 0 as const,
      channel_id: message.channel_id,
      message_id: message.id,
      ...(channel.guild === null ? {} : { guild_id: channel.guild.id }),
    },
    referenced_message: referenced,
  };
}

function typeOf({ interaction, repliedTo }: Posting): Message['type'] {
  if (interaction !== undefined) return commandAnswer(interaction);
  return repliedTo === undefined ? 0 : 19;
}

function commandAnswer({ commandName, on }: Interaction): Message['type'] {
  if (commandName === null) return 0;
  return on === null ? 20 : 23;
}
