import { z } from 'zod';
import { articleChoices, chosenArticle } from '../src/replies/article-option.js';
import { articleList, articlePage } from '../src/replies/article-reply.js';
import { BadOption, type Command } from '../src/replies/command.js';

/** `/article` shows what the bot has read: the article, page by page, or the list of them. */
export const article: Command = {
  definition: ({ answerer: { articles } }) => ({
    name: 'article',
    description: 'See what I have read: its source, its length, and the text',
    type: 1,
    integration_types: [0, 1],
    contexts: [0, 1, 2],
    options:
      articles.length > 1
        ? [{ type: 3, name: 'article', description: 'Open this one', autocomplete: true }]
        : [],
  }),

  reply(options, { answerer: { articles } }) {
    const given = shape.safeParse(options);
    if (!given.success) throw new BadOption('Choose an article that is offered while you type.');
    const [first] = articles;
    if (given.data.article !== undefined) return articlePage(chosenArticle(given.data.article, articles), 1);
    return articles.length === 1 && first !== undefined ? articlePage(first, 1) : articleList(articles, 1);
  },

  complete: (option, typed, { answerer: { articles } }) =>
    option === 'article' ? articleChoices(typed, articles) : [],
};

const shape = z.object({ article: z.string().optional() });
