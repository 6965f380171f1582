/** A question that follows another, and what it takes from there. */
import type { Phrases } from './question-phrases.js';

/** What was asked last, as it was understood, and the words that answered it; null where nothing did. */
export interface Last {
  readonly question: string;
  readonly answer: string | null;
}

/** What went from one question into the other, in the words of the two and of the last answer. */
export type Carried =
  /** `to` stands where `from` stood: of the last question, or as a pronoun in this one. */
  | { readonly from: string; readonly to: string }
  /** These words of the last question were added. */
  | { readonly taken: readonly string[] };

/** A question, and the one that it follows. */
export interface Following {
  readonly said: Phrases;
  /** It began with "and", "what about" or the like, which `said` is without. */
  readonly joined: boolean;
  readonly last: Phrases;
  readonly answer: string | null;
}

/** One question put together from two. */
export interface Joined {
  readonly question: string;
  readonly carried: readonly Carried[];
}
