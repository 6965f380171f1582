import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { isIP } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { config } from 'dotenv';
import { z } from 'zod';
import { type Shards, shards } from './shards.js';
import { codeOf } from './system-error.js';
import { readToken, tokenIn } from './token.js';

/** What the host sets, by environment variable or in `.env`; every variable that Footnote reads is here. */
export interface Settings {
  /** DISCORD_TOKEN or the content of DISCORD_TOKEN_FILE; absent: there is no bot, only the terminal. */
  readonly discordToken?: string;
  /** CORPUS_DIR */
  readonly corpusDir: string;
  /** LOG_LEVEL */
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** COMMAND_GUILD_ID: the only server that gets the commands; absent: everyone does. */
  readonly commandGuildId?: string;
  /** DISCORD_API_URL, without version and without a slash at its end. */
  readonly discordApiUrl: string;
  /** FEEDBACK: whether answers ask if they were good, and whether the question is kept with what is said of them. */
  readonly feedback: (typeof FEEDBACK)[number];
  /** HOST_NAME, HOST_CONTACT, PRIVACY_URL: who runs the bot, for `/about`. */
  readonly hostName?: string;
  readonly hostContact?: string;
  readonly privacyUrl?: string;
  /** DATA_DIR: where what has to be kept is kept. It need not be there. */
  readonly dataDir: string;
  /** SHARDS: which of the bot's connections this process holds; absent: one connection, that is all there is. */
  readonly shards?: Shards;
  /** METRICS_PORT and METRICS_HOST: where figures for Prometheus are served; absent: nowhere. */
  readonly metrics?: { readonly port: number; readonly host: string };
  /** HEALTH_FILE: where the running bot notes how it is, for `footnote healthcheck`. */
  readonly healthFile: string;
  /** NO_COLOR: no bold in the terminal. See no-color.org. */
  readonly noColor: boolean;
}

/** What answering in a terminal needs of them. */
export type TerminalSettings = Pick<Settings, 'corpusDir' | 'dataDir' | 'healthFile' | 'noColor'>;

/** Everything that is wrong with the settings, one sentence each, none of them with a value in it. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
  readonly sentences: readonly string[];

  constructor(sentences: readonly string[]) {
    super(sentences.join('\n'));
    this.sentences = sentences;
  }
}

/** All settings, from the environment and `.env`. @throws SettingsError */
export function loadSettings(): Settings {
  loadEnvFile();
  return readSettings(process.env);
}

/** The same for a run that does not go to Discord: what only the bot needs cannot stop it. @throws SettingsError */
export function loadTerminalSettings(): TerminalSettings {
  loadEnvFile();
  return readTerminalSettings(process.env);
}

/** The settings as far as they are good, for what has to work before all of them are. */
export interface SettingsSoFar extends TerminalSettings {
  /** Everything that is wrong with them, as `SettingsError` has it. */
  readonly faults: readonly string[];
  /** Absent where there is none, or none that can be one. */
  readonly discordToken?: string;
  /** Where it comes from, or would: the environment, `.env`, or the file that DISCORD_TOKEN_FILE names. */
  readonly tokenFrom?: 'environment' | '.env' | 'file';
  /** Absent where DISCORD_API_URL is wrong. */
  readonly discordApiUrl?: string;
  /** Absent where it is wrong, too. */
  readonly commandGuildId?: string;
}

