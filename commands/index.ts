import type { Command } from '../src/replies/command.js';
import { article } from './article.js';
import { ask } from './ask.js';
import { figures } from './figures.js';
import { helpOn } from './help.js';
import { quotes } from './quotes.js';
import { timeline } from './timeline.js';

const questions: readonly Command[] = [ask, article, quotes, figures, timeline];

/** Every command that a member can call, on Discord and in the terminal. */
export const commands: readonly Command[] = [...questions, helpOn(questions)];
