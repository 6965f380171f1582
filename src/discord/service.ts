import type { Logger } from '../log.js';
import type { Command, Context } from '../replies/command.js';
import type { Clock } from './clock.js';
import type { Memory } from './memory.js';

/** What answering somebody on Discord takes, besides what they wrote. */
export interface Service {
  readonly commands: readonly Command[];
  /**
   * As it is at the moment of the call; with other articles than before, if whoever made it has read them anew.
   * @param locale Discord's, of whoever reads what is made from it
   */
  readonly context: (locale: string) => Context;
  readonly clock: Clock;
  readonly log: Logger;
  readonly memory: Memory;
}

/**
 * How a question ended, for the log.
 * - `answered`, `refused` (said why not), `unknown` (said that it is not known), `failed` (said sorry)
 * - `elsewhere`: told by a reaction or a direct message, since the bot may not write where it was asked
 * - `paced`: asked too fast, which is said once
 * - `unchanged`: an edit that asks nothing else
 * - `late`: nobody could be answered any more; `taken`: somebody else had answered
 * - `unreachable`: the failure could not be told either
 */
export type Outcome =
  | 'answered'
  | 'refused'
  | 'unknown'
  | 'failed'
  | 'elsewhere'
  | 'paced'
  | 'unchanged'
  | 'late'
  | 'taken'
  | 'unreachable';

/** Short enough to be read out: it stands in an apology and, beside the cause, in the log. */
export function newRequestId(): string {
  return crypto.randomUUID().slice(0, 8);
}
