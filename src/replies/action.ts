import { z } from 'zod';
import type { Article, Sentence } from '../corpus/article.js';
import { articleWithHash } from '../corpus/find-article.js';
import type { Context } from './command.js';
import { limits } from './limits.js';
import { oneLine } from './plain-text.js';
import type { Button, Reply } from './reply.js';

/** Where a button leads, by its state; for those who show the button and need not know what it does. */
export interface Address<State> {
  /** `letter:…`, at most 100 characters; null where the state does not fit. */
  id(state: State): string | null;
}

/** How a state is written into an id. */
export interface Written<State> {
  readonly letter: string;
  /** Reads what stands behind the colon; whatever it refuses is no button of ours. */
  readonly fields: z.ZodType<State, string>;
  /** The same, written. */
  readonly write: (state: State) => string;
}

/**
 * What a kind of button does. All it needs is written into its `custom_id`: nothing is remembered, so buttons outlive a
 * restart. An article is named by its hash; after its text changed, the button names no article any more.
 */
export interface Action<State> extends Pressable, Address<State> {}

/** An action as the list of all of them has it. */
export interface Pressable {
  /** What its ids begin with, before the colon. */
  readonly letter: string;
  /** @returns `unknown` for an id that this action never wrote, `changed` where its article is not there any more. */
  press(id: string, context: Context): Reply | 'unknown' | 'changed';
}

export function action<State>(
  of: Written<State> & { readonly act: (state: State, context: Context) => Reply | 'changed' },
): Action<State> {
  const head = `${of.letter}:`;
  return {
    letter: of.letter,
    ...address(of),
    press(id, context) {
      if (id.length > limits.customId || !id.startsWith(head)) return 'unknown';
      const state = of.fields.safeParse(id.slice(head.length));
      return state.success ? of.act(state.data, context) : 'unknown';
    },
  };
}

export function address<State>({ letter, write }: Written<State>): Address<State> {
  return {
    id(state) {
      // A question may have come in several lines, and in no id may stand half a character.
      const id = oneLine(`${letter}:${write(state)}`);
      return id.length > limits.customId ? null : id;
    },
  };
}

/** The button for a state; none where the state does not fit into an id. */
export function buttonFor<State>(label: string, to: Address<State>, state: State): Button[] {
  const id = to.id(state);
  return id === null ? [] : [{ label, id }];
}

/** A sentence by its article's hash and its index there. */
export interface Place {
  readonly hash: string;
  readonly index: number;
}

export function placeOf(article: Article, sentence: Sentence): Place {
  return { hash: article.hash, index: sentence.index };
}

/** @returns null when the article is not there any more, or is another by now. */
export function sentenceAt(
  { hash, index }: Place,
  articles: readonly Article[],
): readonly [Article, Sentence] | null {
  const article = articleWithHash(hash, articles);
  const sentence = article?.sentences[index];
  return article === undefined || sentence === undefined ? null : [article, sentence];
}

/** Numbers are written in base 36; seven digits stay far below what a number holds exactly. */
export const digits = (n: number): string => n.toString(36);
export const number = (text: string | undefined): number => Number.parseInt(text ?? '', 36);
/** Parts of regular expressions. */
export const NUMBER = '([0-9a-z]{1,7})';
export const HASH = '([0-9a-f]{8})';

/** Fields that one pattern describes. @param state from the pattern's groups */
export function fields<State>(
  pattern: string,
  state: (...groups: (string | undefined)[]) => State,
): z.ZodType<State, string> {
  const whole = new RegExp(`^${pattern}$`, 'u');
  return z
    .string()
    .regex(whole)
    .transform((text) => state(...(whole.exec(text) ?? []).slice(1)));
}
