/**
 * How people greet, thank, take leave and ask for help in one language: patterns for whole messages in lower case, with
 * one space between words and nothing else but letters, digits and the straight apostrophe.
 */
export interface SmallTalk {
  readonly hello: readonly RegExp[];
  readonly thanks: readonly RegExp[];
  readonly bye: readonly RegExp[];
  readonly help: readonly RegExp[];
}
