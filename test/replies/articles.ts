/** The articles that tests ask about: the real one, and any text at all. */
import { createAnswerer } from '../../src/answering/answerer.js';
import type { Article, Metadata } from '../../src/corpus/article.js';
import { readCorpus } from '../../src/corpus/corpus.js';
import { readArticle } from '../../src/corpus/read-article.js';
import type { Context } from '../../src/replies/command.js';
import type { Block, Reply } from '../../src/replies/reply.js';
import { wordsFor } from '../../src/words/words.js';

export async function realContext(locale = 'en-US'): Promise<Context> {
  const { articles } = await readCorpus('corpus');
  return contextOf(
    articles.filter(({ id }) => id === 'belgorod-kursk'),
    locale,
  );
}

export function contextOf(articles: readonly Article[], locale = 'en-US'): Context {
  return { answerer: createAnswerer(articles), words: wordsFor(locale) };
}

export function articleOf(id: string, text: string, known: Partial<Metadata> = {}): Article {
  return readArticle({ id, text, metadata: { title: `Title of ${id}`, titleFrom: 'article', ...known } });
}

/** All that a reply says, without what sets it off. */
export function wordsOf(reply: Reply): string {
  return reply.blocks.map(blockWords).join('\n');
}

export function blockWords(block: Block): string {
  const pieces = typeof block.text === 'string' ? [block.text] : block.text;
  const text = pieces.map((piece) => (typeof piece === 'string' ? piece : piece.strong)).join('');
  return 'source' in block ? `${text}\n${block.source}` : text;
}

/** The words that are set off in a block. */
export function strongOf(block: Block | undefined): string[] {
  if (block === undefined || typeof block.text === 'string') return [];
  return block.text.flatMap((piece) => (typeof piece === 'string' ? [] : [piece.strong]));
}

export function idOf(reply: Reply, label: string): string {
  const button = reply.buttons.find((one) => one.label === label);
  if (button === undefined) throw new Error(`No button “${label}” among ${JSON.stringify(reply.buttons)}`);
  return button.id;
}
