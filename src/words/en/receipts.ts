/** What has become of the sentence that a receipt stands for. */
export const receipts = {
  /** @param example a receipt that there is */
  none: (example: string) =>
    `That is no receipt. A receipt stands behind the source of a passage and looks like this: ${example}`,

  same: 'Unchanged: it stands there letter for letter.',
  changed: 'It has changed since.',
  /** Where the earlier words are not known. */
  another: 'The sentence is not the same any more. It now reads:',
  /** @param place where it stands now */
  moved: (place: string) => `It stands elsewhere now: ${place}`,
  noArticle: 'I do not have the article of this receipt, or not any more.',
  noSentence: 'The article does not have this sentence, or not any more.',

  /** Below the words as they were, and as they are. @param source where they stand */
  before: (source: string) => `Before: ${source}`,
  now: (source: string) => `Now: ${source}`,
  notKept: 'The earlier words are not kept here.',
  /** Where the earlier words are not known, and the same sentence is known by its hash alone. */
  byHash: 'The earlier words are not kept here: that it is the same is told by the receipt alone.',
};
