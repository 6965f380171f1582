import type { Article, Speaker } from '../corpus/article.js';
import { BadOption, type Choice, type Context } from './command.js';
import { cut } from './cut.js';
import { limits } from './limits.js';
import { oneLine } from './plain-text.js';
import { speakerName } from './source-line.js';

/** Whom the articles name as the source of a sentence: each name once, in the order of the alphabet. */
export function speakersIn(articles: readonly Article[]): readonly Speaker[] {
  const speakers = distinct(articles.flatMap(speakersOf));
  return [...speakers].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The speaker that a member chose or typed: by name, or as the only one whose name and role have those words. */
export function chosenSpeaker(typed: string, articles: readonly Article[], { words }: Context): Speaker {
  const wanted = fold(typed);
  const speakers = speakersIn(articles);
  const exact = speakers.find(({ name }) => fold(name) === wanted);
  const alike = speakers.filter((speaker) => fold(speakerName(speaker)).includes(wanted));
  const speaker = exact ?? (wanted !== '' && alike.length === 1 ? alike[0] : undefined);
  if (speaker === undefined) throw new BadOption(words.search.noSuchSpeaker(cut(oneLine(typed), SHOWN)));
  return speaker;
}

/** The speakers whose name or role has what is typed so far. */
export function speakerChoices(typed: string, articles: readonly Article[]): Choice[] {
  const wanted = fold(typed);
  return speakersIn(articles)
    .filter(
      (speaker) => speaker.name.length <= limits.choiceText && fold(speakerName(speaker)).includes(wanted),
    )
    .slice(0, limits.choices)
    .map((speaker) => ({ name: cut(oneLine(speakerName(speaker)), limits.choiceText), value: speaker.name }));
}

function speakersOf(article: Article): readonly Speaker[] {
  let speakers = known.get(article);
  if (speakers === undefined) {
    speakers = distinct(article.sentences.flatMap(({ speaker }) => speaker ?? []));
    known.set(article, speakers);
  }
  return speakers;
}

/** Asked for at each key that is typed. */
const known = new WeakMap<Article, readonly Speaker[]>();

/** Each name once, with its office where that is said anywhere. */
function distinct(all: readonly Speaker[]): readonly Speaker[] {
  const speakers = new Map<string, Speaker>();
  for (const speaker of all) {
    if (speakers.get(speaker.name)?.role === undefined) speakers.set(speaker.name, speaker);
  }
  return [...speakers.values()];
}

/** Of what was typed, in an error. */
const SHOWN = 60;

const fold = (text: string) => text.normalize('NFKC').toLowerCase().trim();
