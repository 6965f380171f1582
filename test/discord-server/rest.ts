/** The REST API below `/api/v10`: who may ask, what is asked, and the answer as Discord words it. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import type { Failures } from './failures.js';
import { failureAnswer, isMishap, type Mishap } from './failures.js';
import { type Bucket, bucketHeader, keyOf, rateLimits } from './rate-limits.js';
import { KNOWN_ERRORS, Refusal, refuse } from './refusal.js';
import type { Answer, Route } from './routes/route.js';
import type { World } from './world.js';

const BASE = '/api/v10';
/** reference, "User Agent". */
const USER_AGENT = /^DiscordBot \(\S+, [^)]+\)/u;

type Headers = Readonly<Record<string, string>>;

/** Answers one HTTP request. */
export function rest(world: World, routes: readonly Route[], failures: Failures) {
  const table = routes.map((route) => ({ route, pattern: patternOf(route.path) }));
  const pace = rateLimits();
  const refusedTokens = new Set<string>();

  const mustBeTheBot = (authorization: string | undefined) => {
    if (authorization === `Bot ${world.token}`) return;
    if (authorization === undefined) {
      throw new Refusal(401, 0, '401: Unauthorized', { breach: 'asked without a token' });
    }
    const breach = refusedTokens.has(authorization) ? 'asked again after its token had been refused' : null;
    refusedTokens.add(authorization);
    throw new Refusal(401, 0, '401: Unauthorized', { breach });
  };

  const find = (method: string, path: string) => {
    for (const { route, pattern } of table) {
      const match = route.method === method ? pattern.exec(path) : null;
      if (match !== null) return { route, params: decoded({ ...match.groups }) };
    }
    return null;
  };

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://loopback');
    const method = request.method ?? 'GET';
    const path = url.pathname.startsWith(`${BASE}/`) ? url.pathname.slice(BASE.length) : url.pathname;
    const raw = await bytesOf(request);
    let body: unknown = null;
    let mishap: Mishap | null = null;

    const send = (status: number, text: string | undefined, type: string, headers: Headers) => {
      world.requests.push({ method, path, body, status });
      const told = new Date(Date.now() + world.dateAhead).toUTCString();
      const content = text === undefined ? {} : { 'Content-Type': type };
      const head = { Date: told, ...content, ...headers };
      if (mishap === null) response.writeHead(status, head).end(text);
      else spoil(mishap, request, response, { status, head, text: text ?? '' });
      world.changes.notify();
    };
    const reply = (status: number, answer: unknown, headers: Headers = {}) =>
      send(status, answer === undefined ? undefined : JSON.stringify(answer), 'application/json', headers);

    try {
      body = await bodyOf(request, raw);
      mindTheSecrets(world, method, path, raw, body);
      mindTheManners(world, request, url);
      const found = find(method, path);
      const bucket = found === null ? null : bucketOf(method, found.route, found.params);
      if (bucket !== null) mindTheLimits(world, failures, bucket);
      const failure = failures.next(method, path);
      if (failure !== null && isMishap(failure)) {
        mishap = failure;
        if ('slow' in failure) await after(world, failure.slow);
        if ('lost' in failure) noteUnheard(world, path);
      } else if (failure !== null) {
        const made = failureAnswer(failure);
        if ('retryAfter' in failure && bucket !== null) {
          const forAll = failure.global === true && !isFree(bucket);
          failures.limit(forAll ? ALL : keyOf(bucket), failure.retryAfter);
          return reply(429, made?.body, { ...made?.headers, ...bucketHeader(bucket) });
        }
        if (made?.text !== undefined) return send(made.status, made.text, 'text/html', made.headers);
        if (made !== null) return reply(made.status, made.body, made.headers);
        world.requests.push({ method, path, body, status: 0 });
        if ('hangUp' in failure) request.socket.destroy();
        return world.changes.notify();
      }
      if (found === null || bucket === null || !url.pathname.startsWith(`${BASE}/`)) {
        throw refuse(0, `asked for ${method} ${url.pathname}, which there is not`);
      }
      if (found.route.open !== true) mustBeTheBot(request.headers.authorization);
      const { headers, retryAfter } = pace(bucket);
      if (retryAfter !== null) {
        world.violations.record(`ignored the rate limit of ${method} ${found.route.path}`);
        const slow = { message: 'You are being rate limited.', retry_after: retryAfter, global: false };
        return reply(429, slow, { ...headers, 'Retry-After': String(Math.ceil(retryAfter)) });
      }
      const answer: Answer = found.route.answer({
        world,
        params: found.params,
        query: url.searchParams,
        body,
      });
      reply(answer.status, answer.body, headers);
    } catch (error) {
      if (!(error instanceof Refusal)) {
        world.violations.record(`brought this server down in ${method} ${path}: ${String(error)}`);
        return reply(500, { message: '500: Internal Server Error', code: 0 });
      }
      if (error.breach !== null) {
        world.violations.record(`${error.breach} (${method} ${shortPath(path)}, ${said(error)})`);
      }
      reply(error.status, error.body);
    }
  };
}

