/** Whether the bot may do in its servers what its invite link asks for. */
import { ChannelType, type OverwriteType, type REST, RESTJSONErrorCodes, Routes } from 'discord.js';
import { z } from 'zod';
import { type Finding, fault, warning, well } from '../finding.js';
import { discordCode } from './errors.js';
import { inviteLink } from './invite.js';
import { read, snowflake } from './rest.js';
import { inChannel, inServer, type Membership, missing } from './server-permissions.js';

const check = 'permissions';
/** Servers, or channels, that are named before the rest is only counted. */
const named = 5;

const bits = z
  .string()
  .regex(/^\d{1,30}$/)
  .transform(BigInt);
const listing = z.array(z.object({ id: snowflake, name: z.string(), permissions: bits }));

export type Server = z.output<typeof listing>[number];

/** Servers on a page of the list: the most that Discord gives. */
const page = 200;

/** All servers that have the bot. @throws whatever `explainRequest` explains */
export async function readServers(rest: REST): Promise<readonly Server[]> {
  const servers: Server[] = [];
  for (;;) {
    const query = { limit: String(page), after: servers.at(-1)?.id ?? '0' };
    const next = await read(rest, Routes.userGuilds(), listing, { query });
    servers.push(...next);
    if (next.length < page) return servers;
  }
}

/** Of every server, as far as the list tells. */
export function serversFindings(servers: readonly Server[], applicationId: string): readonly Finding[] {
  if (servers.length === 0) {
    const todo = `Open ${inviteLink(applicationId)} and choose one; without, only who has installed it can ask.`;
    return [warning(check, 'No server has the bot yet.', todo)];
  }
  const lacking = servers.flatMap(({ id, name, permissions }) => {
    const lacks = missing(permissions);
    return lacks.length === 0 ? [] : [{ id, name, lacks }];
  });
  if (lacking.length === 0) {
    return [well(check, `${counted(servers.length, 'server')}, and all that it needs in each.`)];
  }
  const more = lacking.length - named;
  const rest = more > 0 ? ` So it is in ${more} more of ${counted(servers.length, 'server')}.` : '';
  return lacking.slice(0, named).map(({ id, name, lacks }, at, shown) => {
    const last = at === shown.length - 1 ? rest : '';
    return warning(check, `In “${name}” (${id}) it lacks ${lacks.join(', ')}.${last}`, remedy);
  });
}

const remedy =
  'In that server: Server Settings > Roles > the role with the bot’s name, switch them on. Slash commands work without.';

const guildShape = z.object({
  id: snowflake,
  name: z.string(),
  roles: z.array(z.object({ id: snowflake, name: z.string(), permissions: bits })),
});
const memberShape = z.object({
  roles: z.array(snowflake),
  communication_disabled_until: z.iso.datetime({ offset: true }).nullish(),
});
const channelsShape = z.array(
  z.object({
    type: z.number(),
    name: z.string().nullish(),
    permission_overwrites: z
      .array(
        z.object({
          id: snowflake,
          type: z.custom<OverwriteType>((type) => type === 0 || type === 1),
          allow: bits,
          deny: bits,
        }),
      )
      .default([]),
  }),
);

/** Where members write, and the bot with them. */
const textChannels: ReadonlySet<number> = new Set([
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.GuildForum,
  ChannelType.GuildMedia,
]);

/** Of one server, with its roles, the bot's time-out and every channel. @throws whatever `explainRequest` explains */
export async function serverFindings(
  rest: REST,
  guildId: string,
  bot: { readonly application: string; readonly user: string },
): Promise<readonly Finding[]> {
  const place = await placeIn(rest, guildId, bot.user);
  if (place === undefined) {
    const said = `The bot is not in the server ${guildId}.`;
    return [
      fault(check, said, `Open ${inviteLink(bot.application)} and choose that server, or check the id.`),
    ];
  }
  const { name, membership, until } = place;
  if (membership.timedOut) {
    const said = `In “${name}” the bot is in time-out until ${until}, so it cannot write.`;
    return [
      fault(
        check,
        said,
        'Somebody who moderates that server can end it: right-click the bot, Remove Timeout.',
      ),
    ];
  }
  const lacks = missing(inServer(membership));
  if (lacks.length > 0) return [fault(check, `In “${name}” it lacks ${lacks.join(', ')}.`, remedy)];
  const channels = await read(rest, Routes.guildChannels(guildId), channelsShape);
  return [channelsFinding(name, membership, channels)];
}

/** Undefined where the bot is not in that server. */
async function placeIn(rest: REST, guildId: string, botId: string) {
  try {
    const guild = await read(rest, Routes.guild(guildId), guildShape);
    const member = await read(rest, Routes.guildMember(guildId, botId), memberShape);
    const until = member.communication_disabled_until ?? '';
    const own = guild.roles.filter(({ id }) => id === guildId || member.roles.includes(id));
    const membership: Membership = {
      guildId,
      botId,
      roles: new Map(own.map((role) => [role.id, role.permissions])),
      timedOut: Date.parse(until) > Date.now(),
    };
    return { name: guild.name, membership, until };
  } catch (error) {
    const code = discordCode(error);
    if (code !== undefined && notThere.has(code)) return undefined;
    throw error;
  }
}

const notThere: ReadonlySet<number> = new Set([
  RESTJSONErrorCodes.UnknownGuild,
  RESTJSONErrorCodes.UnknownMember,
  RESTJSONErrorCodes.MissingAccess,
]);

function channelsFinding(
  server: string,
  membership: Membership,
  all: z.output<typeof channelsShape>,
): Finding {
  const channels = all.filter(({ type }) => textChannels.has(type));
  const lacking = channels.flatMap(({ name, permission_overwrites }) => {
    const lacks = missing(inChannel(membership, permission_overwrites));
    // Nothing else counts where it cannot even look.
    const told = lacks.includes('View Channel') ? ['View Channel'] : lacks;
    return lacks.length === 0 ? [] : [`#${name ?? '?'} (${told.join(', ')})`];
  });
  if (lacking.length === 0) return well(check, `In “${server}” it has all that it needs, in every channel.`);
  const more = lacking.length > named ? ` and ${lacking.length - named} more` : '';
  const where = `${lacking.slice(0, named).join(', ')}${more}`;
  if (lacking.length === channels.length) {
    const todo = 'Allow its role there: Edit Channel > Permissions.';
    return fault(check, `In “${server}” no channel lets it do all that it needs: ${where} lack it.`, todo);
  }
  return well(
    check,
    `In “${server}” it has all that it needs, but for channels that deny some of it: ${where}.`,
  );
}

function counted(number: number, thing: string): string {
  return number === 1 ? `1 ${thing}` : `${number} ${thing}s`;
}
