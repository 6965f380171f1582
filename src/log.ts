/**
 * The log: JSON lines on standard output, or readable ones on a terminal. Every line passes `censor`, so no
 * token reaches any sink, whoever logged it and however it was nested.
 */
import { type Level, type Logger, pino } from 'pino';
import { build as pretty } from 'pino-pretty';
import { z } from 'zod';

export type { Logger } from 'pino';

export interface LogOptions {
  readonly level: Level | 'silent';
  /** Whole strings that must never be logged: the bot's token. */
  readonly secrets: readonly string[];
  /** Where the lines go; standard output when absent. */
  readonly to?: Sink;
}

export interface Sink {
  write(line: string): unknown;
}

/** @returns a logger; `err` in a line's fields is written as `describeError` has it. */
export function openLog({ level, secrets, to = standardOutput() }: LogOptions): Logger {
  const censored: Sink = { write: (line) => to.write(censor(line, secrets)) };
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: describeError },
    },
    censored,
  );
}

/** Written at once and in this thread: the last line before an exit is the one that matters most. */
function standardOutput(): Sink {
  if (process.stdout.isTTY) return pretty({ colorize: true, sync: true, ignore: 'pid,hostname' });
  return pino.destination({ dest: 1, sync: true });
}

/** What is written of an error. `requestBody` and the URL's query stay out: they hold tokens and content. */
interface ErrorForLog {
  readonly name: string;
  readonly message: string;
  readonly code?: string | number;
  readonly status?: number;
  readonly method?: string;
  /** The path of the request, ids kept, tokens out. */
  readonly route?: string;
  readonly stack?: string;
  readonly cause?: ErrorForLog;
}

const fields = z.object({
  code: z.union([z.string(), z.number()]).optional().catch(undefined),
  status: z.number().optional().catch(undefined),
  method: z.string().optional().catch(undefined),
  url: z.string().optional().catch(undefined),
});

/** @param error anything that was thrown. @param depth how many causes to follow. */
function describeError(error: unknown, depth = 3): ErrorForLog {
  if (!(error instanceof Error)) return { name: typeof error, message: censor(String(error)) };
  const { code, status, method, url } = fields.parse({
    code: 'code' in error ? error.code : undefined,
    status: 'status' in error ? error.status : undefined,
    method: 'method' in error ? error.method : undefined,
    url: 'url' in error ? error.url : undefined,
  });
  return {
    name: error.name,
    message: censor(error.message),
    ...(code !== undefined && { code }),
    ...(status !== undefined && { status }),
    ...(method !== undefined && { method }),
    ...(url !== undefined && { route: censor(pathOf(url)) }),
    ...(error.stack && { stack: censor(error.stack) }),
    ...(error.cause !== undefined && depth > 0 && { cause: describeError(error.cause, depth - 1) }),
  };
}

function pathOf(url: string): string {
  return URL.canParse(url) ? new URL(url).pathname : (url.split('?')[0] ?? '');
}

/** What a token looks like, where it is not known word for word. */
const tokens: readonly (readonly [RegExp, string])[] = [
  // In a route: /interactions/ID/TOKEN/callback, /webhooks/ID/TOKEN
  [/(\/(?:interactions|webhooks)\/\d+\/)[^/\s"'?\\]+/g, '$1[token]'],
  // A bot token: user id, time and signature in base64url, set apart by dots.
  [/[\w-]{20,32}\.[\w-]{5,8}\.[\w-]{25,}/g, '[token]'],
  // An interaction token is the base64 of "interaction:" and more.
  [/aW50ZXJhY3Rpb246[\w=+/-]+/g, '[token]'],
  // A webhook token has 68 of these characters, an interaction token some 200; no word and no id has 60.
  [/[\w-]{60,}/g, '[token]'],
];

/** @returns `text` without the secrets and without whatever looks like a token of Discord's. */
export function censor(text: string, secrets: readonly string[] = []): string {
  let clean = text;
  for (const secret of secrets) {
    // Shorter than any real token; replacing it would only tear words apart.
    if (secret.length < 8) continue;
    clean = clean.replaceAll(secret, '[token]').replaceAll(JSON.stringify(secret).slice(1, -1), '[token]');
  }
  for (const [shape, instead] of tokens) clean = clean.replace(shape, instead);
  return clean;
}
