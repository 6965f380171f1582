/** The pace that each route is allowed, told in the headers of every answer and kept to. */
import { createHash } from 'node:crypto';

/** Requests per window; wide enough that a bot at a person's pace never waits. */
const LIMIT = 50;
/** Milliseconds. */
const WINDOW = 1000;

export interface Pace {
  readonly headers: Readonly<Record<string, string>>;
  /** Seconds to wait when there were too many; null while there is room. */
  readonly retryAfter: number | null;
}

/** What has a limit of its own: a route, in each channel, server and webhook apart. */
export interface Bucket {
  /** Method and path, with names in place of ids. */
  readonly route: string;
  /** The channel, server or webhook; empty where there is none. */
  readonly major: string;
}

export const keyOf = ({ route, major }: Bucket): string => `${major} ${route}`;

/** topics/rate-limits, "Header Format": the same for every channel, server and webhook. */
export function bucketHeader({ route }: Bucket): Readonly<Record<string, string>> {
  return { 'X-RateLimit-Bucket': createHash('md5').update(route).digest('hex') };
}

/** Counts a request to a bucket. */
export function rateLimits(): (bucket: Bucket) => Pace {
  const windows = new Map<string, { readonly until: number; used: number }>();
  return (asked) => {
    const bucket = keyOf(asked);
    const now = Date.now();
    const known = windows.get(bucket);
    const window = known === undefined || known.until <= now ? { until: now + WINDOW, used: 0 } : known;
    window.used += 1;
    windows.set(bucket, window);
    const resetAfter = (window.until - now) / 1000;
    return {
      headers: {
        'X-RateLimit-Limit': String(LIMIT),
        'X-RateLimit-Remaining': String(Math.max(0, LIMIT - window.used)),
        'X-RateLimit-Reset': (window.until / 1000).toFixed(3),
        'X-RateLimit-Reset-After': resetAfter.toFixed(3),
        ...bucketHeader(asked),
      },
      retryAfter: window.used > LIMIT ? resetAfter : null,
    };
  };
}
