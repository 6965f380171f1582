/** 👍 and 👎 on answers, in `feedback.jsonl`: a line each, only ever added, and nobody named in it. */
import { createHmac, randomBytes } from 'node:crypto';
import { closeSync, fstatSync, fsyncSync, openSync, readFileSync, readSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { codeOf } from '../system-error.js';
import { MEND } from './kept-json.js';
import { asOneWriter } from './one-writer.js';
import { type Complain, complainOnce, StoreError } from './store-error.js';
import { makeFolder } from './whole-file.js';

/** What is kept of a press. */
export type Vote = Readonly<z.infer<typeof vote>>;

const vote = z.object({
  /** No finer: a time could be laid beside the messages of a channel. In UTC. */
  day: z.iso.date(),
  vote: z.enum(['up', 'down']),
  /** Whether the bot answered, or said that the article does not. */
  answered: z.boolean(),
  /** The best passage, or the nearest; null where none was near. */
  passage: z
    .object({
      article: z.string(),
      /** The article's hash. */
      version: z.string(),
      paragraph: z.int(),
      sentence: z.int(),
      /** As its receipt has it: finds it again when the article has changed around it. */
      hash: z.string(),
    })
    .nullable(),
  /** Only where the host asks for it. */
  question: z.string().exactOptional(),
});

export interface Feedback {
  /** Whether the host wants the questions, too. */
  readonly withQuestions: boolean;
  /**
   * Keeps a vote, one of each presser on each message; which those are is known until the next start and never kept.
   * @returns whether it is the first. @throws StoreError when it cannot be kept.
   */
  keep(vote: Omit<Vote, 'day'>, presser: { readonly member: string; readonly message: string }): boolean;
}

export function openFeedback(path: string, withQuestions: boolean, complain: Complain): Feedback {
  const once = complainOnce(complain);
  const counted = new Set<string>();
  // Known to this process alone, so that not even its memory tells who pressed.
  const salt = randomBytes(32);
  return {
    withQuestions,
    keep({ question, ...rest }, { member, message }) {
      const who = createHmac('sha256', salt).update(`${message} ${member}`).digest('base64');
      if (counted.has(who)) return false;
      const day = new Date().toISOString().slice(0, 10);
      const line: Vote = { day, ...rest, ...(withQuestions && question !== undefined && { question }) };
      try {
        asOneWriter(path, () => append(path, JSON.stringify(line)));
      } catch (error) {
        once.complain(`${path} cannot be written (${codeOf(error)}). ${MEND}`, error);
        throw new StoreError('Nothing can be kept.', { cause: error });
      }
      once.well();
      counted.add(who);
      const [oldest] = counted;
      if (counted.size > REMEMBERED && oldest !== undefined) counted.delete(oldest);
      return true;
    },
  };
}

/** @returns the votes of a file, none where there is no file, and how many lines of it are none. @throws what the file system says */
export function readFeedback(path: string): { readonly votes: readonly Vote[]; readonly unreadable: number } {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return { votes: [], unreadable: 0 };
    throw error;
  }
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const votes = lines.flatMap((line) => parse(line) ?? []);
  return { votes, unreadable: lines.length - votes.length };
}

/** Presses that are remembered; a message is hardly voted on again when so many others were. */
const REMEMBERED = 10_000;

/** Adds a line in one piece. One that a crash has torn off is ended first, so that it spoils no other. */
function append(path: string, line: string): void {
  makeFolder(dirname(path));
  const file = openSync(path, 'a+', 0o600);
  try {
    const { size } = fstatSync(file);
    const last = Buffer.alloc(1);
    if (size > 0) readSync(file, last, 0, 1, size - 1);
    writeFileSync(file, `${size > 0 && last.toString() !== '\n' ? '\n' : ''}${line}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function parse(line: string): Vote | null {
  try {
    return vote.parse(JSON.parse(line));
  } catch {
    return null;
  }
}
