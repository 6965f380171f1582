/** Runs of words in a sentence that could be an answer. */
import { asksForValue, fittingMentions, nearness } from './fitting-mentions.js';
import type { Inquiry } from './inquiry.js';
import type { ReadSentence } from './library.js';
import type { Mention } from './mentions.js';
import { type Tag, tagsOf } from './parts-of-speech.js';
import { type Phrases, phrasesOf } from './phrases.js';
import { holdingsOf, type Words } from './span-words.js';
import type { Token } from './tokens.js';
import { type WordClass, wordClass } from './word-classes.js';
import { isVerb } from './wordnet/lexicon.js';

/** Indices of tokens: `from` inclusive, `to` exclusive. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** One that could answer. */
export interface PossibleRun extends Run {
  /** Its place in `Layout.runs`. */
  readonly at: number;
}

/** A sentence's words with what stands between them, and what they do in it. */
export interface Layout extends Phrases {
  /** What each word brings to the runs that hold it, whatever is asked. */
  readonly words: Words;
  /** 1 for each place between two words that a mention goes over: a run that ends there cuts it in two. */
  readonly cuts: Uint8Array;
  /** All runs that could answer any question: `from` and `to` of one after the other, as numbers take little room. */
  readonly runs: Uint32Array;
  readonly classes: readonly WordClass[];
  readonly tags: readonly Tag[];
  /** `gaps[i]` stands before token i; the last one ends the sentence. White space trimmed. */
  readonly gaps: readonly string[];
}

export function layOut(read: ReadSentence): Layout {
  let layout = known.get(read.tokens);
  if (layout === undefined) {
    layout = laidOut(read);
    known.set(read.tokens, layout);
  }
  return layout;
}

// As long as a sentence's words are kept.
const known = new WeakMap<readonly Token[], Layout>();

