/** Rows of labelled candidate sentences → questions, each asked of an article of its own: its candidates, one a line. */
import { z } from 'zod';
import type { Article } from '../corpus/article.js';
import { readArticle } from '../corpus/read-article.js';
import type { Case, QuestionSet, Range } from './sets.js';

export const candidateRow = z.object({
  question: z.string(),
  title: z.string().optional(),
  candidates: z.array(z.object({ text: z.string(), label: z.union([z.literal(0), z.literal(1)]) })),
});
export type CandidateRow = z.infer<typeof candidateRow>;

/**
 * As usual for such sets, only questions with at least one right and one wrong candidate count (Wang et al. 2007).
 * A title `Article – Section` belongs to the article's group; rows without a title are each a group.
 */
export function candidateSet(rows: readonly CandidateRow[]): QuestionSet {
  const articles: Article[] = [];
  const cases: Case[] = [];
  for (const [at, { question, title = '', candidates }] of rows.entries()) {
    // An empty line would set paragraphs apart.
    const shown = candidates.filter(({ text }) => text.trim() !== '');
    if (!shown.some(({ label }) => label === 1) || !shown.some(({ label }) => label === 0)) continue;
    const id = `row-${at + 1}`;
    const gold: Range[] = [];
    let text = '';
    for (const candidate of shown) {
      const start = text.length;
      text += `${candidate.text.replaceAll(/[\r\n]/g, ' ')}\n`;
      if (candidate.label === 1) gold.push({ article: id, start, end: text.length - 1 });
    }
    articles.push(readArticle({ id, text, metadata: { title, titleFrom: 'article' } }));
    const group = title === '' ? id : (title.split(' – ')[0] ?? title);
    cases.push({ question, article: id, group, gold, answers: [] });
  }
  return { articles, cases, unit: 'paragraph' };
}
