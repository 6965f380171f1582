/** Commands among a member's other questions: not too many, one at a time, and the next message may follow them. */
import {
  type ChatInputCommandInteraction,
  type CommandInteraction,
  InteractionContextType,
} from 'discord.js';
import type { Reply } from '../replies/reply.js';
import { seat } from './memory.js';
import { tooFastReply } from './pace.js';
import { whispered } from './payload.js';
import type { Outcome, Service } from './service.js';

/** A command waits so long for the answer before it, in ms: it has three seconds for its own. */
const PATIENCE = 1_500;

/** Answers a command when it is its turn; one too many gets a line that only the caller sees. */
export async function inTurn(
  interaction: CommandInteraction,
  { memory: { pace, queue }, clock, context }: Service,
  answer: () => Promise<Outcome>,
): Promise<Outcome> {
  const member = interaction.user.id;
  const verdict = pace.ask(member);
  const outcome =
    verdict === 'go'
      ? await queue.run(seat(member, interaction.channelId), answer, { patience: PATIENCE })
      : verdict;
  if (typeof outcome === 'string' && outcome !== 'full') return outcome;
  const tooFast = outcome === 'full' ? pace.refuse(member) : outcome;
  const { words } = context(interaction.locale);
  await interaction.reply(whispered(tooFastReply(tooFast, clock.ahead(), words), 'embed'));
  return 'paced';
}

/**
 * Keeps what a command has asked, for messages in the same place or in reply to its answer. Not for an answer that only
 * its caller sees: what a message takes up is seen by all.
 * @param answer id of the message that answered
 */
export function keepTurn(
  interaction: ChatInputCommandInteraction,
  { turn }: Reply,
  answer: string | null,
  { memory: { conversations } }: Service,
): void {
  if (turn === undefined) return;
  const inDm = interaction.context === InteractionContextType.BotDM;
  const alone = inDm || interaction.channel?.isThread() === true;
  conversations.keep(turn, { member: interaction.user.id, channel: interaction.channelId, alone }, answer);
}
