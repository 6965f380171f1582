import type { RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord.js';
import type { Answerer } from '../answering/answerer.js';
import type { Words } from '../words/words.js';
import type { Reply } from './reply.js';

/** What a member can call: its name, options and texts as plain data, and what it replies. */
export interface Command {
  /** May depend on what has been read: a choice of articles is offered only where there are several. */
  definition(context: Context): RESTPostAPIChatInputApplicationCommandsJSONBody;
  /**
   * @param options as they came in, by name; checked by the command itself.
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

export interface Choice {
  readonly name: string;
  readonly value: string;
}

/** What a reply is made from, as it is at the moment of the call. */
export interface Context {
  readonly answerer: Answerer;
  /** In the language of whoever reads the reply. */
  readonly words: Words;
}

/** An option that cannot be used, said to the member in one sentence. */
export class BadOption extends Error {
  override readonly name = 'BadOption';
}
