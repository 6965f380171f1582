import { z } from 'zod';
import { buttonFor } from '../src/replies/action.js';
import { articleChoices } from '../src/replies/article-option.js';
import { BadOption, type Command } from '../src/replies/command.js';
import { toTimeline } from '../src/replies/fact-pages.js';
import { chosenScope, whichArticle } from '../src/replies/fact-scope.js';
import { timelineReply } from '../src/replies/timeline-reply.js';
import { named } from '../src/words/named.js';

/** `/timeline article:` lists everything that is dated in order of time, and what is dated only in the article's own words. */
export const timeline: Command = {
  definition: ({ answerer: { articles } }) => ({
    ...named((words) => words.commands.timeline),
    type: 1,
    integration_types: [0, 1],
    contexts: [0, 1, 2],
    options:
      articles.length > 1
        ? [{ type: 3, ...named((words) => words.commands.timeline.article), autocomplete: true }]
        : [],
  }),

  reply(options, context) {
    const { words } = context;
    const given = shape.safeParse(options);
    if (!given.success) throw new BadOption(words.talk.chooseOffered);
    const page = { part: 0, page: 1 };
    const scope = chosenScope(given.data.article, context);
    const reply = scope === null ? null : timelineReply({ scope, ...page }, context);
    return (
      reply ??
      whichArticle(words.commands.timeline.name, context, (scope, label) =>
        buttonFor(label, toTimeline, { scope, ...page, page: 0 }),
      )
    );
  },

  complete: (option, typed, { answerer: { articles } }) =>
    option === 'article' ? articleChoices(typed, articles) : [],
};

const shape = z.object({ article: z.string().optional() });
