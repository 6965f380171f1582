/** Question sets in their files → articles and the questions asked of them. */
import { z } from 'zod';
import type { Article } from '../corpus/article.js';
import { readArticle } from '../corpus/read-article.js';

/** Articles, and questions whose right answers are known. */
export interface QuestionSet {
  readonly articles: readonly Article[];
  readonly cases: readonly Case[];
}

export interface Case {
  readonly question: string;
  /** Id of the article that it is asked of; absent: of all. */
  readonly article?: string;
  /** Where the right sentences stand; empty: the article does not answer. */
  readonly gold: readonly Range[];
  /** Accepted short answers; empty: none are given. */
  readonly answers: readonly string[];
  readonly speaker?: string;
}

/** UTF-16 offsets in an article's text. */
export interface Range {
  readonly article: string;
  readonly start: number;
  readonly end: number;
}

export type SquadScope = 'paragraph' | 'article' | 'corpus';

/**
 * SQuAD 1.1 JSON. A sentence is right if the answer's first character stands in it. By `scope` an article of
 * ours is one paragraph, one article of the file, or the question is asked of all of them.
 * @throws ZodError when the file has another shape.
 */
export function readSquad(content: string, scope: SquadScope): QuestionSet {
  const { data } = squad.parse(JSON.parse(content));
  const articles: Article[] = [];
  const cases: Case[] = [];
  for (const [at, { title = '', paragraphs }] of data.entries()) {
    const groups = scope === 'paragraph' ? paragraphs.map((paragraph) => [paragraph]) : [paragraphs];
    for (const [part, group] of groups.entries()) {
      const id = `${at}-${part}`;
      let text = '';
      for (const { context, qas } of group) {
        const offset = text.length;
        text += `${context.replaceAll('\n', ' ')}\n`;
        for (const { question, answers } of qas) {
          cases.push({
            question,
            ...(scope !== 'corpus' && { article: id }),
            gold: answers.map(({ answer_start }) => ({
              article: id,
              start: offset + answer_start,
              end: offset + answer_start + 1,
            })),
            answers: answers.map((answer) => answer.text),
          });
        }
      }
      articles.push(readArticle({ id, text, metadata: { title: title.replaceAll("_", " "), titleFrom: "article" } }));
    }
  }
  return { articles, cases };
}

/** Rows of candidate sentences with labels; each row is an article of its own, one candidate a paragraph. */
export function readCandidates(content: string): QuestionSet {
  const articles: Article[] = [];
  const cases: Case[] = [];
  for (const [at, line] of lines(content)) {
    const { question, title = '', candidates } = candidateRow.parse(JSON.parse(line));
    if (!candidates.some(({ label }) => label === 1) || !candidates.some(({ label }) => label === 0)) continue;
    const id = `row-${at}`;
    const gold: Range[] = [];
    let text = '';
    for (const candidate of candidates) {
      const start = text.length;
      text += `${candidate.text.replaceAll('\n', ' ')}\n`;
      if (candidate.label === 1) gold.push({ article: id, start, end: text.length - 1 });
    }
    articles.push(readArticle({ id, text, metadata: { title, titleFrom: "article" } }));
    cases.push({ question, article: id, gold, answers: [] });
  }
  return { articles, cases };
}

/** Questions about one article of the corpus; `gold` is how the right sentences begin. */
export function readArticleQuestions(content: string, article: Article): QuestionSet {
  const cases = lines(content).map(([, line]) => {
    const { question, gold, answers, speaker } = articleQuestion.parse(JSON.parse(line));
    return {
      question,
      article: article.id,
      gold: gold.map((beginning) => {
        const start = article.text.indexOf(beginning);
        return { article: article.id, start, end: start + beginning.length };
      }),
      answers,
      ...(speaker !== undefined && { speaker }),
    };
  });
  return { articles: [article], cases };
}

const squad = z.object({
  data: z.array(
    z.object({
      title: z.string().optional(),
      paragraphs: z.array(
        z.object({
          context: z.string(),
          qas: z.array(
            z.object({
              question: z.string(),
              answers: z.array(z.object({ text: z.string(), answer_start: z.number() })),
            }),
          ),
        }),
      ),
    }),
  ),
});

const candidateRow = z.object({
  question: z.string(),
  title: z.string().optional(),
  candidates: z.array(z.object({ text: z.string(), label: z.union([z.literal(0), z.literal(1)]) })),
});

const articleQuestion = z.object({
  question: z.string(),
  gold: z.array(z.string()),
  answers: z.array(z.string()),
  speaker: z.string().optional(),
});

function lines(content: string): [number, string][] {
  return content
    .split('\n')
    .map((line, at): [number, string] => [at + 1, line])
    .filter(([, line]) => line.trim() !== '');
}
