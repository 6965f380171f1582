/** Of which articles facts are shown: of one, part by part where it is long, or of all where together they are short. */

import type { Article } from '../corpus/article.js';
import { articleWithHash } from '../corpus/find-article.js';
import { areShort, partsOf } from '../facts/parts.js';
import { type Address, buttonFor } from './action.js';
import { chosenArticle } from './article-option.js';
import type { Context } from './command.js';
import { cut } from './cut.js';
import { ALL, type FactPage, type Scope } from './fact-pages.js';
import { pageAt, pageNote, turning } from './paging.js';
import type { Block, Button, Reply } from './reply.js';

export interface Subject {
  /** What is gone through; the same list each time, so that what was found in it can be kept. */
  readonly articles: readonly Article[];
  /** The only article, whole; null: all of them are shown together. */
  readonly only: Article | null;
  readonly part: number;
  readonly parts: number;
}

/** @returns null where that article is not there any more, or all of them have become too many. */
export function subjectOf({ scope, part }: FactPage, { answerer }: Context): Subject | null {
  const { articles } = answerer;
  if (scope === ALL) return areShort(articles) ? { articles, only: null, part: 0, parts: 1 } : null;
  const only = articleWithHash(scope, articles);
  if (only === undefined) return null;
  const parts = partsOf(only);
  const at = Math.min(part, parts.length - 1);
  return { articles: parts[at] ?? [only], only, part: at, parts: parts.length };
}

/** What a member chose, or all there is; null where they have to choose. @throws BadOption for no article of ours */
export function chosenScope(typed: string | undefined, context: Context): Scope | null {
  const { articles } = context.answerer;
  if (typed !== undefined) return chosenArticle(typed, context).hash;
  const [first, another] = articles;
  if (first !== undefined && another === undefined) return first.hash;
  return areShort(articles) ? ALL : null;
}

/** Asks for an article, where all of them are too many to go through. @param command its name, for the member */
export function whichArticle(
  command: string,
  { answerer: { articles }, words }: Context,
  to: (scope: Scope, label: string) => Button[],
): Reply {
  return {
    tone: 'plain',
    blocks: [{ kind: 'says', text: [words.facts.whichArticle(articles.length, command)] }],
    buttons:
      articles.length > OFFERED
        ? []
        : articles.flatMap((article) => to(article.hash, cut(article.metadata.title, LABEL))),
  };
}

/** As many articles as a member would look through. */
const OFFERED = 10;
/** Characters of a button that is still read on a phone. */
export const LABEL = 40;

/** Whose facts these are: the article's title, or that they are of all. */
export function titleOf({ only, articles }: Subject, { words }: Context): string {
  return only === null ? words.facts.allArticles(articles.length) : cut(only.metadata.title, LONGEST_TITLE);
}

const LONGEST_TITLE = 120;

/** Which page this is, and of a long article which part. */
export function whereNotes(
  { articles, only, parts }: Subject,
  at: number,
  pages: number,
  { words }: Context,
): Block[] {
  const sentences = articles[0]?.sentences ?? [];
  const last = only?.sentences.at(-1)?.paragraph ?? 0;
  const from = sentences[0]?.paragraph ?? 0;
  const to = sentences.at(-1)?.paragraph ?? 0;
  return [
    ...pageNote(at, pages, words),
    ...(parts > 1 ? [{ kind: 'note', text: words.facts.part(from, to, last) } as const] : []),
  ];
}

/** Buttons to the pages before and after, on into the parts of a long article before and after. */
export function factTurns<Page extends FactPage>(
  page: Page,
  { part, parts }: Subject,
  pages: number,
  to: Address<Page>,
  { words }: Context,
): Button[] {
  const at = pageAt(page.page, pages);
  const button = (label: string, place: Pick<FactPage, 'part' | 'page'>) =>
    buttonFor(label, to, { ...page, ...place });
  const turns = turning(at, pages, words, (label, number) => button(label, { part, page: number }));
  const before = at === 1 && part > 0 ? button(words.articles.back, { part: part - 1, page: LAST }) : [];
  const after =
    at >= pages && part < parts - 1 ? button(words.articles.next, { part: part + 1, page: 1 }) : [];
  return [...before, ...turns, ...after];
}

/** Beyond any number of pages: the last one. */
const LAST = 9999;
