/** The pace that each route is allowed, told in the headers of every answer and kept to. */

/** Requests per window; wide enough that a bot at a person's pace never waits. */
const LIMIT = 50;
/** Milliseconds. */
const WINDOW = 1000;

export interface Pace {
  readonly headers: Readonly<Record<string, string>>;
  /** Seconds to wait when there were too many; null while there is room. */
  readonly retryAfter: number | null;
}

/** Counts a request to `bucket`: the route with its channel, server or webhook. */
export function rateLimits(): (bucket: string) => Pace {
  const windows = new Map<string, { readonly until: number; used: number }>();
  return (bucket) => {
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
        'X-RateLimit-Bucket': Buffer.from(bucket).toString('hex').slice(0, 32),
      },
      retryAfter: window.used > LIMIT ? resetAfter : null,
    };
  };
}
