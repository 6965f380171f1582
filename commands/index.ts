import type { Command } from '../src/replies/command.js';
import { article } from './article.js';
import { ask } from './ask.js';
import { helpOn } from './help.js';
import { search } from './search.js';

const questions: readonly Command[] = [ask, search, article];

/** Every command that a member can call, on Discord and in the terminal. */
export const commands: readonly Command[] = [...questions, helpOn(questions)];
