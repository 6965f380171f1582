import type { RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord.js';
import { z } from 'zod';
import { articleChoices, articleNamed, chosenArticle } from '../src/replies/article-option.js';
import { BadOption, type Command } from '../src/replies/command.js';
import { longestQuestion } from '../src/replies/limits.js';
import type { Reply } from '../src/replies/reply.js';
import { respond } from '../src/replies/respond.js';
import { chosenSentence, sentenceChoices } from '../src/replies/sentence-option.js';
import { sentenceReply } from '../src/replies/sentence-reply.js';
import { named } from '../src/words/named.js';

/**
 * `/ask question: article: for: private:` answers a question, or shows the sentence that was chosen while it was typed;
 * `article` is offered where there are several, and `for` pings one member.
 */
export const ask: Command = {
  definition: ({ answerer: { articles } }) => ({
    ...named(({ commands: { ask } }) =>
      articles.length > 1 ? { name: ask.name, description: ask.ofSeveral } : ask,
    ),
    type: 1,
    integration_types: [0, 1],
    contexts: [0, 1, 2],
    options: [question, ...(articles.length > 1 ? [article] : []), forMember, isPrivate],
  }),

  reply(options, context) {
    const given = shape.safeParse(options);
    if (!given.success) throw new BadOption(context.words.talk.noQuestion);
    const { question, article, for: member, private: alone } = given.data;
    const scope = article === undefined ? {} : { article: chosenArticle(article, context).id };
    const chosen = chosenSentence(question, context);
    const reply: Reply =
      chosen === null
        ? { ...respond(question, scope, context), question }
        : sentenceReply(...chosen, context);
    if (member === undefined) return reply;
    if (alone !== true) return { ...reply, ping: member };
    const pingsNobody = { kind: 'note', text: context.words.sharing.pingsNobody } as const;
    return { ...reply, blocks: [...reply.blocks, pingsNobody] };
  },

  complete(option, typed, context, options = {}) {
    const { articles } = context.answerer;
    if (option === 'article') return articleChoices(typed, articles);
    return option === 'question'
      ? sentenceChoices(typed, articleNamed(options['article'], articles)?.id, context)
      : [];
  },
};

type Option = NonNullable<RESTPostAPIChatInputApplicationCommandsJSONBody['options']>[number];

const question = {
  type: 3,
  ...named((words) => words.commands.ask.question),
  required: true,
  autocomplete: true,
  min_length: 1,
  max_length: longestQuestion,
} satisfies Option;

const article = {
  type: 3,
  ...named((words) => words.commands.ask.article),
  autocomplete: true,
} satisfies Option;

const forMember = {
  type: 6,
  ...named((words) => words.commands.ask.for),
} satisfies Option;

const isPrivate = {
  type: 5,
  ...named((words) => words.commands.ask.private),
} satisfies Option;

const shape = z.object({
  question: z.string().trim().min(1),
  article: z.string().optional(),
  /** A member's id; what is none pings nobody. */
  for: z
    .string()
    .regex(/^\d{17,20}$/)
    .optional()
    .catch(undefined),
  private: z.boolean().optional(),
});
