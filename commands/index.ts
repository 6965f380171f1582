import type { Command } from '../src/replies/command.js';
import { article } from './article.js';
import { ask } from './ask.js';
import { helpOn } from './help.js';

const questions: readonly Command[] = [ask, article];

/** Every command that a member can call, on Discord and in the terminal. */
export const commands: readonly Command[] = [...questions, helpOn(questions)];
