/**
 * An article and its parts: what the rest of the house knows of a text.
 *
 * All offsets are UTF-16 code units in `Article.text`: of a plain text the file itself, of every other format the words
 * taken out of it. What is shown of a sentence may differ from it in white space only.
 */
export interface Article {
  /** The file's name without its extension: `belgorod-kursk`. */
  readonly id: string;
  readonly metadata: Metadata;
  /** The language that it is read in, stated or found: BCP 47 without script and region. Only `metadata` says what is known. */
  readonly language: string;
  /** The document's own words, letter for letter; a byte order mark is not part of them. */
  readonly text: string;
  /** The first 8 hex digits of the SHA-256 of `text`: tells one version of an article from another. */
  readonly hash: string;
  readonly paragraphs: readonly Paragraph[];
  /** Every sentence that may be shown, in the order of the text. Tags are not among them. */
  readonly sentences: readonly Sentence[];
}

/** What is known of an article. What is not known is absent, never made up. */
export interface Metadata {
  readonly title: string;
  /** Who gave the title: the text itself, or whoever put the article into the corpus. */
  readonly titleFrom: 'article' | 'host';
  readonly publisher?: string;
  /** As the source states it; nothing is computed from it. */
  readonly published?: string;
  readonly url?: string;
  /** BCP 47. */
  readonly language?: string;
}

export interface Paragraph {
  /** From 1, in the order of the text. */
  readonly number: number;
  readonly kind: 'body' | 'caption' | 'tags';
  readonly start: number;
  readonly end: number;
}

export interface Sentence {
  /** Number of the paragraph it stands in, from 1. */
  readonly paragraph: number;
  /** Its number inside that paragraph, from 1. */
  readonly number: number;
  /** Its place in `Article.sentences`, from 0. */
  readonly index: number;
  readonly start: number;
  readonly end: number;
  /** `Article.text` from `start` to `end` as it is shown: white space set right, otherwise letter for letter. */
  readonly text: string;
  readonly speaker: Speaker | null;
  /** The words that name the speaker; null where there is none. */
  readonly attribution: Attribution | null;
}

/** Where the article names the speaker of a sentence: offsets in `Article.text`. */
export interface Attribution {
  /** The index of the sentence with these words; it may be another one. */
  readonly sentence: number;
  readonly start: number;
  readonly end: number;
}

/** Whom the article names as the source of a sentence. */
export interface Speaker {
  readonly name: string;
  /** In the article's own words: `regional governor`. */
  readonly role?: string;
}
