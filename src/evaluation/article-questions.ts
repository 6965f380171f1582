/** Questions about one article of the corpus. */
import { z } from 'zod';
import type { Article } from '../corpus/article.js';
import { SetError } from './set-error.js';
import type { QuestionSet } from './sets.js';

export const articleQuestion = z.object({
  question: z.string(),
  /** How each sentence that answers begins, letter for letter; empty: the article does not answer. */
  gold: z.array(z.string().min(1)),
  answers: z.array(z.string()).default([]),
  speaker: z.string().optional(),
});

export interface ArticleQuestion extends z.infer<typeof articleQuestion> {
  /** In its file, from 1. */
  readonly line: number;
}

/**
 * @param others further articles, of which a question may be asked to see it refused
 * @throws SetError when the article has no such sentence.
 */
export function articleQuestionSet(
  rows: readonly ArticleQuestion[],
  article: Article,
  others: readonly Article[],
  file: string,
): QuestionSet {
  const cases = rows.map(({ question, gold, answers, speaker, line }) => ({
    question,
    article: article.id,
    group: article.id,
    gold: gold.map((beginning) => {
      const start = article.text.indexOf(beginning);
      if (start < 0) {
        throw new SetError(
          `${file}, line ${line}: the article "${article.id}" nowhere has "${beginning}". "gold" must be how a sentence of the article begins, letter for letter; another article is named with --article.`,
        );
      }
      return { article: article.id, start, end: start + beginning.length };
    }),
    answers,
    ...(speaker !== undefined && { speaker }),
  }));
  return { articles: [article, ...others.filter(({ id }) => id !== article.id)], cases, unit: 'sentence' };
}
