/**
 * Discord's numbers, each in UTF-16 code units or in pieces.
 * Source: Discord's developer documentation, "Embed Limits", "Create Message", "Components", "Autocomplete".
 */
export const limits = {
  content: 2000,
  embedDescription: 4096,
  embedAuthor: 256,
  customId: 100,
  buttonLabel: 80,
  buttonsInRow: 5,
  rows: 5,
  choices: 25,
  /** Name and value of an autocomplete choice. */
  choiceText: 100,
} as const;

/** The longest question that is answered, in characters as a reader counts them. */
export const longestQuestion = 300;

/** The longest text that is compared with the articles, in UTF-16 units: that of the longest message. */
export const longestText = 4000;
