/** Starts a loopback Discord, and is what a test does with it. */
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { ChannelType, GatewayOpcodes } from 'discord.js';
import type { CommandStore } from './command-store.js';
import { type Crowd, NOBODY } from './crowd.js';
import { type Failure, failures } from './failures.js';
import { Gateway, type Identify, type Pace, type Resume, type Stage } from './gateway.js';
import { type PrivilegedIntent, privilegedFlags } from './gateway-rules.js';
import type { Interaction } from './interaction.js';
import { channelOf, type Members, members, type Place } from './member.js';
import type { Message, Sent } from './message.js';
import { channelOnWire } from './on-wire.js';
import { type PermissionName, permissionBits } from './permissions.js';
import { rest } from './rest.js';
import { callbackRoutes } from './routes/callback.js';
import { commandRoutes } from './routes/commands.js';
import { guildRoutes } from './routes/guilds.js';
import { identityRoutes } from './routes/identity.js';
import { forget, messageRoutes } from './routes/messages.js';
import { webhookRoutes } from './routes/webhooks.js';
import { snowflake } from './snowflake.js';
import { post, threadUnder } from './threads.js';
import type { Violation } from './violations.js';
import { type Channel, type Request, type User, World } from './world.js';
import { edited, type Line, write } from './writing.js';
import { type Written, written } from './written.js';

export interface DiscordOptions {
  /** The bot's token; one of the right shape when it is not said. */
  readonly token?: string;
  /** Milliseconds between heartbeats: 41,250. */
  readonly heartbeatInterval?: number;
  /** How long an interaction waits for its first response: 3,000 milliseconds. */
  readonly answerWindow?: number;
  /** How long an interaction's token is good for: 15 minutes, in milliseconds. */
  readonly tokenLife?: number;
  /** How long the waiting functions wait: 10,000 milliseconds. */
  readonly timeout?: number;
  /** Intents that the application has switched on: none. */
  readonly privilegedIntents?: readonly PrivilegedIntent[];
  /** Members bring the bot into the server by an installation of their own; else the server has it. */
  readonly memberInstalled?: boolean;
  /** The server's language: en-US. */
  readonly guildLocale?: string;
  /** What the bot's role in the server was left without, of what its invite link asks for: nothing. */
  readonly botLacks?: readonly PermissionName[];
  /** The bot is in time-out in the server. */
  readonly botTimedOut?: boolean;
  /** Names of further servers that have the bot. REST alone knows them. */
  readonly otherServers?: readonly string[];
  /** Fields of the application that are not as usual, as `GET /applications/@me` has them. */
  readonly application?: Readonly<Record<string, unknown>>;
  /** How many sessions have begun today, of the 1000 that may: 0. */
  readonly identifiesUsed?: number;
  /** By how many ms the `Date` header of answers is ahead of this machine's clock: 0. */
  readonly dateAhead?: number;
  /** When the server was made, in ms since 1970: its id, and so its shard, comes of it. Now, when it is not said. */
  readonly guildCreatedAt?: number;
  /** How many shards a bot is recommended: 1. */
  readonly recommendedShards?: number;
  /** With how many shards at least the gateway lets it in: 1. */
  readonly shardsNeeded?: number;
  /** Silent servers that the bot is in, too: none. */
  readonly crowd?: Crowd;
  /** How many sessions may begin at once, and how long until the next may, in ms: one, and at once. */
  readonly pace?: Pace;
  /** Whether the gateway compresses its frames, as WebSockets can: it does not. */
  readonly deflate?: boolean;
}

export interface Discord extends Members {
  /** For `DISCORD_API_URL`. */
  readonly apiUrl: string;
  readonly token: string;
  readonly bot: User;
  /** Who does things when it is not said who. */
  readonly member: User;
  readonly guildId: string;
  readonly channels: {
    readonly general: Channel;
    readonly thread: Channel;
    readonly forum: Channel;
    readonly private: Channel;
  };

  /** Waits for a session to begin: the first call for the first one, the next for the second, also if it has. */
  nextReady(timeout?: number): Promise<Identify>;
  /** The same for sessions that are taken up again. */
  nextResume(timeout?: number): Promise<Resume>;
  /** Waits until no bot is connected. */
  disconnected(timeout?: number): Promise<void>;
  /** Waits until `look` gives something; `what` says what it is, for the error when it never does. */
  until<T>(what: string, look: () => T | undefined, timeout?: number): Promise<T>;

  /** A message by a member, or by another bot. @throws Error when no bot listens. */
  message(line: Line): Written;
  /** A post in a forum, written by a member. */
  forumPost(line: Omit<Line, 'in'>): Written;
  /** Begins a thread under a message. */
  threadUnder(message: Message): Channel;
  /** Changes what a member wrote. @param after how long after it was written, in ms; at once when it is not said */
  editMessage(message: Message, content: string, after?: number): Message;
  deleteMessage(message: Message): void;
  addUser(name: string, options?: { readonly bot?: boolean; readonly closedDms?: boolean }): User;
  /** A channel in the server, or a thread in the main one, where the bot lacks or has the permissions named. */
  addChannel(
    name: string,
    options?: {
      readonly deny?: readonly PermissionName[];
      readonly allow?: readonly PermissionName[];
      readonly thread?: boolean;
    },
  ): Channel;
  dmWith(user: User): Channel;
  /** Where a message stands. */
  channelOf(message: Message): Channel;
  /** From now on only its asker sees what an app of a member's own says in the server. */
  silenceApps(): void;

