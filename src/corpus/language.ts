/**
 * Which language a text is read in: the one that is stated, else the one that it is found to be in.
 *
 * tinyld knows the scripts and guesses well at running text; of lists, names and single sentences it is often wrong. So in
 * the Latin alphabet the text's function words have the last word: a guess that has fewer of them than English, or far
 * fewer than another language, does not count.
 */
import { createRequire } from 'node:module';
import { functionWordShares } from './function-words.js';

/** What a text is read in where nothing speaks for another language. */
export const ENGLISH = 'en';

/**
 * The BCP 47 language of a text without script and region: `en`, `pt`, `zh`.
 * @param stated what is known of it, as BCP 47
 */
export function languageOf(text: string, stated?: string): string {
  if (stated !== undefined) return primary(stated);
  const sample = text.slice(0, SAMPLE);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters < FEWEST_LETTERS) return ENGLISH;
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return latin * 2 < letters ? guessed(sample) || ENGLISH : byFunctionWords(sample);
}

/** UTF-16 units: enough to tell by. */
const SAMPLE = 1500;
/** A name or a heading may be of any language. */
const FEWEST_LETTERS = 20;

function byFunctionWords(sample: string): string {
  const shares = functionWordShares(sample);
  const english = shares.get(ENGLISH) ?? 0;
  if ([...shares.values()].every((share) => share <= english)) return ENGLISH;
  const sure = functionWordShares(sample, FEWEST_WORDS);
  const [best, most] = [...sure].reduce((a, b) => (b[1] > a[1] ? b : a), [ENGLISH, english]);
  const guess = guessed(sample);
  const share = shares.get(guess) ?? 0;
  if (guess !== ENGLISH && share > english && share >= most * CLOSE) return guess;
  return most >= SURE && most >= english + AHEAD ? best : ENGLISH;
}

/** By tinyld, as ISO 639-1; empty: it cannot tell. */
function guessed(sample: string): string {
  // Its tables take 50 MB and a tenth of a second, and most articles can be told without it.
  tinyld ??= load();
  return tinyld.detect(sample);
}

let tinyld: Tinyld | undefined;
type Tinyld = typeof import('tinyld');

function load(): Tinyld {
  return createRequire(import.meta.url)('tinyld');
}

// Three words that look alike are chance.
const FEWEST_WORDS = 4;
// Languages that are near to one another share half of their function words; running text has at least a quarter of them.
const CLOSE = 0.7;
const SURE = 0.25;
const AHEAD = 0.15;

/** Norwegian is written in two ways, and its words are known under one name. */
function primary(tag: string): string {
  const { language } = new Intl.Locale(tag);
  return language === 'nb' || language === 'nn' ? 'no' : language;
}
