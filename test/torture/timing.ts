/** What texts cost in CPU time: unlike the clock's, it is the same on a machine that does other things meanwhile. */

/** @returns ms of this process's CPU time since, its collector's of garbage and its compiler's included */
export function cpuTime(): () => number {
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  };
}

export interface Costs {
  readonly what: string;
  readonly count: number;
  /** In ms. */
  readonly p50: number;
  readonly p99: number;
  readonly longest: number;
}

/** @param spent ms that each of them cost */
export function costsOf(what: string, spent: readonly number[]): Costs {
  const sorted = spent.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { what, count: spent.length, p50: at(0.5), p99: at(0.99), longest: sorted.at(-1) ?? 0 };
}
