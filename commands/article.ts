import type { RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord.js';
import { z } from 'zod';
import { articleList } from '../src/replies/article-list.js';
import { articleChoices, chosenArticle, titlesWith } from '../src/replies/article-option.js';
import { articlePage } from '../src/replies/article-reply.js';
import { BadOption, type Command } from '../src/replies/command.js';
import { named } from '../src/words/named.js';

/**
 * `/article article: find:` shows what the bot has read: the article, page by page, or the list of them, of which `find` leaves
 * those with its words in the title.
 */
export const article: Command = {
  definition: ({ answerer: { articles } }) => ({
    ...named((words) => words.commands.article),
    type: 1,
    integration_types: [0, 1],
    contexts: [0, 1, 2],
    options: articles.length > 1 ? [oneOfThem, find] : [],
  }),

  reply(options, context) {
    const { answerer, words } = context;
    const given = shape.safeParse(options);
    if (!given.success) throw new BadOption(words.talk.chooseOffered);
    const { article, find } = given.data;
    if (article !== undefined) return articlePage(chosenArticle(article, context), 1, words);
    if (find !== '') {
      const [only, another] = titlesWith(find, answerer.articles);
      return only !== undefined && another === undefined
        ? articlePage(only, 1, words)
        : articleList({ page: 1, find }, context);
    }
    const [first, another] = answerer.articles;
    return first !== undefined && another === undefined
      ? articlePage(first, 1, words)
      : articleList({ page: 1, find }, context);
  },

  complete: (option, typed, { answerer: { articles } }) =>
    option === 'article' ? articleChoices(typed, articles) : [],
};

/** So that the words fit into the id of a button. */
const LONGEST = 60;

const oneOfThem = {
  type: 3,
  ...named((words) => words.commands.article.article),
  autocomplete: true,
} satisfies Option;

const find = {
  type: 3,
  ...named((words) => words.commands.article.find),
  max_length: LONGEST,
} satisfies Option;

type Option = NonNullable<RESTPostAPIChatInputApplicationCommandsJSONBody['options']>[number];

const shape = z.object({
  article: z.string().optional(),
  find: z.string().trim().max(LONGEST).default(''),
});
