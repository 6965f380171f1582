import { countingIn } from '../counted.js';
import type { Read } from '../read.js';

const { counted } = countingIn('en');

/** What only the chat in a terminal says. */
export const chat = {
  opening: ({ articles, title }: Read) => {
    const what = title === null ? counted(articles, { one: 'article', other: 'articles' }) : `“${title}”`;
    return `I have read ${what}. Ask me a question, or type /help. Ctrl-D or /quit ends.`;
  },
  /** @param labels of the buttons, as they are typed */
  buttons: (labels: string) => `Ask on, or type: ${labels}`,
  unknownCommand: (name: string) => `There is no command /${name}. Type /help for those there are.`,
};
