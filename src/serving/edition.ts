/** The articles of a folder at one moment, read and indexed: what questions are answered from until the next one is ready. */
import { setImmediate } from 'node:timers/promises';
import { type Answerer, createAnswerer } from '../answering/answerer.js';
import type { Segment } from '../answering/segment.js';
import { type Progress, renewing } from '../answering/segments.js';
import { LEARNT } from '../answering/weights.js';
import type { Article } from '../corpus/article.js';
import { type Corpus, readCorpus } from '../corpus/corpus.js';
import { CorpusError } from '../corpus/fault.js';
import type { Snapshot } from './snapshot.js';

export interface Edition extends Snapshot {
  readonly answerer: Answerer;
  readonly faults: Corpus['faults'];
  readonly broken: Corpus['broken'];
}

export interface EditionOptions {
  /** What is the same as in it is neither read nor indexed again. */
  readonly before?: Snapshot | Edition | undefined;
  /** Whether a file that can no longer be read keeps its version in `before`. */
  readonly keepGood?: boolean;
  /** Is told often how far it is. */
  readonly progress?: (step: 'reading' | 'indexing', progress: Progress) => void;
}

/**
 * Reads and indexes a folder, without holding up whatever else the process does for more than a moment at a time.
 * @throws CorpusError when the folder cannot be read, or has no article.
 */
export async function readEdition(folder: string, options: EditionOptions = {}): Promise<Edition> {
  const { before, keepGood = false, progress } = options;
  const { articles, files, faults, broken } = await readCorpus(folder, {
    ...(before !== undefined && { before }),
    keepGood,
    progress: (done, all) => progress?.('reading', { done, all }),
  });
  if (articles.length === 0) throw new NoArticle(folder, faults);
  if (before !== undefined && 'answerer' in before && areSame(articles, before.answerer.articles)) {
    return { ...before, files, faults, broken };
  }
  const segments = await inSlices(renewing(articles, before?.segments ?? []), (step) =>
    progress?.('indexing', step),
  );
  return { files, segments, faults, broken, answerer: createAnswerer(articles, LEARNT, segments) };
}

function areSame(some: readonly Article[], others: readonly Article[]): boolean {
  return some.length === others.length && some.every((article, at) => article === others[at]);
}

/** Every file of the folder is at fault, or there is none. */
export class NoArticle extends CorpusError {
  readonly faults: Corpus['faults'];

  constructor(folder: string, faults: Corpus['faults']) {
    super(
      `There is no article in the folder “${folder}”. Put at least one there, or name another folder with CORPUS_DIR.`,
    );
    this.faults = faults;
  }
}

/** In ms. Short beside the three seconds that Discord gives for an answer, long beside one step. */
const SLICE = 10;

async function inSlices(
  work: Generator<Progress, readonly Segment[]>,
  told: (progress: Progress) => void,
): Promise<readonly Segment[]> {
  let since = performance.now();
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return step.value;
    told(step.value);
    if (performance.now() - since < SLICE) continue;
    await setImmediate();
    since = performance.now();
  }
}
