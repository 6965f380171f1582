import type { Article, Sentence } from '../corpus/article.js';
import { receiptFor } from '../corpus/receipt.js';
import type { Absent, Differs, Exact, FigureDiffers, Finding } from '../facts/check.js';
import type { Excerpt } from '../facts/excerpt.js';
import type { Words } from '../words/words.js';
import { cut } from './cut.js';
import { cutPieces } from './cut-pieces.js';
import { sideOf } from './differing.js';
import { between, inBrief, quote } from './quote.js';
import type { Block, Piece } from './reply.js';
import { linkTo } from './sentence-link.js';
import { sourceLineOfRun } from './source-line.js';

/** How it is told what was found of a text. */
export interface Manner {
  readonly words: Words;
  /** Whose text it is: what the member gave, or a message that somebody wrote. */
  readonly by: 'you' | 'message';
  /** How many articles were searched. */
  readonly articles: number;
}

/** A sentence's verdict, and the passage that it rests on. @param several it is one of several sentences */
export function findingBlocks(finding: Finding, several: boolean, manner: Manner): Block[] {
  const verdict = { strong: verdictOn(finding, manner.words) };
  const alone: Block = { kind: 'says', text: [verdict] };
  const text = manner.words.answers.quoted(cut(finding.text, QUOTED));
  const withText: Block = { kind: 'says', text: [verdict, ` ${text}`] };
  switch (finding.kind) {
    case 'exact':
      return [alone, exactly(finding, manner)];
    case 'differs':
      return [alone, ...sideBySide(finding, manner)];
    case 'figureDiffers':
      return finding.parts === null
        ? [withText, withFigures(finding, manner)]
        : [alone, ...sideBySide({ parts: finding.parts, excerpt: finding.excerpt }, manner)];
    case 'absent':
      return [withText, ...nearest(finding, several, manner)];
  }
}

export function verdictOn(finding: Finding, { check }: Words): string {
  switch (finding.kind) {
    case 'exact':
      return check.exact(finding.times);
    case 'differs':
      return finding.marksOnly ? check.marksDiffer : check.differs;
    case 'figureDiffers': {
      const list = (texts: readonly string[]) => cut(texts.join(', '), FIGURES);
      const { figures } = finding;
      return check.figureDiffers(
        list(figures.map(({ given }) => given.text)),
        list(figures.map(({ found }) => found.text)),
      );
    }
    case 'absent':
      return check.absent;
  }
}

/** Where a finding stands; none where it stands nowhere. */
export function placesOf(finding: Finding): readonly { article: Article; sentence: Sentence }[] {
  if (finding.kind === 'absent') return [];
  const excerpts = finding.kind === 'exact' ? finding.excerpts : [finding.excerpt];
  return excerpts.flatMap(({ article, places }) =>
    places.slice(0, 1).map(({ sentence }) => ({ article, sentence })),
  );
}

/** Characters. A text that was checked, where it stands beside its verdict. */
const QUOTED = 160;
/** The figures of one side. */
const FIGURES = 60;
/** A passage: two of these, with their sources, go into one message. */
const PASSAGE = 500;
const ALSO_TITLE = 40;
/** Passages that are shown in full where there is none with the words. */
const NEAREST = 2;

/** The whole of its sentences, the words set off. */
function exactly({ excerpts: [excerpt, ...others] }: Exact, { words, articles }: Manner): Block {
  if (excerpt === undefined) throw new Error('An exact finding has an excerpt.');
  const also = others.map(({ article, places: [place] }) =>
    words.answers.also(
      `${articles > 1 ? `${cut(article.metadata.title, ALSO_TITLE)} ` : ''}¶${place?.sentence.paragraph ?? 0}`,
    ),
  );
  return passage(excerpt, inSentences(excerpt), also, words, (source) => source);
}

