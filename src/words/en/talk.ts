import { countingIn } from '../counted.js';
import type { Read } from '../read.js';
import { commands } from './commands.js';

const { number } = countingIn('en');

/** What the bot says when it does not answer a question: friendly lines, refusals, apologies. */
export const talk = {
  hello: (read: Read) =>
    `Hello! Ask me about ${what(read)}: who, what, when, where or how many. I answer in ${whose(read)} own words.`,
  thanks: (read: Read) => `You are welcome! Ask me anything else about ${what(read)}.`,
  bye: (_read: Read) => 'See you! I am here whenever you have a question.',
  help: (read: Read) =>
    `I answer questions about ${what(read)} in ${whose(read)} own words: I show the passage, where it stands and who said it, ` +
    'and I say so when the answer is not in there. ' +
    `Use /${commands.ask.name}, send me a direct message, or mention me with your question. ` +
    `/${commands.article.name} shows what I have read.`,
  /** A command that stands in the menu of a message. */
  inMenu: (command: string) => `“${command}” – in the menu of any message, under Apps`,
  noWords: (read: Read) => `I need words to look for. Ask me about ${what(read)}.`,

  /** @param longest in characters */
  tooLong: (longest: number) =>
    `That is too long for me. Please ask in at most ${number(longest)} characters.`,
  noQuestion: `Please write your question after /${commands.ask.name}.`,
  noSuchArticle: (typed: string) =>
    `I have no article “${typed}”. Choose one that is offered while you type.`,
  chooseOffered: 'Choose an article that is offered while you type.',

  unknownButton: 'I do not know this button any more. Please ask again.',
  changed: 'The article has changed since this was posted. Please ask again.',
  unknownCommand: 'I do not have this command any more. Type / to see which ones I have.',
  unknownUse: `I do not know what to do with this. Type /${commands.ask.name} and your question.`,

  /** @param request the number under which the log says why */
  sorry: (request: string) =>
    `Something went wrong on my side. Please try again. If it stays like this, tell whoever runs this bot: ${request}`,
  /** @param channel as Discord links it */
  elsewhere: (channel: string) =>
    `I may not write in ${channel}, so here is my answer. You can ask me more right here.`,
};

function what({ articles, title }: Read): string {
  if (articles === 0) return 'the articles, once I have some';
  return title === null ? `the ${number(articles)} articles that I have read` : `“${title}”`;
}

/** Its words or their words. */
function whose({ articles }: Read): string {
  return articles === 1 ? 'its' : 'their';
}
