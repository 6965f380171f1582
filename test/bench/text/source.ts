/** The real sentences and questions: from sets of questions in the formats of `npm run eval`, or from a folder of articles. */

import type { Article } from '../../../src/corpus/article.js';
import { readCorpus } from '../../../src/corpus/corpus.js';
import { candidateSet } from '../../../src/evaluation/candidate-rows.js';
import { openSet } from '../../../src/evaluation/set-file.js';
import type { QuestionSet } from '../../../src/evaluation/sets.js';
import { squadSet } from '../../../src/evaluation/squad.js';
import type { Question } from './make-questions.js';

export interface Source {
  readonly articles: readonly Article[];
  /** None where there are only articles: then questions are made. */
  readonly questions: readonly Question[];
}

/** @param files sets of questions; none: the articles of `folder`. @throws SetError, CorpusError */
export async function openSource(files: readonly string[], folder: string): Promise<Source> {
  if (files.length === 0) return { articles: (await readCorpus(folder)).articles, questions: [] };
  const sources: Source[] = [];
  for (const file of files) sources.push(sourceOf(await openQuestions(file)));
  // The same text may be in several rows of a set.
  const articles = new Map<string, Article>();
  for (const [set, { articles: own }] of sources.entries()) {
    for (const article of own) {
      if (!articles.has(article.text))
        articles.set(article.text, { ...article, id: `set-${set}-${article.id}` });
    }
  }
  return { articles: [...articles.values()], questions: sources.flatMap(({ questions }) => questions) };
}

async function openQuestions(file: string): Promise<QuestionSet> {
  const set = await openSet(file);
  if (set.format === 'squad') return squadSet(set.squad, 'corpus', file);
  if (set.format === 'candidates') return candidateSet(set.rows);
  throw new Error(
    `${file} has no sentences of its own. Name a set in the SQuAD format, or one of candidate sentences.`,
  );
}

/** Questions that nothing answers are left out. */
function sourceOf({ articles, cases }: QuestionSet): Source {
  const known = new Map(articles.map((article) => [article.id, article]));
  const questions = cases.map(({ question, gold }) => ({
    question,
    right: gold.flatMap(({ article, start, end }) =>
      (known.get(article)?.sentences ?? [])
        .filter((sentence) => start < sentence.end && end > sentence.start)
        .map(({ text }) => text),
    ),
  }));
  return { articles, questions: questions.filter(({ right }) => right.length > 0) };
}
