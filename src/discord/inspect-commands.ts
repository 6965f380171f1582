/** Whether Discord knows the commands as this version has them, and each in one place only. */
import { type REST, RESTJSONErrorCodes, Routes } from 'discord.js';
import { type Finding, fault, warning, well } from '../finding.js';
import type { Definition } from '../replies/command.js';
import { discordCode } from './errors.js';
import type { Server } from './inspect-servers.js';
import {
  areFew,
  inServer,
  type Registrar,
  readCommands,
  sameCommands,
  wantedCommands,
} from './registration.js';

const check = 'commands';
const register = 'Every start of the bot registers them; “npm run setup” offers it too.';

/** @throws whatever `explainRequest` explains */
export async function commandsFindings(
  rest: REST,
  applicationId: string,
  definitions: readonly Definition[],
  guildId: string | undefined,
  servers: readonly Server[],
): Promise<readonly Finding[]> {
  const client = registrar(rest, applicationId, servers);
  const everybody = await readCommands(client, Routes.applicationCommands(applicationId));
  if (guildId === undefined) {
    const twice = await leftovers(client, servers);
    return [compared(everybody, wantedCommands(definitions, undefined), 'for everybody'), ...twice];
  }
  const there = await commandsIn(client, guildId);
  if (there === undefined) {
    const said = 'COMMAND_GUILD_ID names a server whose commands this bot may not set.';
    return [fault(check, said, 'Invite the bot there with its link, or correct or remove the setting.')];
  }
  const where = 'in the server that COMMAND_GUILD_ID names';
  const finding = compared(there, wantedCommands(definitions, guildId), where);
  if (everybody.length === 0) return [finding];
  const elsewhere = servers.some(({ id }) => id !== guildId);
  const todo = elsewhere
    ? 'Use an application of its own for development, or remove COMMAND_GUILD_ID.'
    : 'The next start of the bot removes those for everybody; without COMMAND_GUILD_ID, those of the server.';
  return [
    finding,
    warning(check, `They are registered for everybody too, so they show twice ${where}.`, todo),
  ];
}

/** As much of a client as registering takes. */
export function registrar(rest: REST, id: string, servers: readonly Server[]): Registrar {
  return {
    rest,
    application: { id },
    guilds: { cache: new Map(servers.map((server) => [server.id, server])) },
  };
}

function compared(
  registered: readonly Readonly<Record<string, unknown>>[],
  wanted: readonly object[],
  where: string,
): Finding {
  if (registered.length === 0) return warning(check, `None is registered ${where} yet.`, register);
  if (sameCommands(registered, wanted)) {
    return well(check, `${wanted.length} are registered ${where}, as this version has them.`);
  }
  const said = `Those that are registered ${where} are not those of this version and its articles.`;
  return warning(check, said, register);
}

/** Servers that have commands of their own beside those for everybody. */
async function leftovers(client: Registrar, servers: readonly Server[]): Promise<readonly Finding[]> {
  if (!areFew(client)) return [];
  const found: Finding[] = [];
  for (const { id, name } of servers) {
    if (((await commandsIn(client, id)) ?? []).length === 0) continue;
    const said = `In “${name}” they show twice: it has commands of its own beside those for everybody.`;
    found.push(
      warning(check, said, 'The next start of the bot removes them; they are left from COMMAND_GUILD_ID.'),
    );
  }
  return found;
}

/** Undefined where the bot may not look: the server has it without its commands, or not at all. */
async function commandsIn(client: Registrar, guildId: string) {
  try {
    return await readCommands(client, inServer(client, guildId));
  } catch (error) {
    if (discordCode(error) === RESTJSONErrorCodes.MissingAccess) return undefined;
    throw error;
  }
}
