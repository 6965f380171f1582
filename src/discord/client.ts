/** The connection to Discord: what it asks for, what it may ping, and how little it remembers. */
import { Client, GatewayIntentBits, Options, Partials, REST, SnowflakeUtil } from 'discord.js';
import { oneShard, type Shards } from '../shards.js';
import { askingForWholeAnswers } from './whole-answers.js';

/** None of them is privileged: content of direct messages and of messages that mention the bot comes without. */
export const intents = [
  GatewayIntentBits.Guilds,
  GatewayIntentBits.GuildMessages,
  GatewayIntentBits.DirectMessages,
] as const;

const hour = 3600;

/**
 * A client that is not logged in yet.
 * @param api base of the REST API; discord.js adds the version. The gateway address is the one that it names.
 * @param shards the connections that it will hold, each a shard; `auto`: as many as Discord recommends
 */
export function createClient(api: string, shards: Shards = oneShard): Client {
  const isMe = (user: { readonly id: string; readonly client: Client }): boolean =>
    user.id === user.client.user?.id;

  const client = new Client({
    // Always named: else discord.js would read SHARDS itself, and in another form than ours.
    shards: shards === 'auto' ? 'auto' : [...shards.ids],
    intents: [...intents],
    // Without it discord.js drops direct messages: their channels are not known beforehand.
    // The second one lets edits through: of messages that are not cached, and none is.
    partials: [Partials.Channel, Partials.Message],
    allowedMentions: { parse: [], repliedUser: false },
    // A question that was deleted meanwhile is still answered.
    failIfNotExists: false,
    rest: {
      api,
      makeRequest: askingForWholeAnswers(),
      invalidRequestWarningInterval: 500,
      // Told to wait longer than a minute, a request fails: nobody waits that long for an answer, and a start that
      // may not register its commands before tomorrow shall say so.
      rejectOnRateLimit: ({ retryAfter }) => retryAfter > 60_000,
    },
    // A bot that runs for a year stays as small as it started. Servers, channels, roles and overwrites are
    // kept, since permissions are worked out from them; whoever writes is not, and neither is what they wrote.
    makeCache: Options.cacheWithLimits({
      MessageManager: 0,
      ReactionManager: 0,
      ReactionUserManager: 0,
      PresenceManager: 0,
      VoiceStateManager: 0,
      ThreadMemberManager: 0,
      GuildEmojiManager: 0,
      GuildStickerManager: 0,
      GuildBanManager: 0,
      GuildInviteManager: 0,
      GuildScheduledEventManager: 0,
      StageInstanceManager: 0,
      AutoModerationRuleManager: 0,
      ApplicationCommandManager: 0,
      EntitlementManager: 0,
      UserManager: { maxSize: 100, keepOverLimit: isMe },
      GuildMemberManager: { maxSize: 10, keepOverLimit: isMe },
    }),
    sweepers: { threads: { interval: hour, lifetime: 4 * hour } },
  });
  // As an option, a 1 would be taken for the default and be overridden by a SHARD_COUNT in the environment.
  if (shards !== 'auto') client.options.shardCount = shards.count;
  return client;
}

/**
 * For what answers an interaction after its first response. discord.js counts it among the 50 requests a second that a bot may make
 * over all; Discord does not: "The endpoints below are not bound to the application's Global Rate Limit", its documentation says of
 * them. All other limits are kept.
 */
export function restForAnswers({ rest }: Client): REST {
  return new REST({ ...rest.options, globalRequestsPerSecond: Number.POSITIVE_INFINITY });
}

/**
 * Forgets the direct message channels in which nothing was written for an hour. discord.js keeps each for good
 * and has no limit for them; the next message in one brings it back.
 */
export function forgetQuietDirectMessages(client: Client, now: number): void {
  client.channels.cache.sweep((channel) => {
    if (!channel.isDMBased()) return false;
    const last = channel.lastMessageId ?? null;
    return last === null || now - SnowflakeUtil.timestampFrom(last) > hour * 1000;
  });
}
