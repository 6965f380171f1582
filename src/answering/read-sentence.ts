/** A sentence as answering knows it. What can be read from its words is read when it is asked for, and let go again. */
import type { Article, Sentence } from '../corpus/article.js';
import { ENGLISH } from '../corpus/language.js';
import { mentionsIn } from './languages/mentions-by-locale.js';
import { type Senses, sensesOf } from './likeness.js';
import { findMentions, type Mention } from './mentions.js';
import { type Token, tokenize } from './tokens.js';

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
  /** It begins with a pronoun or "this", and so goes on from the one before; known of English only. */
  readonly goesOn: boolean;
  /** It ends with a full stop or its like: a caption or a heading often does not. */
  readonly ends: boolean;
  /** It ends with a question mark. */
  readonly asks: boolean;
  /** Index of its first token such as "is" or "means"; -1: none, or not English. */
  readonly copula: number;
}

/**
 * How many sentences stay read at a time, more than any question looks at: about 7 MB, and as much again where each of them was
 * searched for the words that answer.
 */
const STAYING = 1_000;

/** Keeps the content of the sentences that were read last. */
export function openReader(): (id: number, article: Article, sentence: Sentence) => ReadSentence {
  const staying: LazySentence[] = [];
  let next = 0;
  const stay = (sentence: LazySentence) => {
    staying[next]?.letGo();
    staying[next] = sentence;
    next = (next + 1) % STAYING;
  };
  return (id, article, sentence) => new LazySentence(id, article, sentence, stay);
}

/** What has been read of a sentence so far. */
type Content = {
  -readonly [Part in Exclude<keyof ReadSentence, 'id' | 'article' | 'sentence'>]:
    | ReadSentence[Part]
    | undefined;
};

const UNREAD: Readonly<Content> = {
  tokens: undefined,
  mentions: undefined,
  senses: undefined,
  implied: undefined,
  goesOn: undefined,
  ends: undefined,
  asks: undefined,
  copula: undefined,
};

class LazySentence implements ReadSentence {
  readonly id: number;
  readonly article: Article;
  readonly sentence: Sentence;
  readonly #stay: (sentence: LazySentence) => void;
  #content: Content | undefined;

  constructor(id: number, article: Article, sentence: Sentence, stay: (sentence: LazySentence) => void) {
    this.id = id;
    this.article = article;
    this.sentence = sentence;
    this.#stay = stay;
  }

  letGo(): void {
    this.#content = undefined;
  }

  #read(): Content {
    if (this.#content === undefined) {
      this.#content = { ...UNREAD };
      this.#stay(this);
    }
    return this.#content;
  }

  get tokens(): readonly Token[] {
    const content = this.#read();
    content.tokens ??= tokenize(this.sentence.text, this.article.language);
    return content.tokens;
  }
  get mentions(): readonly Mention[] {
    const content = this.#read();
    const { language } = this.article;
    const { text } = this.sentence;
    content.mentions ??=
      language === ENGLISH ? findMentions(text, this.tokens) : mentionsIn(language, text, this.tokens);
    return content.mentions;
  }
  get senses(): Senses {
    const content = this.#read();
    // What is known of how words are used is known of English ones.
    content.senses ??= sensesOf(this.article.language === ENGLISH ? this.tokens : []);
    return content.senses;
  }
  get implied(): ReadonlySet<string> {
    const content = this.#read();
    content.implied ??= impliedBy(this.article, this.sentence, this.tokens);
    return content.implied;
  }
  get goesOn(): boolean {
    const content = this.#read();
    content.goesOn ??= this.#isEnglish && GOING_ON.test(this.sentence.text);
    return content.goesOn;
  }
  get ends(): boolean {
    const content = this.#read();
    content.ends ??= (this.#isEnglish ? ENDING : ENDING_ANYWHERE).test(this.sentence.text);
    return content.ends;
  }
  get asks(): boolean {
    const content = this.#read();
    content.asks ??= (this.#isEnglish ? ASKING : ASKING_ANYWHERE).test(this.sentence.text);
    return content.asks;
  }
  get copula(): number {
    const content = this.#read();
    content.copula ??= this.#isEnglish ? this.tokens.findIndex(({ word }) => COPULA.test(word)) : -1;
    return content.copula;
  }

  get #isEnglish(): boolean {
    return this.article.language === ENGLISH;
  }
}

