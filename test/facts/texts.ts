/** Articles for tests of facts: invented ones, the real one, and any text at all. */
import fc from 'fast-check';
import type { Article } from '../../src/corpus/article.js';
import { readCorpus } from '../../src/corpus/corpus.js';
import { anyText } from '../answering/arbitrary.js';
import { articleOf } from '../replies/articles.js';

/** An article with a paragraph a line. */
export function article(...paragraphs: readonly string[]): Article {
  return articleOf('news', paragraphs.join('\n'));
}

export async function realArticle(): Promise<Article> {
  const { articles } = await readCorpus('corpus');
  const found = articles.find(({ id }) => id === 'belgorod-kursk');
  if (found === undefined) throw new Error('corpus/belgorod-kursk.txt is not there');
  return found;
}

const PIECES = [
  ...'12 1,234 3.5 2014 1990s 19th MH17 F-16 COVID-19 10:30 24–10 2015-16 £5m €3 $5 million 45% ½ 2½ km2 44 BC 1.2.3 ٣٤ 5pm'.split(
    ' ',
  ),
  ...'people in on May August 6 , . killed at least about two hundred and fifty tens of thousands dozen said Ann Lee years old ago'.split(
    ' ',
  ),
  '(',
  ')',
  '-',
  '1 000 000',
  '11,2024',
  'Mr. Brown said',
  '"It rose,"',
  '\n',
];

/** Texts full of numbers, dates and quotations, well formed or not. */
export const anyNumbers = fc.oneof(
  fc
    .array(fc.oneof(fc.constantFrom(...PIECES), fc.nat({ max: 3000 }).map(String)), { maxLength: 40 })
    .chain((pieces) => fc.constantFrom(' ', ' ', '').map((gap) => pieces.join(gap))),
  anyText,
);
