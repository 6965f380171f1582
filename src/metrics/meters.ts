/** What is counted while the bot runs, whoever reads it; where nobody does, nothing is. */
export interface Meters {
  /** @param outcome how it ended, in the words of the log @param ms how long it took */
  answered(what: Counted, outcome: string, ms: number): void;
  /** How much has been read, as of now. */
  corpus(articles: number, sentences: number): void;
  /** The corpus was read anew. @param outcome how that ended: one of a few words, the same as in the log */
  reloaded(outcome: string): void;
  /** @param look gives how many wait for their answer to be worked out; called whenever the figures are read */
  waiting(look: () => number): void;
  /** @param look gives the connections as they are; called whenever the figures are read */
  gateway(look: () => readonly Connection[]): void;
}

/** What came in: nothing in it depends on who asked, or where. */
export interface Counted {
  /** `command`, `button`, `direct message`, … */
  readonly kind: string;
  /** The name of the command. */
  readonly command?: string;
}

/** One connection to Discord, a shard. */
export interface Connection {
  readonly shard: number;
  readonly ready: boolean;
  /** When the last heartbeat that Discord acknowledged was sent, in ms since the epoch; null: none was yet. */
  readonly acknowledged: number | null;
}

/** Counts nothing. */
export const noMeters: Meters = {
  answered: () => {},
  corpus: () => {},
  reloaded: () => {},
  waiting: () => {},
  gateway: () => {},
};
