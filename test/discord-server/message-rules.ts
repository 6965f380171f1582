/** What Discord allows in one message, whichever way it is sent. */
import { MessageFlags } from 'discord.js';
import { z } from 'zod';
import type { Component } from './component-rules.js';
import { layout, layoutFaults, rows } from './component-rules.js';
import type { Embed } from './embed-rules.js';
import { embeds, emptyEmbed } from './embed-rules.js';
import { allowedMentions } from './mentions.js';
import { parseForm, refuse, refuseForm } from './refusal.js';

/** What all ways of sending have in common; lengths in UTF-16 units. */
const body = z.object({
  content: z.union([z.string(), z.number()]).transform(String).pipe(z.string().max(2000)).nullish(),
  embeds: embeds.nullish(),
  components: z.array(z.unknown()).nullish(),
  allowed_mentions: allowedMentions.nullish(),
  flags: z.int().min(0).nullish(),
  tts: z.boolean().nullish(),
  nonce: z.union([z.string().max(25), z.int()]).nullish(),
  enforce_nonce: z.boolean().nullish(),
  attachments: z.array(z.looseObject({})).max(10).nullish(),
  message_reference: z
    .object({
      type: z.int().min(0).max(1).nullish(),
      message_id: z.string(),
      channel_id: z.string().nullish(),
      guild_id: z.string().nullish(),
      fail_if_not_exists: z.boolean().nullish(),
    })
    .nullish(),
});

export type MessageBody = z.output<typeof body>;

/** What is seen of a message. */
export interface Shown {
  readonly content: string;
  readonly embeds: readonly (Embed & { readonly type: 'rich' })[];
  readonly components: readonly Component[];
  readonly attachments: readonly object[];
  readonly flags: number;
}

const NOTHING: Shown = { content: '', embeds: [], components: [], attachments: [], flags: 0 };

/**
 * Checks a message that is sent, or with `before` the change of one: what it does not name stays as it was.
 * @param under where the message stands in the request's body.
 * @throws Refusal 50035 for a broken limit, 50006 when nothing would be seen.
 */
export function checkMessage(
  given: unknown,
  before: Shown = NOTHING,
  under: readonly string[] = [],
): { readonly body: MessageBody; readonly shown: Shown } {
  const parsed = parseForm(body, given, under);
  const flags = (parsed.flags ?? 0) | before.flags;
  const isLayout = (flags & MessageFlags.IsComponentsV2) !== 0;
  const components =
    parsed.components === undefined
      ? before.components
      : parseForm(isLayout ? layout : rows, parsed.components ?? [], [...under, 'components']);
  const faults = layoutFaults(components).map((fault) => ({ ...fault, path: [...under, ...fault.path] }));
  if (faults.length > 0) throw refuseForm(faults);
  const shown: Shown = {
    content: parsed.content === undefined ? before.content : (parsed.content ?? '').trim(),
    embeds:
      parsed.embeds === undefined
        ? before.embeds
        : (parsed.embeds ?? []).map((embed) => ({ ...embed, type: 'rich' as const })),
    components,
    attachments: parsed.attachments === undefined ? before.attachments : (parsed.attachments ?? []),
    flags,
  };
  mustShowSomething(shown, isLayout, under);
  return { body: parsed, shown };
}

function mustShowSomething(shown: Shown, isLayout: boolean, under: readonly string[]): void {
  const code = 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2';
  const message = 'The field cannot be used when using MessageFlags.IS_COMPONENTS_V2';
  if (isLayout && shown.content !== '') throw refuseForm([{ path: [...under, 'content'], code, message }]);
  if (isLayout && shown.embeds.length > 0) throw refuseForm([{ path: [...under, 'embeds'], code, message }]);
  const nothing =
    shown.content === '' &&
    shown.embeds.length === 0 &&
    shown.components.length === 0 &&
    shown.attachments.length === 0;
  if (nothing || shown.embeds.some(emptyEmbed)) throw refuse(50006, 'sent an empty message or embed');
}
