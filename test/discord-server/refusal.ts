/** A request that Discord turns down: its HTTP status, its JSON error code and its words. */
import type { z } from 'zod';

export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;
  readonly code: number;
  readonly body: Readonly<Record<string, unknown>>;
  /** What a correct bot would never have done; null where it may happen to any bot. */
  readonly breach: string | null;

  constructor(
    status: number,
    code: number,
    message: string,
    more: { readonly breach?: string | null; readonly errors?: unknown } = {},
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.breach = more.breach ?? null;
    this.body = { message, code, ...(more.errors === undefined ? {} : { errors: more.errors }) };
  }
}

/** Discord's JSON error codes that this server knows, with their HTTP status and words. */
export const KNOWN_ERRORS = {
  0: [404, '404: Not Found'],
  10003: [404, 'Unknown Channel'],
  10004: [404, 'Unknown Guild'],
  10007: [404, 'Unknown Member'],
  10008: [404, 'Unknown Message'],
  10013: [404, 'Unknown User'],
  10015: [404, 'Unknown Webhook'],
  10062: [404, 'Unknown interaction'],
  10063: [404, 'Unknown application command'],
  20012: [403, 'You are not authorized to perform this action on this application'],
  20028: [429, 'The write action you are performing on the channel has hit the write rate limit.'],
  30032: [400, 'Maximum number of application commands reached (100)'],
  30034: [429, 'Max number of daily application command creates has been reached (200)'],
  40001: [401, 'Unauthorized'],
  40003: [429, 'You are opening direct messages too fast.'],
  40060: [400, 'Interaction has already been acknowledged.'],
  40094: [403, 'This interaction has reached the maximum number of follow-up messages.'],
  50001: [403, 'Missing Access'],
  50005: [403, 'Cannot edit a message authored by another user'],
  50006: [400, 'Cannot send an empty message'],
  50007: [403, 'Cannot send messages to this user'],
  50013: [403, 'Missing Permissions'],
  50027: [401, 'Invalid Webhook Token'],
  50035: [400, 'Invalid Form Body'],
  50109: [400, 'The request body contains invalid JSON.'],
  50278: [400, 'Cannot send messages to this user due to having no mutual guilds'],
  160002: [400, 'Cannot reply without permission to read message history'],
} as const satisfies Record<number, readonly [number, string]>;

export type KnownCode = keyof typeof KNOWN_ERRORS;

/** @param breach the sentence for the list of violations, where a correct bot would never come here. */
export function refuse(code: KnownCode, breach?: string): Refusal {
  const [status, message] = KNOWN_ERRORS[code];
  return new Refusal(status, code, message, breach === undefined ? {} : { breach });
}

/** Something wrong with one field of a body. */
export interface FieldFault {
  readonly path: readonly PropertyKey[];
  readonly code: string;
  readonly message: string;
}

/** Error 50035 as Discord nests it: `errors.embeds.0.title._errors[0]`. */
export function refuseForm(
  faults: readonly FieldFault[],
  options: { readonly breach?: boolean } = {},
): Refusal {
  const errors: Nested = {};
  for (const { path, code, message } of faults) {
    let at = errors;
    for (const step of path) {
      const known = at[String(step)];
      const next: Nested = known === undefined || Array.isArray(known) ? {} : known;
      at[String(step)] = next;
      at = next;
    }
    const listed = at['_errors'];
    at['_errors'] = [...(Array.isArray(listed) ? listed : []), { code, message }];
  }
  const said = faults
    .map(({ path, message }) => `${path.map(String).join('.') || 'body'}: ${message}`)
    .join('; ');
  const breach = options.breach === false ? null : `sent an invalid form body (${said})`;
  return new Refusal(400, 50_035, 'Invalid Form Body', { breach, errors });
}

interface Nested {
  [key: string]: Nested | { code: string; message: string }[];
}

/**
 * @param under the path of `body` inside the request: `['data']` for an interaction's message.
 * @throws Refusal 50035 that names every field at fault.
 */
export function parseForm<S extends z.ZodType>(
  schema: S,
  body: unknown,
  under: readonly string[] = [],
): z.output<S> {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  throw refuseForm(parsed.error.issues.map((issue) => fault(issue, under)));
}

function fault(issue: z.core.$ZodIssue, under: readonly string[]): FieldFault {
  const path = [...under, ...issue.path];
  if (issue.code === 'too_big') {
    const text = issue.origin === 'string';
    return {
      path,
      code: text ? 'BASE_TYPE_MAX_LENGTH' : 'BASE_TYPE_BAD_LENGTH',
      message: `Must be ${issue.maximum} or fewer in length.`,
    };
  }
  if (issue.code === 'too_small') {
    return {
      path,
      code: 'BASE_TYPE_BAD_LENGTH',
      message: issue.minimum === 1 ? 'This field is required' : `Must be ${issue.minimum} or more in length.`,
    };
  }
  if (issue.code === 'custom') {
    const code: unknown = issue.params?.['code'];
    return { path, code: typeof code === 'string' ? code : 'BASE_TYPE_INVALID', message: issue.message };
  }
  if (issue.code === 'invalid_format') {
    return { path, code: 'STRING_TYPE_REGEX', message: 'String value did not match validation regex.' };
  }
  return { path, code: 'BASE_TYPE_INVALID', message: issue.message };
}
