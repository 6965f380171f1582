import { z } from 'zod';
import { checkReply } from '../src/replies/check-reply.js';
import { BadOption, type Command } from '../src/replies/command.js';
import { labelled } from '../src/words/named.js';

/** In the menu of a message: says whether its words stand in the articles, as `/check` does. */
export const checkMessage: Command = {
  definition: () => ({
    ...labelled((words) => words.commands.checkMessage.name),
    type: 3,
    integration_types: [0, 1],
    contexts: [0, 1, 2],
  }),

  reply(options, { answerer, words }) {
    const given = shape.safeParse(options);
    if (!given.success) throw new BadOption(words.check.noWords.message);
    const manner = { words, by: 'message', articles: answerer.articles.length } as const;
    return checkReply(given.data.message, answerer.library(), manner);
  },
};

const shape = z.object({ message: z.string() });
