import type { Article } from './article.js';

/** What a folder holds: the articles that could be read, and one sentence for each file that could not. */
export interface Corpus {
  readonly articles: readonly Article[];
  readonly faults: readonly Fault[];
}

/** A file that was left out: which, why and what to do, in one sentence. */
export interface Fault {
  readonly file: string;
  readonly message: string;
}

/**
 * Reads every article below `folder` (`*.txt`, with `NAME.yaml` beside it where something is known of it).
 * @throws CorpusError when the folder itself cannot be read.
 */
export async function readCorpus(_folder: string): Promise<Corpus> {
  throw new Error('not yet');
}

export class CorpusError extends Error {
  override readonly name = 'CorpusError';
}
