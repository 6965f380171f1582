/** What may be wrong with the folder of articles and the files in it, said to the host. */

/** A file that was left out: which, why and what to do, in one sentence. */
export interface Fault {
  readonly file: string;
  readonly message: string;
}

/** The folder itself cannot be read. */
export class CorpusError extends Error {
  override readonly name = 'CorpusError';
}

/** A file that is left out; the message goes on after its name: `is empty; write the article into it`. */
export class Unreadable extends Error {}

/** What is said of a file with nothing in it. */
export const EMPTY = 'is empty; write the article into it or remove it';
