import { suggest } from '../answering/suggest.js';
import type { Article, Sentence } from '../corpus/article.js';
import { buttonFor, placeOf } from './action.js';
import { pageWith } from './article-pages.js';
import { openPage } from './article-reply.js';
import type { Context } from './command.js';
import { dialButtons } from './context-reply.js';
import { cut } from './cut.js';
import { longestQuestion } from './limits.js';
import { moreButton } from './passages-reply.js';
import { quote } from './quote.js';
import type { Reply } from './reply.js';
import { sentenceOf } from './source-line.js';

/** One sentence and where it stands; behind its buttons what is around it, and passages that share its words. */
export function sentenceReply(article: Article, sentence: Sentence, { answerer, words }: Context): Reply {
  const place = placeOf(article, sentence);
  const near = suggest(cut(sentence.text, longestQuestion), answerer.library(), NEAR + 1)
    .map(({ passage }) => placeOf(...sentenceOf(passage, answerer.articles)))
    .filter(({ hash, index }) => hash !== place.hash || index !== place.index);
  return {
    tone: 'answer',
    from: [article.hash],
    blocks: [quote(article, sentence, null, words)],
    buttons: [
      ...dialButtons(article, sentence, { before: 0, after: 0, span: null }, words),
      ...buttonFor(words.answers.readOn, openPage, { hash: article.hash, page: pageWith(article, sentence) }),
      ...moreButton(near.slice(0, NEAR), words),
    ],
  };
}

/** Two presses of "More passages". */
const NEAR = 6;
