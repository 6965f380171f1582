/** Text of any language but English → words. */
import type { Token } from '../tokens.js';
import { languageNamed } from './language.js';

/**
 * Numbers keep their separators (`121.000`, `121 000`), abbreviations their stops; French and Italian articles that are joined
 * by an apostrophe are left off. Where no spaces stand between words, `Intl.Segmenter` tells them apart by its dictionary.
 * @param code BCP 47 without script and region
 */
export function splitWords(text: string, code: string): Token[] {
  const tokens: Token[] = [];
  const { lexeme } = languageNamed(code);
  const add = (start: number, written: string) => {
    const { word, stem, stop } = lexeme(written);
    tokens.push({ text: written, start, end: start + written.length, word, stem, stop });
  };
  for (const { index, 0: run } of text.matchAll(WORD)) {
    if (SPACELESS.test(run)) {
      for (const { segment, index: at, isWordLike } of segmenterOf(code).segment(run)) {
        if (isWordLike === true) add(index + at, segment);
      }
    } else {
      const joined = ELIDING.has(code) ? (ELIDED.exec(run)?.[0].length ?? 0) : 0;
      add(index + joined, run.slice(joined));
    }
  }
  return tokens;
}

const WORD =
  /(?<![\p{N}.,])\p{N}{1,3}(?:[ \u00A0\u202F]\p{N}{3})+(?![\p{L}\p{N}])|\p{N}+(?:[.,]\p{N}+)+|\p{L}(?:\.\p{L})+\b\.?|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’ʼ][\p{L}\p{M}]+)*/gu;

export const SPACELESS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const ELIDING = new Set(['fr', 'it', 'ca', 'oc']);
const ELIDED =
  /^(?:\p{L}|qu|jusqu|lorsqu|puisqu|quoiqu|un|dell|all|nell|sull|dall|quest|quell)['’ʼ](?=\p{L})/iu;

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(code: string): Intl.Segmenter {
  let segmenter = segmenters.get(code);
  if (segmenter === undefined) {
    segmenter = new Intl.Segmenter(code, { granularity: 'word' });
    segmenters.set(code, segmenter);
  }
  return segmenter;
}
