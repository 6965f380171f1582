import type { Command } from '../src/replies/command.js';
import { about } from './about.js';
import { article } from './article.js';
import { ask } from './ask.js';
import { check } from './check.js';
import { checkMessage } from './check-message.js';
import { figures } from './figures.js';
import { helpOn } from './help.js';
import { quotes } from './quotes.js';
import { search } from './search.js';
import { source } from './source.js';
import { timeline } from './timeline.js';
import { watch } from './watch.js';

const questions: readonly Command[] = [
  ask,
  search,
  article,
  quotes,
  figures,
  timeline,
  check,
  checkMessage,
  source,
  watch,
  about,
];

/** Every command that a member can call, on Discord and in the terminal. */
export const commands: readonly Command[] = [...questions, helpOn(questions)];
