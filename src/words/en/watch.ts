import { countingIn } from '../counted.js';
import { commands } from './commands.js';

const { counted, number } = countingIn('en');
const { name, add, stop } = commands.watch;

/** Questions that a member watches. A question comes in quotation marks. */
export const watch = {
  onlyOnDiscord: 'Watching works on Discord only: there I can write to you later.',
  /** For who sent what the command does not have. */
  which: `Use /${name} ${add.name} with a question, or choose one of yours with /${name} ${stop.name}.`,

  watching: (question: string) =>
    `I watch ${question} for you. When the best passage for it changes, I send you one direct message.`,
  already: (question: string) => `You watch ${question} already.`,
  full: (most: number) =>
    `You watch ${number(most)} questions, and more I cannot keep. Stop one with /${name} ${stop.name} first.`,
  nothingYet: 'No passage answers it so far.',
  thatIsNow: 'This is what answers it now.',

  count: (questions: number) => `You watch ${counted(questions, { one: 'question', other: 'questions' })}.`,
  none: `You watch no question. Begin with /${name} ${add.name}.`,
  /** @param title of an article */
  onlyIn: (title: string) => `only in “${title}”`,
  /** @param place title and paragraph: `Of cats ¶5` */
  answeredIn: (place: string) => `answered in ${place}`,
  notAnswered: 'not answered so far',
  /** Buttons, at most 80 characters. */
  stop: 'Stop watching',
  stopNumber: (at: number) => `Stop ${number(at)}`,
  stopped: (question: string) => `I do not watch ${question} any more.`,
  notWatched: 'You do not watch that question.',
  dropped:
    'I could not write to you, since your direct messages are closed to me. So I have stopped watching for you. ' +
    'Open them in your privacy settings before you watch again.',

  /** The direct message. */
  changed: 'The best passage for a question that you watch has changed.',
  answeredNow: 'A question that you watch is answered now.',
  answeredNoMore: 'No passage answers a question that you watch any more.',
  before: 'Before',
  now: 'Now',
};
