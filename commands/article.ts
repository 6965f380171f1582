import { z } from 'zod';
import { articleChoices, chosenArticle } from '../src/replies/article-option.js';
import { articleList, articlePage } from '../src/replies/article-reply.js';
import { BadOption, type Command } from '../src/replies/command.js';
import { named } from '../src/words/named.js';

/** `/article` shows what the bot has read: the article, page by page, or the list of them. */
export const article: Command = {
  definition: ({ answerer: { articles } }) => ({
    ...named((words) => words.commands.article),
    type: 1,
    integration_types: [0, 1],
    contexts: [0, 1, 2],
    options:
      articles.length > 1
        ? [{ type: 3, ...named((words) => words.commands.article.article), autocomplete: true }]
        : [],
  }),

  reply(options, context) {
    const { answerer, words } = context;
    const given = shape.safeParse(options);
    if (!given.success) throw new BadOption(words.talk.chooseOffered);
    const { article } = given.data;
    if (article !== undefined) return articlePage(chosenArticle(article, context), 1, words);
    const [first, another] = answerer.articles;
    return first !== undefined && another === undefined
      ? articlePage(first, 1, words)
      : articleList(answerer.articles, 1, words);
  },

  complete: (option, typed, { answerer: { articles } }) =>
    option === 'article' ? articleChoices(typed, articles) : [],
};

const shape = z.object({ article: z.string().optional() });
