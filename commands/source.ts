import { z } from 'zod';
import { readReceipt, receiptFor } from '../src/corpus/receipt.js';
import { BadOption, type Command, type Context } from '../src/replies/command.js';
import { longestQuestion } from '../src/replies/limits.js';
import { sourceReply } from '../src/replies/source-reply.js';
import { named } from '../src/words/named.js';

/** `/source receipt: private:` shows the passage of a receipt again, or what has become of it. */
export const source: Command = {
  definition: () => ({
    ...named((words) => words.commands.source),
    type: 1,
    integration_types: [0, 1],
    contexts: [0, 1, 2],
    options: [
      {
        type: 3,
        ...named((words) => words.commands.source.receipt),
        required: true,
        min_length: 1,
        max_length: longestQuestion,
      },
      { type: 5, ...named((words) => words.commands.ask.private) },
    ],
  }),

  reply(options, context) {
    const given = shape.safeParse(options);
    const receipt = given.success ? readReceipt(given.data.receipt) : null;
    if (receipt === null) throw new BadOption(context.words.receipts.none(exampleOf(context)));
    return sourceReply(receipt, context);
  },
};

const shape = z.object({ receipt: z.string() });

/** One that really is there; where there is no article yet, one that could be. */
function exampleOf({ answerer: { articles } }: Context): string {
  const article = articles.find(({ sentences }) => sentences.length > 0);
  const sentence = article?.sentences[0];
  return article === undefined || sentence === undefined ? NOWHERE : receiptFor(article, sentence);
}

const NOWHERE = 'article#5.1·9f3c';
