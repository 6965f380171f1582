/** Discord for whoever sets the bot up: whose token it is, the invite link, and the commands before a first start. */

import type { Finding } from '../finding.js';
import { openLog } from '../log.js';
import type { Definition } from '../replies/command.js';
import { applicationFaults, nameOf, readApplication } from './application.js';
import { registrar } from './inspect-commands.js';
import { readServers } from './inspect-servers.js';
import { inviteLink } from './invite.js';
import { bringCommands } from './registration.js';
import { explainRequest, type RequestTrouble } from './request-error.js';
import { openRest } from './rest.js';

export { inspectDiscord } from './inspect.js';

/** @param api base of the REST API @returns who it is, or why that is not known */
export function meet(
  api: string,
  token: string,
): Promise<
  { application: string; inviteLink: string; faults: readonly Finding[] } | { trouble: RequestTrouble }
> {
  return explained(api, async () => {
    const application = await readApplication(openRest(api, token));
    return {
      application: nameOf(application),
      inviteLink: inviteLink(application.id),
      faults: applicationFaults(application),
    };
  });
}

/** Registers the commands as a start of the bot does. @returns whether there were others before, or why it failed */
export function registerNow({
  api,
  token,
  commandGuildId,
  definitions,
}: {
  readonly api: string;
  readonly token: string;
  readonly commandGuildId: string | undefined;
  readonly definitions: readonly Definition[];
}): Promise<{ changed: boolean } | { trouble: RequestTrouble }> {
  return explained(api, async () => {
    const rest = openRest(api, token);
    const { id } = await readApplication(rest);
    const client = registrar(rest, id, await readServers(rest));
    const log = openLog({ level: 'silent', secrets: [token] });
    return { changed: await bringCommands(client, definitions, commandGuildId, log) };
  }).then((result) => {
    const isRefused = 'trouble' in result && result.trouble.kind === 'refused';
    return isRefused && commandGuildId !== undefined
      ? { trouble: { ...result.trouble, ...notThere } }
      : result;
  });
}

const notThere = {
  said: 'The bot may not set commands in the server that COMMAND_GUILD_ID names.',
  todo: 'Invite it there with its link, or correct or remove the setting.',
};

async function explained<T>(api: string, ask: () => Promise<T>): Promise<T | { trouble: RequestTrouble }> {
  try {
    return await ask();
  } catch (error) {
    return { trouble: explainRequest(error, api) };
  }
}
