/** Every way by which a member's words come in, without Discord between: what a test can do two hundred thousand times. */
import { z } from 'zod';
import { commands } from '../../commands/index.js';
import { questionIn } from '../../src/discord/messages.js';
import { payload, whispered } from '../../src/discord/payload.js';
import { press } from '../../src/replies/buttons.js';
import { BadOption, type Choice, type Command, type Context } from '../../src/replies/command.js';
import { limits } from '../../src/replies/limits.js';
import { type Reply, say, type Turn } from '../../src/replies/reply.js';
import { respondInTurn } from '../../src/replies/turn-reply.js';
import { pingsOf } from '../discord-server/mentions.js';
import { checkMessage } from '../discord-server/message-rules.js';
import { cpuTime } from './timing.js';

export interface Come {
  /** Of what Footnote does with the words, in ms of CPU time. */
  readonly ms: number;
  /** Sentences on what was wrong with it. */
  readonly faults: readonly string[];
}

export interface Entrances {
  /** A message, after the one before it. */
  message(text: string): Come;
  /** Any command, in all its text options; `which` chooses the command, and which options are given. */
  command(text: string, which: number): Come;
  /** What is offered while it is typed. */
  choices(text: string, which: number): Come;
  /** A button with a forged id: the text itself, or one that was seen before with the text in it. */
  button(text: string, which: number): Come;
}

const BOT = '123456789012345679';
const NAMED = '223456789012345678';
const HALF = /\p{Surrogate}/u;

export function openEntrances(context: Context): Entrances {
  let last: Turn | null = null;
  const seen: string[] = [];

  const replied = (make: () => Reply): Come => {
    const spent = cpuTime();
    const reply = make();
    const looks = [payload(reply, 'embed'), payload(reply, 'text'), whispered(reply, 'embed')];
    const ms = spent();
    for (const { id } of reply.buttons) if (seen.length < 500) seen.push(id);
    return { ms, faults: looks.flatMap((look) => faultsOf(look, reply.ping)) };
  };
  const some = <T>(all: readonly T[], which: number): T | undefined => all[which % Math.max(1, all.length)];

  return {
    message: (text) =>
      replied(() => {
        const reply = respondInTurn(questionIn(`<@${BOT}> ${text}`, BOT), last, context);
        last = reply.turn ?? null;
        return reply;
      }),
    command: (text, which) => {
      const command = some(commands, which);
      return replied(() => called(command, text, which, context));
    },
    choices(text, which) {
      const completing = commands.filter(({ complete }) => complete !== undefined);
      const command = some(completing, which);
      const option = some(textOptions(command, context), which >> 3);
      const spent = cpuTime();
      const choices = command?.complete?.(option ?? 'question', text, context, { article: text }) ?? [];
      const ms = spent();
      return { ms, faults: choiceFaults(choices) };
    },
    button(text, which) {
      const known = some(seen, which) ?? 'p:0';
      const at = which % known.length;
      const forged = which % 3 === 0 ? text : known.slice(0, at) + text + known.slice(at + (which % 5));
      return replied(() => press(which % 7 === 0 ? known : forged.slice(0, limits.customId), context));
    },
  };
}

function called(command: Command | undefined, text: string, which: number, context: Context): Reply {
  if (command === undefined) throw new Error('There is no command.');
  const given = textOptions(command, context).filter((_, at) => ((which >> 4) & (1 << at)) === 0 || at === 0);
  const options = {
    ...Object.fromEntries(given.map((name) => [name, text])),
    ...(which % 4 === 0 ? { for: NAMED } : {}),
    ...(which % 5 === 0 ? { private: true } : {}),
  };
  try {
    return command.reply(options, context);
  } catch (error) {
    if (error instanceof BadOption) return say('trouble', error.message);
    throw error;
  }
}

/** Names of the options that take text; a command in the menu of a message takes that message. */
function textOptions(command: Command | undefined, context: Context): readonly string[] {
  if (command === undefined) return [];
  const definition = command.definition(context);
  if (definition.type === 3) return ['message'];
  return (definition.options ?? []).flatMap((option) =>
    option.type === 1
      ? [option.name, ...(option.options ?? []).map(({ name }) => name)]
      : option.type === 3
        ? [option.name]
        : [],
  );
}

const mentionsIn = z.object({ parse: z.array(z.never()), users: z.array(z.literal(NAMED)).optional() });

/** By the rules of the loopback Discord, which are those of Discord or stricter. */
function faultsOf(message: ReturnType<typeof payload>, ping: string | undefined): readonly string[] {
  const { content, embeds, components, flags = 0, allowedMentions } = message;
  const faults: string[] = [];
  try {
    checkMessage({ content, embeds, components, flags });
  } catch (error) {
    faults.push(`Discord would refuse it: ${error instanceof Error ? error.message : String(error)}`);
  }
  const read = mentionsIn.safeParse(allowedMentions);
  if (!read.success) faults.push('it might ping somebody who was not named');
  const allowed = { parse: [], users: [...(read.data?.users ?? [])] };
  const { users } = pingsOf(content, allowed, null);
  if (users.some((id) => id !== ping)) faults.push('it pings somebody who was not named');
  if (HALF.test(JSON.stringify([content, embeds, components]))) faults.push('it shows half a character');
  return faults;
}

function choiceFaults(choices: readonly Choice[]): readonly string[] {
  const faults = choices.flatMap(({ name, value }) =>
    [name, value].flatMap((text) => {
      if (text.trim() === '' || text.length > limits.choiceText)
        return ['a choice has 0 or more than 100 characters'];
      return HALF.test(text) ? ['a choice shows half a character'] : [];
    }),
  );
  return choices.length > limits.choices ? [...faults, 'there are more than 25 choices'] : faults;
}
