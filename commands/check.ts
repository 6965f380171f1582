import type { RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord.js';
import { z } from 'zod';
import { articleChoices, chosenArticle } from '../src/replies/article-option.js';
import { checkReply } from '../src/replies/check-reply.js';
import { BadOption, type Command } from '../src/replies/command.js';
import { longestText } from '../src/replies/limits.js';
import { named } from '../src/words/named.js';

/** `/check text: article: private:` says whether a text stands in the articles: exactly, with differences, or not. */
export const check: Command = {
  definition: ({ answerer: { articles } }) => ({
    ...named(({ commands: { check } }) =>
      articles.length > 1 ? { name: check.name, description: check.ofSeveral } : check,
    ),
    type: 1,
    integration_types: [0, 1],
    contexts: [0, 1, 2],
    options: [text, ...(articles.length > 1 ? [article] : []), isPrivate],
  }),

  reply(options, context) {
    const { answerer, words } = context;
    const given = shape.safeParse(options);
    if (!given.success) throw new BadOption(words.check.noWords.you);
    const { article, text } = given.data;
    const id = article === undefined ? undefined : chosenArticle(article, context).id;
    const articles = id === undefined ? answerer.articles.length : 1;
    return checkReply(text, answerer.library(id), { words, by: 'you', articles });
  },

  complete: (option, typed, { answerer: { articles } }) =>
    option === 'article' ? articleChoices(typed, articles) : [],
};

type Option = NonNullable<RESTPostAPIChatInputApplicationCommandsJSONBody['options']>[number];

const text = {
  type: 3,
  ...named((words) => words.commands.check.text),
  required: true,
  min_length: 1,
  max_length: longestText,
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

const shape = z.object({ text: z.string(), article: z.string().optional() });
