/** A text and what is known of it → an article: paragraphs, sentences, and who says what. */
import { createHash } from 'node:crypto';
import type { Article, Metadata, Paragraph } from './article.js';
import { languageOf } from './language.js';
import { paragraphKinds } from './paragraph-kinds.js';
import { paragraphRanges } from './paragraphs.js';
import { sentenceRanges } from './sentences.js';
import { shown } from './spacing.js';
import { attributedIn, type Unattributed } from './speakers.js';

/**
 * Reads a plain text. Pure: no file, no clock.
 * @param source `text` is the decoded file, without a byte order mark; all offsets point into it.
 */
export function readArticle(source: {
  readonly id: string;
  readonly text: string;
  readonly metadata: Metadata;
}): Article {
  const { id, text, metadata } = source;
  const language = languageOf(text, metadata.language);
  const paragraphs = paragraphsOf(text);
  const unattributed = sentencesOf(text, paragraphs, language);
  const attributed = attributedIn(text, paragraphs, unattributed);
  return {
    id,
    metadata,
    language,
    text,
    hash: createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 8),
    paragraphs,
    // Named one by one: V8 gives objects that are spread, with more behind it, a hidden class each, which takes more than they do.
    sentences: unattributed.map(({ paragraph, number, index, start, end, text: words }, at) => {
      const { speaker, attribution } = attributed[at] ?? NOBODY;
      return { paragraph, number, index, start, end, text: words, speaker, attribution };
    }),
  };
}

const NOBODY = { speaker: null, attribution: null };

/** The article's text from `start` to `end` (UTF-16 offsets) as it is shown, for sentences side by side. */
export function passageText(article: Article, start: number, end: number): string {
  return shown(article.text.slice(start, end));
}

function paragraphsOf(text: string): Paragraph[] {
  const ranges = paragraphRanges(text);
  const kinds = paragraphKinds(ranges.map(({ start, end }) => text.slice(start, end)));
  return ranges.map((range, at) => ({ number: at + 1, kind: kinds[at] ?? 'body', ...range }));
}

function sentencesOf(text: string, paragraphs: readonly Paragraph[], language: string): Unattributed[] {
  const sentences: Unattributed[] = [];
  for (const paragraph of paragraphs) {
    if (paragraph.kind === 'tags') continue;
    sentenceRanges(text, paragraph.start, paragraph.end, language).forEach(({ start, end }, at) => {
      const words = text.slice(start, end);
      const asShown = shown(words);
      sentences.push({
        paragraph: paragraph.number,
        number: at + 1,
        index: sentences.length,
        start,
        end,
        // What is cut out of the text takes no memory of its own.
        text: asShown === words ? words : asShown,
      });
    });
  }
  return sentences;
}
