/** The sentences of a set of articles as answering knows them: words, mentions and an index, made once. */
import type { Article, Sentence } from '../corpus/article.js';
import { ENGLISH } from '../corpus/language.js';
import { mentionsIn } from './languages/mentions-by-locale.js';
import { type Senses, sensesOf } from './likeness.js';
import { findMentions, type Mention } from './mentions.js';
import { createRetrieval, type Retrieval } from './retrieval.js';
import { type Token, tokenize } from './tokens.js';

export interface Library {
  readonly articles: readonly Article[];
  readonly sentences: readonly ReadSentence[];
  readonly retrieval: Retrieval;
}

export interface ReadSentence {
  /** Its place in `Library.sentences`. */
  readonly id: number;
  readonly article: Article;
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  /** How its words are used. */
  readonly senses: Senses;
  /** Stems that are not written in it and belong to it all the same: who says it, and who its "Russian president" is. */
  readonly implied: ReadonlySet<string>;
  /** It begins with a pronoun or "this", and so goes on from the one before. */
  readonly goesOn: boolean;
  /** It ends with a full stop or its like: a caption or a heading often does not. */
  readonly ends: boolean;
  /** It ends with a question mark. */
  readonly asks: boolean;
  /** Index of its first token such as "is" or "means"; -1: none. */
  readonly copula: number;
}

export function readLibrary(articles: readonly Article[]): Library {
  return libraryOf(
    articles,
    articles.flatMap((article) => {
      const aliases = aliasesOf(article);
      return article.sentences.map((sentence) => read(article, sentence, aliases));
    }),
  );
}

/** The part of a library that is one article: nothing is read again. */
export function narrowTo(library: Library, articleId: string): Library {
  return libraryOf(
    library.articles.filter(({ id }) => id === articleId),
    library.sentences.filter(({ article }) => article.id === articleId),
  );
}

function libraryOf(articles: readonly Article[], read: readonly Omit<ReadSentence, 'id'>[]): Library {
  const sentences = read.map((sentence, id) => ({ ...sentence, id }));
  const indexed = sentences.map(({ id, tokens, implied }) => ({
    id,
    stems: [...tokens.filter((token) => !token.stop).map((token) => token.stem), ...implied],
  }));
  return { articles, sentences, retrieval: createRetrieval(indexed) };
}

function read(article: Article, sentence: Sentence, aliases: readonly Alias[]): Omit<ReadSentence, 'id'> {
  const { text } = sentence;
  const { language } = article;
  const english = language === ENGLISH;
  const tokens = tokenize(text, language);
  return {
    article,
    sentence,
    tokens,
    mentions: english ? findMentions(text, tokens) : mentionsIn(language, text, tokens),
    // What is known of how words are used is known of English ones.
    senses: sensesOf(english ? tokens : []),
    implied: impliedBy(sentence, tokens, aliases, language),
    goesOn: /^["'‘“]?(he|she|it|they|his|her|its|their|this|these|that|those|such)\b/i.test(text),
    ends: /[.!?…:]['"’”»)\]]*$/.test(text),
    asks: /\?['"’”»)\]]*$/.test(text),
    copula: tokens.findIndex((token) => /^(is|are|was|were|means|refers)$/.test(token.word)),
  };
}

/** A person as the article names them, in the two ways that stand for one another. */
interface Alias {
  readonly name: readonly string[];
  readonly role: readonly string[];
}

function aliasesOf({ language, sentences }: Article): Alias[] {
  const people = new Map(
    sentences.flatMap(({ speaker }) => (speaker === null ? [] : [[speaker.name, speaker]])),
  );
  return [...people.values()].map(({ name, role = '' }) => ({
    name: contentStems(name, language),
    role: contentStems(role, language),
  }));
}

function impliedBy(
  { speaker }: Sentence,
  tokens: readonly Token[],
  aliases: readonly Alias[],
  language: string,
): ReadonlySet<string> {
  const stems = tokens.map((token) => token.stem);
  const implied =
    speaker === null
      ? []
      : [...contentStems(speaker.name, language), ...contentStems(speaker.role ?? '', language)];
  for (const { name, role } of aliases) {
    // One word of a role, such as "governor", may be anybody's.
    if (role.length > 1 && standsIn(stems, role)) implied.push(...name);
    const surname = name.at(-1);
    if (surname !== undefined && stems.includes(surname)) implied.push(...role);
  }
  return new Set(implied.filter((stem) => !stems.includes(stem)));
}

function contentStems(text: string, language: string): string[] {
  return tokenize(text, language).flatMap(({ stop, stem }) => (stop ? [] : [stem]));
}

/** Whether a run of stems stands in a text's, side by side. */
function standsIn(stems: readonly string[], run: readonly string[]): boolean {
  return stems.some((_, at) => run.every((stem, next) => stems[at + next] === stem));
}
