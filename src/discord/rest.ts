/** Discord over REST alone, for commands that end: nothing here begins a session, of which Discord counts 1000 a day. */
import { REST } from 'discord.js';
import { z } from 'zod';

/** How long Discord may take to begin an answer, in ms; then it is asked once more. */
const patience = 5_000;

/**
 * @param api base of the REST API, without version
 * @param token left out: only what is open to everybody can be asked for
 */
export function openRest(api: string, token?: string): REST {
  const rest = new REST({
    api,
    timeout: patience,
    retries: 1,
    // Somebody sits before the screen.
    rejectOnRateLimit: ({ retryAfter }) => retryAfter > patience,
  });
  return token === undefined ? rest : rest.setToken(token);
}

/**
 * What stands at a route, in the shape that is wanted of it.
 * @throws whatever `explainRequest` explains
 */
export async function read<T>(
  rest: REST,
  route: `/${string}`,
  shape: z.ZodType<T>,
  options: { readonly query?: Readonly<Record<string, string>>; readonly open?: boolean } = {},
): Promise<T> {
  const answer = await rest.get(route, {
    auth: options.open !== true,
    ...(options.query === undefined ? {} : { query: new URLSearchParams(options.query) }),
    // The time above ends with the answer's first line; this one is for all of it, and for both tries.
    signal: AbortSignal.timeout(4 * patience),
  });
  return shape.parse(answer);
}

/** An id of Discord's. */
export const snowflake = z.string().regex(/^\d{1,20}$/);
