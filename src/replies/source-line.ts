import type { Place } from '../answering/contract.js';
import type { Article, Sentence, Speaker } from '../corpus/article.js';
import { articleWithId } from '../corpus/find-article.js';
import type { Words } from '../words/words.js';
import { cut } from './cut.js';

/** Where a sentence stands and who says it: `Attack on Belgorod · ¶5 · said by Alexei Smirnov, regional governor`. */
export function sourceLine(article: Article, sentence: Sentence, words: Words): string {
  const { title, publisher, published } = article.metadata;
  return [cut(title, LONGEST_TITLE), publisher, published, placeLine(article, sentence, words)]
    .filter((part) => part !== undefined)
    .join(' · ');
}

/** The same of neighbouring sentences: `Attack on Belgorod · ¶5–¶6`, with a speaker only where it is one for all. */
export function sourceLineOfRun(
  article: Article,
  [first, ...others]: readonly [Sentence, ...Sentence[]],
  words: Words,
): string {
  const last = others.at(-1) ?? first;
  const { name, role } = first.speaker ?? {};
  const alike = others.every(({ speaker }) => speaker?.name === name && speaker?.role === role);
  if (alike && last.paragraph === first.paragraph) return sourceLine(article, first, words);
  const { title, publisher, published } = article.metadata;
  const place = [...new Set([first.paragraph, last.paragraph])].map((number) => `¶${number}`).join('–');
  return [cut(title, LONGEST_TITLE), publisher, published, place]
    .filter((part) => part !== undefined)
    .join(' · ');
}

/** The same without the article: `¶5 · said by Alexei Smirnov, regional governor`. */
export function placeLine(article: Article, sentence: Sentence, words: Words): string {
  const place = paragraphMark(article, sentence.paragraph, words);
  if (sentence.speaker === null) return place;
  return `${place} · ${words.answers.saidBy(speakerName(sentence.speaker))}`;
}

/** `¶5`, or `¶7, picture caption`. */
export function paragraphMark(article: Article, number: number, words: Words): string {
  const kind = article.paragraphs.find((paragraph) => paragraph.number === number)?.kind;
  return kind === 'caption' ? `¶${number}, ${words.answers.caption}` : `¶${number}`;
}

/** `¶5`; with `named`, where it has to be told from other articles, `Attack on Belgorod ¶5`. */
export function placeIn(article: Article, sentence: Sentence, named: boolean, words: Words): string {
  const mark = paragraphMark(article, sentence.paragraph, words);
  return named ? `${cut(article.metadata.title, BRIEF_TITLE)} ${mark}` : mark;
}

/** `Alexei Smirnov, regional governor`. */
export function speakerName({ name, role }: Speaker): string {
  return role === undefined ? name : `${name}, ${role}`;
}

/** A passage's sentence in its article. @throws when the passage is of none of them: it is no answer of theirs. */
export function sentenceOf(
  passage: Pick<Place, 'article' | 'paragraph' | 'sentence'>,
  articles: readonly Article[],
): [Article, Sentence] {
  const article = articleWithId(passage.article.id, articles);
  const sentence = article?.sentences.find(
    ({ paragraph, number }) => paragraph === passage.paragraph && number === passage.sentence,
  );
  if (article === undefined || sentence === undefined) {
    throw new Error(
      `No sentence ${passage.paragraph}.${passage.sentence} in an article “${passage.article.id}”.`,
    );
  }
  return [article, sentence];
}

/** So that the place and the speaker behind it are still read. */
const LONGEST_TITLE = 90;
/** In a line of a list. */
const BRIEF_TITLE = 40;
