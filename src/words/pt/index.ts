import type { Words } from '../words.js';
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

/** Portuguese, as in Brazil. */
export const pt: Words = {
  locales: ['pt-BR'],
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
