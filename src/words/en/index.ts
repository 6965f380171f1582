import type { DiscordLocale } from '../locales.js';
import { answers } from './answers.js';
import { articles } from './articles.js';
import { chat } from './chat.js';
import { commands } from './commands.js';
import { facts } from './facts.js';
import { smallTalk } from './small-talk.js';
import { talk } from './talk.js';
import { why } from './why.js';

const locales: readonly DiscordLocale[] = ['en-US', 'en-GB'];

/** English: what every other catalogue is a translation of. A new part is a file of its own and a line here. */
export const en = { locales, commands, answers, why, articles, facts, talk, smallTalk, chat };
