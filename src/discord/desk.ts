/**
 * The one desk at which answers are worked out: one at a time, in the order in which they came. An answer takes the whole
 * thread; every few ms, or after each one that takes longer, whatever has come in is read and whatever is done is sent.
 */
export interface Desk {
  /**
   * Runs `work` when it is its turn: at once where nothing else is being worked out.
   * @returns what it returns; where it is not run, why
   * @throws what it throws
   */
  serve<T extends object>(work: () => T, waiting?: Waiting): Promise<T | Unserved>;
  /** How many wait. */
  waiting(): number;
  /** How long something that came now would wait, in ms: an estimate. */
  wait(): number;
  /** Turns away all that waits and all that comes, as `busy`. */
  close(): void;
}

/** Too many wait, or nobody can be answered any more. */
export type Unserved = 'busy' | 'late';

export function isUnserved<T extends object>(done: T | Unserved): done is Unserved {
  return typeof done === 'string';
}

export interface Waiting {
  /** When it came, by `performance.now()`; now, when it is not said. */
  readonly since?: number;
  /** The longest wait that is of use, in ms. */
  readonly most?: number;
  /**
   * Is called once, where the wait gets long: whoever asked is told that it takes longer. The answer is not given before it
   * has resolved.
   * @returns false where nobody can be answered any more
   */
  readonly hold?: () => Promise<boolean>;
}

export interface DeskOptions {
  /** Is told, once a minute at most, that the wait gets long: how many wait, and about how long the next one would, in ms. */
  readonly crowded?: (waiting: number, wait: number) => void;
  readonly now?: () => number;
}

/** A command is held after so many ms: half of the time that Discord gives, for the way here and back takes some of it. */
export const HELD_AFTER = 1_500;
/** Nobody is asked to wait longer, in ms: they are told at once when to ask again. */
export const LONGEST = 20_000;
/** In ms: no more answers are begun then before the network gets its moment, so that small ones do not wait for it each time. */
const SLICE = 5;
/** However quick each of them was: the memory that they take, and what a burst of them asks of Discord. */
const MOST_WAITING = 2_000;
const MINUTE = 60_000;
/** Of the last one in the average. */
const SHARE = 0.1;
/** What is believed of the first one at most, in ms: while the program is being compiled it says little of those to come. */
const UNKNOWN = 10;

interface Entry {
  readonly since: number;
  readonly most: number;
  readonly hold: Waiting['hold'];
  /** Whether it may still be answered, once that has been asked. */
  held: Promise<boolean> | null;
  run(): void;
  leave(why: Unserved): void;
}

export function openDesk({
  crowded = () => {},
  now = performance.now.bind(performance),
}: DeskOptions = {}): Desk {
  const line = new Set<Entry>();
  let open = true;
  let busy = false;
  /** How long one takes, in ms: an average over the last of them. */
  let turn = 0;
  let told = Number.NEGATIVE_INFINITY;

  const wait = () => (line.size + (busy ? 1 : 0)) * turn;
  const tell = () => {
    if (now() - told < MINUTE) return;
    told = now();
    crowded(line.size, wait());
  };

  /**
   * Those that could get too old before the next look.
   * @returns whether there are more of them than fit between two moments of the network
   */
  const holdWhoWaitsLong = (): boolean => {
    const until = now() + SLICE;
    const soon = now() + turn;
    for (const entry of line) {
      if (entry.hold === undefined || entry.held !== null || soon - entry.since < HELD_AFTER) continue;
      if (now() >= until) return true;
      entry.held = entry
        .hold()
        // That it could not be told is no reason not to answer.
        .catch(() => true)
        .then((answerable) => {
          if (!answerable && line.delete(entry)) entry.leave('late');
          return answerable;
        });
      // One alone was late when it came.
      if (line.size > 1) tell();
    }
    return false;
  };

  const run = (entry: Entry) => {
    line.delete(entry);
    const began = now();
    entry.run();
    const took = Math.min(now() - began, 2 * turn + UNKNOWN);
    turn += (took - turn) * SHARE;
  };

  /** The first in line who may be served now; those for whom it has no use any more leave on the way. */
  const first = (): Entry | undefined => {
    for (const entry of line) {
      // Those that can be held are promised an answer.
      if (entry.hold !== undefined || now() - entry.since <= entry.most) return entry;
      line.delete(entry);
      entry.leave('busy');
    }
    return undefined;
  };

  const serveSome = () => {
    // Each of them takes a moment only, and it may be their last.
    const more = holdWhoWaitsLong();
    const until = now() + SLICE;
    let entry = more ? undefined : first();
    busy = more || entry !== undefined;
    while (entry !== undefined) {
      run(entry);
      entry = now() < until ? first() : undefined;
    }
    if (busy) setImmediate(serveSome);
  };

  return {
    serve(work, { since = now(), most = LONGEST, hold } = {}) {
      if (!open || wait() > most || line.size >= MOST_WAITING) {
        if (open) tell();
        return Promise.resolve('busy');
      }
      return new Promise((resolve, reject) => {
        const entry: Entry = {
          ...{ since, most, hold, held: null, leave: resolve },
          run() {
            const { held } = entry;
            try {
              const done = work();
              resolve(held === null ? done : held.then((answerable) => (answerable ? done : 'late')));
            } catch (error) {
              if (held === null) reject(error);
              else void held.then(() => reject(error));
            }
          },
        };
        line.add(entry);
        if (!busy) serveSome();
      });
    },
    waiting: () => line.size,
    wait,
    close() {
      open = false;
      for (const entry of line) {
        line.delete(entry);
        if (entry.held === null) entry.leave('busy');
        else void entry.held.then((answerable) => entry.leave(answerable ? 'busy' : 'late'));
      }
    },
  };
}
