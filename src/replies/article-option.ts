import type { Article } from '../corpus/article.js';
import { articleWithHash, articleWithId } from '../corpus/find-article.js';
import { BadOption, type Choice, type Context } from './command.js';
import { cut } from './cut.js';
import { limits } from './limits.js';
import { oneLine } from './plain-text.js';

/** The article that a member chose or typed: by id, by hash, or by the only title that has those words. */
export function chosenArticle(typed: string, { answerer: { articles }, words }: Context): Article {
  const article = articleNamed(typed, articles);
  if (article === undefined) {
    throw new BadOption(words.talk.noSuchArticle(cut(oneLine(typed), SHOWN)));
  }
  return article;
}

/** The same; undefined where it is none, as while the name is being typed. */
export function articleNamed(typed: unknown, articles: readonly Article[]): Article | undefined {
  if (typeof typed !== 'string') return undefined;
  const exact = articleWithId(typed, articles) ?? articleWithHash(typed, articles);
  const wanted = fold(typed);
  if (exact !== undefined || wanted === '') return exact;
  const alike = articles.filter((article) => fold(names(article)).includes(wanted));
  return alike.length === 1 ? alike[0] : undefined;
}

/** The articles whose title or id has what is typed so far. */
export function articleChoices(typed: string, articles: readonly Article[]): Choice[] {
  const wanted = fold(typed);
  const choices: Choice[] = [];
  for (const article of articles) {
    if (choices.length === limits.choices) break;
    if (!fold(names(article)).includes(wanted)) continue;
    const name = cut(oneLine(article.metadata.title).trim() || article.id, limits.choiceText);
    choices.push({ name, value: article.id.length <= limits.choiceText ? article.id : article.hash });
  }
  return choices;
}

/** The articles that have all of the words, or words that begin so, in their title or id. */
export function titlesWith(typed: string, articles: readonly Article[]): Article[] {
  const wanted = wordsOf(typed);
  return articles.filter((article) => {
    const words = wordsOf(names(article));
    return wanted.length > 0 && wanted.every((one) => words.some((word) => word.startsWith(one)));
  });
}

/** Of what was typed, in an error. */
const SHOWN = 60;

const names = ({ id, metadata }: Article) => `${metadata.title}\n${id}`;
const wordsOf = (text: string) => fold(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
const fold = (text: string) => text.normalize('NFKC').toLowerCase().trim();
