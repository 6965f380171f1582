/** Faults of Discord itself, made to order: the next request of a route fails in a given way. */
import type { KnownCode } from './refusal.js';
import { KNOWN_ERRORS } from './refusal.js';

export type Failure =
  /** One of Discord's JSON error codes: 50013, 50007, 10062, … */
  | { readonly code: KnownCode }
  /** 429: come back after so many seconds. */
  | { readonly retryAfter: number; readonly global?: boolean }
  /** Any other answer: `{ status: 503 }`. */
  | { readonly status: number; readonly body?: unknown }
  /** Text where JSON should be, as a proxy or a login page sends it; with status 200 when none is said. */
  | { readonly text: string; readonly status?: number }
  /** There is never an answer. */
  | { readonly silent: true }
  /** The connection breaks before there is an answer. */
  | { readonly hangUp: true }
  /** It is taken up only after so many ms. */
  | { readonly slow: number }
  /** It is taken up at once, and answered after so many ms. */
  | { readonly slowAnswer: number }
  /** It is taken up, and its answer does not come through: the connection breaks before it, in the midst of it, or it is not JSON. */
  | { readonly lost: 'reset' | 'truncated' | 'text' };

/** Those of them where the request is carried out all the same. */
export type Mishap = Extract<Failure, { slow: number } | { slowAnswer: number } | { lost: string }>;

export function isMishap(failure: Failure): failure is Mishap {
  return 'slow' in failure || 'slowAnswer' in failure || 'lost' in failure;
}

export interface Failures {
  /** @param route method and path, `:name` for any one part of it: `POST /channels/:channel/messages`. */
  add(route: string, failure: Failure, times: number): void;
  /** The failure that is due for this request; it counts as used. */
  next(method: string, path: string): Failure | null;
  /** Notes that whoever asks for that must come back after so many seconds. @param bucket `*`: for anything at all */
  limit(bucket: string, seconds: number): void;
  /** How many seconds too early it is asked for now; 0: it may be. */
  tooEarly(bucket: string): number;
  /** From now on nothing fails any more, and nobody need wait. */
  heal(): void;
}

export function failures(): Failures {
  const due: { readonly pattern: RegExp; readonly failure: Failure; left: number }[] = [];
  /** Until when, by bucket. */
  const limits = new Map<string, number>();
  return {
    add: (route, failure, times) => due.push({ pattern: patternOf(route), failure, left: times }),
    next(method, path) {
      const found = due.find(({ pattern, left }) => left > 0 && pattern.test(`${method} ${path}`));
      if (found === undefined) return null;
      found.left -= 1;
      return found.failure;
    },
    limit: (bucket, seconds) => void limits.set(bucket, Date.now() + seconds * 1000),
    tooEarly: (bucket) => Math.max(0, ((limits.get(bucket) ?? 0) - Date.now()) / 1000),
    heal() {
      due.splice(0);
      limits.clear();
    },
  };
}

/** What is sent for a failure: `body` as JSON, or `text` as it is; null where nothing is. */
export function failureAnswer(failure: Exclude<Failure, Mishap>): {
  readonly status: number;
  readonly body: unknown;
  readonly text?: string;
  readonly headers: Record<string, string>;
} | null {
  if ('hangUp' in failure || 'silent' in failure) return null;
  if ('text' in failure)
    return { status: failure.status ?? 200, body: null, text: failure.text, headers: {} };
  if ('retryAfter' in failure) {
    const global = failure.global === true;
    return {
      status: 429,
      body: { message: 'You are being rate limited.', retry_after: failure.retryAfter, global },
      headers: {
        'Retry-After': String(Math.ceil(failure.retryAfter)),
        'X-RateLimit-Reset-After': String(failure.retryAfter),
        'X-RateLimit-Remaining': '0',
        'X-RateLimit-Scope': global ? 'global' : 'user',
        ...(global ? { 'X-RateLimit-Global': 'true' } : {}),
      },
    };
  }
  if ('code' in failure) {
    const [status, message] = KNOWN_ERRORS[failure.code];
    return { status, body: { message, code: failure.code }, headers: {} };
  }
  return {
    status: failure.status,
    body: failure.body ?? { message: `${failure.status}: made to order`, code: 0 },
    headers: {},
  };
}

function patternOf(route: string): RegExp {
  const parts = route
    .split('/')
    .map((part) => (part.startsWith(':') ? '[^/]+' : part.replaceAll('.', '\\.')));
  return new RegExp(`^${parts.join('/')}$`, 'u');
}
