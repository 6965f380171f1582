import { aboutReply } from '../src/replies/about-reply.js';
import type { Command } from '../src/replies/command.js';
import { named } from '../src/words/named.js';

/** `/about` says what the bot does, what it keeps and who runs it, and lets a member erase what is stored of them. */
export const about: Command = {
  definition: () => ({
    ...named((words) => words.commands.about),
    type: 1,
    integration_types: [0, 1],
    contexts: [0, 1, 2],
  }),

  reply: (_options, context) => aboutReply(context),
};