function sideBySide({ parts, excerpt }: Pick<Differs, 'parts' | 'excerpt'>, { words, by }: Manner): Block[] {
  const wrote: Block = {
    kind: 'passage',
    text: cutPieces(sideOf(parts, 'after'), PASSAGE),
    source: words.check.wrote[by],
  };
  const pieces = [before(excerpt), ...sideOf(parts, 'before'), behind(excerpt)];
  return [wrote, passage(excerpt, pieces, [], words, words.check.article)];
}

/** A passage in other words than the text, with its figures set off. */
function withFigures({ excerpt, figures }: FigureDiffers, { words }: Manner): Block {
  const pieces = excerpt.places.flatMap(({ sentence, start, end }, at): Piece[] => {
    let from = start;
    const above = figures
      .map(({ found }) => found)
      .filter((found) => found.sentence === sentence && found.start >= start && found.end <= end)
      .toSorted((a, b) => a.start - b.start)
      .flatMap((found): Piece[] => {
        if (found.start < from) return [];
        const between = sentence.text.slice(from, found.start);
        from = found.end;
        return [between, { strong: sentence.text.slice(found.start, found.end) }];
      });
    return [at > 0 ? ' ' : '', ...above, sentence.text.slice(from, end)];
  });
  const all = [before(excerpt), ...pieces, behind(excerpt)];
  return passage(excerpt, all, [], words, words.check.article);
}

function nearest({ nearest: near, unknown }: Absent, several: boolean, { words, articles }: Manner): Block[] {
  const { answers } = words;
  const list = unknown.map(answers.quoted).join(', ');
  const nowhere = unknown.length === 0 ? [] : [answers.nowhere(cut(list, QUOTED), unknown.length, articles)];
  const shown = near
    .slice(0, several ? undefined : NEAREST)
    .flatMap(({ article, places }) => places.slice(0, 1).map(({ sentence }) => [article, sentence] as const));
  const called = shown.length === 0 ? answers.nothingNear : answers.nearest(shown.length);
  return [
    { kind: 'says', text: [[...nowhere, called].join(' ')] },
    ...shown.map(([article, sentence]) =>
      several
        ? inBrief(article, sentence, articles > 1, words)
        : shortened(quote(article, sentence, null, words)),
    ),
  ];
}

function shortened(block: Block): Block {
  return block.kind === 'passage' ? { ...block, text: cutPieces(block.text, PASSAGE) } : block;
}

function passage(
  excerpt: Excerpt,
  pieces: readonly Piece[],
  also: readonly string[],
  words: Words,
  labelled: (source: string) => string,
): Block {
  const { article, places } = excerpt;
  const [first, ...others] = places.map(({ sentence }) => sentence);
  if (first === undefined) throw new Error('An excerpt has a place.');
  const url = linkTo(article, first);
  const source = [sourceLineOfRun(article, [first, ...others], words), ...also].join(' · ');
  return {
    kind: 'passage',
    text: cutPieces(pieces, PASSAGE),
    source: labelled(source),
    ...(url !== undefined && { url }),
    ...(others.length === 0 && { receipt: receiptFor(article, first) }),
  };
}

function inSentences({ article, places }: Excerpt): Piece[] {
  const [first] = places;
  const last = places.at(-1);
  if (first === undefined || last === undefined) return [];
  const whole = first.start === 0 && last.end === last.sentence.text.length;
  const text = places
    .map(({ sentence, start, end }, at) => {
      const above = places[at - 1];
      return (
        (above === undefined ? '' : between(article, above.sentence, sentence)) +
        sentence.text.slice(start, end)
      );
    })
    .join('');
  if (whole) return [text];
  return [first.sentence.text.slice(0, first.start), { strong: text }, last.sentence.text.slice(last.end)];
}

function before({ places }: Excerpt): string {
  return (places[0]?.start ?? 0) > 0 ? '…' : '';
}

function behind({ places }: Excerpt): string {
  const last = places.at(-1);
  return last !== undefined && last.end < last.sentence.text.length ? '…' : '';
}
