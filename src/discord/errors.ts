/** What goes wrong with Discord: which errors end the bot for good, and what the others mean. */
import {
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  GatewayCloseCodes,
  RESTJSONErrorCodes,
} from 'discord.js';

/** Starting again would end the same way: somebody has to change something first. The message says what. */
export class FatalDiscordError extends Error {
  override readonly name = 'FatalDiscordError';
  /** The sentence is all that the host needs; where in the code it was thrown would only hide it. */
  override readonly stack = '';
}

/** Discord cannot be reached, or was lost for good; another start may well succeed. */
export class DiscordUnreachable extends Error {
  override readonly name = 'DiscordUnreachable';
  override readonly stack = '';
}

const portal = 'https://discord.com/developers/applications';

export const refusedToken =
  'Discord does not accept the token in DISCORD_TOKEN (or DISCORD_TOKEN_FILE). ' +
  `Copy a new one from ${portal} > your application > Bot > Reset Token, and start again.`;

const refusedIntents =
  'Footnote asks for three intents that need no permission: Guilds, GuildMessages and DirectMessages. ' +
  'If this copy was changed to ask for more, switch those on at ' +
  `${portal} > your application > Bot > Privileged Gateway Intents, and start again.`;

/** By gateway close code, those after which Discord takes no reconnect. */
const fatalCloses: Readonly<Record<number, string>> = {
  [GatewayCloseCodes.AuthenticationFailed]: refusedToken,
  [GatewayCloseCodes.InvalidShard]:
    'Discord says that the shard is invalid (close code 4010). SHARDS must name shards that there are, such as 0-3/16, with the same number behind the slash for every process of this bot; correct it, and start again.',
  [GatewayCloseCodes.ShardingRequired]:
    'Discord says that this bot is in too many servers for so few connections (close code 4011). Set SHARDS=auto, or a higher number behind its slash for every process; docs/scaling.md says how. Then start again.',
  [GatewayCloseCodes.InvalidAPIVersion]:
    'Discord no longer speaks the version of its protocol that this copy uses (close code 4012). Update Footnote, and start again.',
  [GatewayCloseCodes.InvalidIntents]: `Discord says that the intents are invalid (close code 4013). ${refusedIntents}`,
  [GatewayCloseCodes.DisallowedIntents]: `Discord does not allow the intents (close code 4014). ${refusedIntents}`,
};

/** @returns the end of the bot, when the gateway closed with a code that no reconnect mends. */
export function fatalClose(code: number): FatalDiscordError | undefined {
  const sentence = fatalCloses[code];
  return sentence === undefined ? undefined : new FatalDiscordError(sentence);
}

/** @returns what a failed login means for the host. @param api the address that was tried. */
export function loginError(error: unknown, api: string): FatalDiscordError | DiscordUnreachable {
  if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) {
    return new FatalDiscordError(refusedToken);
  }
  if (error instanceof DiscordAPIError && error.status === 401) return new FatalDiscordError(refusedToken);
  const reason = error instanceof Error ? reasonOf(error) : String(error);
  return new DiscordUnreachable(
    `The login to Discord at ${api} failed: ${reason}. Check the network and DISCORD_API_URL, and start again.`,
    { cause: error },
  );
}

/** The innermost words: `fetch failed` alone helps nobody, `connect ECONNREFUSED` does. */
export function reasonOf(error: Error): string {
  if (error.cause instanceof Error) return reasonOf(error.cause);
  // Refused at each of several addresses, an error has no words, only a code.
  return error.message || ('code' in error ? String(error.code) : error.name);
}

/** @returns Discord's own number for what went wrong, if it was Discord that refused. */
export function discordCode(error: unknown): number | undefined {
  return error instanceof DiscordAPIError && typeof error.code === 'number' ? error.code : undefined;
}

/** The three seconds were over: nobody waits for an answer any more, and none can be given. */
export function isTooLate(error: unknown): boolean {
  return discordCode(error) === RESTJSONErrorCodes.UnknownInteraction;
}

/** Somebody has answered already: another process with this token, or an earlier try of which no word came back. */
export function isAnsweredAlready(error: unknown): boolean {
  return discordCode(error) === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged;
}

/** The message, or the channel that it was in, was deleted. */
export function isGone(error: unknown): boolean {
  const code = discordCode(error);
  return code === RESTJSONErrorCodes.UnknownMessage || code === RESTJSONErrorCodes.UnknownChannel;
}

const refusals: ReadonlySet<number> = new Set([
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory,
  RESTJSONErrorCodes.CannotSendMessagesToThisUser,
  RESTJSONErrorCodes.CannotSendMessagesToThisUserDueToHavingNoMutualGuilds,
  RESTJSONErrorCodes.ThreadLocked,
  RESTJSONErrorCodes.InvalidActionOnArchivedThread,
  RESTJSONErrorCodes.ActionCannotBePerformedDueToSlowmodeRateLimit,
  RESTJSONErrorCodes.MessageWasBlockedByAutomaticModeration,
]);

/** The bot may not write there: trying the same again is useless, another way may work. */
export function isRefused(error: unknown): boolean {
  const code = discordCode(error);
  return code !== undefined && refusals.has(code);
}

/**
 * What it means for writing to a member that it failed: their messages are closed to the bot, there is no such member any
 * more, Discord refuses this very message, or another try may succeed later.
 */
export function reachOf(error: unknown): 'closed' | 'gone' | 'refused' | 'later' {
  const code = discordCode(error);
  if (code !== undefined && closed.has(code)) return 'closed';
  if (code !== undefined && gone.has(code)) return 'gone';
  const status = error instanceof DiscordAPIError ? error.status : undefined;
  if (code === RESTJSONErrorCodes.OpeningDirectMessagesTooFast) return 'later';
  return status === 400 || status === 403 || status === 404 ? 'refused' : 'later';
}

const closed: ReadonlySet<number> = new Set([
  RESTJSONErrorCodes.CannotSendMessagesToThisUser,
  RESTJSONErrorCodes.CannotSendMessagesToThisUserDueToHavingNoMutualGuilds,
]);
const gone: ReadonlySet<number> = new Set([
  RESTJSONErrorCodes.UnknownUser,
  RESTJSONErrorCodes.InvalidRecipients,
]);
