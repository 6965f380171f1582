/** What Discord allows in the definition of an application command. */
import { Locale, ApplicationCommandOptionType as Option } from 'discord.js';
import { z } from 'zod';

/** developers/interactions/application-commands, "Application Command Naming". */
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
/** Characters of all names, descriptions and values of one command together. */
const MAX_TEXT = 8000;

const lowerCase = (name: string) => name === name.toLowerCase();
const name = z
  .string()
  .regex(NAME)
  .refine(lowerCase, {
    error: 'Command name is invalid: must be lowercase',
    params: { code: 'APPLICATION_COMMAND_INVALID_NAME' },
  });
const description = z.string().min(1).max(100);
const named = {
  name,
  name_localizations: z.partialRecord(z.enum(Locale), name.nullable()).nullish(),
  description,
  description_localizations: z.partialRecord(z.enum(Locale), description.nullable()).nullish(),
};

const choice = z.object({
  name: z.string().min(1).max(100),
  name_localizations: z.partialRecord(z.enum(Locale), z.string().min(1).max(100).nullable()).nullish(),
  value: z.union([z.string().max(100), z.number()]),
});
const leaf = z
  .object({
    type: z.literal([
      Option.String,
      Option.Integer,
      Option.Boolean,
      Option.User,
      Option.Channel,
      Option.Role,
      Option.Mentionable,
      Option.Number,
      Option.Attachment,
    ]),
    ...named,
    required: z.boolean().nullish(),
    autocomplete: z.boolean().nullish(),
    choices: z.array(choice).max(25).nullish(),
    min_length: z.int().min(0).max(6000).nullish(),
    max_length: z.int().min(1).max(6000).nullish(),
    min_value: z.number().nullish(),
    max_value: z.number().nullish(),
    channel_types: z.array(z.int()).nullish(),
  })
  .refine((one) => !(one.autocomplete === true && one.choices?.length), {
    error: 'Autocomplete may not be set to true if choices are present.',
    params: { code: 'APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_INVALID' },
  });
const leaves = listed(z.array(leaf).max(25));
const subcommand = z.object({ type: z.literal(Option.Subcommand), ...named, options: leaves.nullish() });
const group = z.object({
  type: z.literal(Option.SubcommandGroup),
  ...named,
  options: listed(z.array(subcommand).max(25)).nullish(),
});
const options = listed(z.array(z.discriminatedUnion('type', [leaf, subcommand, group])).max(25));

const everyCommand = {
  default_member_permissions: z.string().nullish(),
  nsfw: z.boolean().nullish(),
  contexts: z.array(z.int().min(0).max(2)).min(1).nullish(),
  integration_types: z.array(z.int().min(0).max(1)).min(1).nullish(),
};
const chatInput = z.object({
  type: z.literal(1).default(1),
  ...named,
  ...everyCommand,
  options: options.nullish(),
});
const contextMenu = z.object({
  type: z.union([z.literal(2), z.literal(3)]),
  name: z.string().min(1).max(32),
  name_localizations: z.partialRecord(z.enum(Locale), z.string().min(1).max(32).nullable()).nullish(),
  description: z.literal('').nullish(),
  ...everyCommand,
});

export type CommandBody = z.output<typeof chatInput> | z.output<typeof contextMenu>;

/** The rules for a command of its type: 1 is called with a slash, 2 and 3 from a context menu. */
export function commandSchema(given: unknown): z.ZodType<CommandBody> {
  const kind = z.looseObject({ type: z.number().nullish() }).safeParse(given);
  if (kind.success && (kind.data.type ?? 1) !== 1) return contextMenu;
  return chatInput.refine((command) => textOf(command) <= MAX_TEXT, {
    error: `Command exceeds maximum size (${MAX_TEXT})`,
    params: { code: 'APPLICATION_COMMAND_TOO_LARGE' },
  });
}

export type CommandOption = z.output<typeof options>[number];
export type LeafOption = z.output<typeof leaf>;

/** The two rules that hold for every list of options. */
function listed<T extends { name: string; required?: boolean | null | undefined }>(list: z.ZodType<T[]>) {
  return list
    .refine((all) => new Set(all.map((one) => one.name)).size === all.length, {
      error: 'Option names must be unique',
      params: { code: 'APPLICATION_COMMAND_OPTIONS_NAME_INVALID' },
    })
    .refine(
      (all) => all.every((one, at) => one.required !== true || at === 0 || all[at - 1]?.required === true),
      {
        error: 'Required options must be placed before non-required options',
        params: { code: 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID' },
      },
    );
}

/** What counts towards the 8,000 characters; of several languages, the longest. */
function textOf(command: CommandBody): number {
  const own = longest(command.name, command.name_localizations);
  if (command.type !== 1) return own;
  const described = longest(command.description, command.description_localizations);
  return own + described + (command.options ?? []).reduce((sum, one) => sum + optionText(one), 0);
}

function optionText(option: CommandOption): number {
  const own =
    longest(option.name, option.name_localizations) +
    longest(option.description, option.description_localizations);
  if (option.type === Option.Subcommand || option.type === Option.SubcommandGroup) {
    const inner: readonly CommandOption[] = option.options ?? [];
    return own + inner.reduce((sum, one) => sum + optionText(one), 0);
  }
  const choices = option.choices ?? [];
  return (
    own +
    choices.reduce(
      (sum, one) => sum + longest(one.name, one.name_localizations) + String(one.value).length,
      0,
    )
  );
}

function longest(
  text: string,
  localized: Readonly<Record<string, string | null>> | null | undefined,
): number {
  return Math.max(text.length, ...Object.values(localized ?? {}).map((one) => one?.length ?? 0));
}
