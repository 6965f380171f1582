/** What the gateway has told already: after a lost connection it may tell of the same thing again. */
import { recent } from './recent.js';

/** As long as an interaction can be answered, in ms; a session that is taken up again is not older. */
const LIFE = 900_000;
const MOST = 2_000;

/** @returns whether that id comes for the first time */
export function openHeard(): (id: string) => boolean {
  const heard = recent<true>({ most: MOST, life: LIFE });
  return (id) => {
    if (heard.get(id) === true) return false;
    heard.set(id, true);
    return true;
  };
}
