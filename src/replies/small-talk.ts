import { tokenize } from '../answering/tokens.js';
import type { Context } from './command.js';
import { type Reply, say } from './reply.js';

/** A friendly line for "hello", "thanks" or "help" and for a message without words; null when it is a question. */
export function smallTalk(text: string, context: Context): Reply | null {
  const words = text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[^\p{L}\p{N}']+/gu, ' ')
    .trim();
  const kind = KINDS.find(([, pattern]) => pattern.test(words))?.[0];
  if (kind !== undefined) return say('plain', LINES[kind](whatIsRead(context), whose(context)));
  // "the", "who is it", an emoji: there is nothing that any sentence could be found by.
  const searchable = tokenize(text).some(({ stop }) => !stop);
  return searchable ? null : say('plain', `I need words to look for. Ask me about ${whatIsRead(context)}.`);
}

/** What the bot does, in two or three sentences. */
export function whatItDoes(context: Context): string {
  return LINES.help(whatIsRead(context), whose(context));
}

/** “Title”, or how many articles. */
export function whatIsRead({ answerer: { articles } }: Context): string {
  const [only] = articles;
  if (only === undefined) return 'the articles, once I have some';
  return articles.length === 1
    ? `“${only.metadata.title}”`
    : `the ${articles.length} articles that I have read`;
}

/** Their words or its words, by how many articles there are. */
function whose({ answerer: { articles } }: Context): string {
  return articles.length === 1 ? 'its' : 'their';
}

const LINES = {
  hello: (what: string, whose: string) =>
    `Hello! Ask me about ${what}: who, what, when, where or how many. I answer in ${whose} own words.`,
  thanks: (what: string) => `You are welcome! Ask me anything else about ${what}.`,
  bye: (_what: string) => 'See you! I am here whenever you have a question.',
  help: (what: string, whose: string) =>
    `I answer questions about ${what} in ${whose} own words: I show the passage, where it stands and who said it, ` +
    'and I say so when the answer is not in there. ' +
    'Use /ask, send me a direct message, or mention me with your question. /article shows what I have read.',
} as const;

const WHO =
  '(?: (?:there|again|all|everyone|everybody|bot|footnote|friend|mate|you|to you|so much|very much|a lot))*';

/** Whole messages, lower case, without punctuation. */
const KINDS: readonly (readonly [keyof typeof LINES, RegExp])[] = [
  [
    'hello',
    new RegExp(`^(?:hi+|hey+|hello+|hiya|howdy|yo|greetings|good (?:morning|day|afternoon|evening))${WHO}$`),
  ],
  ['hello', /^(?:(?:hi|hey|hello) )?how are you(?: doing)?(?: today)?$/],
  [
    'thanks',
    new RegExp(`^(?:many |ok |okay |great |cool )?(?:thanks|thank you|thank u|thx|ty|tysm|cheers)${WHO}$`),
  ],
  ['thanks', /^(?:nice|great|good|cool|awesome|perfect|good bot|nice bot|well done|ok|okay)$/],
  ['bye', new RegExp(`^(?:bye|bye bye|goodbye|good night|see you|see ya|cya)${WHO}$`)],
  ['help', /^(?:help|help me|help please|please help|commands|menu|start|info|usage|test|ping)$/],
  ['help', /^(?:what|who) (?:are|r) (?:you|u)$|^what(?: can| do| could) you do$|^what is this(?: bot)?$/],
  [
    'help',
    /^how (?:do|does|can) (?:you|this|it|the bot|i)(?: bot)? (?:work|use (?:you|this|it|the bot)|ask(?: you)?)$/,
  ],
];
