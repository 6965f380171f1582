/** Discord's ids: milliseconds since 2015 in the upper bits, so that clients can read a thing's age from them. */

const EPOCH = 1_420_070_400_000;
/** Lower bits that hold no time: worker, process and increment in Discord's ids, one counter here. */
const COUNTER_BITS = 22n;

let counter = 0n;

/** A new id that says it was made at `at` (milliseconds since 1970). */
export function snowflake(at: number = Date.now()): string {
  counter = (counter + 1n) % (1n << COUNTER_BITS);
  return ((BigInt(Math.floor(at) - EPOCH) << COUNTER_BITS) | counter).toString();
}
