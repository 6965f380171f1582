/** Chance that comes out the same for the same seed: xorshift32 (G. Marsaglia, “Xorshift RNGs”, 2003). */
export type Random = (below: number) => number;

/** @returns whole numbers from 0 to below the number that is given */
export function seeded(seed: number): Random {
  let state = (seed ^ 0x9e3779b9) | 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    // The upper bits: the lower ones follow one another too regularly.
    return Math.floor(((state >>> 0) / 2 ** 32) * below);
  };
}
