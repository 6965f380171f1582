/** What is measured of an engine: how it is built, kept, opened again, and what it finds. */
import type { Text } from '../text/grow.js';

export interface Engine {
  /** As it is named in the page. */
  readonly name: string;
  /** With which options, and what of its documentation says so. */
  readonly options: string;
  /** Whether it keeps the texts as well, so that it can show what it finds. */
  readonly keepsTexts: boolean;
  build(corpus: Corpus): Promise<Index> | Index;
  /** @param path of what `save` has written */
  open(path: string): Promise<Index> | Index;
}

/** The same sentences, for those that know articles and for those that know documents. */
export interface Corpus {
  readonly texts: readonly Text[];
  readonly sentences: readonly string[];
  /** Where an engine that writes a file while it is built may write it. */
  readonly path: string;
}

export interface Index {
  /** The best sentence for a question. */
  best(question: string): Best | Promise<Best>;
  /** Writes all that `open` needs. */
  save(path: string): Promise<void> | void;
  /** Whether the engine itself said that nothing answers it; absent where it never does. */
  readonly refused?: () => boolean;
}

/** Its number among the sentences from 0, or its own words; null: none was found. */
export type Best = number | string | null;

/** How many sentences are asked for, where an engine lets one say so. */
export const WANTED = 5;