/** An answer that does not come as it should. */
function spoil(
  mishap: Mishap,
  request: IncomingMessage,
  response: ServerResponse,
  { status, head, text }: { readonly status: number; readonly head: Headers; readonly text: string },
): void {
  if ('slow' in mishap) response.writeHead(status, head).end(text);
  else if ('slowAnswer' in mishap) {
    setTimeout(() => response.writeHead(status, head).end(text), mishap.slowAnswer).unref();
  } else if (mishap.lost === 'text') {
    response
      .writeHead(200, { ...head, 'Content-Type': 'text/html' })
      .end('<html>Sign in to this network</html>');
  } else if (mishap.lost === 'reset') request.socket.destroy();
  else {
    response.writeHead(200, {
      ...head,
      'Content-Type': 'application/json',
      'Content-Length': text.length + 100,
    });
    response.write(text.slice(0, text.length / 2), () => request.socket.destroy());
  }
}

/** Whoever has not heard that an interaction was answered may try once more. */
function noteUnheard(world: World, path: string): void {
  const token = /^\/interactions\/\d+\/([^/]+)\/callback$/u.exec(path)?.[1];
  if (token !== undefined) world.unheard.add(token);
}

function after(world: World, ms: number): Promise<void> {
  return new Promise((resolve) => {
    world.timers.add(setTimeout(resolve, ms));
  });
}

function said({ code, status, message }: Refusal): string {
  return code in KNOWN_ERRORS && code !== 0 ? `${code} ${message}` : `${status}`;
}

/** Without the token of an interaction, which would only make a long sentence longer. */
function shortPath(path: string): string {
  return path.replaceAll(/[\w-]{60,}/gu, '…');
}

function patternOf(path: string): RegExp {
  const parts = path.split('/').map((part) => (part.startsWith(':') ? `(?<${part.slice(1)}>[^/]+)` : part));
  return new RegExp(`^${parts.join('/')}$`, 'u');
}

/** discord.js writes `@original` as `%40original`. */
function decoded(params: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(params).map(([name, part]) => [name, decodeURIComponent(part)]));
}

function bucketOf(method: string, route: Route, params: Readonly<Record<string, string>>): Bucket {
  const major = params['channel'] ?? params['guild'] ?? params['token'] ?? '';
  return { route: `${method} ${route.path}`, major };
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
  } catch {
    // The client hung up; there is nobody to answer.
  }
  return Buffer.concat(chunks);
}

/** JSON, or with files a form whose `payload_json` is it. @throws Refusal 50109. */
async function bodyOf(request: IncomingMessage, raw: Buffer): Promise<unknown> {
  if (raw.length === 0) return null;
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/form-data')) return json(raw.toString('utf8'));
  const form = await new Response(new Uint8Array(raw), { headers: { 'content-type': type } }).formData();
  const payload = form.get('payload_json');
  return json(typeof payload === 'string' ? payload : '{}');
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refuse(50109, 'sent a body that is not JSON');
  }
}

/** No token belongs into anything that people see or logs keep. */
function mindTheSecrets(world: World, method: string, path: string, raw: Buffer, body: unknown): void {
  if (raw.includes(world.token) || path.includes(world.token)) {
    world.violations.record(`sent its own token in ${method} ${shortPath(path)}`);
  }
  const text = body === null ? '' : JSON.stringify(body);
  if ([...world.interactions.keys()].some((token) => text.includes(token))) {
    world.violations.record(`sent an interaction's token in the body of ${method} ${shortPath(path)}`);
  }
}

/** A limit for all that a bot asks for. */
const ALL = '*';

/** topics/rate-limits, "Global Rate Limit": it does not bind responses to interactions. */
function isFree({ route }: Bucket): boolean {
  return route.includes('/callback');
}

function mindTheLimits(world: World, failures: Failures, bucket: Bucket): void {
  const early = Math.max(failures.tooEarly(keyOf(bucket)), isFree(bucket) ? 0 : failures.tooEarly(ALL));
  // Clocks of two processes; discord.js itself waits 50 ms longer than it is told.
  if (early > 0.02)
    world.violations.record(
      `asked for ${bucket.route} ${early.toFixed(1)} s before it was told to come back`,
    );
}

const agent = z.string().regex(USER_AGENT);

function mindTheManners(world: World, request: IncomingMessage, url: URL): void {
  if (agent.safeParse(request.headers['user-agent']).success) return;
  world.violations.record(
    `asked for ${shortPath(url.pathname)} without a User-Agent "DiscordBot (url, version)"`,
  );
}
