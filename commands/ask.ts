import type { RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord.js';
import { z } from 'zod';
import { articleChoices, chosenArticle } from '../src/replies/article-option.js';
import { BadOption, type Command, type Context } from '../src/replies/command.js';
import { longestQuestion } from '../src/replies/limits.js';
import { respond } from '../src/replies/respond.js';

/** `/ask question: article: private:` answers a question; `article` is offered where there are several. */
export const ask: Command = {
  definition: (context) => ({
    name: 'ask',
    description:
      context.answerer.articles.length > 1
        ? 'Ask about the articles, and get their own words back'
        : 'Ask about the article, and get its own words back',
    type: 1,
    integration_types: [0, 1],
    contexts: [0, 1, 2],
    options: [question, ...(context.answerer.articles.length > 1 ? [article] : []), isPrivate],
  }),

  reply(options, context) {
    const given = shape.safeParse(options);
    if (!given.success) throw new BadOption('Please write your question after /ask.');
    const scope =
      given.data.article === undefined
        ? {}
        : { article: chosenArticle(given.data.article, context.answerer.articles).id };
    return { ...respond(given.data.question, scope, context), question: given.data.question };
  },

  complete: (option, typed, context: Context) =>
    option === 'article' ? articleChoices(typed, context.answerer.articles) : [],
};

type Option = NonNullable<RESTPostAPIChatInputApplicationCommandsJSONBody['options']>[number];

const question = {
  type: 3,
  name: 'question',
  description: 'For example: how many, who, when, where',
  required: true,
  min_length: 1,
  max_length: longestQuestion,
} satisfies Option;

const article = {
  type: 3,
  name: 'article',
  description: 'Look in this article only',
  autocomplete: true,
} satisfies Option;

const isPrivate = {
  type: 5,
  name: 'private',
  description: 'Show the answer to you alone',
} satisfies Option;

const shape = z.object({
  question: z.string().trim().min(1),
  article: z.string().optional(),
  private: z.boolean().optional(),
});
