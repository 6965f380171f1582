/** Work that is done in rounds, one at a time, and again until nothing is left over. */

/** How long after a round that left something over the next one begins; in ms. */
const LATER = 600_000;

/**
 * @param round resolves to whether nothing is left over
 * @param run begins a round, or does not when the bot is about to end
 * @returns asks for a round: at once, or when the one that is on has ended
 */
export function inRounds(
  round: () => Promise<boolean>,
  run: (round: () => Promise<void>) => void,
  stop: AbortSignal,
): () => void {
  let isOn = false;
  let again = false;
  let waiting: NodeJS.Timeout | undefined;
  const ask = () => {
    if (stop.aborted) return;
    clearTimeout(waiting);
    if (isOn) {
      again = true;
      return;
    }
    isOn = true;
    run(async () => {
      const done = await round().finally(() => {
        isOn = false;
      });
      if (again) {
        again = false;
        ask();
      } else if (!done && !stop.aborted) {
        waiting = setTimeout(ask, LATER);
        waiting.unref();
      }
    });
  };
  return ask;
}
