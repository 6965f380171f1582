import { articleWithId } from '../corpus/find-article.js';
import { kept } from '../facts/kept.js';
import type { TimelineEntry } from '../facts/timeline.js';
import { action, buttonFor, placeOf } from './action.js';
import type { Context } from './command.js';
import { widen } from './context-reply.js';
import { cut } from './cut.js';
import { excerpt, plain } from './excerpt.js';
import { type FactPage, timelinePages, toTimeline } from './fact-pages.js';
import { factTurns, type Subject, subjectOf, titleOf, whereNotes } from './fact-scope.js';
import { datedIn } from './found-facts.js';
import { pageAt, paged, placing, ROOM, roomFor } from './paging.js';
import type { Block, Button, Piece, Reply } from './reply.js';
import { placeIn } from './source-line.js';

/** A page of what is dated in an article. */
export const openTimeline = action<FactPage>({
  ...timelinePages,
  act: (page, context) => timelineReply(page, context) ?? 'changed',
});

/**
 * Everything that is dated, a line each, in order of time; behind it the article's own words that state no year.
 * @returns null where the article is not there any more
 */
export function timelineReply(page: FactPage, context: Context): Reply | null {
  const { words } = context;
  const subject = subjectOf(page, context);
  if (subject === null) return null;
  const entries = datedIn(subject.articles);
  const lines = entries.map((entry) => ({
    entry,
    text: lineText(entry),
    source: sourceOf(entry, subject, context),
  }));
  const pages = paged(
    lines,
    ({ text, source }) => Math.max(roomFor(plain(text) + source) + FRAME, ROOM / LINES),
    { most: LINES, room: ROOM },
  );
  const at = pageAt(page.page, pages.length);
  const shown = pages[at - 1] ?? [];
  const firstUndated = shown.findIndex(({ entry }) => isUndated(entry));
  const { facts } = words;
  const count = entries.length === 0 ? facts.nothingDated : facts.dates(entries.length);
  return {
    tone: 'plain',
    ...placing(page.page),
    blocks: [
      { kind: 'says', text: [{ strong: titleOf(subject, context) }, ` · ${count}`] },
      ...shown.flatMap(({ text, source }, place): Block[] => [
        ...(place === firstUndated ? [{ kind: 'says', text: [facts.undated] } as const] : []),
        { kind: 'row', text, source },
      ]),
      ...whereNotes(subject, at, pages.length, context),
    ],
    buttons: [
      ...shown.flatMap(({ entry }) => opening(entry, subject, context)),
      ...factTurns(page, subject, pages.length, toTimeline, context),
    ],
  };
}

const isUndated = ({ when, beside }: TimelineEntry) => when === null && beside === null;

/** The date's words, and the sentence around them. */
const lineText = kept(({ sentence, start, end, words }: TimelineEntry): readonly Piece[] => [
  { strong: cut(words, DATE) },
  ' · ',
  plain(excerpt(sentence.text, { start, end }, AROUND)),
]);

function sourceOf({ article, sentence }: TimelineEntry, { only }: Subject, { words }: Context): string {
  return placeIn(article, sentence, only === null, words);
}

/** Opens the sentence with the date set off. */
function opening(
  { article, sentence, start, end, words }: TimelineEntry,
  subject: Subject,
  context: Context,
): Button[] {
  const whole = subject.only ?? articleWithId(article.id, context.answerer.articles);
  if (whole === undefined) return [];
  return buttonFor(`${cut(words, LABEL)} ¶${sentence.paragraph}`, widen, {
    place: placeOf(whole, sentence),
    before: 0,
    after: 0,
    span: { start, end },
  });
}

const LINES = 8;
/** Characters: two or three lines on a phone. */
const AROUND = 110;
const DATE = 60;
const LABEL = 28;
/** What stands around a line's text. */
const FRAME = 8;
