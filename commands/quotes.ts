import type { RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord.js';
import { z } from 'zod';
import { articleChoices, chosenArticle } from '../src/replies/article-option.js';
import { BadOption, type Command } from '../src/replies/command.js';
import { ALL } from '../src/replies/fact-pages.js';
import { quotesOfTyped, quotesReply, speakerChoices } from '../src/replies/quotes-reply.js';
import { named } from '../src/words/named.js';

/** `/quotes speaker: article:` shows everything that somebody is quoted with; without a speaker, who is quoted and how often. */
export const quotes: Command = {
  definition: ({ answerer: { articles } }) => ({
    ...named((words) => words.commands.quotes),
    type: 1,
    integration_types: [0, 1],
    contexts: [0, 1, 2],
    options: articles.length > 1 ? [speaker, article] : [speaker],
  }),

  reply(options, context) {
    const { words } = context;
    const given = shape.safeParse(options);
    if (!given.success) throw new BadOption(words.talk.chooseOffered);
    const { speaker, article } = given.data;
    const scope = article === undefined ? ALL : chosenArticle(article, context).hash;
    const reply =
      speaker === ''
        ? quotesReply({ scope, page: 1, of: null }, context)
        : quotesOfTyped(speaker, scope, context);
    if (reply === null) throw new BadOption(words.talk.chooseOffered);
    return reply;
  },

  complete(option, typed, context) {
    if (option === 'article') return articleChoices(typed, context.answerer.articles);
    return option === 'speaker' ? speakerChoices(typed, context) : [];
  },
};

const LONGEST = 100;

const speaker = {
  type: 3,
  ...named((words) => words.commands.quotes.speaker),
  max_length: LONGEST,
  autocomplete: true,
} satisfies Option;

const article = {
  type: 3,
  ...named((words) => words.commands.quotes.article),
  autocomplete: true,
} satisfies Option;

type Option = NonNullable<RESTPostAPIChatInputApplicationCommandsJSONBody['options']>[number];

const shape = z.object({
  speaker: z.string().trim().max(LONGEST).default(''),
  article: z.string().optional(),
});