  /** Lets go of all that is over – requests, messages, answered uses of the bot – so that any number of them has room. */
  forget(): void;

  /** Breaks the connection: torn down, or with a close code. Its session can be resumed unless the code ends it. */
  dropGateway(how?: { readonly code?: number }): void;
  /** Asks the bot to connect anew. */
  sendReconnect(): void;
  /** Says that the session is over, or `resumable` that it may be tried again. */
  invalidSession(resumable: boolean): void;
  /** Leaves heartbeats unanswered: those of the present connections, or `forGood` of all that come. */
  stopAcks(how?: { readonly forGood?: boolean }): void;
  /** Breaks the connection that comes next when it is at that stage. */
  breakNext(stage: Stage): void;
  /** Sends a frame as it stands to every connection. */
  sendFrame(data: string | Buffer): void;
  /** What is told while `act` runs reaches the bot afterwards: the last first, or each event twice. */
  disordered(how: 'reversed' | 'twice', act: () => Promise<unknown>): Promise<void>;
  /** Makes the next requests of a route fail: `failNext('POST /channels/:channel/messages', { code: 50013 })`. */
  failNext(route: string, failure: Failure, times?: number): void;
  /** Takes back all that `failNext` was told and has not come to pass. */
  heal(): void;

  /** All requests, also refused ones. */
  readonly requests: readonly Request[];
  /** Reactions of the bot. */
  readonly reactions: World['reactions'];
  /** All that the bot said: messages, responses, follow-ups, edits. */
  readonly sent: readonly Sent[];
  readonly messages: readonly Message[];
  /** All uses of the bot, with how far it has come with each. */
  readonly interactions: readonly Interaction[];
  readonly commands: CommandStore;
  readonly identifies: readonly Identify[];
  readonly resumes: readonly Resume[];

  /** Rules that the bot broke and no test has claimed. */
  readonly violations: readonly Violation[];
  /** Claims the breaches that a test made on purpose. @throws Error when there is none like that. */
  expectViolation(pattern: RegExp): readonly Violation[];
  /** @throws Error with all open violations, unless they are allowed. */
  stop(options?: { readonly allowViolations?: boolean }): Promise<void>;
}

