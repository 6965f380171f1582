/**
 * What a person is told, before it is known where it will be shown. All text in it is plain: a renderer
 * (`embed.ts` for Discord, `terminal/render.ts` for a terminal) escapes it and sets it off, so article or
 * question text can never become markup.
 */
export interface Reply {
  /** Colours the reply; says nothing that the words do not. */
  readonly tone: 'answer' | 'miss' | 'plain' | 'trouble';
  /** It answers, and says that it is not sure. */
  readonly unsure?: true;
  /** What was asked, for places where the question itself cannot be seen beside the reply. */
  readonly question?: string;
  readonly blocks: readonly Block[];
  readonly buttons: readonly Button[];
  /** What was asked, as it was understood: the next question may take it up. Absent where nothing was. */
  readonly turn?: Turn;
  /** It turns a page: where the pressed button stood for its presser alone, this may take that message's place. */
  readonly inPlace?: true;
  /** Hashes of the articles whose words it shows, the best passage's first; absent where it answers nothing. */
  readonly from?: readonly string[];
  /** Id of the one member whom the message names and pings, where all can see it. */
  readonly ping?: string;
  /** It speaks of whoever asked: nobody else sees it, wherever it was asked. */
  readonly whispered?: true;
}

export interface Turn {
  readonly question: string;
  /** Id of the only article that was searched; absent: all of them. */
  readonly article?: string;
}

export type Block =
  /** The words that answer, set large. */
  | { readonly kind: 'answer'; readonly text: string }
  /** A sentence of the bot's own. */
  | { readonly kind: 'says'; readonly text: readonly Piece[] }
  /**
   * The article's own words, and where they stand; `url` is the article's, where it has one. By the receipt they are found
   * again.
   */
  | {
      readonly kind: 'passage';
      readonly text: readonly Piece[];
      readonly source: string;
      readonly url?: string;
      readonly receipt?: string;
    }
  /** A passage in brief: a runner-up. */
  | { readonly kind: 'brief'; readonly text: readonly Piece[]; readonly source: string }
  /** One line of a list, and where it stands; `source` may be empty. */
  | { readonly kind: 'row'; readonly text: readonly Piece[]; readonly source: string }
  /** A paragraph of an article that is read page by page; `mark` is its number: `¶5`. */
  | { readonly kind: 'paragraph'; readonly mark: string; readonly text: string }
  /** A page that is not an article's, under words of the bot's own. */
  | { readonly kind: 'link'; readonly text: string; readonly url: string }
  /** A sentence of the bot's own that ends with a moment, in seconds since the epoch: shown as the time from now. */
  | { readonly kind: 'moment'; readonly text: string; readonly at: number }
  /** Small print. */
  | { readonly kind: 'note'; readonly text: string };

/** A run of plain text, set off or not. */
export type Piece = string | { readonly strong: string };

export interface Button {
  /** At most 80 characters. */
  readonly label: string;
  /** At most 100 characters; holds all that is needed to act on it, also after a restart. */
  readonly id: string;
  /** It begins a row of buttons of its own. */
  readonly beginsRow?: true;
}

/** A reply that is one sentence of the bot's own. */
export function say(tone: Reply['tone'], text: string): Reply {
  return { tone, blocks: [{ kind: 'says', text: [text] }], buttons: [] };
}
