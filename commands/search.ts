import type { RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord.js';
import { z } from 'zod';
import { articleChoices, articleNamed, chosenArticle } from '../src/replies/article-option.js';
import { BadOption, type Command } from '../src/replies/command.js';
import { longestQuestion } from '../src/replies/limits.js';
import { oneLine } from '../src/replies/plain-text.js';
import { searchReply } from '../src/replies/search-reply.js';
import { chosenSpeaker, speakerChoices, speakersIn } from '../src/replies/speaker-option.js';
import { named } from '../src/words/named.js';

/** `/search words: article: speaker:` brings every passage with the words; the filters are offered where they part anything. */
export const search: Command = {
  definition: ({ answerer: { articles } }) => ({
    ...named((words) => words.commands.search),
    type: 1,
    integration_types: [0, 1],
    contexts: [0, 1, 2],
    options: [
      words,
      ...(articles.length > 1 ? [article] : []),
      ...(speakersIn(articles).length > 0 ? [speaker] : []),
    ],
  }),

  reply(options, context) {
    const { search, talk } = context.words;
    const given = shape.safeParse(options);
    if (!given.success) throw new BadOption(search.noWords);
    const { words, article: named, speaker } = given.data;
    if (words.length > longestQuestion) throw new BadOption(talk.tooLong(longestQuestion));
    const article = named === undefined ? undefined : chosenArticle(named, context);
    const articles = article === undefined ? context.answerer.articles : [article];
    const who = speaker === undefined ? undefined : chosenSpeaker(speaker, articles, context);
    return searchReply({ words, article, speaker: who }, 1, context);
  },

  complete(option, typed, { answerer: { articles } }, options = {}) {
    if (option === 'article') return articleChoices(typed, articles);
    const article = articleNamed(options['article'], articles);
    return option === 'speaker' ? speakerChoices(typed, article === undefined ? articles : [article]) : [];
  },
};

type Option = NonNullable<RESTPostAPIChatInputApplicationCommandsJSONBody['options']>[number];

const words = {
  type: 3,
  ...named(({ commands }) => commands.search.words),
  required: true,
  min_length: 1,
  max_length: longestQuestion,
} satisfies Option;

const article = {
  type: 3,
  ...named(({ commands }) => commands.search.article),
  autocomplete: true,
} satisfies Option;

const speaker = {
  type: 3,
  ...named(({ commands }) => commands.search.speaker),
  autocomplete: true,
} satisfies Option;

const shape = z.object({
  words: z
    .string()
    .transform((text) => oneLine(text).trim())
    .pipe(z.string().min(1)),
  article: z.string().optional(),
  speaker: z.string().optional(),
});
