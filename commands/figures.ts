import type { RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord.js';
import { z } from 'zod';
import { buttonFor } from '../src/replies/action.js';
import { articleChoices } from '../src/replies/article-option.js';
import { BadOption, type Command } from '../src/replies/command.js';
import { toFigures } from '../src/replies/fact-pages.js';
import { chosenScope, whichArticle } from '../src/replies/fact-scope.js';
import { figuresReply } from '../src/replies/figures-reply.js';
import { named } from '../src/words/named.js';

/** `/figures article: about:` lists every number with what it counts, those that differ side by side. */
export const figures: Command = {
  definition: ({ answerer: { articles } }) => ({
    ...named((words) => words.commands.figures),
    type: 1,
    integration_types: [0, 1],
    contexts: [0, 1, 2],
    options: articles.length > 1 ? [article, about] : [about],
  }),

  reply(options, context) {
    const { words } = context;
    const given = shape.safeParse(options);
    if (!given.success) throw new BadOption(words.talk.chooseOffered);
    const { article, about } = given.data;
    const page = { part: 0, page: 1, about };
    const scope = chosenScope(article, context);
    const reply = scope === null ? null : figuresReply({ scope, ...page }, context);
    return (
      reply ??
      whichArticle(words.commands.figures.name, context, (scope, label) =>
        buttonFor(label, toFigures, { scope, ...page, page: 0 }),
      )
    );
  },

  complete: (option, typed, { answerer: { articles } }) =>
    option === 'article' ? articleChoices(typed, articles) : [],
};

/** So that the word fits into the id of a button. */
const LONGEST = 50;

const article = {
  type: 3,
  ...named((words) => words.commands.figures.article),
  autocomplete: true,
} satisfies Option;

const about = {
  type: 3,
  ...named((words) => words.commands.figures.about),
  max_length: LONGEST,
} satisfies Option;

type Option = NonNullable<RESTPostAPIChatInputApplicationCommandsJSONBody['options']>[number];

const shape = z.object({
  article: z.string().optional(),
  about: z.string().trim().max(LONGEST).default(''),
});
