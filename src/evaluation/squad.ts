/** SQuAD 1.1 and 2.0 JSON → questions, each asked of its paragraph, of its article or of all articles of the file. */
import { z } from 'zod';
import type { Article } from '../corpus/article.js';
import { readArticle } from '../corpus/read-article.js';
import { SetError } from './set-error.js';
import type { Case, QuestionSet, Range } from './sets.js';

/** What a question is asked of. */
export type SquadScope = 'paragraph' | 'article' | 'corpus';

const answer = z.object({ text: z.string().min(1), answer_start: z.int().min(0) });
const paragraph = z.object({
  context: z.string(),
  qas: z.array(z.object({ question: z.string(), answers: z.array(answer) })),
});
export const squad = z.object({
  data: z.array(z.object({ title: z.string().optional(), paragraphs: z.array(paragraph) })),
});
export type Squad = z.infer<typeof squad>;

/**
 * A sentence is right if an accepted answer begins in it; no answers: the article does not answer.
 * @param file for what cannot be read
 * @throws SetError when an answer does not stand where the file says.
 */
export function squadSet({ data }: Squad, scope: SquadScope, file: string): QuestionSet {
  const articles: Article[] = [];
  const cases: Case[] = [];
  for (const [at, { title, paragraphs }] of data.entries()) {
    const shown = title?.replaceAll('_', ' ') ?? '';
    const group = shown === '' ? `article ${at + 1}` : shown;
    const parts = scope === 'paragraph' ? paragraphs.map((one) => [one]) : [paragraphs];
    for (const [part, contexts] of parts.entries()) {
      const id = `${at + 1}-${part + 1}`;
      let text = '';
      for (const { context, qas } of contexts) {
        const offset = text.length;
        // One paragraph a line; a line break is one UTF-16 unit like the space in its place.
        text += `${context.replaceAll(/[\r\n]/g, ' ')}\n`;
        for (const { question, answers } of qas) {
          cases.push({
            question,
            ...(scope !== 'corpus' && { article: id }),
            group,
            gold: answers.map((one) =>
              beginning(one, context, { id, offset, where: `${file}, "${question}"` }),
            ),
            answers: answers.map((one) => one.text),
          });
        }
      }
      articles.push(readArticle({ id, text, metadata: { title: shown, titleFrom: 'article' } }));
    }
  }
  return { articles, cases, unit: 'sentence' };
}

/** SQuAD counts code points; where the context has none beyond the first plane these are UTF-16 units. */
function beginning(
  { text, answer_start }: z.infer<typeof answer>,
  context: string,
  { id, offset, where }: { readonly id: string; readonly offset: number; readonly where: string },
): Range {
  const units = [...context].slice(0, answer_start).join('').length;
  const start = [units, answer_start].find((from) => context.startsWith(text, from));
  if (start === undefined) {
    throw new SetError(
      `${where}: the context does not have "${text}" at ${answer_start}. "answer_start" must be the offset of the answer in "context".`,
    );
  }
  return { article: id, start: offset + start, end: offset + start + 1 };
}
