/** A memory that is short and small on purpose: it forgets by itself, and all at once with the process. */
export interface Recent<T> {
  /** undefined when it was never known, is too old, or had to make room. */
  get(key: string): T | undefined;
  set(key: string, value: T): void;
  delete(key: string): void;
}

/**
 * @param of.most how many entries there may be; the oldest make room
 * @param of.life how long an entry is kept after it was set, in ms
 */
export function recent<T>({
  most,
  life,
  now = Date.now,
}: {
  readonly most: number;
  readonly life: number;
  readonly now?: () => number;
}): Recent<T> {
  // In the order in which they were set.
  const entries = new Map<string, { readonly value: T; readonly end: number }>();

  let sweeping = false;
  /** What is too old goes without waiting for something new. */
  const sweepLater = () => {
    if (sweeping || entries.size === 0) return;
    sweeping = true;
    setTimeout(() => {
      sweeping = false;
      for (const [key, { end }] of entries) if (end <= now()) entries.delete(key);
      sweepLater();
    }, life).unref();
  };

  return {
    get(key) {
      const entry = entries.get(key);
      return entry === undefined || entry.end <= now() ? undefined : entry.value;
    },
    delete(key) {
      entries.delete(key);
    },
    set(key, value) {
      entries.delete(key);
      entries.set(key, { value, end: now() + life });
      for (const [oldest, { end }] of entries) {
        if (entries.size <= most && end > now()) break;
        entries.delete(oldest);
      }
      sweepLater();
    },
  };
}