// English words: "was" is no copula in German.
const GOING_ON = /^["'‘“]?(he|she|it|they|his|her|its|their|this|these|that|those|such)\b/i;
const COPULA = /^(is|are|was|were|means|refers)$/;
const ENDING = /[.!?…:]['"’”»)\]]*$/;
const ASKING = /\?['"’”»)\]]*$/;
// Every script has marks of its own. Unicode does not say which of them ask: those of Latin, Chinese, Arabic and Ethiopic.
const ENDING_ANYWHERE = /[\p{Sentence_Terminal}…:：][\p{Quotation_Mark}\p{Pe}\p{Pf}]*$/u;
const ASKING_ANYWHERE = /[?？؟፧⁇⁈⸮][\p{Quotation_Mark}\p{Pe}\p{Pf}]*$/u;

/** The words of a sentence, and the stems under which it is found: those that are no function words, and what is implied. */
export function indexedWords(
  article: Article,
  sentence: Sentence,
): { readonly tokens: readonly Token[]; readonly stems: readonly string[] } {
  const tokens = tokenize(sentence.text, article.language);
  const stems = tokens.flatMap(({ stop, stem }) => (stop ? [] : [stem]));
  return { tokens, stems: [...stems, ...impliedBy(article, sentence, tokens)] };
}

/** A person as the article names them, in the two ways that stand for one another. */
interface Alias {
  readonly name: readonly string[];
  readonly role: readonly string[];
}

const aliases = new WeakMap<Article, readonly Alias[]>();

function aliasesOf(article: Article): readonly Alias[] {
  let known = aliases.get(article);
  if (known === undefined) {
    const people = new Map(
      article.sentences.flatMap(({ speaker }) => (speaker === null ? [] : [[speaker.name, speaker]])),
    );
    known = [...people.values()].map(({ name, role = '' }) => ({
      name: contentStems(name, article.language),
      role: contentStems(role, article.language),
    }));
    aliases.set(article, known);
  }
  return known;
}

/** All stems that a sentence of the article may imply. */
export function impliable(article: Article): ReadonlySet<string> {
  let stems = impliables.get(article);
  if (stems === undefined) {
    stems = new Set(aliasesOf(article).flatMap(({ name, role }) => [...name, ...role]));
    impliables.set(article, stems);
  }
  return stems;
}

const impliables = new WeakMap<Article, ReadonlySet<string>>();

function impliedBy(article: Article, { speaker }: Sentence, tokens: readonly Token[]): ReadonlySet<string> {
  const aliases = aliasesOf(article);
  if (aliases.length === 0) return NOBODY;
  const stems = tokens.map((token) => token.stem);
  const implied =
    speaker === null
      ? []
      : [
          ...contentStems(speaker.name, article.language),
          ...contentStems(speaker.role ?? '', article.language),
        ];
  for (const { name, role } of aliases) {
    // One word of a role, such as "governor", may be anybody's.
    if (role.length > 1 && standsIn(stems, role)) implied.push(...name);
    const surname = name.at(-1);
    if (surname !== undefined && stems.includes(surname)) implied.push(...role);
  }
  return new Set(implied.filter((stem) => !stems.includes(stem)));
}

const NOBODY: ReadonlySet<string> = new Set();

function contentStems(text: string, language: string): string[] {
  return tokenize(text, language).flatMap(({ stop, stem }) => (stop ? [] : [stem]));
}

/** Whether a run of stems stands in a text's, side by side. */
function standsIn(stems: readonly string[], run: readonly string[]): boolean {
  return stems.some((_, at) => run.every((stem, next) => stems[at + next] === stem));
}
