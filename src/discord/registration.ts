/** Tells Discord which commands there are: once, and again only when they have changed (200 creations a day). */
import { isDeepStrictEqual } from 'node:util';
import { type REST, Routes } from 'discord.js';
import { z } from 'zod';
import type { Logger } from '../log.js';
import type { Definition } from '../replies/command.js';

/** In more servers than this nobody develops, and a request for each at every start would be the worse fault. */
const serversToTidy = 20;

/** Whose commands they are, and the servers that have the bot: a client that has logged in, or as much of one. */
export interface Registrar {
  readonly rest: Pick<REST, 'get' | 'put'>;
  readonly application: { readonly id: string };
  readonly guilds: { readonly cache: ReadonlyMap<string, { readonly id: string }> };
  /** Of a client: which of the bot's shards it holds. */
  readonly ws?: { readonly shards: { readonly size: number } };
  readonly options?: { readonly shardCount?: number | undefined };
}

/**
 * Registers `definitions` for everybody, or, with `guildId`, in that server alone. A command that stands in both
 * places shows twice there, so the other place is emptied, with care for who else would lose commands:
 * - for everybody: leftovers in the bot's servers are removed, if these are few;
 * - in one server: the commands for everybody are removed only if the bot is in no other server. Otherwise they
 *   stay and the log says so: a developer's setting must not take the commands from everybody.
 *
 * Never throws: a bot that cannot register still answers messages, and the commands that are registered.
 * @returns whether they are registered
 */
export async function registerCommands(
  client: Registrar,
  definitions: readonly Definition[],
  guildId: string | undefined,
  log: Logger,
): Promise<boolean> {
  try {
    await bringCommands(client, definitions, guildId, log);
    return true;
  } catch (err) {
    const where = guildId === undefined ? 'for everybody' : 'in the server that COMMAND_GUILD_ID names';
    log.error(
      { err },
      `The commands could not be registered ${where}. Those that Discord already knows keep working; start the bot again to try once more.`,
    );
    return false;
  }
}

/** The same, and throws what the requests do. @returns whether Discord knew other commands before */
export async function bringCommands(
  client: Registrar,
  definitions: readonly Definition[],
  guildId: string | undefined,
  log: Logger,
): Promise<boolean> {
  const everywhere = Routes.applicationCommands(client.application.id);
  const wanted = wantedCommands(definitions, guildId);
  if (guildId === undefined) {
    const changed = await put(client, everywhere, wanted, log);
    await emptyServers(client, log);
    return changed;
  }
  const changed = await put(client, inServer(client, guildId), wanted, log);
  await emptyEverywhere(client, everywhere, guildId, log);
  return changed;
}

async function put(client: Registrar, route: Route, wanted: readonly object[], log: Logger) {
  if (sameCommands(await readCommands(client, route), wanted)) {
    log.debug({ commands: wanted.length }, 'The commands are registered already');
    return false;
  }
  await client.rest.put(route, { body: wanted });
  log.info({ commands: wanted.length }, 'The commands were registered');
  return true;
}

/** What Discord is told for everybody, or for the one server `guildId`. */
export function wantedCommands(
  definitions: readonly Definition[],
  guildId: string | undefined,
): readonly object[] {
  return guildId === undefined ? definitions : definitions.map(forServer);
}

/** In more servers it would take too long to look into each. */
export function areFew(client: Registrar): boolean {
  return client.guilds.cache.size <= serversToTidy;
}

async function emptyServers(client: Registrar, log: Logger): Promise<void> {
  if (!areFew(client)) return;
  for (const guild of client.guilds.cache.values()) {
    try {
      const route = inServer(client, guild.id);
      if ((await readCommands(client, route)).length === 0) continue;
      await client.rest.put(route, { body: [] });
      log.info({ guild: guild.id }, 'Commands left over from development were removed from a server');
    } catch (err) {
      // A server that took the bot in without `applications.commands` says 50001; then nothing is left over either.
      log.debug({ err, guild: guild.id }, 'Whether commands are left over in a server is not known');
    }
  }
}

async function emptyEverywhere(client: Registrar, route: Route, guildId: string, log: Logger) {
  if ((await readCommands(client, route)).length === 0) return;
  // A process that holds not all shards does not know of all servers.
  const sees = client.ws === undefined || client.ws.shards.size === (client.options?.shardCount ?? 1);
  if (!sees || [...client.guilds.cache.keys()].some((id) => id !== guildId)) {
    log.warn(
      'COMMAND_GUILD_ID is set, but the commands are registered for everybody too, and the bot is in other servers, or may be. ' +
        'They stay, and show twice in the server that it names. Use an application of its own for development.',
    );
    return;
  }
  await client.rest.put(route, { body: [] });
  log.info('The commands for everybody were removed; COMMAND_GUILD_ID names the one server that has them');
}

type Route = `/${string}`;

export function inServer(client: Registrar, guildId: string): Route {
  return Routes.applicationGuildCommands(client.application.id, guildId);
}

/** A server's own command has no say in where else it works. */
function forServer<T extends { integration_types?: unknown; contexts?: unknown }>(command: T) {
  const { integration_types: _types, contexts: _contexts, ...rest } = command;
  return rest;
}

const listing = z.array(
  z.looseObject({ integration_types: z.unknown().optional(), contexts: z.unknown().optional() }),
);

/** The commands that are registered at a route; those of a server as `wantedCommands` has them. */
export async function readCommands(
  client: Registrar,
  route: Route,
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const commands = listing.parse(
    await client.rest.get(route, { query: new URLSearchParams({ with_localizations: 'true' }) }),
  );
  return commands.map((command) => (command['guild_id'] === undefined ? command : forServer(command)));
}

/** Whether Discord knows exactly these commands; it sends them back in an order and with defaults of its own. */
export function sameCommands(
  registered: readonly Readonly<Record<string, unknown>>[],
  wanted: readonly object[],
): boolean {
  const byName = (commands: readonly object[]) =>
    commands.map(canonical).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  return isDeepStrictEqual(byName(registered), byName(wanted));
}

/** Made by the server, or the same for every command of ours. */
const serverMade: ReadonlySet<string> = new Set([
  'id',
  'application_id',
  'guild_id',
  'version',
  'default_permission',
  'dm_permission',
  'name_localized',
  'description_localized',
]);

/** Lists that are sets. */
const unordered: ReadonlySet<string> = new Set(['integration_types', 'contexts', 'channel_types']);

/**
 * A command as far as its author decides: keys in order, defaults (null, false, empty) left out. One in a menu comes back
 * with an empty description.
 */
function canonical(command: object): unknown {
  return plain({ type: 1, ...command });
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .filter(([key]) => !serverMade.has(key))
    .map(([key, inner]): [string, unknown] => [
      key,
      unordered.has(key) && Array.isArray(inner) ? inner.toSorted() : plain(inner),
    ])
    .filter(([, inner]) => !isDefault(inner))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries);
}

function isDefault(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    value === false ||
    value === '' ||
    (typeof value === 'object' && Object.keys(value).length === 0)
  );
}
