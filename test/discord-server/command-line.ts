/** What a member's own client does with a command before it is sent: finds it, checks and types its options. */
import { ApplicationCommandOptionType as Option } from 'discord.js';
import type { CommandOption, LeafOption } from './command-rules.js';
import type { StoredCommand } from './command-store.js';
import { contextOf } from './interaction-payload.js';
import { memberOnWire, userOnWire } from './on-wire.js';
import type { Channel, World } from './world.js';

export type OptionValues = Readonly<Record<string, string | number | boolean>>;

/** The command that a member would find there under that name. */
export function findCommand(
  world: World,
  name: string,
  channel: Channel,
  type: 1 | 2 | 3,
): StoredCommand | undefined {
  const context = contextOf(channel);
  const here = channel.guild === null ? [] : world.commands.guild;
  const everywhere = world.commands.global.filter(
    ({ contexts, integration_types }) =>
      (contexts === null || contexts.includes(context)) && (context !== 2 || integration_types.includes(1)),
  );
  return [...here, ...everywhere].find((one) => one.name === name && one.type === type);
}

/** @returns what is wrong with the options, as the member would be told; empty when they can be sent. */
export function optionFaults(
  command: StoredCommand,
  path: readonly string[],
  values: OptionValues,
): string[] {
  const known = leavesOf(command.options ?? [], path.slice(1));
  const unknown = Object.keys(values).filter((name) => !known.some((one) => one.name === name));
  return [
    ...unknown.map((name) => `/${command.name} has no option "${name}"`),
    ...known.flatMap((option) => leafFaults(option, values[option.name])),
  ];
}

/** The `data` of an interaction: options with the types that were registered, people resolved. */
export function commandData(
  world: World,
  command: StoredCommand | undefined,
  path: readonly string[],
  values: OptionValues,
  focused?: string,
): object {
  const known = leavesOf(command?.options ?? [], path.slice(1));
  const leaves = Object.entries(values).map(([name, value]) => ({
    name,
    type: known.find((one) => one.name === name)?.type ?? guessType(value),
    value,
    ...(name === focused ? { focused: true } : {}),
  }));
  const people = leaves.filter(({ type }) => type === Option.User).map(({ value }) => String(value));
  const users = people.flatMap((id) => world.users.get(id) ?? []);
  const within = (depth: number): object[] => {
    const name = path[depth];
    if (name === undefined) return leaves;
    const type = depth === path.length - 1 ? Option.Subcommand : Option.SubcommandGroup;
    return [{ name, type, options: within(depth + 1) }];
  };
  return {
    id: command?.id ?? world.bot.id,
    name: path[0],
    type: 1,
    options: within(1),
    ...(command?.guild_id === undefined ? {} : { guild_id: command.guild_id }),
    ...(users.length === 0
      ? {}
      : {
          resolved: {
            users: Object.fromEntries(users.map((user) => [user.id, userOnWire(user)])),
            members: Object.fromEntries(users.map((user) => [user.id, memberOnWire(world, user)])),
          },
        }),
  };
}

/** The options that take a value, below the subcommands named by `path`. */
function leavesOf(options: readonly CommandOption[], path: readonly string[]): LeafOption[] {
  const [name, ...rest] = path;
  return options.flatMap((option): LeafOption[] => {
    if (option.type === Option.Subcommand || option.type === Option.SubcommandGroup) {
      return option.name === name ? leavesOf(option.options ?? [], rest) : [];
    }
    return name === undefined ? [option] : [];
  });
}

function leafFaults(option: LeafOption, value: string | number | boolean | undefined): string[] {
  if (value === undefined) return option.required === true ? [`the option "${option.name}" is required`] : [];
  const wants = VALUE_TYPES[option.type] ?? 'string';
  if (typeof value !== wants) return [`the option "${option.name}" takes a ${wants}`];
  // A client counts what a person sees as one character.
  const size = typeof value === 'string' ? [...value].length : Number(value);
  const isText = typeof value === 'string';
  const least = isText ? option.min_length : option.min_value;
  const most = isText ? option.max_length : option.max_value;
  const offered = option.choices ?? [];
  return [
    ...(least !== undefined && least !== null && size < least ? [`"${option.name}" is below ${least}`] : []),
    ...(most !== undefined && most !== null && size > most ? [`"${option.name}" is above ${most}`] : []),
    ...(offered.length > 0 && !offered.some((one) => one.value === value)
      ? [`"${option.name}" offers no choice ${JSON.stringify(value)}`]
      : []),
  ];
}

const VALUE_TYPES: Partial<Record<Option, 'string' | 'number' | 'boolean'>> = {
  [Option.Integer]: 'number',
  [Option.Number]: 'number',
  [Option.Boolean]: 'boolean',
};

function guessType(value: string | number | boolean): Option {
  if (typeof value === 'boolean') return Option.Boolean;
  return typeof value === 'number' ? Option.Number : Option.String;
}
