/**
 * The one desk at which answers are worked out: one at a time, in the order in which they came. An answer takes the whole
 * thread; between two of them whatever has come in is read and whatever is done is sent, however many wait.
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

export interface Waiting {
  /** When it came, by `performance.now()`; now, when it is not said. */
  readonly since?: number;
  /** The longest wait that is of use, in ms. */
  readonly most?: number;
  /**
   * Is called once, where the wait gets long: whoever asked is told that it takes longer. The answer is not given before it
   * has resolved; it never rejects.
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
/** However quick each of them was: the memory that they take, and what a burst of them asks of Discord. */
const MOST_WAITING = 2_000;
const MINUTE = 60_000;
/** Of the last turn in the estimate of the next. */
const SHARE = 0.1;

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
  let began = 0;
  /** From the start of one turn to the start of the next, in ms. */
  let turn: number | null = null;
  let told = Number.NEGATIVE_INFINITY;

  const wait = () => (line.size + (busy ? 1 : 0)) * (turn ?? 0);
  const tell = () => {
    if (now() - told < MINUTE) return;
    told = now();
    crowded(line.size, wait());
  };

  /** Those that could get too old before the gap after the next turn. */
  const holdWhoWaitsLong = () => {
    const soon = now() + (turn ?? 0);
    for (const entry of line) {
      if (entry.hold === undefined || entry.held !== null || soon - entry.since < HELD_AFTER) continue;
      entry.held = entry.hold().then((answerable) => {
        if (!answerable && line.delete(entry)) entry.leave('late');
        return answerable;
      });
      tell();
    }
  };

  const begin = (entry: Entry) => {
    busy = true;
    began = now();
    entry.run();
    setImmediate(next);
  };

  const next = () => {
    const took = now() - began;
    turn = turn === null ? took : turn + (took - turn) * SHARE;
    busy = false;
    holdWhoWaitsLong();
    for (const entry of line) {
      line.delete(entry);
      // Held ones have been promised an answer.
      const tooLong = entry.hold === undefined && now() - entry.since > entry.most;
      if (!tooLong) return begin(entry);
      entry.leave('busy');
    }
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
            try {
              const done = work();
              resolve(
                entry.held === null ? done : entry.held.then((answerable) => (answerable ? done : 'late')),
              );
            } catch (error) {
              const failed = () => reject(error);
              if (entry.held === null) failed();
              else void entry.held.then(failed);
            }
          },
        };
        if (busy) line.add(entry);
        else begin(entry);
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
