import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from '../system-error.js';
import { type Feedback, openFeedback } from './feedback.js';
import { asOneWriter } from './one-writer.js';
import { type Complain, StoreError } from './store-error.js';
import { openWatches, type Watches } from './watches.js';
import { besides } from './whole-file.js';

/** All that the bot keeps, in one folder: what nobody asks it to keep is nowhere. */
export interface Store {
  readonly watches: Watches;
  /** Absent where the host has not switched it on. */
  readonly feedback?: Feedback;
  /** Erases what is kept of a member, also from files that were set aside. @throws StoreError when it cannot be. */
  erase(member: string): Erased;
}

export interface Erased {
  readonly watches: number;
  /** Whether there was anything. */
  readonly any: boolean;
}

/** What the host says about feedback. */
export type FeedbackSetting = 'off' | 'on' | 'with-questions';

/** Nothing is read or created before it is needed. @param complain tells the host what is wrong with the folder */
export function openStore(folder: string, feedback: FeedbackSetting, complain: Complain): Store {
  const path = join(folder, 'watches.json');
  const watches = openWatches(path, complain);
  const withQuestions = feedback === 'with-questions';
  return {
    watches,
    ...(feedback !== 'off' && { feedback: openFeedback(feedbackFile(folder), withQuestions, complain) }),
    erase(member) {
      const erased = watches.erase(member);
      const left = eraseLeft(path, member, complain);
      return { watches: erased.watches, any: erased.any || left > 0 };
    },
  };
}

export function feedbackFile(folder: string): string {
  return join(folder, 'feedback.jsonl');
}

/** Takes away what stands beside a file and names the member. @returns how many files */
function eraseLeft(path: string, member: string, complain: Complain): number {
  if (besides(path).length === 0) return 0;
  try {
    // What another process is writing at this moment is not left over.
    return asOneWriter(path, () => {
      const named = besides(path).filter((file) => readFileSync(file).includes(member));
      for (const file of named) rmSync(file, { force: true });
      return named.length;
    });
  } catch (error) {
    complain(
      `A file beside ${path} could not be erased for a member who asked for it (${codeOf(error)}). Delete it.`,
      error,
    );
    throw new StoreError('What is kept could not be erased.', { cause: error });
  }
}
