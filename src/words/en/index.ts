import type { DiscordLocale } from '../locales.js';
import { about } from './about.js';
import { answers } from './answers.js';
import { articles } from './articles.js';
import { chat } from './chat.js';
import { check } from './check.js';
import { commands } from './commands.js';
import { conversation } from './conversation.js';
import { facts } from './facts.js';
import { feedback } from './feedback.js';
import { receipts } from './receipts.js';
import { search } from './search.js';
import { sharing } from './sharing.js';
import { smallTalk } from './small-talk.js';
import { talk } from './talk.js';
import { watch } from './watch.js';
import { why } from './why.js';

const locales: readonly DiscordLocale[] = ['en-US', 'en-GB'];

/** English: what every other catalogue is a translation of. A new part is a file of its own and a line here. */
export const en = {
  locales,
  commands,
  answers,
  why,
  articles,
  facts,
  search,
  sharing,
  talk,
  smallTalk,
  chat,
  watch,
  about,
  feedback,
  conversation,
  check,
  receipts,
};
