/** Registering commands, globally or for one server. */
import { z } from 'zod';
import type { CommandBody } from '../command-rules.js';
import { commandSchema } from '../command-rules.js';
import { commandOnWire } from '../command-store.js';
import { parseForm, refuse } from '../refusal.js';
import type { World } from '../world.js';
import type { Call, Route } from './route.js';
import { NO_CONTENT, ok } from './route.js';

const GLOBAL = '/applications/:application/commands';
const GUILD = '/applications/:application/guilds/:guild/commands';

export const commandRoutes: readonly Route[] = [GLOBAL, GUILD].flatMap((path): Route[] => [
  {
    method: 'GET',
    path,
    answer: (call) => {
      const localized = call.query.get('with_localizations') === 'true';
      return ok(call.world.commands.list(scopeOf(call)).map((one) => commandOnWire(one, localized)));
    },
  },
  {
    method: 'PUT',
    path,
    answer: (call) => {
      const guild = scopeOf(call);
      const bodies = parseForm(z.array(z.unknown()), call.body).map((one, at) =>
        command(call.world, guild, one, [String(at)]),
      );
      return ok(call.world.commands.overwrite(guild, bodies).map((one) => commandOnWire(one, true)));
    },
  },
  {
    method: 'POST',
    path,
    answer: (call) => {
      const guild = scopeOf(call);
      const made = call.world.commands.upsert(guild, command(call.world, guild, call.body, []));
      return { status: made.isNew ? 201 : 200, body: commandOnWire(made.command, true) };
    },
  },
  {
    method: 'GET',
    path: `${path}/:command`,
    answer: (call) => ok(commandOnWire(call.world.commands.find(scopeOf(call), idOf(call)), true)),
  },
  {
    method: 'PATCH',
    path: `${path}/:command`,
    answer: (call) => {
      const guild = scopeOf(call);
      const before = call.world.commands.find(guild, idOf(call));
      // What is stored says more of a server's command than may be sent.
      const scoped = guild === null ? {} : { contexts: null, integration_types: null };
      const changes = parseForm(z.looseObject({}), call.body);
      const body = command(call.world, guild, { ...before, ...scoped, ...changes }, []);
      return ok(commandOnWire(call.world.commands.upsert(guild, body).command, true));
    },
  },
  {
    method: 'DELETE',
    path: `${path}/:command`,
    answer: (call) => {
      call.world.commands.remove(scopeOf(call), idOf(call));
      return NO_CONTENT;
    },
  },
]);

/** The server whose commands are meant, or null for the global ones. */
function scopeOf({ world, params }: Call): string | null {
  if (params['application'] !== world.bot.id) throw refuse(20012, 'used the commands of another application');
  const guild = params['guild'] ?? null;
  if (guild !== null && guild !== world.guild.id) throw refuse(50001);
  return guild;
}

function idOf({ params }: Call): string {
  return params['command'] ?? '';
}

function command(world: World, guild: string | null, given: unknown, under: readonly string[]): CommandBody {
  const body = parseForm(commandSchema(given), given, under);
  if (guild !== null && (body.contexts || body.integration_types)) {
    world.violations.record(
      `registered /${body.name} for one server with contexts or integration_types, which only global commands have`,
    );
  }
  return body;
}
