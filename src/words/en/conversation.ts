/** What is said where one message follows another. */
export const conversation = {
  /** Above an answer, for words of the last question. @param words of it, with commas between them */
  takenUp: (words: string) => `Taken up: ${words}`,
  /** Above an answer, for words that stand in the place of others: `in Kursk → in Belgorod`. */
  instead: (from: string, to: string) => `${from} → ${to}`,
  /** Above a passage, for "who said that?" */
  nobodyNamed: 'The article names nobody who says this:',
  /** To somebody who asks too fast; behind it stands how long to wait, as Discord says it: `in 7 seconds`. */
  tooFast: 'You ask faster than I can answer. Please ask again',
  /** To somebody who asks while too many others do; behind it stands when it can be tried again, as above. */
  busy: 'Too many questions have come at once. Please ask again',
};
