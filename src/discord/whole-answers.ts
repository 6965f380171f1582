/**
 * How the bot asks Discord's REST API: what answers in Discord's place, an answer that is cut off, and a token that is refused
 * once and not again are faults of the way there. discord.js is told of them as a fault of Discord's (502), and asks again.
 */
import { DefaultRestOptions, type RESTOptions, type ResponseLike } from 'discord.js';

type Ask = RESTOptions['makeRequest'];

/**
 * Asking again shows nothing twice: a message has its nonce, an interaction takes one first response. A message that follows an
 * interaction has neither, and is asked for once.
 * @param ask how a request is made
 */
export function askingForWholeAnswers(ask: Ask = DefaultRestOptions.makeRequest): Ask {
  /** The token was taken at least once. */
  let accepted = false;

  return async (url, init) => {
    if (isFollowUp(url, init.method)) return ask(url, init);
    const response = await ask(url, init).catch((error: unknown) => {
      throw isCutOff(error) ? new Reset(error) : error;
    });
    if (response.status === 401 && accepted && isAuthorized(init) && (await isTaken(url, init, ask))) {
      await response.arrayBuffer();
      return fault();
    }
    if (!response.ok || response.status === 204) return response;
    const whole = await wholeOf(response);
    if (whole === null) return fault();
    accepted ||= isAuthorized(init);
    return whole;
  };
}

/**
 * As discord.js needs it, and no more: a `Response` of the web is made and cloned at the cost of a whole request.
 * @returns null for what is not Discord's, or not all of it.
 */
async function wholeOf(response: ResponseLike): Promise<ResponseLike | null> {
  const { status, statusText, ok, headers } = response;
  try {
    const text = await response.text();
    const value: unknown = JSON.parse(text);
    return {
      ...{ status, statusText, ok, headers, body: null, bodyUsed: false },
      text: async () => text,
      json: async () => value,
      arrayBuffer: async () => new TextEncoder().encode(text).buffer,
    };
  } catch (error) {
    if (error instanceof SyntaxError || isCutOff(error)) return null;
    throw error;
  }
}

function isAuthorized(init: Parameters<Ask>[1]): boolean {
  return new Headers(init.headers).has('authorization');
}

/** Whether Discord takes the token after all, when it is asked who it belongs to. */
async function isTaken(url: string, init: Parameters<Ask>[1], ask: Ask): Promise<boolean> {
  const [base] = /^.*?\/v\d+(?=\/)/u.exec(url) ?? [];
  if (base === undefined) return false;
  const { body: _, ...rest } = init;
  const response = await ask(`${base}/users/@me`, { ...rest, method: 'GET' });
  await response.arrayBuffer();
  return response.ok;
}

function isFollowUp(url: string, method: string | undefined): boolean {
  return method === 'POST' && /\/webhooks\//u.test(url);
}

const fault = () => new Response(null, { status: 502 });

/** The other side closed the connection, as undici says it. */
function isCutOff(error: unknown): boolean {
  return error instanceof Error && (codeOf(error) === 'UND_ERR_SOCKET' || error.message === 'terminated');
}

function codeOf(error: Error): unknown {
  return 'code' in error ? error.code : undefined;
}

/** The code is what discord.js tries again after. */
class Reset extends Error {
  override readonly name = 'Reset';
  readonly code = 'ECONNRESET';

  constructor(cause: unknown) {
    super('Discord closed the connection before it answered', { cause });
  }
}
