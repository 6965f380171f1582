import { countingIn } from '../counted.js';
import { commands } from './commands.js';

const { counted } = countingIn('en');
const watch = `/${commands.watch.name} ${commands.watch.add.name}`;

/** Which bot this is, what it keeps, and how that is erased. */
export const about = {
  kept: 'What I keep',
  nothingHere: 'Nothing. Here, nothing is ever written down.',
  nothing: `Of you: nothing. Only if you use ${watch}, I keep your Discord id, your language, the question and the passage found.`,
  watched: (questions: number) =>
    `You watch ${counted(questions, { one: 'question', other: 'questions' })}. For that I keep your Discord id, your language, ` +
    'the questions and the passages found.',
  dropped:
    'Of you: your Discord id and your language, to tell you that I stopped watching for you, since I could not write to you.',
  feedback:
    'When you press 👍 or 👎, I keep the passage and the day, but not who you are and not the question.',
  feedbackWithQuestions:
    'When you press 👍 or 👎, I keep the passage, the day and the question shown above it, but not who you are.',
  /** Privacy in three lines. */
  privacy: [
    'I read only what is asked of me: commands, direct messages, and messages that mention me.',
    'Questions are answered on my host’s machine, with no language model and no service but Discord, and are forgotten within 15 minutes.',
    'What I keep stands in files on that machine, and what is kept of you is gone when you erase it here.',
  ],

  version: (version: string) => `Footnote ${version}`,
  /** @param host their name, how to reach them, or both, as they gave it */
  host: (host: string) => `run by ${host}`,
  policy: 'Privacy policy',
  invite: 'Invite me to a server',

  /** Buttons, at most 80 characters. */
  erase: 'Erase what is stored of me',
  yes: 'Yes, erase it',
  no: 'No, keep it',
  sure: 'Shall I erase all that is stored of you? I then stop watching your questions. This cannot be undone.',
  erased: (questions: number) =>
    `Erased: ${counted(questions, { one: 'watched question', other: 'watched questions' })}. Now nothing is stored of you.`,
  /** Where it was no watched question. */
  erasedRest: 'Erased. Now nothing is stored of you.',
  nothingToErase: 'There was nothing to erase: nothing is stored of you.',
  cannotKeep:
    'I cannot reach what I keep, or keep anything new. Please try again later, and tell whoever runs this bot.',
};
