/** One use of the bot by a member, and how far its answer has come. */
import { InteractionType } from 'discord.js';
import type { Message } from './message.js';
import type { Refusal } from './refusal.js';
import { refuse } from './refusal.js';
import type { Channel, User, World } from './world.js';

export interface Choice {
  readonly name: string;
  readonly value: string | number;
}

export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly type: InteractionType;
  /** In words: "/ask", "the button ctx:1". */
  readonly called: string;
  readonly user: User;
  readonly channel: Channel;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  /** The bot got it when it was too late to answer: not its fault. */
  readonly arrivedLate: boolean;
  /** By installation: server "0", person "1". */
  readonly owners: Readonly<Record<string, string>>;
  /** The command's name, for the message that answers it. */
  readonly commandName: string | null;
  /** What a button or menu stands on, or a context menu command was called on. */
  readonly on: Message | null;
  progress: Progress;
}

/** What the bot has done about it. */
export interface Progress {
  /** The callback's type; null until there is one. */
  readonly first: number | null;
  /** The message that answers it, or that a button changes; null when there is none yet. */
  readonly originalId: string | null;
  /** Deferred, and nothing shown since. */
  readonly waiting: boolean;
  readonly response: Message | null;
  readonly followUps: readonly Message[];
  readonly edits: readonly Message[];
  readonly choices: readonly Choice[] | null;
  readonly modal: object | null;
  /** Calls after it was too late. */
  readonly lateTries: number;
  /** The time for an answer is over, and there was none. */
  readonly unanswered: boolean;
}

export const NO_PROGRESS: Progress = {
  first: null,
  originalId: null,
  waiting: false,
  response: null,
  followUps: [],
  edits: [],
  choices: null,
  modal: null,
  lateTries: 0,
  unanswered: false,
};

/** The interaction that an initial response is for. @throws Refusal 10062 or 40060. */
export function interactionToAnswer(world: World, id: string, token: string): Interaction {
  const found = world.interactions.get(token);
  if (found === undefined || found.id !== id) {
    throw refuse(10062, 'answered an interaction that does not exist (a forged id or token)');
  }
  if (found.progress.first !== null) {
    const breach = `answered ${found.called} a second time with an initial response`;
    throw refuse(40060, world.unheard.has(token) ? undefined : breach);
  }
  const age = Date.now() - found.createdAt;
  if (age > world.limits.answerWindow) {
    found.progress = { ...found.progress, lateTries: found.progress.lateTries + 1 };
    throw tooLate(found, age, world.limits.answerWindow);
  }
  return found;
}

/** The interaction behind a webhook token. @throws Refusal 10015 or 50027. */
export function interactionOfWebhook(world: World, applicationId: string, token: string): Interaction {
  const found = world.interactions.get(token);
  if (found === undefined || applicationId !== world.bot.id) {
    throw refuse(10015, 'used an interaction webhook that does not exist (a forged token)');
  }
  if (found.progress.first === null) {
    const lost = Date.now() - found.createdAt > world.limits.answerWindow;
    throw refuse(10015, lost ? undefined : `followed up on ${found.called} before responding to it`);
  }
  if (Date.now() - found.createdAt > world.limits.tokenLife) {
    throw refuse(50027, `used the token of ${found.called} after it had expired`);
  }
  return found;
}

/** True for a question that the bot may answer with choices only. */
export function isAutocomplete(interaction: Interaction): boolean {
  return interaction.type === InteractionType.ApplicationCommandAutocomplete;
}

function tooLate(interaction: Interaction, age: number, window: number): Refusal {
  if (interaction.progress.lateTries > 1) {
    return refuse(10062, `answered ${interaction.called} again after it was told that it is too late`);
  }
  if (interaction.arrivedLate) return refuse(10062);
  return refuse(10062, `answered ${interaction.called} after ${age} ms; ${window} ms were allowed`);
}
