import type {
  ApplicationCommandType,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import type { Answerer } from '../answering/answerer.js';
import type { Article } from '../corpus/article.js';
import type { Store } from '../store/store.js';
import type { Words } from '../words/words.js';
import type { About } from './about-reply.js';
import type { Reply } from './reply.js';

/** What a member can call: its name, options and texts as plain data, and what it replies. */
export interface Command {
  /** May depend on what has been read: a choice of articles is offered only where there are several. */
  definition(context: Context): Definition;
  /**
   * @param options as they came in, by name; checked by the command itself. One in the menu of a message gets `message`:
   * the words of that message.
   * @throws BadOption when an option cannot be used; its message is for the member.
   */
  reply(options: Readonly<Record<string, unknown>>, context: Context): Reply;
  /**
   * Choices while a member types: at most 25, each name and value 1–100 characters.
   * @param options the command's others, as far as they are filled in
   */
  complete?(
    option: string,
    typed: string,
    context: Context,
    options?: Readonly<Record<string, unknown>>,
  ): readonly Choice[];
}

/** What Discord is told of it: a command that is called with a slash, or one in the menu of a message. */
export type Definition = RESTPostAPIChatInputApplicationCommandsJSONBody | InMenu;

/** It has a name alone. */
interface InMenu extends RESTPostAPIContextMenuApplicationCommandsJSONBody {
  readonly type: ApplicationCommandType.Message;
  readonly description?: undefined;
  readonly options?: undefined;
}

export interface Choice {
  readonly name: string;
  readonly value: string;
}

/** What a reply is made from, as it is at the moment of the call. */
export interface Context {
  readonly answerer: Answerer;
  /**
   * Earlier versions of an article, the newest first, each read when it is asked for; absent where none are kept.
   * @param article its id, or its name in a receipt
   */
  readonly earlier?: (article: string) => Iterable<Article>;
  /** In the language of whoever reads the reply. */
  readonly words: Words;
  /** What may be kept, and is; absent in a terminal, as all below is. */
  readonly kept?: Store;
  /** Who runs the bot, and which it is. */
  readonly about?: About;
  /** Who called a command or pressed a button. */
  readonly member?: Member;
}

/** As much of a member as a reply may need. */
export interface Member {
  readonly id: string;
  /** Discord's locale, in which they read. */
  readonly locale: string;
  /** The message whose button was pressed: its id, and the question that is shown above it. */
  readonly pressed?: { readonly message: string; readonly question?: string };
}

/** An option that cannot be used, said to the member in one sentence. */
export class BadOption extends Error {
  override readonly name = 'BadOption';
}
