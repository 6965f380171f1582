/** The registered commands, stored and given back as Discord does: with its own defaults filled in. */
import { isDeepStrictEqual } from 'node:util';
import type { CommandBody, CommandOption } from './command-rules.js';
import { refuse } from './refusal.js';
import { snowflake } from './snowflake.js';

const MAX_CHAT_INPUT = 100;
const MAX_CREATES_A_DAY = 200;

export interface StoredCommand {
  readonly id: string;
  readonly application_id: string;
  readonly version: string;
  readonly default_member_permissions: string | null;
  readonly type: 1 | 2 | 3;
  readonly name: string;
  readonly name_localizations: Readonly<Record<string, string | null>> | null;
  readonly description: string;
  readonly description_localizations: Readonly<Record<string, string | null>> | null;
  readonly nsfw: boolean;
  readonly contexts: readonly number[] | null;
  readonly integration_types: readonly number[];
  /** Absent where there are none. */
  readonly options?: readonly CommandOption[];
  /** Only for global ones. */
  readonly dm_permission?: boolean;
  /** Only for those of one server. */
  readonly guild_id?: string;
}

export interface CommandStore {
  readonly global: readonly StoredCommand[];
  readonly guild: readonly StoredCommand[];
  list(guildId: string | null): readonly StoredCommand[];
  /** Makes a command, or replaces the one of that name. @throws Refusal past Discord's counts. */
  upsert(
    guildId: string | null,
    body: CommandBody,
  ): { readonly command: StoredCommand; readonly isNew: boolean };
  /** Replaces all of them. @throws Refusal past Discord's counts. */
  overwrite(guildId: string | null, bodies: readonly CommandBody[]): readonly StoredCommand[];
  /** @throws Refusal 10063. */
  find(guildId: string | null, id: string): StoredCommand;
  remove(guildId: string | null, id: string): void;
}

/** @param applicationId equals the bot's user id, as for all newer applications. */
export function commandStore(applicationId: string): CommandStore {
  const stored: Record<'global' | 'guild', readonly StoredCommand[]> = { global: [], guild: [] };
  let created = 0;
  const scope = (guildId: string | null) => (guildId === null ? 'global' : 'guild');

  const make = (guildId: string | null, body: CommandBody): { command: StoredCommand; isNew: boolean } => {
    const known = stored[scope(guildId)].find((one) => one.name === body.name && one.type === body.type);
    if (known === undefined) {
      created += 1;
      if (created > MAX_CREATES_A_DAY) throw refuse(30034, 'made more than 200 commands in a day');
    }
    const fresh = fill(applicationId, guildId, body, known);
    const same = known !== undefined && isDeepStrictEqual(known, fresh);
    return { command: same ? known : { ...fresh, version: snowflake() }, isNew: known === undefined };
  };

  const put = (guildId: string | null, all: StoredCommand[]) => {
    if (all.filter(({ type }) => type === 1).length > MAX_CHAT_INPUT) {
      throw refuse(30032, 'registered more than 100 slash commands');
    }
    stored[scope(guildId)] = all;
  };

  const find = (guildId: string | null, id: string) => {
    const found = stored[scope(guildId)].find((one) => one.id === id);
    if (found === undefined) throw refuse(10063);
    return found;
  };

  return {
    get global() {
      return stored.global;
    },
    get guild() {
      return stored.guild;
    },
    list: (guildId) => stored[scope(guildId)],
    upsert(guildId, body) {
      const made = make(guildId, body);
      const others = stored[scope(guildId)].filter(({ id }) => id !== made.command.id);
      put(guildId, [...others, made.command]);
      return made;
    },
    overwrite(guildId, bodies) {
      put(
        guildId,
        bodies.map((body) => make(guildId, body).command),
      );
      return stored[scope(guildId)];
    },
    find,
    remove(guildId, id) {
      const gone = find(guildId, id);
      put(
        guildId,
        stored[scope(guildId)].filter((one) => one !== gone),
      );
    },
  };
}

/** As an answer to the bot: what a reader of `GET` without `with_localizations` is not given is left out. */
export function commandOnWire(command: StoredCommand, withLocalizations: boolean): object {
  return withLocalizations ? command : withoutLocalizations(command);
}

function fill(
  applicationId: string,
  guildId: string | null,
  body: CommandBody,
  known: StoredCommand | undefined,
): StoredCommand {
  const options = body.type === 1 ? (body.options ?? []).map(withoutDefaults) : [];
  const contexts = guildId === null ? (body.contexts ?? null) : null;
  return {
    id: known?.id ?? snowflake(),
    application_id: applicationId,
    version: known?.version ?? snowflake(),
    default_member_permissions: body.default_member_permissions ?? null,
    type: body.type,
    name: body.name,
    name_localizations: body.name_localizations ?? null,
    description: body.type === 1 ? body.description : '',
    description_localizations: (body.type === 1 ? body.description_localizations : null) ?? null,
    ...(guildId === null
      ? { dm_permission: contexts === null || contexts.includes(1) }
      : { guild_id: guildId }),
    contexts,
    integration_types: guildId === null ? (body.integration_types ?? [0, 1]) : [0],
    ...(options.length > 0 ? { options } : {}),
    nsfw: body.nsfw ?? false,
  };
}

/** Discord keeps of an option only what is not its default: no `required: false`, no empty list. */
function withoutDefaults<T extends object>(option: T): T {
  const kept = { ...option };
  for (const [key, value] of Object.entries(option)) {
    const list: unknown[] | null = Array.isArray(value) ? value : null;
    const isDefault = value === false || value === null || value === undefined || list?.length === 0;
    if (isDefault) Reflect.deleteProperty(kept, key);
    else if (key === 'options' && list !== null) {
      Reflect.set(
        kept,
        key,
        list.map((one) => (typeof one === 'object' && one !== null ? withoutDefaults(one) : one)),
      );
    }
  }
  return kept;
}

function withoutLocalizations(value: object): object {
  const kept: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'name_localizations' || key === 'description_localizations') continue;
    const list: unknown = key === 'options' || key === 'choices' ? inner : null;
    kept[key] = Array.isArray(list)
      ? list.map((one) => (typeof one === 'object' && one !== null ? withoutLocalizations(one) : one))
      : inner;
  }
  return kept;
}
