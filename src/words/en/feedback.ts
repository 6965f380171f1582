/** 👍 and 👎 on an answer. */
export const feedback = {
  /** Buttons, at most 80 characters. */
  good: '👍',
  bad: '👎',
  thanks: 'Thank you! That helps to find where I am wrong.',
  already: 'You have told me about this answer already. Thank you!',
  off: 'I do not collect that any more. Thank you all the same!',
};
