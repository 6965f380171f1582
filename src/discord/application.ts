/** Which application a token belongs to, and what of its pages in the Developer Portal concerns this bot. */
import { ApplicationFlags, GatewayIntentBits, type REST, Routes } from 'discord.js';
import { z } from 'zod';
import { type Finding, fault, well } from '../finding.js';
import { oneLine } from '../replies/plain-text.js';
import { intents } from './client.js';
import { read, snowflake } from './rest.js';

const shape = z.object({
  id: snowflake,
  name: z.string(),
  flags: z.number().default(0),
  bot: z.object({ id: snowflake, username: z.string(), discriminator: z.string() }).optional(),
  bot_require_code_grant: z.boolean().default(false),
  interactions_endpoint_url: z.string().nullish(),
});

export type Application = z.output<typeof shape>;

/** @throws whatever `explainRequest` explains */
export function readApplication(rest: REST): Promise<Application> {
  return read(rest, Routes.currentApplication(), shape);
}

/** `“Footnote” (id 1200000000000000001)` */
export function nameOf({ name, id }: Application): string {
  return `“${oneLine(name)}” (id ${id})`;
}

const portal = (page: string) => `https://discord.com/developers/applications > your application > ${page}`;

/** What of the application's pages keeps the bot from working; nothing where all is well. */
export function applicationFaults(application: Application): Finding[] {
  const faults: Finding[] = [];
  if (application.interactions_endpoint_url) {
    faults.push(
      fault(
        'application',
        'It has an Interactions Endpoint URL, so Discord sends commands there and never to this bot.',
        `Empty that field at ${portal('General Information')}.`,
      ),
    );
  }
  if (application.bot_require_code_grant) {
    faults.push(
      fault(
        'application',
        '“Requires OAuth2 Code Grant” is on, so the invite link does not work.',
        `Switch it off at ${portal('Bot')}.`,
      ),
    );
  }
  return faults;
}

/** The three that need a switch: the intent, and the flags of an application that has it switched on. */
const privileged = [
  {
    name: 'Presence',
    intent: GatewayIntentBits.GuildPresences,
    flags: ApplicationFlags.GatewayPresence | ApplicationFlags.GatewayPresenceLimited,
  },
  {
    name: 'Server Members',
    intent: GatewayIntentBits.GuildMembers,
    flags: ApplicationFlags.GatewayGuildMembers | ApplicationFlags.GatewayGuildMembersLimited,
  },
  {
    name: 'Message Content',
    intent: GatewayIntentBits.MessageContent,
    flags: ApplicationFlags.GatewayMessageContent | ApplicationFlags.GatewayMessageContentLimited,
  },
] as const;

/** @param flags the application's @param asked the intents that the bot asks for */
export function intentsFinding(flags: number, asked: readonly GatewayIntentBits[] = intents): Finding {
  const named = (of: (typeof privileged)[number][]) => of.map(({ name }) => name).join(', ');
  const on = privileged.filter((one) => (flags & one.flags) !== 0);
  const missing = privileged.filter(
    ({ intent, flags: needed }) => asked.includes(intent) && (flags & needed) === 0,
  );
  if (missing.length > 0) {
    return fault(
      'intents',
      `This copy asks for intents that are switched off: ${named(missing)}.`,
      `Switch them on at ${portal('Bot > Privileged Gateway Intents')}.`,
    );
  }
  const idle = on.filter(({ intent }) => !asked.includes(intent));
  const unused = idle.length === 0 ? '' : ` Switched on and not used: ${named(idle)}; they can be off.`;
  const needed = privileged.some(({ intent }) => asked.includes(intent))
    ? 'Those that this copy asks for are switched on.'
    : 'None has to be switched on.';
  return well('intents', needed + unused);
}
