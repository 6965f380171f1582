import type { RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord.js';
import { z } from 'zod';
import { articleChoices, chosenArticle } from '../src/replies/article-option.js';
import { BadOption, type Choice, type Command, type Context } from '../src/replies/command.js';
import { cut } from '../src/replies/cut.js';
import { limits, longestQuestion } from '../src/replies/limits.js';
import { oneLine } from '../src/replies/plain-text.js';
import { smallTalk } from '../src/replies/small-talk.js';
import { stopReply, watchingIn, watchList, watchReply } from '../src/replies/watch-reply.js';
import { StoreError } from '../src/store/store-error.js';
import { named } from '../src/words/named.js';

/** `/watch add question: article:` watches a question, `/watch list` shows what is watched, `/watch stop watched:` ends it. */
export const watch: Command = {
  definition: ({ answerer: { articles } }) => ({
    ...named((words) => words.commands.watch),
    type: 1,
    integration_types: [0, 1],
    contexts: [0, 1, 2],
    options: [
      {
        type: 1,
        ...named((words) => words.commands.watch.add),
        options: articles.length > 1 ? [question, article] : [question],
      },
      { type: 1, ...named((words) => words.commands.watch.list) },
      { type: 1, ...named((words) => words.commands.watch.stop), options: [watched] },
    ],
  }),

  reply(options, context) {
    if (watchingIn(context) === null) return watchList(context);
    const given = shape.safeParse(options);
    if (!given.success) throw new BadOption(context.words.watch.which);
    if ('stop' in given.data) return stopReply(given.data.watched, context);
    return 'add' in given.data ? add(given.data.question, given.data.article, context) : watchList(context);
  },

  complete(option, typed, context) {
    if (option === 'article') return articleChoices(typed, context.answerer.articles);
    return option === 'watched' ? watchedChoices(typed, context) : [];
  },
};

function add(given: string, named: string | undefined, context: Context) {
  const asked = given.trim();
  if ([...asked].length > longestQuestion) throw new BadOption(context.words.talk.tooLong(longestQuestion));
  // "hello" finds nothing, today or later.
  const talk = smallTalk(asked, context);
  if (talk !== null) return { ...talk, whispered: true } as const;
  return watchReply(asked, named === undefined ? null : chosenArticle(named, context).id, context);
}

/** What the member watches and holds what is typed so far. */
function watchedChoices(typed: string, context: Context): Choice[] {
  const watching = watchingIn(context);
  if (watching === null) return [];
  try {
    return watching.watches
      .of(watching.member.id)
      .filter((one) => one.question.toLowerCase().includes(typed.trim().toLowerCase()))
      .map((one) => ({ name: cut(oneLine(one.question), limits.choiceText), value: one.id }));
  } catch (error) {
    // There is no way to tell somebody who is typing; whoever sends it is told.
    if (error instanceof StoreError) return [];
    throw error;
  }
}

type Command1 = NonNullable<RESTPostAPIChatInputApplicationCommandsJSONBody['options']>[number];
type Option = Exclude<Command1, { type: 1 | 2 }>;

const question = {
  type: 3,
  ...named((words) => words.commands.watch.question),
  required: true,
  min_length: 1,
  max_length: longestQuestion,
} satisfies Option;

const article = {
  type: 3,
  ...named((words) => words.commands.ask.article),
  autocomplete: true,
} satisfies Option;

const watched = {
  type: 3,
  ...named((words) => words.commands.watch.watched),
  required: true,
  autocomplete: true,
} satisfies Option;

/** A subcommand stands among the options as true. */
const shape = z.union([
  z.object({ add: z.literal(true), question: z.string().trim().min(1), article: z.string().optional() }),
  z.object({ list: z.literal(true) }),
  z.object({ stop: z.literal(true), watched: z.string() }),
]);