export function loadSettingsSoFar(): SettingsSoFar {
  const inEnvironment = notEmpty(process.env)['DISCORD_TOKEN'] !== undefined;
  const faults: string[] = [];
  try {
    loadEnvFile();
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    faults.push(...error.sentences);
  }
  const given = notEmpty(process.env);
  const token = readToken(given['DISCORD_TOKEN'], given['DISCORD_TOKEN_FILE'], []);
  const tokenFrom = inEnvironment
    ? 'environment'
    : given['DISCORD_TOKEN_FILE'] !== undefined
      ? 'file'
      : given['DISCORD_TOKEN'] !== undefined
        ? '.env'
        : undefined;
  const api = variables.shape.DISCORD_API_URL.safeParse(given['DISCORD_API_URL']);
  const guild = variables.shape.COMMAND_GUILD_ID.safeParse(given['COMMAND_GUILD_ID']);
  return Object.freeze({
    ...readTerminalSettings(given),
    faults: [...faults, ...faultsOf(given)],
    ...(token === undefined || tokenIn(token) === undefined ? {} : { discordToken: token }),
    ...(tokenFrom === undefined ? {} : { tokenFrom }),
    ...(api.success ? { discordApiUrl: api.data } : {}),
    ...(guild.success && guild.data !== undefined ? { commandGuildId: guild.data } : {}),
  });
}

function faultsOf(environment: Environment): readonly string[] {
  try {
    readSettings(environment);
    return [];
  } catch (error) {
    if (error instanceof SettingsError) return error.sentences;
    throw error;
  }
}

/** Environment variables by name. */
type Environment = Readonly<Record<string, string | undefined>>;

/** @throws SettingsError with all faults at once */
export function readSettings(environment: Environment): Settings {
  const given = notEmpty(environment);
  const parsed = variables.safeParse(given);
  const faults = parsed.success ? [] : parsed.error.issues.map(({ message }) => message);
  const token = readToken(given['DISCORD_TOKEN'], given['DISCORD_TOKEN_FILE'], faults);
  // Alone, it is told in full when the folder is read; a run may name another one. Beside other faults it must not wait.
  if (faults.length > 0 && given['CORPUS_DIR'] !== undefined && !isFolder(given['CORPUS_DIR'])) {
    faults.push('CORPUS_DIR names no folder that can be read; create it, or correct the path.');
  }
  if (!parsed.success || faults.length > 0) throw new SettingsError(faults);

  const { LOG_LEVEL, COMMAND_GUILD_ID, DISCORD_API_URL, FEEDBACK, HOST_NAME, HOST_CONTACT, PRIVACY_URL } =
    parsed.data;
  const { SHARDS, METRICS_PORT, METRICS_HOST } = parsed.data;
  return Object.freeze({
    ...readTerminalSettings(environment),
    ...(token === undefined ? {} : { discordToken: token }),
    logLevel: LOG_LEVEL,
    ...(COMMAND_GUILD_ID === undefined ? {} : { commandGuildId: COMMAND_GUILD_ID }),
    discordApiUrl: DISCORD_API_URL,
    feedback: FEEDBACK,
    ...(HOST_NAME === undefined ? {} : { hostName: HOST_NAME }),
    ...(HOST_CONTACT === undefined ? {} : { hostContact: HOST_CONTACT }),
    ...(PRIVACY_URL === undefined ? {} : { privacyUrl: PRIVACY_URL }),
    ...(SHARDS === undefined ? {} : { shards: SHARDS }),
    ...(METRICS_PORT === undefined ? {} : { metrics: { port: METRICS_PORT, host: METRICS_HOST } }),
  });
}

/** No value of these is wrong in itself; whether a folder can be used is found out by using it. */
export function readTerminalSettings(environment: Environment): TerminalSettings {
  const given = notEmpty(environment);
  return Object.freeze({
    corpusDir: given['CORPUS_DIR'] ?? 'corpus',
    dataDir: given['DATA_DIR'] ?? 'data',
    healthFile: given['HEALTH_FILE'] ?? usualHealthFile(given['DATA_DIR'] ?? 'data', given['SHARDS'] ?? ''),
    noColor: given['NO_COLOR'] !== undefined,
  });
}

/**
 * In the system's folder for what need not last: the program's own may be read-only. Bots that run side by side differ in
 * where they keep things, or in their shards; nothing in the name tells who they are.
 */
