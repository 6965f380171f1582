/** The articles of a folder, kept up to date while the folder changes. */
import type { Answerer } from '../answering/answerer.js';
import { CorpusError, type Fault } from '../corpus/fault.js';
import { type Edition, type EditionOptions, NoArticle, readEdition } from './edition.js';
import { watchFolder } from './folder-watch.js';
import { openSnapshots } from './snapshot-file.js';

export interface Live {
  /** The articles as they are now. Whoever began on an earlier one ends on it. */
  readonly answerer: Answerer;
  /** Follows the folder from now on. @param changed is called whenever `answerer` is another one. */
  follow(changed: (change: Change) => void): void;
  close(): Promise<void>;
}

/** How many articles came, went, and are no longer the same. */
export interface Change {
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
}

/** Taken up; a file has come to have a fault; the same as before; not read at all. */
export type Outcome = 'done' | 'faulty' | 'same' | 'failed';

export interface LiveOptions {
  /** Where the index of many articles is kept for the next start. */
  readonly dataDir: string;
  readonly progress?: EditionOptions['progress'];
  /** Is told what is wrong with the folder, each sentence once for as long as it is true. */
  readonly tell: (sentence: string) => void;
  /** Is told of every look at the folder how it went. */
  readonly reloaded?: (outcome: Outcome) => void;
}

/** @throws CorpusError when the folder cannot be read, or has no article. */
export async function openLive(folder: string, options: LiveOptions): Promise<Live> {
  const { progress, tell } = options;
  const faults = faultTeller(tell);
  const snapshots = openSnapshots(folder, options.dataDir, tell);
  const before = await snapshots.read();
  let edition = await readEdition(folder, { before, ...(progress && { progress }) }).catch(
    (error: unknown) => {
      if (error instanceof NoArticle) faults(error.faults);
      throw error;
    },
  );
  faults(edition.faults);
  void snapshots.keep(edition);
  let keeping: NodeJS.Timeout | undefined;
  const keepLater = () => {
    keeping ??= setTimeout(() => {
      keeping = undefined;
      void snapshots.keep(edition);
    }, KEPT_AFTER).unref();
  };

  let listener: ((change: Change) => void) | undefined;
  const look = async (): Promise<Outcome> => {
    try {
      const next = await readEdition(folder, { before: edition, keepGood: true });
      const change = changeBetween(edition, next);
      const isSame = next.answerer === edition.answerer;
      const isNew = faults(next.faults);
      edition = next;
      keepLater();
      if (!isSame) listener?.(change);
      if (isNew && next.faults.length > 0) return 'faulty';
      return isSame ? 'same' : 'done';
    } catch (error) {
      if (!(error instanceof CorpusError)) throw error;
      const meanwhile = 'Until then the articles that were there go on answering.';
      faults([
        ...(error instanceof NoArticle ? error.faults : []),
        { file: folder, message: `${error.message} ${meanwhile}` },
      ]);
      return 'failed';
    }
  };

  const looks = oneAtATime(async () => {
    const outcome = await look();
    options.reloaded?.(outcome);
  }, tell);
  let watching: ReturnType<typeof watchFolder> | undefined;
  return {
    get answerer() {
      return edition.answerer;
    },
    follow(changed) {
      listener = changed;
      watching ??= watchFolder(folder, looks, (reason) =>
        tell(
          `Changes of the folder “${folder}” are found once a minute only: it cannot be watched (${reason}).`,
        ),
      );
      // What was changed since it was read, however long it takes until all of it is watched.
      looks();
    },
    async close() {
      clearTimeout(keeping);
      listener = undefined;
      await watching?.close();
    },
  };
}

/** In ms. An index of many articles takes a second of work, so that it is not written after each change. */
const KEPT_AFTER = 600_000;

/**
 * Tells of a fault when it comes up, not again while it lasts, and again when it comes back.
 * @returns is given all there are at a time, and says whether there was one to tell
 */
function faultTeller(tell: (sentence: string) => void): (faults: readonly Fault[]) => boolean {
  let known: ReadonlySet<string> = new Set();
  return (faults) => {
    const now = new Set(faults.map(({ message }) => message));
    const fresh = [...now].filter((message) => !known.has(message));
    for (const message of fresh) tell(message);
    known = now;
    return fresh.length > 0;
  };
}

function changeBetween(before: Edition, now: Edition): Change {
  const earlier = new Map(before.answerer.articles.map((article) => [article.id, article]));
  let added = 0;
  let changed = 0;
  for (const article of now.answerer.articles) {
    const was = earlier.get(article.id);
    earlier.delete(article.id);
    if (was === undefined) added += 1;
    else if (was !== article) changed += 1;
  }
  return { added, changed, removed: earlier.size };
}

/** @returns asks for the work to be done: at once, or once more when what is on has ended. */
function oneAtATime(work: () => Promise<void>, tell: (sentence: string) => void): () => void {
  let isOn = false;
  let again = false;
  const run = async () => {
    isOn = true;
    do {
      again = false;
      await work();
    } while (again);
    isOn = false;
  };
  return () => {
    again = true;
    if (isOn) return;
    run().catch((error: unknown) => {
      isOn = false;
      tell(`The folder could not be read anew: ${error instanceof Error ? error.message : String(error)}.`);
    });
  };
}
