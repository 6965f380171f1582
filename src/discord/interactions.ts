/** Commands, their autocomplete, and buttons: each is answered at once, or held while many wait for their answers. */
import {
  ApplicationCommandOptionType,
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type CommandInteractionOption,
  type Interaction,
  InteractionContextType,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type RepliableInteraction,
} from 'discord.js';
import { press } from '../replies/buttons.js';
import { BadOption, type Command, type Context } from '../replies/command.js';
import { type Reply, say } from '../replies/reply.js';
import { sharedFrom } from '../replies/share.js';
import { type Asking, type What, withAccount } from './account.js';
import { busyReply } from './busy.js';
import { responseTime } from './clock.js';
import { inTurn, keepTurn } from './command-turns.js';
import { isUnserved, type Unserved } from './desk.js';
import { wordsOf } from './message-words.js';
import { hold, lookOf, replace, show, whisper } from './responding.js';
import { type Outcome, outcomeOf, type Service } from './service.js';
import { share, shareable, shareButtonOn, whyNotShared } from './share.js';
import { tellTrouble } from './trouble.js';

/** Answers one interaction; every failure ends as something that the member sees, and in the log. */
export async function answerInteraction(interaction: Interaction, service: Service): Promise<void> {
  await withAccount({ ...kindOf(interaction), from: interaction }, service, async (asking) => {
    try {
      return await answer(interaction, asking);
    } catch (error) {
      return tellTrouble(interaction, error, asking.request, asking.log);
    }
  });
}

function kindOf(interaction: Interaction): Pick<What, 'kind' | 'command'> {
  if (interaction.isAutocomplete()) return { kind: 'autocomplete', command: interaction.commandName };
  if (interaction.isCommand()) return { kind: 'command', command: interaction.commandName };
  return { kind: interaction.isButton() ? 'button' : 'interaction' };
}

async function answer(interaction: Interaction, service: Asking): Promise<Outcome> {
  if (interaction.isAutocomplete()) return complete(interaction, service);
  if (interaction.isChatInputCommand())
    return inTurn(interaction, service, () => runCommand(interaction, service));
  if (interaction.isMessageContextMenuCommand())
    return inTurn(interaction, service, () => runOnMessage(interaction, service));
  if (interaction.isButton()) return pressButton(interaction, service);
  const { words } = contextOf(interaction, service);
  await whisper(interaction, say('plain', words.talk.unknownUse), service);
  return 'unknown';
}

/** Works a reply out when it is its turn; holds the interaction where that takes long. */
function inLine(
  interaction: RepliableInteraction,
  work: () => Reply,
  { desk, since, log }: Asking,
  isPrivate: boolean,
): Promise<Reply | Unserved> {
  return desk.serve(work, { since, hold: () => hold(interaction, isPrivate, log) });
}

/** Says that too many ask at a time, to whom anything can be said. */
async function turnAway(interaction: RepliableInteraction, why: Unserved, service: Asking): Promise<Outcome> {
  if (why !== 'busy') return why;
  const reply = busyReply(service, contextOf(interaction, service).words);
  // It speaks of nobody: where the bot was seen thinking, it takes the place of that.
  const isHeld = interaction.deferred && !interaction.isButton();
  await (isHeld ? show(interaction, reply, service) : whisper(interaction, reply, service));
  return why;
}

async function runCommand(interaction: ChatInputCommandInteraction, service: Asking): Promise<Outcome> {
  const context = contextOf(interaction, service);
  const command = commandNamed(interaction.commandName, service.commands, context);
  if (command === undefined) {
    await whisper(interaction, say('plain', context.words.talk.unknownCommand), service);
    return 'unknown';
  }
  const options = optionsOf(interaction.options.data);
  const alone = options['private'] === true;
  let reply: Reply | Unserved;
  try {
    reply = await inLine(interaction, () => command.reply(options, context), service, alone);
  } catch (error) {
    if (!(error instanceof BadOption)) throw error;
    await whisper(interaction, say('trouble', error.message), service);
    return 'refused';
  }
  if (isUnserved(reply)) return turnAway(interaction, reply, service);
  if (reply.whispered === true) await whisper(interaction, reply, service);
  else if (alone) await whisper(interaction, shareable(reply, interaction, context), service);
  else {
    const message = await show(interaction, pingingPeople(reply, interaction), service);
    keepTurn(interaction, reply, message, service);
  }
  return outcomeOf(reply);
}

/** No bot is pinged, least of all this one: none of them reads it. */
function pingingPeople(reply: Reply, { options, client }: ChatInputCommandInteraction): Reply {
  const { ping, ...silent } = reply;
  const bots = options.data.flatMap(({ user }) => (user?.bot === true ? [user.id] : []));
  return ping === client.user.id || bots.some((id) => id === ping) ? silent : reply;
}

