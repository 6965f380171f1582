import type { Article } from '../corpus/article.js';
import { articleWithId } from '../corpus/find-article.js';
import { kept } from '../facts/kept.js';
import { action, buttonFor, placeOf } from './action.js';
import type { Context } from './command.js';
import { widen } from './context-reply.js';
import { cut } from './cut.js';
import { plain } from './excerpt.js';
import { type FiguresPage, figuresPages, toFigures, toTimeline } from './fact-pages.js';
import { factTurns, type Subject, subjectOf, titleOf, whereNotes } from './fact-scope.js';
import {
  type FigureLine,
  type FigureUnit,
  figureUnits,
  figureWords,
  lineSource,
  lineText,
  unitsAbout,
} from './figure-lines.js';
import { groupsIn } from './found-facts.js';
import { pageAt, paged, placing, ROOM, roomFor } from './paging.js';
import type { Block, Button, Reply } from './reply.js';

/** A page of an article's figures. */
export const openFigures = action<FiguresPage>({
  ...figuresPages,
  act: (page, context) => figuresReply(page, context) ?? 'changed',
});

/**
 * Every figure by its kind, a line each, those that differ side by side; dates are left to the timeline.
 * @returns null where the article is not there any more
 */
export function figuresReply(page: FiguresPage, context: Context): Reply | null {
  const { words } = context;
  const subject = subjectOf(page, context);
  if (subject === null) return null;
  const found = figuresIn(subject.articles);
  const { about } = page;
  const units = about === '' ? found.units : unitsAbout(about, found.units);
  const named = subject.only === null;
  const row = (line: FigureLine): Block => ({
    kind: 'row',
    text: lineText(line),
    source: lineSource(line, named, words),
  });
  const room = ({ lines }: FigureUnit) =>
    lines.reduce((sum, line) => {
      const length = roomFor(plain(lineText(line)) + lineSource(line, named, words));
      return sum + Math.max(length + FRAME, ROOM / LINES);
    }, 0);
  const pages = paged(units, room, { most: LINES, room: ROOM });
  const at = pageAt(page.page, pages.length);
  const shown = pages[at - 1] ?? [];
  const showsDates = found.dates > 0 && about === '' && at >= pages.length;
  return {
    tone: 'plain',
    ...placing(page.page),
    blocks: [
      { kind: 'says', text: [{ strong: titleOf(subject, context) }, heading(units, about, context)] },
      ...sections(shown, row, context),
      ...(showsDates ? [{ kind: 'note', text: words.facts.datesElsewhere(found.dates) } as const] : []),
      ...whereNotes(subject, at, pages.length, context),
    ],
    buttons: [
      ...shown.flatMap(({ lines }) => lines.flatMap((line) => opening(line, subject, context))),
      ...factTurns(page, subject, pages.length, toFigures, context),
      ...(showsDates ? buttonFor(words.facts.toTimeline, toTimeline, { ...page, page: 0 }) : []),
      ...(about === '' ? [] : buttonFor(words.facts.allFigures, toFigures, { ...page, page: 1, about: '' })),
    ],
  };
}

const figuresIn = kept((articles: readonly Article[]) => {
  const groups = groupsIn(articles);
  return {
    units: figureUnits(groups),
    dates: groups.filter(({ kind }) => kind === 'date').reduce((sum, { figures }) => sum + figures.length, 0),
  };
});

function heading(units: readonly FigureUnit[], about: string, { words: { facts } }: Context): string {
  const count = units.reduce((sum, { lines }) => sum + lines.length, 0);
  if (about !== '')
    return ` · ${count === 0 ? facts.noFiguresAbout(about) : facts.figuresAbout(count, about)}`;
  return ` · ${count === 0 ? facts.noFigures : facts.figures(count)}`;
}

function sections(
  units: readonly FigureUnit[],
  row: (line: FigureLine) => Block,
  { words }: Context,
): Block[] {
  return units.flatMap((unit, at): Block[] => {
    const above = units[at - 1];
    const goesOn = above?.heading === unit.heading && !above.differ && !unit.differ;
    const kind = { strong: words.facts.kinds[unit.heading] };
    const head = unit.differ ? [kind, ` · ${words.facts.differing}`] : [kind];
    return [...(goesOn ? [] : [{ kind: 'says', text: head } as const]), ...unit.lines.map(row)];
  });
}

/** Opens the sentence with the figure set off. */
function opening({ figure, span }: FigureLine, { only }: Subject, { answerer }: Context): Button[] {
  const { sentence } = figure;
  const article = only ?? articleWithId(figure.article.id, answerer.articles);
  if (article === undefined) return [];
  const label = `${cut(plain(figureWords({ figure, span })), LABEL)} ¶${sentence.paragraph}`;
  return buttonFor(label, widen, { place: placeOf(article, sentence), before: 0, after: 0, span });
}

/** Lines on a page; each has a button. */
const LINES = 12;
/** What stands around a line's text: ** twice, and the mark before its source. */
const FRAME = 8;
/** Characters of a figure on a button. */
const LABEL = 28;