export async function startDiscord(options: DiscordOptions = {}): Promise<Discord> {
  const botId = snowflake(Date.parse('2025-01-01'));
  const token = options.token ?? tokenFor(botId);
  const limits = { answerWindow: options.answerWindow ?? 3000, tokenLife: options.tokenLife ?? 900_000 };
  const { timeout = 10_000, guildLocale = 'en-US', guildCreatedAt = Date.now() } = options;
  const { pace = { concurrency: 1, every: 0 } } = options;
  const world = new World(token, botId, limits, timeout, { locale: guildLocale, createdAt: guildCreatedAt });
  world.memberInstalled = options.memberInstalled === true;
  world.botLacks = permissionBits(options.botLacks ?? []);
  world.botTimedOutUntil = options.botTimedOut === true ? Date.now() + 3_600_000 : null;
  world.otherServers = (options.otherServers ?? []).map((name) => ({ id: snowflake(), name }));
  world.application = { flags: privilegedFlags(options.privilegedIntents ?? []), ...options.application };
  world.dateAhead = options.dateAhead ?? 0;
  const member = world.addUser('Ada');
  const general = world.addGuildChannel('general');
  const channels = {
    general,
    thread: world.addGuildChannel('a thread', { parentId: general.id }),
    forum: world.addGuildChannel('a forum', { forum: true }),
    private: world.addPrivateChannel(),
  };
  const placeOf = (place: Place, user: User): Channel => {
    if (typeof place === 'object') return place;
    if (place === 'dm') return world.dmWith(user);
    return place === 'guild' ? general : channels[place];
  };

  let port = 0;
  const gateway = new Gateway(world, {
    heartbeatInterval: options.heartbeatInterval ?? 41_250,
    privilegedIntents: options.privilegedIntents ?? [],
    resumeUrl: () => `ws://127.0.0.1:${port}/resume`,
    shardsNeeded: options.shardsNeeded ?? 1,
    crowd: options.crowd ?? NOBODY,
    pace,
    deflate: options.deflate === true,
  });
  const faults = failures();
  const identity = identityRoutes(
    () => `ws://127.0.0.1:${port}/gateway`,
    () => (options.identifiesUsed ?? 0) + gateway.identifies.length,
    { shards: options.recommendedShards ?? 1, concurrency: pace.concurrency },
  );
  const routes = [
    ...identity,
    ...guildRoutes,
    ...commandRoutes,
    ...messageRoutes,
    ...callbackRoutes,
    ...webhookRoutes,
  ];
  const server = createServer(rest(world, routes, faults));
  gateway.listen(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  port = typeof address === 'object' && address !== null ? address.port : 0;

  const { changes, violations } = world;
  const seen = () =>
    [
      `${gateway.identifies.length} identifies, ${gateway.resumes.length} resumes`,
      ...world.requests.map(({ method, path, status }) => `${method} ${path} → ${status}`).slice(-5),
      ...violations.open.map(({ sentence }) => sentence),
    ].join('; ');
  const until = <T>(what: string, look: () => T | undefined, timeout?: number) =>
    changes.until(what, look, seen, timeout);
  const listening = async () => {
    await until('a bot to connect', () => gateway.hasListener || undefined);
  };
  let readiesAwaited = 0;
  let resumesAwaited = 0;

  return {
    ...members(world, listening, member, placeOf),
    apiUrl: `http://127.0.0.1:${port}/api`,
    token,
    bot: world.bot,
    member,
    guildId: world.guild.id,
    channels,

    nextReady(timeout) {
      readiesAwaited += 1;
      const wanted = readiesAwaited;
      const look = () => gateway.ready[wanted - 1];
      return until(`session ${wanted} to begin`, look, timeout);
    },
    nextResume(timeout) {
      resumesAwaited += 1;
      const wanted = resumesAwaited;
      return until(`resume ${wanted}`, () => gateway.resumed[wanted - 1], timeout);
    },
    async disconnected(timeout) {
      await until('the bot to disconnect', () => gateway.connections.size === 0 || undefined, timeout);
    },
    until,

    message(line) {
      if (!gateway.hasListener) throw new Error('No bot is connected: await nextReady() first.');
      const user = line.author ?? member;
      return written(world, write(world, line, user, placeOf(line.in, user)));
    },
    forumPost: (line) => written(world, post(world, channels.forum, line.author ?? member, line)),
    threadUnder: (message) => threadUnder(world, message),
    editMessage: (message, content, after) => edited(world, message, content, after),
    deleteMessage: (message) => forget(world, message),
    addUser(name, more = {}) {
      const user = world.addUser(name, { bot: more.bot === true });
      if (more.closedDms === true) world.closedDms.add(user.id);
      return user;
    },
    addChannel(name, more = {}) {
      const channel = world.addGuildChannel(name, {
        denied: permissionBits(more.deny ?? []),
        allowed: permissionBits(more.allow ?? []),
        ...(more.thread === true ? { parentId: general.id } : {}),
      });
      const event = channel.type === ChannelType.PublicThread ? 'THREAD_CREATE' : 'CHANNEL_CREATE';
      world.audience.event(event, channelOnWire(channel), false);
      return channel;
    },
    dmWith: (user) => world.dmWith(user),
    channelOf: (message) => channelOf(world, message),
    silenceApps() {
      world.appsSilenced = true;
    },

    forget: () => world.forget(),

    dropGateway: (how = {}) => gateway.drop(how.code ?? null),
    sendReconnect: () => gateway.announce(GatewayOpcodes.Reconnect, null),
    invalidSession: (resumable) => gateway.announce(GatewayOpcodes.InvalidSession, resumable),
    stopAcks(how = {}) {
      gateway.silent = how.forGood === true;
      for (const connection of gateway.connections) connection.stopAcks();
    },
    breakNext: (stage) => gateway.breakNext(stage),
    sendFrame(data) {
      for (const connection of gateway.connections) connection.frame(data);
    },
    disordered: (how, act) => gateway.disordered(how, act),
    failNext: (route, failure, times = 1) => faults.add(route, failure, times),
    heal: faults.heal,

    requests: world.requests,
    reactions: world.reactions,
    sent: world.sent,
    get messages() {
      return [...world.messages.values()];
    },
    get interactions() {
      return [...world.interactions.values()];
    },
    commands: world.commands,
    identifies: gateway.identifies,
    resumes: gateway.resumes,
    get violations() {
      return violations.open;
    },
    expectViolation(pattern) {
      const taken = violations.take(pattern);
      if (taken.length > 0) return taken;
      throw new Error(`No rule was broken that matches ${pattern}. Broken:\n${violations}`);
    },
    async stop(how = {}) {
      for (const timer of world.timers) clearTimeout(timer);
      gateway.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      for (const { called, progress } of world.interactions.values()) {
        if (progress.waiting) violations.record(`deferred ${called} and never answered it`);
      }
      if (violations.open.length > 0 && how.allowViolations !== true) {
        throw new Error(`The bot broke Discord's rules:\n${violations}`);
      }
    },
  };
}

/** Shaped as Discord's are: the bot's id, a time, a signature. */
function tokenFor(botId: string): string {
  const id = Buffer.from(botId).toString('base64url');
  return `${id}.${randomBytes(4).toString('base64url')}.${randomBytes(28).toString('base64url')}`;
}
