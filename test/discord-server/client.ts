/** A small real discord.js bot, and bare requests for what discord.js would not let through. */
import {
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  Client,
  GatewayIntentBits,
  type Message,
  Partials,
} from 'discord.js';
import { WebSocket } from 'ws';
import { z } from 'zod';
import type { Discord } from './index.js';
import type { Interaction } from './interaction.js';

export interface Bot {
  readonly command?: (interaction: ChatInputCommandInteraction) => Promise<unknown>;
  readonly button?: (interaction: ButtonInteraction) => Promise<unknown>;
  readonly message?: (message: Message) => Promise<unknown>;
  /** The choices offered for what is typed. */
  readonly choices?: (typed: string) => { name: string; value: string }[];
  readonly intents?: readonly GatewayIntentBits[];
  readonly token?: string;
  /** What went wrong while it answered. */
  readonly failed?: (error: unknown) => void;
}

export const QUESTION = {
  name: 'ask',
  description: 'Ask the article',
  contexts: [0, 1, 2],
  integration_types: [0, 1],
  options: [{ type: 3, name: 'question', description: 'Your question', required: true, max_length: 300 }],
};

/** Logs a bot in that mentions nobody and waits until it is ready. */
export async function logIn(discord: Discord, bot: Bot): Promise<Client> {
  const client = new Client({
    intents: bot.intents ?? [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.DirectMessages,
    ],
    partials: [Partials.Channel],
    allowedMentions: { parse: [] },
    failIfNotExists: false,
    rest: { api: discord.apiUrl, retries: 0 },
  });
  const failed = bot.failed ?? (() => {});
  client.on('error', failed);
  client.on('messageCreate', (message) => {
    if (!message.author.bot) bot.message?.(message).catch(failed);
  });
  client.on('interactionCreate', (interaction) => {
    if (interaction.isChatInputCommand()) bot.command?.(interaction).catch(failed);
    if (interaction.isButton()) bot.button?.(interaction).catch(failed);
    if (interaction.isAutocomplete() && bot.choices !== undefined) {
      interaction.respond(bot.choices(interaction.options.getFocused())).catch(failed);
    }
  });
  const ready = new Promise((resolve) => client.once('clientReady', resolve));
  await client.login(bot.token ?? discord.token);
  await ready;
  return client;
}

const errorBody = z.looseObject({ code: z.number().optional(), errors: z.unknown().optional() });

/** One request as a bot would make it. */
export async function call(discord: Discord, method: string, path: string, body?: unknown) {
  const response = await fetch(`${discord.apiUrl}/v10${path}`, {
    method,
    headers: {
      authorization: `Bot ${discord.token}`,
      'content-type': 'application/json',
      'user-agent': 'DiscordBot (https://example.org, 1.0)',
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const read = errorBody.safeParse(response.status === 204 ? {} : await response.json());
  return {
    status: response.status,
    code: read.data?.code,
    errors: JSON.stringify(read.data?.errors ?? null),
  };
}

/** What every well-behaved send has. */
const SILENT = { allowed_mentions: { parse: [] } };

/** A first response of type 4. */
export function answer(data: object = { content: 'an answer' }) {
  return { type: 4, data: { ...SILENT, ...data } };
}

export function respond(discord: Discord, { id, token }: Interaction, body: unknown, query = '') {
  return call(discord, 'POST', `/interactions/${id}/${token}/callback${query}`, body);
}

export function followUp(discord: Discord, { token }: Interaction, body: object = { content: 'more' }) {
  return call(discord, 'POST', `/webhooks/${discord.bot.id}/${token}`, { ...SILENT, ...body });
}

/** A message of the bot's own accord. */
export function say(discord: Discord, body: object, channel = discord.channels.general.id) {
  return call(discord, 'POST', `/channels/${channel}/messages`, { ...SILENT, ...body });
}

export interface BareGateway {
  send(payload: unknown): void;
  /** Waits for a payload with that opcode, and for a dispatch of that name. */
  received(op: number, name?: string): Promise<Readonly<Record<string, unknown>>>;
  /** The code with which the server closes. */
  readonly closed: Promise<number>;
  close(code?: number): void;
}

const payload = z.looseObject({ op: z.number(), t: z.string().nullable(), d: z.unknown() });

/** A WebSocket to the gateway that speaks only as told. */
export async function bareGateway(discord: Discord, query = '?v=10&encoding=json'): Promise<BareGateway> {
  const socket = new WebSocket(
    `${discord.apiUrl.replace('http', 'ws').replace(/\/api$/u, '/gateway')}${query}`,
  );
  const seen: z.output<typeof payload>[] = [];
  let look = () => {};
  socket.on('message', (raw) => {
    seen.push(payload.parse(JSON.parse(String(raw))));
    look();
  });
  const closed = new Promise<number>((resolve) => socket.on('close', resolve));
  await new Promise((resolve) => socket.on('open', resolve));
  return {
    send: (data) => socket.send(typeof data === 'string' ? data : JSON.stringify(data)),
    received: (op, name) =>
      new Promise((resolve) => {
        look = () => {
          const found = seen.find((one) => one.op === op && (name === undefined || one.t === name));
          if (found !== undefined) resolve(found);
        };
        look();
      }),
    closed,
    close: (code) => socket.close(code),
  };
}

export function identify(discord: Discord, more: Readonly<Record<string, unknown>> = {}): object {
  const properties = { os: 'linux', browser: 'bare', device: 'bare' };
  return { op: 2, d: { token: discord.token, intents: 1, properties, ...more } };
}
