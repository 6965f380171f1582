import type { RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord.js';
import { z } from 'zod';
import { articleChoices, chosenArticle } from '../src/replies/article-option.js';
import { BadOption, type Command, type Context } from '../src/replies/command.js';
import { longestQuestion } from '../src/replies/limits.js';
import { respond } from '../src/replies/respond.js';
import { named } from '../src/words/named.js';

/** `/ask question: article: private:` answers a question; `article` is offered where there are several. */
export const ask: Command = {
  definition: (context) => ({
    ...named(({ commands: { ask } }) =>
      context.answerer.articles.length > 1 ? { name: ask.name, description: ask.ofSeveral } : ask,
    ),
    type: 1,
    integration_types: [0, 1],
    contexts: [0, 1, 2],
    options: [question, ...(context.answerer.articles.length > 1 ? [article] : []), isPrivate],
  }),

  reply(options, context) {
    const given = shape.safeParse(options);
    if (!given.success) throw new BadOption(context.words.talk.noQuestion);
    const scope =
      given.data.article === undefined ? {} : { article: chosenArticle(given.data.article, context).id };
    return { ...respond(given.data.question, scope, context), question: given.data.question };
  },

  complete: (option, typed, context: Context) =>
    option === 'article' ? articleChoices(typed, context.answerer.articles) : [],
};

type Option = NonNullable<RESTPostAPIChatInputApplicationCommandsJSONBody['options']>[number];

const question = {
  type: 3,
  ...named((words) => words.commands.ask.question),
  required: true,
  min_length: 1,
  max_length: longestQuestion,
} satisfies Option;

const article = {
  type: 3,
  ...named((words) => words.commands.ask.article),
  autocomplete: true,
} satisfies Option;

const isPrivate = {
  type: 5,
  ...named((words) => words.commands.ask.private),
} satisfies Option;

const shape = z.object({
  question: z.string().trim().min(1),
  article: z.string().optional(),
  private: z.boolean().optional(),
});
