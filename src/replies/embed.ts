import type { APIActionRowComponent, APIButtonComponentWithCustomId, APIEmbed } from 'discord.js';
import { cut } from './cut.js';
import { limits } from './limits.js';
import { lineMarkdown, toMarkdown } from './markdown.js';
import { oneLine } from './plain-text.js';
import type { Button, Reply } from './reply.js';

/** A message as Discord's REST API takes it: within its limits for any reply, and pinging nobody. */
export interface EmbedMessage {
  readonly embeds: [APIEmbed];
  readonly components: Row[];
  readonly allowed_mentions: { parse: [] };
}

/** The same without embed, for channels in which the bot may not use one. */
export interface PlainMessage {
  readonly content: string;
  readonly components: Row[];
  readonly allowed_mentions: { parse: [] };
  /** SUPPRESS_EMBEDS: no link in it is unfolded. */
  readonly flags: 4;
}

export type Row = APIActionRowComponent<APIButtonComponentWithCustomId>;

export function embedMessage(reply: Reply): EmbedMessage {
  const question = oneLine(reply.question ?? '').trim();
  return {
    embeds: [
      {
        color: colours[reply.tone],
        // An author's name is shown as it is; it knows no markup.
        ...(question === '' ? {} : { author: { name: cut(question, limits.embedAuthor) } }),
        description: toMarkdown(reply.blocks, limits.embedDescription) || NOTHING,
      },
    ],
    components: rows(reply.buttons),
    allowed_mentions: { parse: [] },
  };
}

/** @param longest UTF-16 units of its text, at most */
export function plainMessage(reply: Reply, longest: number = limits.content): PlainMessage {
  const question = oneLine(reply.question ?? '').trim();
  const above = question === '' ? '' : `-# ${lineMarkdown(question, limits.embedAuthor)}\n`;
  return {
    content: above + toMarkdown(reply.blocks, longest - above.length) || NOTHING,
    components: rows(reply.buttons),
    allowed_mentions: { parse: [] },
    flags: 4,
  };
}

/** By tone; all of them can be told from a light and a dark background. */
const colours = { answer: 0x3b7a57, miss: 0xb8860b, plain: 0x5865f2, trouble: 0xc0392b } as const;

/** Discord takes no message without a visible character. */
const NOTHING = '…';

/** Rows of five; buttons beyond the fifth row, or with an id that Discord would refuse, are left out. */
export function rows(buttons: readonly Button[]): Row[] {
  const usable = buttons.filter(({ id }) => id.length > 0 && id.length <= limits.customId);
  const unique = usable.filter(({ id }, at) => usable.findIndex((other) => other.id === id) === at);
  return inRows(unique)
    .slice(0, limits.rows)
    .map((row) => ({
      type: 1 as const,
      components: row.map(({ label, id }) => ({
        type: 2 as const,
        style: 2 as const,
        label: cut(oneLine(label).trim() || NOTHING, limits.buttonLabel),
        custom_id: id,
      })),
    }));
}

function inRows(buttons: readonly Button[]): Button[][] {
  const all: Button[][] = [];
  for (const button of buttons) {
    const row = all.at(-1);
    const fits = row !== undefined && row.length < limits.buttonsInRow && button.beginsRow !== true;
    if (fits) row.push(button);
    else all.push([button]);
  }
  return all;
}