/** By name, as they came in; those of a subcommand count as the command's, and it stands among them as true. */
function optionsOf(data: readonly CommandInteractionOption[]): Readonly<Record<string, unknown>> {
  const given = data.flatMap((option): { name: string; value?: unknown }[] =>
    option.type === ApplicationCommandOptionType.Subcommand
      ? [{ name: option.name, value: true }, ...(option.options ?? [])]
      : [option],
  );
  return Object.fromEntries(given.map(({ name, value }) => [name, value]));
}

/** It is about what somebody else may have written, and nobody asked them: only who called it sees the reply. */
async function runOnMessage(
  interaction: MessageContextMenuCommandInteraction,
  service: Asking,
): Promise<Outcome> {
  const context = contextOf(interaction, service);
  const command = commandNamed(interaction.commandName, service.commands, context, MESSAGE_MENU);
  if (command === undefined) {
    await whisper(interaction, say('plain', context.words.talk.unknownUse), service);
    return 'unknown';
  }
  const options = { message: wordsOf(interaction.targetMessage) };
  let reply: Reply | Unserved;
  try {
    reply = await inLine(interaction, () => command.reply(options, context), service, true);
  } catch (error) {
    if (!(error instanceof BadOption)) throw error;
    await whisper(interaction, say('trouble', error.message), service);
    return 'refused';
  }
  if (isUnserved(reply)) return turnAway(interaction, reply, service);
  await whisper(interaction, reply, service);
  return outcomeOf(reply);
}

/** In ms: who types on has asked for other choices by then. They cannot be held, nor can it be said why there are none. */
const TYPING = 1_000;

async function complete(interaction: AutocompleteInteraction, service: Asking): Promise<Outcome> {
  if (service.clock.since(interaction.createdTimestamp) > responseTime) return 'late';
  const context = contextOf(interaction, service);
  const command = commandNamed(interaction.commandName, service.commands, context);
  const { name, value } = interaction.options.getFocused(true);
  const options = optionsOf(interaction.options.data);
  const offered = () => command?.complete?.(name, value, context, options) ?? [];
  const choices = await service.desk.serve(offered, { most: TYPING });
  await interaction.respond(isUnserved(choices) ? [] : choices.slice(0, 25));
  if (isUnserved(choices)) return choices;
  return command === undefined ? 'unknown' : 'answered';
}

/**
 * What changes a message in place does so where only the presser sees it; on a shared one they get a copy that nobody
 * else sees. Anything else is a message of its own: the answer above it stays.
 */
async function pressButton(interaction: ButtonInteraction, service: Asking): Promise<Outcome> {
  const context = contextOf(interaction, service);
  if (sharedFrom(interaction.customId) !== null) return pressShare(interaction, context, service);
  const reply = await inLine(interaction, () => press(interaction.customId, context), service, true);
  if (isUnserved(reply)) return turnAway(interaction, reply, service);
  const { flags } = interaction.message;
  const inDm = interaction.context === InteractionContextType.BotDM;
  const theirsAlone = flags.has(MessageFlags.Ephemeral) || inDm;
  if (theirsAlone && reply.inPlace === true) {
    const buttons = [...reply.buttons, ...shareButtonOn(interaction.message)];
    await replace(interaction, { ...reply, buttons }, service);
  } else if (inDm && reply.whispered !== true) {
    await show(interaction, reply, service);
  } else {
    await whisper(interaction, reply, service);
  }
  return outcomeOf(reply);
}

async function pressShare(
  interaction: ButtonInteraction,
  context: Context,
  service: Service,
): Promise<Outcome> {
  const why = whyNotShared(interaction, context);
  if (why === null) return share(interaction, lookOf(interaction), context, service);
  await whisper(interaction, why, service);
  return 'refused';
}

/** What is there for everybody, and who it is that asks. */
function contextOf(interaction: Interaction, service: Service): Context {
  const member = { id: interaction.user.id, locale: interaction.locale };
  const context = service.context(interaction.locale);
  if (!interaction.isButton()) return { ...context, member };
  // An answer to a command has its question in the author's line.
  const { id, embeds } = interaction.message;
  const question = embeds[0]?.author?.name;
  return {
    ...context,
    member: { ...member, pressed: { message: id, ...(question !== undefined && { question }) } },
  };
}

/** Discord's numbers for where a command is called; two that differ in it may have the same name. */
const SLASH = 1;
const MESSAGE_MENU = 3;

function commandNamed(
  name: string,
  commands: readonly Command[],
  context: Context,
  called: typeof SLASH | typeof MESSAGE_MENU = SLASH,
): Command | undefined {
  return commands.find((command) => {
    const definition = command.definition(context);
    return definition.name === name && (definition.type ?? SLASH) === called;
  });
}
