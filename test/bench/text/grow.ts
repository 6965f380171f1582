/** A set of articles of any size: the real ones as far as they go, and made ones that go on as they do. */
import { type Language, learn } from './language.js';
import { type Random, seeded } from './random.js';

/** An article before it is read. */
export interface Text {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** How many sentences the texts have, once they are read, and where each begins: offsets in the text. */
export type Cut = (text: Text) => readonly number[];

/**
 * @param sentences of the real texts, from which the language is learnt
 * @param size how many sentences there shall be, exactly
 * @param cut the same for real and for made texts
 * @param perArticle how many sentences a made article has
 */
export function grow(
  real: readonly Text[],
  sentences: readonly string[],
  size: number,
  seed: number,
  cut: Cut,
  perArticle = SENTENCES,
): Text[] {
  const random = seeded(seed);
  const grown: Text[] = [];
  let left = size;
  const add = (text: Text) => {
    const starts = cut(text);
    const end = starts[left];
    const part = end === undefined ? text : { ...text, text: text.text.slice(0, end).trimEnd() };
    const count = end === undefined ? starts.length : cut(part).length;
    if (count === 0 || count > left) return;
    grown.push(part);
    left -= count;
  };
  for (const text of random.shuffled(real)) {
    if (left === 0) return grown;
    add(text);
  }
  const language = learn(sentences);
  for (let number = 1; left > 0; number += 1) add(made(number, Math.min(left, perArticle), language, random));
  return grown;
}

/** Of an article as in a newspaper, and of a paragraph in it. */
const SENTENCES = 25;
const PARAGRAPH = 5;
const TITLE_WORDS = 4;

function made(number: number, size: number, language: Language, random: Random): Text {
  const sentences = Array.from({ length: size }, () => language.sentence(random));
  const paragraphs: string[] = [];
  for (let at = 0; at < size; at += PARAGRAPH) paragraphs.push(sentences.slice(at, at + PARAGRAPH).join(' '));
  const title = language
    .sentence(random)
    .split(/[ ,.]+/u)
    .slice(0, TITLE_WORDS)
    .join(' ');
  return { id: `made-${number}`, title, text: `${paragraphs.join('\n\n')}\n` };
}
