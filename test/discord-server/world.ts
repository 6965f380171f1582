/** Everything that this Discord knows: people, places, messages, commands, interactions. */
import { ChannelType } from 'discord.js';
import { Changes } from './changes.js';
import type { CommandStore } from './command-store.js';
import { commandStore } from './command-store.js';
import type { Interaction } from './interaction.js';
import type { Message, Sent } from './message.js';
import { DEFAULT_BOT_PERMISSIONS, EVERYONE } from './permissions.js';
import { snowflake } from './snowflake.js';
import { Violations } from './violations.js';

export interface User {
  readonly id: string;
  readonly username: string;
  readonly global_name: string | null;
  readonly discriminator: string;
  readonly avatar: null;
  readonly bot: boolean;
  readonly public_flags: number;
}

export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  /** The language of its members, as its owner has set it. */
  readonly locale: string;
  readonly botRoleId: string;
  /** The role that all people have. */
  readonly memberRoleId: string;
}

export interface Channel {
  readonly id: string;
  readonly type:
    | ChannelType.GuildText
    | ChannelType.GuildForum
    | ChannelType.PublicThread
    | ChannelType.DM
    | ChannelType.GroupDM;
  readonly name: string | null;
  readonly guild: Guild | null;
  /** The channel that a thread is in. */
  readonly parentId: string | null;
  /** What the bot may not do here, as permission bits. */
  readonly denied: bigint;
  /** What the bot may do here beside what it may everywhere. */
  readonly allowed: bigint;
  /** The person on the other side of a direct message. */
  readonly recipient: User | null;
  /** False where the bot can answer interactions but is not there itself. */
  readonly botIsIn: boolean;
}

/** A request that the bot made. */
export interface Request {
  readonly method: string;
  /** Below `/api/v10`, without the query. */
  readonly path: string;
  readonly body: unknown;
  /** The HTTP status of the answer. */
  readonly status: number;
}

export interface Limits {
  /** How long an interaction waits for its first response, in milliseconds. */
  readonly answerWindow: number;
  /** How long an interaction's token is good for, in milliseconds. */
  readonly tokenLife: number;
}

/** Who is told of what happens; what reaches them, and what of it is hidden, is the gateway's to decide. */
export interface Audience {
  event(name: string, data: object, dm: boolean): void;
  message(name: 'MESSAGE_CREATE' | 'MESSAGE_UPDATE', message: Message): void;
}

export class World {
  readonly token: string;
  readonly limits: Limits;
  readonly changes: Changes;
  readonly violations = new Violations();
  readonly bot: User;
  readonly guild: Guild;
  readonly users = new Map<string, User>();
  readonly channels = new Map<string, Channel>();
  /** In the order in which they were sent; deleted ones are gone. */
  readonly messages = new Map<string, Message>();
  /** By token. */
  readonly interactions = new Map<string, Interaction>();
  readonly commands: CommandStore;
  readonly sent: Sent[] = [];
  readonly requests: Request[] = [];
  /** Ids of those who take no direct messages from the bot. */
  readonly closedDms = new Set<string>();
  /** Reactions of the bot: message id and emoji. */
  readonly reactions: { readonly messageId: string; readonly emoji: string }[] = [];
  /** Members bring the bot into the server by an installation of their own. */
  memberInstalled = false;
  /** Permission bits of the invite link that the bot's role in the server was left without. */
  botLacks = 0n;
  /** Until when the bot may not write in the server, in ms since the epoch. */
  botTimedOutUntil: number | null = null;
  /** Names of further servers that have the bot; REST lists them, and nothing happens there. */
  otherServers: readonly { readonly id: string; readonly name: string }[] = [];
  /** What the application's pages in the developer portal say, where it is not the usual. */
  application: Readonly<Record<string, unknown>> = {};
  /** By how much the `Date` header of answers is ahead of this machine's clock, in ms. */
  dateAhead = 0;
  /** The server does not let members' own apps speak to all. */
  appsSilenced = false;
  /** Tokens of interactions whose answer was taken, which the bot was not told of. */
  readonly unheard = new Set<string>();
  /** Running clocks, to be stopped with the server. */
  readonly timers = new Set<NodeJS.Timeout>();
  /** Nobody, until the gateway listens. */
  audience: Audience = { event: () => {}, message: () => {} };

