/** Questions of members, each by somebody of their own and with a word that nobody else uses, and how each of them ended. */
import type { Discord, Message, User } from '../discord-server/index.js';
import { readMessage } from '../discord-server/index.js';

/** The ways in which a member can ask. */
export const KINDS = [
  'command',
  'command for somebody',
  'button',
  'choices',
  'mention',
  'direct message',
] as const;
export type Kind = (typeof KINDS)[number];

/**
 * - `answered`: exactly once, and rightly; a note that the answer went elsewhere, or a reaction where nothing may be written, counts
 * - `apologised`: exactly once, with an apology that its asker sees
 * - `twice`: they got more than one message
 * - `lost`: they got nothing
 */
export type Ending = 'answered' | 'apologised' | 'twice' | 'lost';

export interface Question {
  readonly kind: Kind;
  /** As it stands now. */
  ending(): Ending;
}

export interface Asking {
  /** @throws Error where a member could not ask that now */
  ask(kind: Kind): Promise<Question>;
  /** Waits until each has an ending other than `lost`, or `patience` ms have passed. */
  settled(questions: readonly Question[], patience: number): Promise<void>;
  /** Somebody who has asked nothing yet. */
  somebody(): User;
  /** A word that nobody else uses, to be part of what somebody asks. */
  word(): string;
  /** What must not stand in any log: ids of members, and the words of their questions. */
  readonly members: readonly string[];
  readonly questions: readonly string[];
  /** Who may be notified, with the messages of this bot. */
  readonly named: ReadonlySet<string>;
}

const APOLOGY = /Something went wrong on my side/u;
const RIGHT = '121,000';
const ELSEWHERE = /I may not write in/u;

/** @param shown an answer with buttons, that stands in the usual place; its asker presses one of them. */
export function openAsking(discord: Discord): Asking {
  const members: string[] = [];
  const questions: string[] = [];
  const named = new Set<string>();

  const somebody = () => {
    const user = discord.addUser(`Member ${members.length}`);
    members.push(user.id);
    return user;
  };
  const word = () => {
    const canary = `qzx${questions.length + 1}canary`;
    questions.push(canary);
    return canary;
  };
  // What it names is not to be pinged.
  const words = () => `how many fled Kursk @everyone <@${discord.member.id}> ${word()}`;

  const asks: { readonly [K in Kind]: () => Promise<() => Ending> } = {
    command: async () => {
      const call = { command: 'ask', options: { question: words() }, user: somebody() };
      return ofInteraction(discord, (await discord.slash(call).sent()).id);
    },
    'command for somebody': async () => {
      const friend = somebody();
      named.add(friend.id);
      const call = { command: 'ask', options: { question: words(), for: friend.id }, user: somebody() };
      return ofInteraction(discord, (await discord.slash(call).sent()).id);
    },
    button: async () => {
      const message = shownAnswer(discord);
      return ofInteraction(
        discord,
        (await discord.press(message, { label: 'Why this?' }, { user: somebody() }).sent()).id,
      );
    },
    choices: async () => {
      const before = discord.interactions.length;
      const call = { command: 'ask', option: 'question', typed: 'how many fled', user: somebody() };
      void discord.autocomplete(call).catch(() => {});
      const told = await discord.until('the member to type', () => discord.interactions[before]);
      return ofInteraction(discord, told.id);
    },
    mention: async () => {
      const line = { in: 'guild', content: words(), mentions: 'bot', author: somebody() } as const;
      return ofMessage(discord, discord.message(line).message);
    },
    'direct message': async () => {
      const line = { in: 'dm', content: words(), author: somebody() } as const;
      return ofMessage(discord, discord.message(line).message);
    },
  };

  return {
    ask: async (kind) => ({ kind, ending: await asks[kind]() }),
    async settled(questions, patience) {
      const done = () => (questions.every(({ ending }) => ending() !== 'lost') ? true : undefined);
      await discord.until('the answers', done, patience).catch(() => {});
    },
    somebody,
    word,
    members,
    questions,
    named,
  };
}

/** The answer to a command that stands where everybody sees it, and whose buttons can be pressed. */
function shownAnswer(discord: Discord): Message {
  const found = discord.messages.findLast(
    (message) => message.type === 20 && readMessage(message).includes('[Why this?]'),
  );
  if (found === undefined) throw new Error('No answer with a button stands there.');
  return found;
}

function ofInteraction(discord: Discord, id: string): () => Ending {
  return () => {
    const progress = discord.interactions.find((one) => one.id === id)?.progress;
    if (progress === undefined) return 'lost';
    if (progress.choices !== null) return progress.choices.length > 0 ? 'answered' : 'apologised';
    return endingOf([...(progress.response === null ? [] : [progress.response]), ...progress.followUps]);
  };
}

function ofMessage(discord: Discord, asked: Message): () => Ending {
  const before = discord.sent.length;
  return () => {
    const reacted = discord.reactions.some(({ messageId }) => messageId === asked.id);
    const here = discord.sent.slice(before).map(({ message }) => message);
    const replies = here.filter(({ message_reference }) => message_reference?.message_id === asked.id);
    const privately = here.filter(
      (message) =>
        discord.channelOf(message).recipient?.id === asked.author.id && ELSEWHERE.test(message.content),
    );
    const beside = here.filter(
      (message) =>
        message.channel_id === asked.channel_id &&
        message.message_reference === undefined &&
        message.nonce === asked.id,
    );
    const ending = endingOf([...replies, ...privately, ...beside]);
    return ending === 'lost' && reacted ? 'answered' : ending;
  };
}

function endingOf(messages: readonly Message[]): Ending {
  const [only, second] = new Map(messages.map((message) => [message.id, readMessage(message)])).values();
  if (only === undefined) return 'lost';
  if (second !== undefined) return 'twice';
  if (APOLOGY.test(only)) return 'apologised';
  // What a button brings has no figure of its own.
  return only.includes(RIGHT) || /matched|share|score/iu.test(only) ? 'answered' : 'lost';
}
