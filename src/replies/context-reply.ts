import type { Article, Sentence } from '../corpus/article.js';
import type { Words } from '../words/words.js';
import {
  action,
  buttonFor,
  digits,
  fields,
  HASH,
  NUMBER,
  number,
  type Place,
  placeOf,
  sentenceAt,
} from './action.js';
import { pageWith } from './article-pages.js';
import { openPage } from './article-reply.js';
import type { Window } from './cut.js';
import { quoteRun } from './quote.js';
import type { Button, Reply } from './reply.js';

/** A passage and how many sentences are shown on each side of it. */
interface Dial {
  readonly place: Place;
  readonly before: number;
  readonly after: number;
  /** What is set off, in the passage's text. */
  readonly span: Window | null;
}

/** `c:9f3c1a2b:1k:2:0:5-c`: sentence 1k with 2 more before it and none after, the span 5–c set off. */
export const widen = action<Dial>({
  letter: 'c',
  fields: fields(
    `${HASH}:${NUMBER}:${NUMBER}:${NUMBER}(?::${NUMBER}-${NUMBER})?`,
    (hash = '', index, before, after, start, end) => ({
      place: { hash, index: number(index) },
      before: number(before),
      after: number(after),
      span: start === undefined ? null : { start: number(start), end: number(end) },
    }),
  ),
  write: ({ place, before, after, span }) =>
    `${place.hash}:${digits(place.index)}:${digits(before)}:${digits(after)}` +
    (span === null ? '' : `:${digits(span.start)}-${digits(span.end)}`),
  act(dial, { answerer, words }) {
    const found = sentenceAt(dial.place, answerer.articles);
    return found === null ? 'changed' : contextReply(...found, dial, words);
  },
});

/** A passage with the sentences around it. */
export function contextReply(
  article: Article,
  main: Sentence,
  { before, after, span }: Omit<Dial, 'place'>,
  words: Words,
): Reply {
  const shown = article.sentences.slice(
    Math.max(0, main.index - Math.min(before, WIDEST)),
    main.index + Math.min(after, WIDEST) + 1,
  );
  const usable = span !== null && span.start < span.end && span.end <= main.text.length;
  // Where nothing stands around it, there is nothing to set the whole sentence off from.
  const setOff = usable ? span : shown.length > 1 ? { start: 0, end: main.text.length } : null;
  return {
    tone: 'plain',
    // Opened from a list, it leaves the list where it is.
    ...(before + after > 0 && { inPlace: true }),
    blocks: quoteRun(article, shown, main, setOff, words),
    buttons: [
      ...dialButtons(article, main, { before, after, span: usable ? span : null }, words),
      ...buttonFor(words.answers.readOn, openPage, { hash: article.hash, page: pageWith(article, main) }),
    ],
  };
}

/** One for each side on which there is more to show: it adds one sentence there. */
export function dialButtons(
  article: Article,
  main: Sentence,
  { before, after, span }: Omit<Dial, 'place'>,
  words: Words,
): Button[] {
  const button = (label: string, wider: { before: number; after: number }) =>
    buttonFor(label, widen, { place: placeOf(article, main), span, ...wider });
  const last = article.sentences.length - 1;
  return [
    ...(before < Math.min(WIDEST, main.index)
      ? button(words.answers.before, { before: before + 1, after })
      : []),
    ...(after < Math.min(WIDEST, last - main.index)
      ? button(words.answers.after, { before, after: after + 1 })
      : []),
  ];
}

/** Sentences on each side; what is more is read page by page. */
const WIDEST = 8;
