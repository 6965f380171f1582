import { suggest } from '../answering/suggest.js';
import type { Article, Sentence } from '../corpus/article.js';
import { digits, fields, HASH, NUMBER, number, type Place, placeOf, sentenceAt } from './action.js';
import { BadOption, type Choice, type Context } from './command.js';
import { limits } from './limits.js';
import { shownAround } from './matches.js';
import { oneLine } from './plain-text.js';
import { sentenceOf } from './source-line.js';

/**
 * While a question is typed: the text itself first, so that choosing the first asks it, then the sentences that it would
 * find, each standing for itself. None for a text that no choice can hold: then what is typed is sent as it is.
 * @param article id of the only one to look in
 */
export function sentenceChoices(typed: string, article: string | undefined, { answerer }: Context): Choice[] {
  const chosen = placeIn(typed);
  const again = chosen === null ? null : sentenceAt(chosen, answerer.articles);
  if (again !== null) return choiceOf(...again, []);
  const text = oneLine(typed).trim();
  if (text === '' || text.length > limits.choiceText) return [];
  const found = suggest(text, answerer.library(article), OFFERED);
  return [
    { name: text, value: text },
    ...found.flatMap(({ passage, matches }) => choiceOf(...sentenceOf(passage, answerer.articles), matches)),
  ];
}

/**
 * The sentence that was chosen; null where the text is a question.
 * @throws BadOption when the article is not there any more, or is another by now
 */
export function chosenSentence(
  text: string,
  { answerer, words }: Context,
): readonly [Article, Sentence] | null {
  const place = placeIn(text);
  if (place === null) return null;
  const found = sentenceAt(place, answerer.articles);
  if (found === null) throw new BadOption(words.talk.changed);
  return found;
}

/** More than a phone shows at once, and all of them near what is typed. */
const OFFERED = 10;

function choiceOf(
  article: Article,
  sentence: Sentence,
  matches: readonly { readonly start: number; readonly end: number }[],
): Choice[] {
  const name = shownAround(sentence.text, matches, limits.choiceText);
  const { hash, index } = placeOf(article, sentence);
  return name === '' ? [] : [{ name, value: `§${hash}.${digits(index)}` }];
}

/** `§9f3c1a2b.1k`: nobody types that. */
const code = fields(`§${HASH}\\.${NUMBER}`, (hash = '', index): Place => ({ hash, index: number(index) }));

function placeIn(text: string): Place | null {
  return code.safeParse(text.trim()).data ?? null;
}
