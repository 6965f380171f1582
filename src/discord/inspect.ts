/** Looks at everything of the bot that Discord knows, over REST alone: no session is begun, nothing is changed. */
import { Routes } from 'discord.js';
import { z } from 'zod';
import { type Finding, fault, unchecked, warning, well } from '../finding.js';
import type { Definition } from '../replies/command.js';
import { applicationFaults, intentsFinding, nameOf, readApplication } from './application.js';
import { discordClock } from './clock.js';
import { commandsFindings } from './inspect-commands.js';
import { readServers, serverFindings, serversFindings } from './inspect-servers.js';
import { explainRequest } from './request-error.js';
import { openRest, read } from './rest.js';

export interface ToInspect {
  /** Base of the REST API. */
  readonly api: string;
  /** Absent: what needs one is not looked at. */
  readonly token?: string | undefined;
  /** The one server whose permissions are looked at closely. */
  readonly server?: string | undefined;
  readonly commandGuildId?: string | undefined;
  /** The commands as this version has them; or why they are not known. */
  readonly definitions: readonly Definition[] | string;
}

/** Findings in the order in which they are made. Never throws: what cannot be looked at is a finding too. */
export async function* inspectDiscord(what: ToInspect): AsyncGenerator<Finding> {
  const { api, token } = what;
  const steps = [...openSteps(api), ...(token === undefined ? [] : tokenSteps(what, token))];
  for (const [at, { check, look }] of steps.entries()) {
    try {
      yield* await look();
    } catch (error) {
      const { said, todo, mends, kind } = explainRequest(error, api);
      yield fault(check, said, todo, mends);
      if (kind === 'refused' && check !== 'token') continue;
      const why = kind === 'unreachable' ? 'Discord was not reached.' : 'The token is not accepted.';
      yield* (token === undefined ? [...steps, ...withToken] : steps)
        .slice(at + 1)
        .map((one) => unchecked(one.check, why));
      return;
    }
  }
  if (token === undefined) yield* withToken.map((one) => unchecked(one.check, 'There is no token.'));
}

interface Step {
  readonly check: string;
  /** @throws whatever `explainRequest` explains */
  readonly look: () => Promise<readonly Finding[]>;
}

/** What cannot be looked at without a token. */
const withToken = ['application', 'intents', 'sessions', 'permissions', 'commands'].map((check) => ({
  check,
}));

/** What anybody may ask. */
function openSteps(api: string): readonly Step[] {
  const rest = openRest(api);
  const clock = discordClock({ rest });
  return [
    {
      check: 'network',
      look: async () => {
        await read(rest, Routes.gateway(), z.object({ url: z.string() }), { open: true });
        return [well('network', `Discord answers at ${api}.`)];
      },
    },
    { check: 'clock', look: async () => [clockFinding(clock.ahead())] },
  ];
}

/** The token comes first: once it is refused, nothing else is asked. */
function tokenSteps({ api, server, commandGuildId, definitions }: ToInspect, token: string): readonly Step[] {
  const rest = openRest(api, token);
  const application = once(() => readApplication(rest));
  const servers = once(() => readServers(rest));
  return [
    {
      check: 'token',
      look: async () => [
        well('token', `Discord accepts it: the application ${nameOf(await application())}.`),
      ],
    },
    {
      check: 'application',
      look: async () => {
        const faults = applicationFaults(await application());
        return faults.length > 0
          ? faults
          : [well('application', 'Nothing on its pages keeps the bot from working.')];
      },
    },
    { check: 'intents', look: async () => [intentsFinding((await application()).flags)] },
    {
      check: 'sessions',
      look: async () => {
        const { session_start_limit: limit } = await read(rest, Routes.gatewayBot(), gatewayShape);
        return [sessionsFinding(limit.remaining, limit.total, limit.reset_after)];
      },
    },
    {
      check: 'permissions',
      look: async () => {
        const { id, bot } = await application();
        if (server === undefined) return serversFindings(await servers(), id);
        return serverFindings(rest, server, { application: id, user: bot?.id ?? id });
      },
    },
    {
      check: 'commands',
      look: async () => {
        if (typeof definitions === 'string') return [unchecked('commands', definitions)];
        return commandsFindings(rest, (await application()).id, definitions, commandGuildId, await servers());
      },
    },
  ];
}

const gatewayShape = z.object({
  session_start_limit: z.object({ total: z.number(), remaining: z.number(), reset_after: z.number() }),
});

/** More than this, in ms, no network explains. */
const tolerated = 60_000;

/** @param ahead how far this machine is ahead of Discord, in ms */
export function clockFinding(ahead: number): Finding {
  const off = Math.abs(ahead);
  // Discord tells whole seconds, and the way takes time too.
  if (off < 3_000) return well('clock', 'It agrees with Discord’s.');
  const said = `It is ${Math.round(off / 1000)} s ${ahead > 0 ? 'ahead of' : 'behind'} Discord’s`;
  if (off < tolerated) return well('clock', `${said}, which does no harm.`);
  return fault(
    'clock',
    `${said}.`,
    'Set this machine’s clock right, for example with NTP: “timedatectl set-ntp true”.',
  );
}

/** @param resetAfter ms */
export function sessionsFinding(remaining: number, total: number, resetAfter: number): Finding {
  const said = `${remaining} of ${total} starts are left until ${inTime(resetAfter)}`;
  const todo =
    'Each start and each lost session takes one. If a supervisor starts the bot over and over, stop it and read the log.';
  if (remaining === 0) return fault('sessions', `${said}: the bot cannot log in before.`, todo, 'time');
  return remaining < total / 10 ? warning('sessions', `${said}.`, todo) : well('sessions', `${said}.`);
}

function inTime(ms: number): string {
  return new Date(Date.now() + ms)
    .toISOString()
    .replace(/:\d\d\.\d+Z$/, ' UTC')
    .replace('T', ' ');
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
