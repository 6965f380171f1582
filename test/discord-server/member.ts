/** What members do: call commands, press buttons, type, write. Their own client checks what it would check. */
import { ApplicationCommandType, InteractionType } from 'discord.js';
import type { Asked } from './asked.js';
import { asked } from './asked.js';
import type { OptionValues } from './command-line.js';
import { commandData, findCommand, optionFaults } from './command-line.js';
import { interactive } from './component-rules.js';
import type { Choice, Interaction } from './interaction.js';
import type { Act } from './interaction-payload.js';
import { happen } from './interaction-payload.js';
import type { Message } from './message.js';
import { userOnWire } from './on-wire.js';
import { isEphemeral } from './posting.js';
import type { Channel, User, World } from './world.js';

/** A channel, or the usual one of its kind. */
export type Place = 'guild' | 'thread' | 'dm' | 'private' | Channel;

export interface Who {
  /** The usual member when it is not said. */
  readonly user?: User;
  /** Where; in the server's main channel when it is not said. */
  readonly where?: Place;
  readonly locale?: string;
  /** Sends it also when the member's client would not: unknown command, forged values, a removed button. */
  readonly force?: boolean;
  /** How late the bot hears of it, in milliseconds. */
  readonly lag?: number;
}

export interface SlashCall extends Who {
  /** With its subcommand, if any: `watch list`. */
  readonly command: string;
  readonly options?: OptionValues;
}

export interface AutocompleteCall extends Who {
  readonly command: string;
  /** The option that is being typed, and the text so far. */
  readonly option: string;
  readonly typed: string;
  /** The other options that are filled in already. */
  readonly options?: OptionValues;
}

export interface ContextMenuCall extends Who {
  readonly command: string;
  readonly target: Message;
}

export interface PressCall extends Who {
  /** What was chosen, for a menu. */
  readonly values?: readonly string[];
}

export interface Members {
  slash(call: SlashCall): Asked;
  autocomplete(call: AutocompleteCall): Promise<readonly Choice[]>;
  contextMenu(call: ContextMenuCall): Asked;
  press(message: Message, button: string | { readonly label: string }, call?: PressCall): Asked;
}

/** @param listening waits until a bot can hear; `placeOf` finds the channel. */
export function members(
  world: World,
  listening: () => Promise<void>,
  usual: User,
  placeOf: (place: Place, user: User) => Channel,
): Members {
  const begin = async (
    who: Who,
    act: (base: Base) => Promise<Omit<Act, keyof Base>>,
  ): Promise<Interaction> => {
    await listening();
    const user = who.user ?? usual;
    const channel = placeOf(who.where ?? 'guild', user);
    const base: Base = { user, channel, locale: who.locale ?? 'en-US', lag: who.lag ?? 0 };
    return happen(world, { ...base, ...(await act(base)) });
  };
  /** The command, once it is registered: a bot that has just started may still be about to. */
  const offered = async (name: string, type: 1 | 2 | 3, { channel }: Base, force: boolean | undefined) => {
    const look = () => findCommand(world, name, channel, type);
    if (force === true) return look();
    const all = () => [...world.commands.global, ...world.commands.guild].map((one) => one.name).join(', ');
    return world.changes.until(`the command "${name}" to be offered there`, look, () => `commands: ${all()}`);
  };
  const called = async (call: SlashCall, base: Base) => {
    const path = call.command.split(' ');
    const command = await offered(path[0] ?? '', ApplicationCommandType.ChatInput, base, call.force);
    return { path, command, values: call.options ?? {} };
  };

  return {
    slash: (call) =>
      asked(
        world,
        begin(call, async (base) => {
          const { path, command, values } = await called(call, base);
          const faults = command === undefined || call.force ? [] : optionFaults(command, path, values);
          if (faults.length > 0) throw new Error(`A member cannot send that: ${faults.join('; ')}.`);
          return {
            type: InteractionType.ApplicationCommand,
            called: `/${call.command}`,
            commandName: path.join(' '),
            data: commandData(world, command, path, values),
          };
        }),
      ),
    autocomplete: async (call) => {
      const began = begin(call, async (base) => {
        const { path, command, values } = await called(call, base);
        return {
          type: InteractionType.ApplicationCommandAutocomplete,
          called: `the choices of ${call.option} in /${call.command}`,
          commandName: path.join(' '),
          data: commandData(world, command, path, { ...values, [call.option]: call.typed }, call.option),
        };
      });
      const interaction = await began;
      await asked(world, began).acknowledged();
      return interaction.progress.choices ?? [];
    },
    contextMenu: (call) =>
      asked(
        world,
        begin({ where: channelOf(world, call.target), ...call }, async (base) => {
          const command = await offered(call.command, ApplicationCommandType.Message, base, call.force);
          return {
            type: InteractionType.ApplicationCommand,
            called: `"${call.command}"`,
            commandName: call.command,
            target: call.target,
            data: {
              id: command?.id ?? world.bot.id,
              name: call.command,
              type: ApplicationCommandType.Message,
              target_id: call.target.id,
              resolved: {
                messages: { [call.target.id]: { ...call.target, author: userOnWire(call.target.author) } },
              },
            },
          };
        }),
      ),
    press: (message, button, call = {}) =>
      asked(
        world,
        begin({ where: channelOf(world, message), ...call }, async ({ user }) => {
          const stored = world.messages.get(message.id);
          const { id, type } = findButton(stored ?? message, button, call.force === true);
          if (call.force !== true) mustSee(stored, user);
          return {
            type: InteractionType.MessageComponent,
            called: `the button "${typeof button === 'string' ? button : button.label}"`,
            message: stored ?? message,
            data: {
              custom_id: id,
              component_type: type,
              id: 2,
              ...(call.values === undefined ? {} : { values: call.values }),
            },
          };
        }),
      ),
  };
}

type Base = Pick<Act, 'user' | 'channel' | 'locale' | 'lag'>;

/** @throws Error when it is gone. */
export function channelOf(world: World, message: Message): Channel {
  const channel = world.channels.get(message.channel_id);
  if (channel === undefined) throw new Error(`There is no channel ${message.channel_id}.`);
  return channel;
}

function findButton(message: Message, wanted: string | { readonly label: string }, force: boolean) {
  const all = interactive(message.components);
  const found = all.find((one) =>
    typeof wanted === 'string' ? one.custom_id === wanted : 'label' in one && one.label === wanted.label,
  );
  if (found?.custom_id && (force || found.disabled !== true))
    return { id: found.custom_id, type: found.type };
  if (force && typeof wanted === 'string') return { id: wanted, type: 2 };
  const names = all.map((one) => `${'label' in one ? one.label : 'menu'} (${one.custom_id ?? 'link'})`);
  throw new Error(`There is nothing to press for ${JSON.stringify(wanted)}; there are: ${names.join(', ')}.`);
}

function mustSee(stored: Message | undefined, user: User): void {
  if (stored === undefined) throw new Error('That message is deleted: nobody can press its buttons.');
  if (isEphemeral(stored) && stored.interaction_metadata?.user.id !== user.id) {
    throw new Error(`${user.global_name} cannot see that message: it is only for its asker.`);
  }
}