  /** @param guild its language and its age */
  constructor(
    token: string,
    botId: string,
    limits: Limits,
    timeout: number,
    guild: { readonly locale: string; readonly createdAt: number },
  ) {
    this.token = token;
    this.limits = limits;
    this.changes = new Changes(timeout);
    this.bot = this.addUser('Footnote', { id: botId, bot: true });
    const owner = this.addUser('Olena');
    this.guild = {
      id: snowflake(guild.createdAt),
      name: 'Reading Room',
      ownerId: owner.id,
      locale: guild.locale,
      botRoleId: snowflake(),
      memberRoleId: snowflake(),
    };
    this.commands = commandStore(botId);
  }

  forget(): void {
    this.requests.length = 0;
    this.sent.length = 0;
    this.messages.clear();
    for (const [token, { progress }] of this.interactions) {
      if (progress.first !== null && !progress.waiting) this.interactions.delete(token);
    }
  }

  addUser(name: string, options: { readonly id?: string; readonly bot?: boolean } = {}): User {
    const user: User = {
      id: options.id ?? snowflake(),
      username: name.toLowerCase().replaceAll(/[^a-z0-9._]/gu, '_'),
      global_name: options.bot === true ? null : name,
      discriminator: options.bot === true ? '0042' : '0',
      avatar: null,
      bot: options.bot === true,
      public_flags: 0,
    };
    this.users.set(user.id, user);
    return user;
  }

  /** @param options permission bits that the bot lacks or has there, unlike elsewhere. */
  addGuildChannel(
    name: string,
    options: {
      readonly denied?: bigint;
      readonly allowed?: bigint;
      readonly parentId?: string;
      readonly forum?: boolean;
      /** A new one when it is not said. */
      readonly id?: string;
    } = {},
  ): Channel {
    return this.#addChannel({
      type: kindOf(options),
      name,
      guild: this.guild,
      parentId: options.parentId ?? null,
      denied: options.denied ?? 0n,
      allowed: options.allowed ?? 0n,
      ...(options.id === undefined ? {} : { id: options.id }),
    });
  }

  /** The bot's direct messages with that person; made when there are none yet. */
  dmWith(user: User): Channel {
    const known = [...this.channels.values()].find(
      ({ type, recipient }) => type === ChannelType.DM && recipient?.id === user.id,
    );
    return known ?? this.#addChannel({ type: ChannelType.DM, recipient: user });
  }

  /** A group of people that the bot is not in: only a user-installed command reaches it from there. */
  addPrivateChannel(): Channel {
    return this.#addChannel({ type: ChannelType.GroupDM, botIsIn: false });
  }

  /** What the bot's own role in the server is allowed. */
  get botRolePermissions(): bigint {
    return DEFAULT_BOT_PERMISSIONS & ~this.botLacks;
  }

  /** What the bot may do in a channel. */
  botPermissions(channel: Channel): bigint {
    const parent = channel.parentId === null ? undefined : this.channels.get(channel.parentId);
    const base = this.botRolePermissions | EVERYONE;
    return (base | channel.allowed) & ~channel.denied & ~(parent?.denied ?? 0n);
  }

  #addChannel(given: Pick<Channel, 'type'> & Partial<Channel>): Channel {
    const channel: Channel = {
      id: snowflake(),
      name: null,
      guild: null,
      parentId: null,
      denied: 0n,
      allowed: 0n,
      recipient: null,
      botIsIn: true,
      ...given,
    };
    this.channels.set(channel.id, channel);
    return channel;
  }
}

function kindOf({
  parentId,
  forum,
}: {
  readonly parentId?: string;
  readonly forum?: boolean;
}): Channel['type'] {
  if (parentId !== undefined) return ChannelType.PublicThread;
  return forum === true ? ChannelType.GuildForum : ChannelType.GuildText;
}
