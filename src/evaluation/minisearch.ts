/** The yardstick: MiniSearch with its default options over the same sentences. */
import MiniSearch from 'minisearch';
import type { Article } from '../corpus/article.js';
import { type Shown, type System, timed } from './system.js';

/**
 * It refuses where it finds nothing; its confidence is the score of the first sentence. One index holds all articles,
 * as the rarity of words is better known from all of them; what it takes is measured on an index of the one article
 * that is asked, which is faster: the best of both ways of using it.
 */
export function miniSearchSystem(articles: readonly Article[]): System {
  const sentences = articles.flatMap(shownSentences);
  const whole = indexOf(sentences);
  const parts = new Map<string, Index>();
  const partOf = (id: string): Index => {
    let part = parts.get(id);
    if (part === undefined) {
      part = indexOf(sentences.filter(({ article }) => article === id));
      parts.set(id, part);
    }
    return part;
  };
  return {
    name: 'MiniSearch',
    ask(question, article, most) {
      const asked = article === undefined || articles.length === 1 ? whole : partOf(article);
      const { result, milliseconds } = timed(() => asked.search(question));
      const inArticle = (id: number) => sentences[id]?.article === article;
      const found = asked === whole ? result : whole.search(question, { filter: ({ id }) => inArticle(id) });
      return {
        answered: found.length > 0,
        confidence: found[0]?.score ?? 0,
        calibrated: false,
        milliseconds,
        passages: found.slice(0, most).flatMap(({ id }) => sentences[id] ?? []),
      };
    },
  };
}

type Index = MiniSearch<{ readonly id: number; readonly text: string }>;

function indexOf(sentences: readonly Shown[]): Index {
  const index: Index = new MiniSearch({ fields: ['text'] });
  index.addAll(sentences.map(({ text }, id) => ({ id, text })));
  return index;
}

function shownSentences({ id, sentences }: Article): Shown[] {
  return sentences.map(({ paragraph, start, end, text }) => ({ article: id, paragraph, start, end, text }));
}
