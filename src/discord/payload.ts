/** A reply as discord.js sends it: with an embed, or as text where the bot may use none. */
import {
  type APIEmbed,
  MessageFlags,
  type MessageMentionOptions,
  PermissionFlagsBits,
  type PermissionsBitField,
} from 'discord.js';
import { embedMessage, plainMessage, type Row } from '../replies/embed.js';
import { limits } from '../replies/limits.js';
import type { Reply } from '../replies/reply.js';

export type Look = 'embed' | 'text';

/** Content and embeds are both given, the unused one empty: an edit then leaves nothing behind of what was. */
export interface Payload {
  readonly content: string;
  readonly embeds: APIEmbed[];
  readonly components: Row[];
  /** Absent when none is set: an edit then leaves those of the message alone. */
  readonly flags?: number;
  readonly allowedMentions: MessageMentionOptions;
}

/** A ping stands above an embed: inside one it would notify nobody. */
export function payload(reply: Reply, look: Look): Payload {
  const { ping } = reply;
  const allowedMentions = { ...PINGS_NOBODY, ...(ping === undefined ? {} : { users: [ping] }) };
  const above = ping === undefined ? '' : `<@${ping}>`;
  if (look === 'text') {
    const { content, components, flags } = plainMessage(reply, limits.content - above.length - '\n'.length);
    const text = above === '' ? content : `${above}\n${content}`;
    return { content: text, embeds: [], components, flags, allowedMentions };
  }
  const { embeds, components } = embedMessage(reply);
  return { content: above, embeds, components, allowedMentions };
}

export const PINGS_NOBODY = { parse: [], repliedUser: false } satisfies MessageMentionOptions;

/** The same, seen by nobody but the one who asked. */
export function whispered(reply: Reply, look: Look) {
  const { ping: _ping, ...silent } = reply;
  const message = payload(silent, look);
  return { ...message, flags: (message.flags ?? 0) | MessageFlags.Ephemeral };
}

/** @param permissions what the bot may do there; null when that is not known, and then it is tried. */
export function lookFor(permissions: Readonly<PermissionsBitField> | null): Look {
  return permissions === null || permissions.has(PermissionFlagsBits.EmbedLinks) ? 'embed' : 'text';
}
