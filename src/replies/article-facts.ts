/** What is told of an article before its text: its source, its length, who is quoted in it and its figures. */
import type { Article } from '../corpus/article.js';
import { keyFigures } from '../facts/figure-groups.js';
import { partsOf } from '../facts/parts.js';
import { readingOf } from '../facts/reading.js';
import type { Words } from '../words/words.js';
import { buttonFor } from './action.js';
import { cut } from './cut.js';
import { plain } from './excerpt.js';
import { toFigures, toQuotes, toTimeline } from './fact-pages.js';
import { figureWords } from './figure-lines.js';
import { datedIn, groupsIn, speakersOf } from './found-facts.js';
import type { Button } from './reply.js';

/** What is known of the article's source, what is not, and what is in it: a line each. */
export function aboutArticle(article: Article, { articles: words }: Words): string[] {
  const { titleFrom, publisher, published, url } = article.metadata;
  const known = [publisher, published, url].filter((fact) => fact !== undefined);
  const missing = [
    { name: words.publisher, fact: publisher },
    { name: words.date, fact: published },
    { name: words.link, fact: url },
  ].filter(({ fact }) => fact === undefined);
  const reading = readingOf(article);
  const speakers = speakersOf(article);
  const figures = keyFiguresOf(article);
  return [
    ...(titleFrom === 'host' ? [words.titleIsOurs] : []),
    ...(known.length > 0 ? [words.source(known.join(' · '))] : []),
    ...(missing.length > 0 ? [words.notStated(missing.map(({ name }) => name).join(', '))] : []),
    [
      words.words(reading.words),
      words.sentences(reading.sentences),
      words.paragraphs(reading.paragraphs),
      words.readingTime(Math.round(reading.minutes)),
    ].join(' · '),
    ...(speakers.length > 0
      ? [
          words.quoted(
            speakers
              .slice(0, SPEAKERS)
              .map(({ name, said }) => `${cut(name, NAME)} (${said.length})`)
              .join(', '),
            Math.max(0, speakers.length - SPEAKERS),
          ),
        ]
      : []),
    ...(figures.length > 0 ? [words.keyFigures(figures.join(' · '))] : []),
  ];
}

/** Buttons to its quotations, figures and dates, where it has any; of a long article that is seen when they are opened. */
export function factButtons(article: Article, { facts }: Words): Button[] {
  const [part, another] = partsOf(article);
  if (part === undefined) return [];
  const { hash: scope } = article;
  const page = { scope, part: 0, page: 0 };
  const isLong = another !== undefined;
  const hasFigures = isLong || groupsIn(part).some(({ kind }) => kind !== 'date');
  return [
    ...(speakersOf(article).length > 0
      ? buttonFor(facts.toQuotes, toQuotes, { scope, page: 0, of: null })
      : []),
    ...(hasFigures ? buttonFor(facts.toFigures, toFigures, { ...page, about: '' }) : []),
    ...(isLong || datedIn(part).length > 0 ? buttonFor(facts.toTimeline, toTimeline, page) : []),
  ];
}

/** Of a long article none are picked: it would take too long. */
function keyFiguresOf(article: Article): string[] {
  const [part, another] = partsOf(article);
  if (part === undefined || another !== undefined) return [];
  return keyFigures(groupsIn(part), FIGURES).map((figure) =>
    plain(figureWords({ figure, span: figure })).replace(' · ', ' '),
  );
}

const SPEAKERS = 4;
const FIGURES = 4;
/** Characters. */
const NAME = 40;
