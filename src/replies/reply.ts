/**
 * What a person is told, before it is known where it will be shown. All text in it is plain: a renderer
 * (`embed.ts` for Discord, `terminal/render.ts` for a terminal) escapes it and sets it off, so article or
 * question text can never become markup.
 */
export interface Reply {
  /** Colours the reply; says nothing that the words do not. */
  readonly tone: 'answer' | 'miss' | 'plain' | 'trouble';
  readonly blocks: readonly Block[];
  readonly buttons: readonly Button[];
}

export type Block =
  /** The words that answer, set large. */
  | { readonly kind: 'answer'; readonly text: string }
  /** A sentence of the bot's own. */
  | { readonly kind: 'says'; readonly text: readonly Piece[] }
  /** The article's own words, and where they stand. */
  | { readonly kind: 'passage'; readonly text: readonly Piece[]; readonly source: string }
  /** A passage in brief: a runner-up. */
  | { readonly kind: 'brief'; readonly text: readonly Piece[]; readonly source: string }
  /** Small print. */
  | { readonly kind: 'note'; readonly text: string };

/** A run of plain text, set off or not. */
export type Piece = string | { readonly strong: string };

export interface Button {
  readonly label: string;
  /** At most 100 characters; holds all that is needed to act on it, also after a restart. */
  readonly id: string;
}