function laidOut({ sentence: { text }, tokens, mentions }: ReadSentence): Layout {
  const gaps = tokens.map((token, at) =>
    text
      .slice(tokens[at - 1]?.end ?? 0, token.start)
      .replace(/^['’]s\b/, '')
      .trim(),
  );
  gaps.push(text.slice(tokens.at(-1)?.end ?? 0).trim());
  const tags = tagsOf(text, tokens);
  const classes = classesOf(tokens);
  return {
    classes,
    tags,
    gaps,
    ...phrasesOf(text, tokens, tags, gaps),
    words: holdingsOf(tokens, classes, tags, gaps),
    cuts: cutsOf(tokens, mentions),
    runs: runsOf(tokens, mentions, tags, gaps),
  };
}

function cutsOf(tokens: readonly Token[], mentions: readonly Mention[]): Uint8Array {
  const cuts = new Uint8Array(tokens.length + 1);
  for (const { from, to } of mentions) cuts.fill(1, from + 1, Math.max(from + 1, to));
  return cuts;
}

/** A verb's bare form is known only by what stands before it: "to leave", "could leave". */
function classesOf(tokens: readonly Token[]): WordClass[] {
  const classes = tokens.map(wordClass);
  return classes.map((one, at) => {
    const before = tokens[at - 1];
    const opens = before?.word === 'to' || MODALS.has(before?.word ?? '');
    return one === 'word' && opens && isVerb(tokens[at]?.stem ?? '') ? 'verb' : one;
  });
}

const MODALS = new Set('will would can could shall should may might must did does do'.split(' '));

/**
 * Every run of up to `LONGEST` words that begins and ends like a phrase and holds no bracket, dash, colon, semicolon or
 * end of a sentence; and every mention, however long.
 */
function runsOf(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  tags: readonly Tag[],
  gaps: readonly string[],
): Uint32Array {
  const runs: Run[] = [];
  for (let from = 0; from < tokens.length; from += 1) {
    if (NO_START.has(tags[from] ?? 'X')) continue;
    for (let to = from + 1; to <= Math.min(tokens.length, from + LONGEST); to += 1) {
      if (to > from + 1 && breaks(gaps[to - 1] ?? '') && !isInitial(tokens[to - 2])) break;
      if (canEnd(tags, from, to)) runs.push({ from, to });
    }
  }
  for (const { from, to } of mentions) {
    if (!runs.some((run) => run.from === from && run.to === to)) runs.push({ from, to });
  }
  return Uint32Array.from(runs.flatMap(({ from, to }) => [from, to]));
}

function canEnd(tags: readonly Tag[], from: number, to: number): boolean {
  const last = tags[to - 1] ?? 'X';
  // "took over" ends with its particle.
  return !NO_END.has(last) || (last === 'ADP' && to - 2 >= from && tags[to - 2] === 'VERB');
}

/** A dash alone joins ("1914–18", "Miller–Rabin"). */
function breaks(gap: string): boolean {
  return gap !== '–' && BREAK.test(gap);
}

/** How many runs could answer any question. */
export function runsIn({ runs }: Layout): number {
  return runs.length / 2;
}

function possibleRuns(layout: Layout): PossibleRun[] {
  return Array.from({ length: runsIn(layout) }, (_, at) => ({
    from: layout.runs[2 * at] ?? 0,
    to: layout.runs[2 * at + 1] ?? 0,
    at,
  }));
}

/**
 * The runs that could answer a question. A reason stands behind "because" and its like, where there is one, a deed holds a
 * verb, and both are told to the end of their clause; where a figure or date is asked for and mentioned, only the mentions and their units ("110 mph") can answer; else
 * all runs can.
 */
export function runsFor(inquiry: Inquiry, read: ReadSentence, layout: Layout): readonly PossibleRun[] {
  const { question } = inquiry;
  const runs = possibleRuns(layout);
  if (question.kind === 'reason') {
    return someOf(runs, (run) => givesCause(read, run.from) && endsClause(layout, run));
  }
  if (question.asksDeed) {
    return someOf(
      runs,
      (run) => layout.tags.slice(run.from, run.to).includes('VERB') && endsClause(layout, run),
    );
  }
  if (question.kind === 'person') {
    return someOf(runs, ({ from, to }) => !goesOn(read, layout, { from, to }));
  }
  if (!asksForValue(question.kind)) return runs;
  const fitting = fittingMentions(inquiry, read);
  const answering = nearest(inquiry, read, valuesIn(inquiry, layout, fitting));
  // "how many fled" is answered by the figure alone, "how fast" by the figure and its unit.
  const unit = question.focus !== null || question.tokens.some(({ word }) => word === 'many') ? 0 : 1;
  return someOf(runs, (run) =>
    answering.some(
      ({ kind, from, to }) =>
        run.from === from &&
        ((run.to >= (kind === 'duration' ? to - 1 : to) && run.to - to <= unit) ||
          // "30 to 50 thousand"
          (read.tokens[to]?.word === 'to' &&
            fitting.some((end) => end.from === to + 1 && end.to === run.to))),
    ),
  );
}

/**
 * The figures or dates that could answer: those surely of the kind asked for, and where there are none those that may be. What
 * stands in brackets behind a figure is another one: "68,511 (43.3%)".
 */
function valuesIn({ question }: Inquiry, layout: Layout, fitting: readonly Mention[]): readonly Mention[] {
  const single = fitting.flatMap((mention): Mention[] => {
    const { from, to } = mention;
    const bracket = layout.gaps.findIndex((gap, at) => at > from && at < to && /[()]/.test(gap));
    if (bracket < 0) return [mention];
    return [
      { kind: 'number', from, to: bracket },
      { ...mention, from: bracket },
    ];
  });
  if (question.tokens.some(({ word }) => word === 'much')) return single;
  const sure = single.filter(({ kind }) => kind === question.kind);
  return sure.length > 0 ? sure : single;
}

/** "dislodge the troops", and not "dislodge" alone. */
function endsClause({ clauses }: Layout, { to }: Run): boolean {
  return clauses[to] !== clauses[to - 1];
}

/** "Ann Lee in Leeds" is more than who it is; "the head of the school" is not. */
function goesOn({ tokens }: ReadSentence, { tags }: Layout, { from, to }: Run): boolean {
  return tags.slice(from, to).some((tag, at) => tag === 'ADP' && tokens[from + at]?.word !== 'of');
}

/** Those that pass; all, where none does. */
function someOf(runs: readonly PossibleRun[], passes: (run: Run) => boolean): readonly PossibleRun[] {
  const passed = runs.filter(passes);
  return passed.length > 0 ? passed : runs;
}

/** Of several figures or dates, those near the matched words: "200,000 fled while 12 died" has one figure for the dead. */
function nearest(inquiry: Inquiry, read: ReadSentence, mentions: readonly Mention[]): readonly Mention[] {
  const near = mentions.map((mention) => nearness(inquiry, read, mention));
  const best = Math.max(...near);
  return mentions.filter((_, at) => (near[at] ?? 0) >= best * NEAR_ENOUGH);
}

const NEAR_ENOUGH = 0.5;

/** What comes right behind "because", "due to", "in order to" … */
function givesCause({ tokens }: ReadSentence, from: number): boolean {
  const [before, last] = [tokens[from - 2]?.word ?? '', tokens[from - 1]?.word ?? ''];
  return (
    /^(because|since)$/.test(last) ||
    /^(due to|because of|owing to|thanks to|order to|result of)$/.test(`${before} ${last}`)
  );
}

function isInitial(token: Token | undefined): boolean {
  return /^(\p{Lu}|Mr|Mrs|Ms|Dr|St|v)$/u.test(token?.text ?? '');
}

const LONGEST = 12;
const BREAK = /[;:()[\]{}–—?!"“”]|\.$/;
const NO_START: ReadonlySet<Tag> = new Set(['CCONJ', 'ADP', 'SCONJ', 'PART', 'AUX']);
const NO_END: ReadonlySet<Tag> = new Set(['CCONJ', 'ADP', 'SCONJ', 'PART', 'DET', 'AUX']);
