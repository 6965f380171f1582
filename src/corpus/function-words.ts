/** The words of each language that say nothing of what a text is about – `the`, `und`, `のは` – by the `stopword` package. */
import * as lists from 'stopword';

const NONE: ReadonlySet<string> = new Set();

/** Lower case. @param language BCP 47; of one that is not known there are none */
export function functionWords(language: string): ReadonlySet<string> {
  let words = sets.get(language);
  if (words === undefined) {
    words = new Set((LISTS[language] ?? []).map(plain));
    sets.set(language, words);
  }
  return words.size === 0 ? NONE : words;
}

/**
 * For each language with one in the text, the share (0–1) of its different words of two letters and more that are
 * function words; of one with fewer than `fewest` of them, none.
 */
export function functionWordShares(text: string, fewest = 1): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const words = new Set(plain(text).match(/\p{L}[\p{L}\p{M}]+/gu));
  for (const word of words) {
    for (const language of languagesOf().get(word) ?? [])
      counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  return new Map(
    [...counts].flatMap(([language, count]) => (count < fewest ? [] : [[language, count / words.size]])),
  );
}

let languages: ReadonlyMap<string, readonly string[]> | undefined;

/** Which languages a word is a function word of. */
function languagesOf(): ReadonlyMap<string, readonly string[]> {
  if (languages !== undefined) return languages;
  const known = new Map<string, string[]>();
  for (const language of Object.keys(LISTS)) {
    for (const word of functionWords(language)) known.set(word, [...(known.get(word) ?? []), language]);
  }
  languages = known;
  return known;
}

const sets = new Map<string, ReadonlySet<string>>();

function plain(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

const LISTS: Readonly<Record<string, readonly string[]>> = {
  af: lists.afr,
  ar: lists.ara,
  bg: lists.bul,
  bn: lists.ben,
  br: lists.bre,
  ca: lists.cat,
  cs: lists.ces,
  da: lists.dan,
  de: lists.deu,
  el: lists.ell,
  en: lists.eng,
  eo: lists.epo,
  es: lists.spa,
  et: lists.est,
  eu: lists.eus,
  fa: lists.fas,
  fi: lists.fin,
  fr: lists.fra,
  ga: lists.gle,
  gl: lists.glg,
  gu: lists.guj,
  he: lists.heb,
  hi: lists.hin,
  hr: lists.hrv,
  hu: lists.hun,
  hy: lists.hye,
  id: lists.ind,
  it: lists.ita,
  ja: lists.jpn,
  ko: lists.kor,
  la: lists.lat,
  lt: lists.lit,
  lv: lists.lav,
  mr: lists.mar,
  ms: lists.msa,
  my: lists.mya,
  nl: lists.nld,
  no: lists.nob,
  pa: lists.panGu,
  pl: lists.pol,
  pt: lists.porBr,
  ro: lists.ron,
  ru: lists.rus,
  sk: lists.slk,
  sl: lists.slv,
  so: lists.som,
  sv: lists.swe,
  sw: lists.swa,
  th: lists.tha,
  tl: lists.tgl,
  tr: lists.tur,
  uk: lists.ukr,
  ur: lists.urd,
  vi: lists.vie,
  yo: lists.yor,
  zh: lists.zho,
  zu: lists.zul,
};
