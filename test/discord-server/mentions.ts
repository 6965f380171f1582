/** Who a message would notify: what its text mentions, less what `allowed_mentions` keeps silent. */
import { z } from 'zod';

export const allowedMentions = z
  .object({
    parse: z.array(z.enum(['users', 'roles', 'everyone'])).nullish(),
    users: z.array(z.string()).max(100).nullish(),
    roles: z.array(z.string()).max(100).nullish(),
    replied_user: z.boolean().nullish(),
  })
  .refine((allowed) => !(allowed.parse?.includes('users') && allowed.users?.length), {
    error: 'parse:["users"] and users: [ids...] are mutually exclusive.',
    params: { code: 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE' },
  })
  .refine((allowed) => !(allowed.parse?.includes('roles') && allowed.roles?.length), {
    error: 'parse:["roles"] and roles: [ids...] are mutually exclusive.',
    params: { code: 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE' },
  });

export type AllowedMentions = z.output<typeof allowedMentions>;

export interface Pings {
  readonly everyone: boolean;
  readonly users: readonly string[];
  readonly roles: readonly string[];
  /** Those of them that nobody named by id: the text alone decided who is notified. */
  readonly unnamed: readonly string[];
}

/** What Discord takes a missing `allowed_mentions` for: messages mention all, interactions users. */
export const DEFAULT_ALLOWED = {
  message: { parse: ['users', 'roles', 'everyone'], replied_user: true },
  interaction: { parse: ['users'] },
} as const satisfies Record<string, AllowedMentions>;

/** @param text what stands in the message outside of embeds: mentions in an embed notify nobody. */
export function pingsOf(text: string, allowed: AllowedMentions, repliedTo: string | null): Pings {
  const users = usersIn(text);
  const roles = rolesIn(text);
  const parses = (kind: 'users' | 'roles' | 'everyone') => allowed.parse?.includes(kind) === true;
  const everyone = parses('everyone') && mentionsEveryone(text);
  const byList = users.filter((id) => allowed.users?.includes(id));
  const rolesByList = roles.filter((id) => allowed.roles?.includes(id));
  const unnamed = [
    ...(everyone ? ['@everyone'] : []),
    ...(parses('users') ? users.map((id) => `<@${id}>`) : []),
    ...(parses('roles') ? roles.map((id) => `<@&${id}>`) : []),
  ];
  const replied = allowed.replied_user === true && repliedTo !== null ? [repliedTo] : [];
  return {
    everyone,
    users: [...new Set([...(parses('users') ? users : byList), ...replied])],
    roles: parses('roles') ? roles : rolesByList,
    unnamed,
  };
}

export function usersIn(text: string): string[] {
  return idsIn(text, /<@!?(\d+)>/gu);
}

export function rolesIn(text: string): string[] {
  return idsIn(text, /<@&(\d+)>/gu);
}

export function mentionsEveryone(text: string): boolean {
  return /@(?:everyone|here)\b/u.test(text);
}

function idsIn(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].flatMap((match) => match[1] ?? []))];
}
