import { isContent } from '../answering/question-phrases.js';
import { tokenize } from '../answering/tokens.js';
import type { Read } from '../words/read.js';
import { languages } from '../words/words.js';
import type { Context } from './command.js';
import { type Reply, say } from './reply.js';

/**
 * A friendly line for "hello", "thanks" or "help", in whichever language it was said, and for a message without words;
 * null when it is a question.
 */
export function smallTalk(text: string, context: Context): Reply | null {
  const kind = kindOfTalk(text);
  const { talk } = context.words;
  if (kind !== undefined) return say('plain', talk[kind](whatIsRead(context)));
  // "the", "when?", "who is it", an emoji: there is nothing that any sentence could be found by.
  const searchable = tokenize(text).some(isContent);
  return searchable ? null : say('plain', talk.noWords(whatIsRead(context)));
}

/** Which of them it is: "hello", "thanks" …; undefined for all else. */
export function kindOfTalk(text: string): (typeof KINDS)[number] | undefined {
  const said = text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[^\p{L}\p{N}']+/gu, ' ')
    .trim();
  return KINDS.find((one) => languages.some((words) => isOneOf(words.smallTalk[one], said)));
}

/** What the bot does, in two or three sentences. */
export function whatItDoes(context: Context): string {
  return context.words.talk.help(whatIsRead(context));
}

export function whatIsRead({ answerer: { articles } }: Context): Read {
  const [only, another] = articles;
  const title = only === undefined || another !== undefined ? null : only.metadata.title;
  return { articles: articles.length, title };
}

const KINDS = ['hello', 'thanks', 'bye', 'help'] as const;

function isOneOf(patterns: readonly RegExp[], said: string): boolean {
  return patterns.some((pattern) => pattern.test(said));
}
