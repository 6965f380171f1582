// The two packages below ship no types of their own; only what is used of them is declared here.

declare module 'stopword' {
  /** English function words, lower case. */
  export const eng: readonly string[];
}

declare module 'snowball-stemmers' {
  export function newStemmer(language: string): { stem(word: string): string };
}
