/** Articles that nobody has written, of the words of the one that ships: enough of them that an answer takes its time. */
import { readFileSync } from 'node:fs';
import { root } from './bot-process.js';

/** The same ones each time. */
export function articleTexts(count: number, sentences: number): readonly string[] {
  const article = readFileSync(`${root}corpus/belgorod-kursk.txt`, 'utf8');
  const words = [...new Set(article.match(/[\p{L}\d,]+/gu))];
  let state = 1;
  // Those that stand first are drawn more often than those that stand last.
  const word = () => {
    state = (state * 48_271) % 2_147_483_647;
    return words[Math.floor((state / 2_147_483_647) ** 3 * words.length)];
  };
  const sentence = () => `${Array.from({ length: 12 }, word).join(' ')}.`;
  return Array.from({ length: count }, (_, at) =>
    [`Article ${at}`, ...Array.from({ length: sentences }, sentence)].join('\n'),
  );
}
