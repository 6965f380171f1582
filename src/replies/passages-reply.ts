import type { Article, Sentence } from '../corpus/article.js';
import type { Words } from '../words/words.js';
import { action, buttonFor, digits, fields, number, type Place, placeOf, sentenceAt } from './action.js';
import { limits } from './limits.js';
import { quote } from './quote.js';
import type { Button, Reply } from './reply.js';

const GROUP = `[0-9a-f]{8}(?:\\.[0-9a-z]{1,7})+`;

/** `m:9f3c1a2b.1k.3_77aa11bb.2`: more passages, by article, best first; of many, as many as an id holds. */
export const more = action<readonly Place[]>({
  letter: 'm',
  fields: fields(`(${GROUP}(?:_${GROUP})*)`, (groups = '') =>
    groups.split('_').flatMap((group) => {
      const [hash = '', ...indices] = group.split('.');
      return indices.map((index) => ({ hash, index: number(index) }));
    }),
  ),
  write(places) {
    let text = '';
    let hash = '';
    for (const place of places) {
      const group = hash === '' ? place.hash : `_${place.hash}`;
      const next = `${place.hash === hash ? '' : group}.${digits(place.index)}`;
      if ('m:'.length + text.length + next.length > limits.customId) break;
      text += next;
      hash = place.hash;
    }
    return text;
  },
  act(places, { answerer, words }) {
    const found = places.map((place) => sentenceAt(place, answerer.articles)).filter((one) => one !== null);
    return found.length < places.length ? 'changed' : moreReply(found, words);
  },
});

/** Further passages in full, a few at a time. */
export function moreReply(sentences: readonly (readonly [Article, Sentence])[], words: Words): Reply {
  return {
    tone: 'plain',
    blocks: sentences.slice(0, AT_ONCE).map(([article, sentence]) => quote(article, sentence, null, words)),
    buttons: moreButton(
      sentences.slice(AT_ONCE).map(([article, sentence]) => placeOf(article, sentence)),
      words,
    ),
  };
}

/** The button for further passages, where there are any. */
export function moreButton(places: readonly Place[], words: Words): Button[] {
  return places.length === 0 ? [] : buttonFor(words.answers.morePassages, more, places);
}

const AT_ONCE = 3;
