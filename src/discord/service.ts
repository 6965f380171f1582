import type { REST } from 'discord.js';
import type { Logger } from '../log.js';
import type { Meters } from '../metrics/meters.js';
import type { Command, Context } from '../replies/command.js';
import type { Reply } from '../replies/reply.js';
import type { Clock } from './clock.js';
import type { Desk } from './desk.js';
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
  readonly meters: Meters;
  readonly memory: Memory;
  readonly desk: Desk;
  /** For what answers an interaction after its first response. */
  readonly rest: REST;
}

/**
 * How a question ended, for the log and the metrics.
 * - `answered`; `unsure`: and said that it is not sure; `unsaid`: said that the articles do not say
 * - `refused` (said why not), `unknown` (said that it is not known), `failed` (said sorry)
 * - `elsewhere`: told by a reaction or a direct message, since the bot may not write where it was asked
 * - `paced`: asked too fast, which is said once; `busy`: too many ask at a time, which is said, but for choices and edits
 * - `unchanged`: an edit that asks nothing else
 * - `late`: nobody could be answered any more; `taken`: somebody else had answered
 * - `unreachable`: the failure could not be told either
 */
export type Outcome =
  | 'answered'
  | 'unsure'
  | 'unsaid'
  | 'refused'
  | 'unknown'
  | 'failed'
  | 'elsewhere'
  | 'paced'
  | 'busy'
  | 'unchanged'
  | 'late'
  | 'taken'
  | 'unreachable';

/** What it means that this reply could be shown. */
export function outcomeOf({ tone, unsure, turn }: Reply): 'answered' | 'unsure' | 'unsaid' | 'refused' {
  // A miss of something that is no question, a word that is looked for or a text that is checked, is what was asked for.
  if (tone === 'miss' && turn !== undefined) return 'unsaid';
  if (tone === 'trouble') return 'refused';
  return unsure === true ? 'unsure' : 'answered';
}

/** Short enough to be read out: it stands in an apology and, beside the cause, in the log. */
export function newRequestId(): string {
  return crypto.randomUUID().slice(0, 8);
}
