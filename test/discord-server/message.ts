/** A message as this Discord stores it. A changed message is a new object, so an old one stays what it was. */
import type { Component } from './component-rules.js';
import { interactive, shownTexts } from './component-rules.js';
import type { Embed } from './embed-rules.js';
import { embedTexts } from './embed-rules.js';
import type { Pings } from './mentions.js';
import type { User } from './world.js';

export interface Message {
  readonly id: string;
  readonly channel_id: string;
  readonly author: User;
  readonly content: string;
  readonly timestamp: string;
  readonly edited_timestamp: string | null;
  readonly tts: boolean;
  readonly pinned: boolean;
  /** 0 is a message, 19 a reply, 20 the answer to a slash command, 23 the one to a context menu command. */
  readonly type: 0 | 19 | 20 | 23;
  readonly flags: number;
  readonly embeds: readonly (Embed & { readonly type: 'rich' })[];
  readonly components: readonly Component[];
  readonly attachments: readonly object[];
  readonly mentions: readonly User[];
  readonly mention_roles: readonly string[];
  readonly mention_everyone: boolean;
  readonly message_reference?: {
    readonly type: 0;
    readonly channel_id: string;
    readonly message_id: string;
    readonly guild_id?: string;
  };
  readonly referenced_message?: Message | null;
  readonly interaction_metadata?: {
    readonly id: string;
    readonly type: number;
    readonly user: User;
    readonly authorizing_integration_owners: Readonly<Record<string, string>>;
    readonly name?: string;
    readonly original_response_message_id?: string;
    readonly interacted_message_id?: string;
  };
  readonly application_id?: string;
  readonly webhook_id?: string;
  readonly nonce?: string | number;
}

/** One thing that the bot said, as it was at that moment. */
export interface Sent {
  readonly how: 'message' | 'response' | 'follow-up' | 'edit';
  readonly message: Message;
  readonly ephemeral: boolean;
  /** Who would get a notification. */
  readonly pings: Pings;
}

/** All that a reader sees of a message, a line each: text, embeds, then the buttons in brackets. */
export function readMessage(message: Message): string {
  const buttons = interactive(message.components).flatMap((part) =>
    'label' in part && part.label ? [`[${part.label}]`] : [],
  );
  const parts = [
    message.content,
    ...message.embeds.flatMap(embedTexts),
    ...shownTexts(message.components),
    buttons.join(' '),
  ];
  return parts.filter((part) => part !== '').join('\n');
}
