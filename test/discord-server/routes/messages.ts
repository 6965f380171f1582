/** Messages that the bot sends of itself: answers to messages, in channels and direct messages. */
import { MessageFlags } from 'discord.js';
import { z } from 'zod';
import type { Message } from '../message.js';
import { checkMessage } from '../message-rules.js';
import type { PermissionName } from '../permissions.js';
import { mustBeAllowed } from '../permissions.js';
import { change, isEphemeral, post } from '../posting.js';
import { refuse, refuseForm } from '../refusal.js';
import type { Channel, World } from '../world.js';
import type { Call, Route } from './route.js';
import { NO_CONTENT, ok } from './route.js';

const MESSAGES = '/channels/:channel/messages';
/** That many messages in a row that nobody asked for are a bot talking to itself. */
const MONOLOGUE = 6;

export const messageRoutes: readonly Route[] = [
  { method: 'POST', path: MESSAGES, answer: create },
  {
    method: 'GET',
    path: MESSAGES,
    answer: (call) => {
      const channel = channelOf(call);
      mustBeAllowed(call.world, channel, ['ReadMessageHistory']);
      const limit = Number(call.query.get('limit') ?? 50);
      const seen = [...call.world.messages.values()].filter(
        (message) => message.channel_id === channel.id && !isEphemeral(message),
      );
      return ok(seen.reverse().slice(0, limit));
    },
  },
  { method: 'GET', path: `${MESSAGES}/:message`, answer: (call) => ok(messageOf(call)) },
  {
    method: 'PATCH',
    path: `${MESSAGES}/:message`,
    answer: (call) => {
      const message = messageOf(call);
      if (message.author.id !== call.world.bot.id) throw refuse(50005, "edited another author's message");
      const posting = {
        how: 'edit' as const,
        channel: channelOf(call),
        what: 'an edited message',
        given: call.body,
      };
      return ok(change(call.world, message, posting));
    },
  },
  {
    method: 'DELETE',
    path: `${MESSAGES}/:message`,
    answer: (call) => {
      const message = messageOf(call);
      if (message.author.id !== call.world.bot.id) {
        mustBeAllowed(call.world, channelOf(call), ['ManageMessages']);
      }
      forget(call.world, message);
      return NO_CONTENT;
    },
  },
  {
    method: 'POST',
    path: '/channels/:channel/typing',
    answer: (call) => {
      mustBeAllowed(call.world, channelOf(call), ['SendMessages']);
      return NO_CONTENT;
    },
  },
  {
    method: 'PUT',
    path: `${MESSAGES}/:message/reactions/:emoji/@me`,
    answer: (call) => {
      const message = messageOf(call);
      mustBeAllowed(call.world, channelOf(call), ['AddReactions', 'ReadMessageHistory']);
      call.world.reactions.push({
        messageId: message.id,
        emoji: call.params['emoji'] ?? '',
      });
      return NO_CONTENT;
    },
  },
];

/** Takes a message away, and tells the bot. */
export function forget(world: World, message: Message): void {
  world.messages.delete(message.id);
  const channel = world.channels.get(message.channel_id);
  const data = { id: message.id, channel_id: message.channel_id };
  const guild = channel?.guild ?? null;
  world.audience.event(
    'MESSAGE_DELETE',
    guild === null ? data : { ...data, guild_id: guild.id },
    guild === null,
  );
}

function create(call: Call) {
  const { world, body } = call;
  const channel = channelOf(call);
  const { body: read, shown } = checkMessage(body);
  mustBeAllowed(world, channel, needs(channel, shown.embeds.length > 0, shown.attachments.length > 0));
  if (channel.recipient !== null && world.closedDms.has(channel.recipient.id)) throw refuse(50007);
  const known = read.enforce_nonce === true ? sentWithNonce(world, channel, read.nonce) : undefined;
  if (known !== undefined) return ok(known);
  const repliedTo = referred(world, channel, read.message_reference);
  mindTheBots(world, channel, repliedTo);
  if (((read.flags ?? 0) & MessageFlags.Ephemeral) !== 0) {
    world.violations.record('sent an ordinary message as ephemeral: everybody sees it');
  }
  const what = channel.guild === null ? 'a direct message' : `a message in #${channel.name}`;
  return ok(
    post(world, { how: 'message', channel, what, given: body, ...(repliedTo === null ? {} : { repliedTo }) }),
  );
}

function needs(channel: Channel, hasEmbeds: boolean, hasFiles: boolean): PermissionName[] {
  return [
    channel.parentId === null ? 'SendMessages' : 'SendMessagesInThreads',
    ...(hasEmbeds ? (['EmbedLinks'] as const) : []),
    ...(hasFiles ? (['AttachFiles'] as const) : []),
  ];
}

/** The message that is replied to; null when none is, or it is gone and that was allowed for. */
function referred(
  world: World,
  channel: Channel,
  reference: z.output<typeof referenceBody> | null | undefined,
): Message | null {
  if (reference === undefined || reference === null) return null;
  if (channel.guild !== null && !mayReadHistory(world, channel)) throw refuse(160002);
  const message = world.messages.get(reference.message_id);
  if (message !== undefined && message.channel_id === channel.id) return message;
  if (reference.fail_if_not_exists === false) return null;
  throw refuseForm(
    [{ path: ['message_reference'], code: 'REPLIES_UNKNOWN_MESSAGE', message: 'Unknown message' }],
    { breach: false },
  );
}

const referenceBody = z.object({ message_id: z.string(), fail_if_not_exists: z.boolean().nullish() });

function mayReadHistory(world: World, channel: Channel): boolean {
  try {
    mustBeAllowed(world, channel, ['ReadMessageHistory']);
    return true;
  } catch {
    return false;
  }
}

/** A bot that answers bots, itself included, never ends. */
function mindTheBots(world: World, channel: Channel, repliedTo: Message | null): void {
  if (repliedTo?.author.id === world.bot.id) world.violations.record('replied to its own message');
  else if (repliedTo?.author.bot === true) {
    world.violations.record(`replied to another bot (${repliedTo.author.username})`);
  }
  const before = [...world.messages.values()].filter(
    (message) => message.channel_id === channel.id && !isEphemeral(message),
  );
  const last = before.at(-1);
  if (repliedTo === null && last?.author.bot === true && last.author.id !== world.bot.id) {
    world.violations.record(`spoke right after another bot (${last.author.username}), to nobody else`);
  }
  const latest = before.slice(-MONOLOGUE);
  const alone = latest.every(
    ({ author, interaction_metadata }) => author.id === world.bot.id && interaction_metadata === undefined,
  );
  if (latest.length === MONOLOGUE && alone) {
    world.violations.record(`sent more than ${MONOLOGUE} messages in a row that nobody asked for`);
  }
}

function sentWithNonce(
  world: World,
  channel: Channel,
  nonce: string | number | null | undefined,
): Message | undefined {
  if (nonce === undefined || nonce === null) return undefined;
  return [...world.messages.values()].find(
    (message) =>
      message.channel_id === channel.id && message.author.id === world.bot.id && message.nonce === nonce,
  );
}

function channelOf({ world, params }: Call): Channel {
  const channel = world.channels.get(params['channel'] ?? '');
  if (channel === undefined) throw refuse(10003);
  return channel;
}

function messageOf(call: Call): Message {
  const channel = channelOf(call);
  mustBeAllowed(call.world, channel, []);
  const message = call.world.messages.get(call.params['message'] ?? '');
  if (message === undefined || message.channel_id !== channel.id || isEphemeral(message)) throw refuse(10008);
  return message;
}
