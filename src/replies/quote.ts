import type { Article, Sentence } from '../corpus/article.js';
import { receiptFor } from '../corpus/receipt.js';
import type { Words } from '../words/words.js';
import { cut, type Window } from './cut.js';
import type { Block, Piece } from './reply.js';
import { linkTo } from './sentence-link.js';
import { placeIn, placeLine, sourceLine } from './source-line.js';

/**
 * A sentence as a passage, the span (offsets in the sentence's text) set off.
 * @param also the same sentence in other articles: further sources
 */
export function quote(
  article: Article,
  sentence: Sentence,
  span: Window | null,
  words: Words,
  also: readonly (readonly [Article, Sentence])[] = [],
): Block {
  const url = linkTo(article, sentence);
  const others = also.map(([{ metadata }, { paragraph }]) =>
    words.answers.also(`${cut(metadata.title, BRIEF_TITLE)} ¶${paragraph}`),
  );
  return {
    kind: 'passage',
    text: setOff(sentence.text, span),
    source: [sourceLine(article, sentence, words), ...others].join(' · '),
    ...(url === undefined ? {} : { url }),
    receipt: receiptFor(article, sentence),
  };
}

/** A sentence in one or two lines. @param named whether the article has to be told from others */
export function inBrief(article: Article, sentence: Sentence, named: boolean, words: Words): Block {
  return {
    kind: 'brief',
    text: [cut(sentence.text, BRIEF)],
    source: placeIn(article, sentence, named, words),
  };
}

/** Neighbouring sentences as passages: one for each run of the same paragraph and speaker. */
export function quoteRun(
  article: Article,
  sentences: readonly Sentence[],
  main: Sentence,
  span: Window | null,
  words: Words,
): Block[] {
  return runs(sentences).map((run) => {
    const [first] = run;
    const pieces = run.flatMap((sentence, at): Piece[] => {
      const above = run[at - 1];
      const text = setOff(sentence.text, sentence === main ? span : null);
      return above === undefined ? text : [between(article, above, sentence), ...text];
    });
    return run.includes(main)
      ? {
          kind: 'passage',
          text: pieces,
          source: sourceLine(article, main, words),
          receipt: receiptFor(article, main),
        }
      : { kind: 'passage', text: pieces, source: placeLine(article, first, words) };
  });
}

/** What stands between two sentences of a paragraph as they are shown. */
export function between(article: Article, above: Sentence, below: Sentence): string {
  const apart = above.end < below.start && /\s/.test(article.text.slice(above.end, below.start));
  return apart || !/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(below.text) ? ' ' : '';
}

/** On a phone, two to three lines of small print. */
const BRIEF = 140;
const BRIEF_TITLE = 40;

function setOff(text: string, span: Window | null): Piece[] {
  if (span === null || span.start >= span.end || span.end > text.length) return [text];
  return [text.slice(0, span.start), { strong: text.slice(span.start, span.end) }, text.slice(span.end)];
}

type Run = [Sentence, ...Sentence[]];

function runs(sentences: readonly Sentence[]): Run[] {
  const all: Run[] = [];
  for (const sentence of sentences) {
    const run = all.at(-1);
    const same =
      run?.[0].paragraph === sentence.paragraph &&
      run[0].speaker?.name === sentence.speaker?.name &&
      run[0].speaker?.role === sentence.speaker?.role;
    if (run !== undefined && same) run.push(sentence);
    else all.push([sentence]);
  }
  return all;
}
