/** Messages by members and by other bots. */
import type { Place } from './member.js';
import { mentionsEveryone, rolesIn, usersIn } from './mentions.js';
import type { Message } from './message.js';
import { referenceTo } from './posting.js';
import { snowflake } from './snowflake.js';
import type { Channel, User, World } from './world.js';

export interface Line {
  readonly in: Place;
  readonly content: string;
  /** Puts the bot's mention before the text. */
  readonly mentions?: 'bot';
  readonly replyTo?: Message;
  /** Whether a reply notifies the one who is replied to: it does unless that is switched off. */
  readonly ping?: boolean;
  /** The usual member when it is not said; may be another bot. */
  readonly author?: User;
}

/** Stores the message and tells the bot of it. @param id a new one when it is not said */
export function write(
  world: World,
  line: Omit<Line, 'in'>,
  author: User,
  channel: Channel,
  id: string = snowflake(),
): Message {
  const content = line.mentions === 'bot' ? `<@${world.bot.id}> ${line.content}` : line.content;
  const message: Message = {
    id,
    channel_id: channel.id,
    author,
    content,
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    tts: false,
    pinned: false,
    type: line.replyTo === undefined ? 0 : 19,
    flags: 0,
    embeds: [],
    components: [],
    attachments: [],
    ...mentionsOf(world, content, line),
    ...(line.replyTo === undefined ? {} : referenceTo(line.replyTo, channel)),
  };
  world.messages.set(message.id, message);
  world.audience.message('MESSAGE_CREATE', message);
  return message;
}

/** Changes what somebody wrote. @param after how long after it was written, in ms; at once when it is not said */
export function edited(world: World, message: Message, content: string, after?: number): Message {
  const changed: Message = {
    ...message,
    content,
    edited_timestamp: (after === undefined
      ? new Date()
      : new Date(Date.parse(message.timestamp) + after)
    ).toISOString(),
    ...mentionsOf(world, content, message.referenced_message ? { replyTo: message.referenced_message } : {}),
  };
  world.messages.set(message.id, changed);
  world.audience.message('MESSAGE_UPDATE', changed);
  return changed;
}

function mentionsOf(world: World, content: string, { replyTo, ping }: Pick<Line, 'replyTo' | 'ping'>) {
  // The answer to an interaction is a webhook's message: a reply to it notifies nobody.
  const notified =
    replyTo !== undefined && ping !== false && replyTo.webhook_id === undefined ? [replyTo.author] : [];
  const named = usersIn(content).flatMap((id) => world.users.get(id) ?? []);
  return {
    mentions: [...new Map([...named, ...notified].map((user) => [user.id, user])).values()],
    mention_roles: rolesIn(content),
    mention_everyone: mentionsEveryone(content),
  };
}
