/** Threads that members begin: a post in a forum, and one under a message. */
import { MessageFlags } from 'discord.js';
import type { Message } from './message.js';
import { channelOnWire } from './on-wire.js';
import { snowflake } from './snowflake.js';
import type { Channel, User, World } from './world.js';
import { type Line, write } from './writing.js';

/** A post in a forum: a thread, and its first message, which has the same id. */
export function post(world: World, forum: Channel, author: User, line: Omit<Line, 'in'>): Message {
  const id = snowflake();
  return write(world, line, author, begin(world, forum, id), id);
}

/** A thread under a message, which has the same id; the message is told to have one. */
export function threadUnder(world: World, message: Message): Channel {
  const parent = world.channels.get(message.channel_id);
  if (parent === undefined) throw new Error(`There is no channel ${message.channel_id}.`);
  const thread = begin(world, parent, message.id);
  const changed = { ...message, flags: message.flags | MessageFlags.HasThread };
  world.messages.set(message.id, changed);
  world.audience.message('MESSAGE_UPDATE', changed);
  return thread;
}

function begin(world: World, parent: Channel, id: string): Channel {
  const thread = world.addGuildChannel('a thread', { parentId: parent.id, id });
  world.audience.event('THREAD_CREATE', { ...channelOnWire(thread), newly_created: true }, false);
  return thread;
}