function usualHealthFile(dataDir: string, shards: string): string {
  const which = createHash('sha256')
    .update(`${resolve(dataDir)}\n${shards.trim()}`)
    .digest('hex');
  return join(tmpdir(), `footnote-health-${which.slice(0, 8)}.json`);
}

function notEmpty(environment: Environment): Environment {
  return Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
}

/**
 * Puts the lines of `.env` into the environment, where it does not have them yet. One that is there and cannot be read
 * is a fault: without it, a bot would quietly start as a chat.
 */
function loadEnvFile(): void {
  try {
    if (readFileSync('.env').includes(0))
      throw new SettingsError(['.env is not UTF-8 (it holds NUL bytes); save it as UTF-8.']);
  } catch (error) {
    if (error instanceof SettingsError) throw error;
    const code = codeOf(error);
    if (code === 'ENOENT') return;
    throw new SettingsError([`.env cannot be read (${code}); it must be a file that this user may read.`]);
  }
  config({ quiet: true });
}

/** Pino's, and `silent`. */
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const FEEDBACK = ['off', 'on', 'with-questions'] as const;

/** A line that is shown to members. @param longest in characters */
function shown(name: string, longest: number) {
  const fault = `${name} must be one line of at most ${longest} characters.`;
  return z
    .string()
    .trim()
    .max(longest, fault)
    .regex(/^[^\p{Cc}]*$/u, fault)
    .optional();
}

const METRICS_PORT_FAULT = 'METRICS_PORT must be the number of a port, from 1 to 65535, such as 9464.';

const variables = z.object({
  FEEDBACK: z
    .string()
    .trim()
    .toLowerCase()
    .pipe(z.enum(FEEDBACK, `FEEDBACK must be one of ${FEEDBACK.join(', ')}.`))
    .default('off'),
  HOST_NAME: shown('HOST_NAME', 100),
  HOST_CONTACT: shown('HOST_CONTACT', 200),
  PRIVACY_URL: z
    .string()
    .trim()
    .max(500, 'PRIVACY_URL must have at most 500 characters.')
    .refine(
      (text) => /^https?:/i.test(text) && URL.canParse(text),
      'PRIVACY_URL must be an address that begins with http:// or https://.',
    )
    .optional(),
  LOG_LEVEL: z
    .string()
    .trim()
    .toLowerCase()
    .pipe(z.enum(LOG_LEVELS, `LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}.`))
    .default('info'),
  COMMAND_GUILD_ID: z
    .string()
    .trim()
    .regex(
      /^\d{17,20}$/,
      'COMMAND_GUILD_ID must be the id of a server: 17 to 20 digits (right-click the server, Copy Server ID).',
    )
    .optional(),
  DISCORD_API_URL: z
    .string()
    .trim()
    .refine(
      isWebAddress,
      'DISCORD_API_URL must be an address that begins with http:// or https://, without user name, ? or #.',
    )
    .transform((url) =>
      url
        .replace(/\/+$/, '')
        .replace(/\/v10$/, '')
        .replace(/\/+$/, ''),
    )
    .default('https://discord.com/api'),
  SHARDS: shards.optional(),
  METRICS_PORT: z
    .string()
    .trim()
    .regex(/^\d{1,5}$/, METRICS_PORT_FAULT)
    .transform(Number)
    .refine((port) => port >= 1 && port <= 65_535, METRICS_PORT_FAULT)
    .optional(),
  METRICS_HOST: z
    .string()
    .trim()
    .refine(
      (host) => isIP(host) !== 0 || host === 'localhost',
      'METRICS_HOST must be an address of this machine: 127.0.0.1, ::1, or 0.0.0.0 for all of them.',
    )
    .default('127.0.0.1'),
});

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

function isWebAddress(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  return (
    url !== null &&
    (url.protocol === 'http:' || url.protocol === 'https:') &&
    url.username + url.password + url.search + url.hash === ''
  );
}
