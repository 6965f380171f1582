/** What the process of an engine tells of it. */
import { z } from 'zod';

/** Times are in ms, memory in bytes. */
export const built = z.object({
  options: z.string(),
  build: z.number(),
  save: z.number(),
  snapshot: z.number(),
  /** Of JavaScript, with what it holds outside of its heap: by how much the index, in use, makes it larger. */
  heap: z.number(),
  /** Of JavaScript, for the texts alone that it was built from. */
  texts: z.number(),
  /** Whether `heap` is with them. */
  keepsTexts: z.boolean(),
  p50: z.number(),
  p99: z.number(),
  /** Timed; each question is asked at least once. */
  asked: z.number(),
  questions: z.number(),
  /** Questions whose best sentence is right. */
  right: z.number(),
  /** Of all, those that the engine said are not answered; of the right ones, too. */
  refused: z.number(),
  refusedRight: z.number(),
});

export const opened = z.object({
  open: z.number(),
  firstAnswer: z.number(),
  /** As `Built.heap`, of what was opened. */
  openedHeap: z.number(),
  /** Of the whole process, with the index open and some questions asked. */
  resident: z.number(),
});

export const measured = z.union([
  z.object({ failure: z.string() }),
  z.object({ failure: z.undefined().optional(), ...built.shape, ...opened.shape }),
]);
export type Measured = z.infer<typeof measured>;

export type Built = z.infer<typeof built>;
export type Opened = z.infer<typeof opened>;

/** The figures of an engine that has come to its end; undefined of another. */
export function done(measured: Measured | undefined): (Built & Opened) | undefined {
  return measured === undefined || measured.failure !== undefined ? undefined : measured;
}

/** P@1: the share of the questions whose best sentence is right. */
export function accuracy({ right, questions }: Pick<Built, 'right' | 'questions'>): number {
  return right / questions;
}
