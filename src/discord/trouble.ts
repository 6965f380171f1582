/** How a failure reaches whoever is waiting for an answer: once, in words, with a number to ask about. */
import { type Interaction, RateLimitError, type RepliableInteraction } from 'discord.js';
import type { Logger } from '../log.js';
import { type Reply, say } from '../replies/reply.js';
import { type Words, wordsFor } from '../words/words.js';
import { isAnsweredAlready, isTooLate } from './errors.js';
import { payload, whispered } from './payload.js';
import type { Outcome } from './service.js';

/** @param request the number that the log has, too. */
export function apology(request: string, words: Words): Reply {
  return say('trouble', words.talk.sorry(request));
}

/** Logs what went wrong while `interaction` was answered, and tells the member, if they can still be told. */
export async function tellTrouble(
  interaction: Interaction,
  error: unknown,
  request: string,
  log: Logger,
): Promise<Outcome> {
  const beyondHelp = noteUnanswerable(error, log);
  if (beyondHelp !== undefined) return beyondHelp;
  log.error({ err: error }, 'An interaction could not be answered');
  try {
    // There is no way to tell somebody who is still typing; an empty list at least does not spin.
    if (interaction.isAutocomplete()) await (interaction.responded || interaction.respond([]));
    else await reach(interaction, apology(request, wordsFor(interaction.locale)));
    return 'failed';
  } catch (second) {
    const outcome = noteUnanswerable(second, log);
    if (outcome === undefined) log.error({ err: second }, 'The apology could not be sent either');
    return outcome ?? 'unreachable';
  }
}

/** Whatever state the interaction is in, the member sees one more message and nothing is overwritten. */
async function reach(interaction: RepliableInteraction, reply: Reply): Promise<void> {
  const below = interaction.replied || (interaction.deferred && interaction.isButton());
  if (below) await interaction.followUp(whispered(reply, 'embed'));
  else if (interaction.deferred) await interaction.editReply(payload(reply, 'embed'));
  else await interaction.reply(whispered(reply, 'embed'));
}

export function noteLate(log: Logger): void {
  log.debug('The answer came after the three seconds that Discord waits for one');
}

export function noteTaken(log: Logger): void {
  log.warn(
    'This interaction was answered already. If this happens often, another instance may run with this token: stop one.',
  );
}

/** @returns the outcome when Discord takes no answer to this interaction any more; a second try is useless then. */
function noteUnanswerable(error: unknown, log: Logger): Outcome | undefined {
  if (error instanceof RateLimitError) {
    const seconds = Math.round(error.retryAfter / 1000);
    log.error({ seconds }, 'Discord asks to wait for longer than it waits for an answer');
    return 'unreachable';
  }
  if (isTooLate(error)) {
    noteLate(log);
    return 'late';
  }
  if (isAnsweredAlready(error)) {
    noteTaken(log);
    return 'taken';
  }
  return undefined;
}
