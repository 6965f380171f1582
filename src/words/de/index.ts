import type { Words } from '../words.js';
import { answers } from './answers.js';
import { articles } from './articles.js';
import { chat } from './chat.js';
import { commands } from './commands.js';
import { facts } from './facts.js';
import { smallTalk } from './small-talk.js';
import { talk } from './talk.js';
import { why } from './why.js';

/** German. */
export const de: Words = { locales: ['de'], commands, answers, why, articles, facts, talk, smallTalk, chat };
