/** How well a run of words answers a question, as numbers that a reader can understand. */
import { counts, distance } from './fitting-mentions.js';
import type { ReadSentence } from './library.js';
import type { Mention } from './mentions.js';
import type { Kind } from './question.js';
import type { Layout, Run } from './span-candidates.js';
import { CALLS, putBeginning, putEnd } from './span-edges.js';
import { putForm } from './span-form.js';
import { type Matched, matchedIn } from './span-matched.js';
import type { SpanScene } from './span-scene.js';
import { putSyntax, putSyntaxOfBeginning, putSyntaxOfEnd, SYNTAX_FEATURES } from './span-syntax.js';
import { HOLDS, tally } from './span-words.js';

/** Each is 0 or 1 unless said otherwise. */
export const SPAN_FEATURES = [
  /** How many words it has. */
  'words1',
  'words2',
  'words3',
  'words4to5',
  'words6to8',
  'words9on',
  /** It is a mention of the kind asked for, surely of that kind, another mention; it holds one; it cuts one in two. */
  'fits',
  'fitsSurely',
  'mention',
  /** It is a mention of a kind that is not asked for, and a kind is. */
  'misfits',
  'holdsFitting',
  'cutsMention',
  /** It holds a figure, a name, a verb, "and", a comma. */
  'hasNumber',
  'hasName',
  'hasVerb',
  'hasAnd',
  'hasComma',
  /** Share (0–1) of its words that the question has too. */
  'repeats',
  /** How near the matched words it stands, they counted by rarity (0–1). */
  'near',
  /** A matched word stands right before it, right after it. */
  'afterHit',
  'beforeHit',
  /** It stands before all matched words, after all of them. */
  'beforeAll',
  'afterAll',
  /** "Who led …" is answered before the verb, "whom did … lead" after it: it stands on that side, on the other. */
  'rightSide',
  'wrongSide',
  /** What stands before it. */
  'afterStart',
  'afterComma',
  'afterPreposition',
  'afterDeterminer',
  'afterAuxiliary',
  'afterVerb',
  'afterConjunction',
  'afterName',
  'afterWord',
  'afterCall',
  'afterCause',
  /** What stands after it. */
  'beforeEnd',
  'beforeComma',
  'beforePreposition',
  'beforeConjunction',
  'beforeVerb',
  'beforeName',
  'beforeWord',
  /** What it begins and ends with. */
  'startsDeterminer',
  'startsNumber',
  'startsName',
  'startsVerb',
  'startsAdverb',
  'startsPronoun',
  'endsName',
  'endsNumber',
  'endsVerb',
  'endsAdverb',
  'endsPronoun',
  /** What is asked for by name stands right before it, right after it, at its end. */
  'focusBefore',
  'focusAfter',
  'focusAtEnd',
  'focusAtStart',
  /** It is a figure that counts what the question counts. */
  'counts',
  /** Its last word is narrower than what is asked for. */
  'focusNarrower',
  /** A deed is asked for: it begins with a verb, holds one, holds none. */
  'deedStarts',
  'deedHolds',
  'deedLacks',
  /** What something is called is asked for, and it stands behind "called", "as", "named". */
  'named',
  /** It is just what is between quotation marks. */
  'quoted',
  /** What the parts of speech, the phrases and the question's own order say of it. */
  ...SYNTAX_FEATURES,
] as const;

export type SpanFeature = (typeof SPAN_FEATURES)[number];

/** Sets a feature; 0 need not be set. */
export type Put = (name: SpanFeature, value: number | boolean) => void;

/** What becomes of features as they are told. */
export interface Collector<T> {
  readonly put: Put;
  /** What was put since the last time. */
  take(): T;
}

/** What the run itself, its beginning and its end come to; the last two are the same for all runs that share them. */
export type Told<T> = (run: Run) => [T, T, T];

/** For runs of one sentence: what they are whatever is asked. */
export function openForms<T>(read: ReadSentence, layout: Layout, { put, take }: Collector<T>): Told<T> {
  return openRuns(
    take,
    (run) => putForm(put, read, layout, run),
    (from) => putBeginning(put, read, layout, from),
    (to) => putEnd(put, read, layout, to),
  );
}

/** For runs of one sentence: what they are to the question. */
export function openAnswers<T>(scene: SpanScene, { put, take }: Collector<T>): Told<T> {
  return openRuns(
    take,
    (run) => {
      const matched = matchedIn(scene.matched, run);
      putContent(put, scene, run, matched);
      putPlace(put, scene, run);
      putSyntax(put, scene, run, matched);
    },
    (from) => {
      putAskedBefore(put, scene, from);
      putSyntaxOfBeginning(put, scene, from);
    },
    (to) => {
      putAskedAtEnd(put, scene, to);
      putSyntaxOfEnd(put, scene, to);
    },
  );
}

function openRuns<T>(
  take: () => T,
  ofRun: (run: Run) => void,
  ofBeginning: (from: number) => void,
  ofEnd: (to: number) => void,
): Told<T> {
  const beginnings = new Map<number, T>();
  const ends = new Map<number, T>();
  return (run) => {
    let beginning = beginnings.get(run.from);
    if (beginning === undefined) {
      ofBeginning(run.from);
      beginning = take();
      beginnings.set(run.from, beginning);
    }
    let end = ends.get(run.to);
    if (end === undefined) {
      ofEnd(run.to);
      end = take();
      ends.set(run.to, end);
    }
    ofRun(run);
    return [take(), beginning, end];
  };
}

/** Features that are not 0: indices in `SPAN_FEATURES`, and their values. */
export interface SpanRow {
  readonly places: readonly number[];
  readonly values: readonly number[];
}

export function collectRows(): Collector<SpanRow> {
  let places: number[] = [];
  let values: number[] = [];
  return {
    put(name, value) {
      if (Number(value) === 0) return;
      places.push(PLACES.get(name) ?? -1);
      values.push(Number(value));
    },
    take() {
      const row = { places, values };
      places = [];
      values = [];
      return row;
    },
  };
}

const PLACES: ReadonlyMap<SpanFeature, number> = new Map(SPAN_FEATURES.map((name, at) => [name, at]));

/** Σ weight × feature. */
export function collectScores(weights: ReadonlyMap<SpanFeature, number>): Collector<number> {
  let score = 0;
  return {
    put(name, value) {
      if (value !== 0 && value !== false) score += (weights.get(name) ?? 0) * Number(value);
    },
    take() {
      const taken = score;
      score = 0;
      return taken;
    },
  };
}

function putAskedBefore(
  put: Put,
  { inquiry: { question }, layout, read: { tokens } }: SpanScene,
  from: number,
): void {
  const before = tokens[from - 1];
  put('named', question.asksName && CALLS.test(before?.word ?? ''));
  put('focusBefore', question.focus !== null && before?.stem === question.focus);
  put('deedStarts', question.asksDeed && layout.classes[from] === 'verb');
}

function putAskedAtEnd(
  put: Put,
  { inquiry: { question, focusKin }, read: { tokens } }: SpanScene,
  to: number,
): void {
  const last = tokens[to - 1]?.stem ?? '';
  put('focusAfter', question.focus !== null && tokens[to]?.stem === question.focus);
  put('focusAtEnd', last === question.focus);
  put('focusNarrower', focusKin.has(last));
}

function putContent(
  put: Put,
  { inquiry, read, layout, fitting }: SpanScene,
  run: Run,
  { content, asked }: Matched,
): void {
  const { from, to } = run;
  const { question } = inquiry;
  const same = (mention: Mention) => mention.from === from && mention.to === to;
  const meant = fitting.filter(same);
  put('fits', meant.length > 0);
  put(
    'fitsSurely',
    meant.some(({ kind }) => kind === question.kind),
  );
  put(
    'counts',
    meant.some((mention) => counts(inquiry, read, mention)),
  );
  const mentioned = read.mentions.find(same);
  put('misfits', mentioned !== undefined && MISFITS[question.kind]?.includes(mentioned.kind) === true);
  put(
    'holdsFitting',
    fitting.some((mention) => mention.from >= from && mention.to <= to && !same(mention)),
  );
  put('repeats', content === 0 ? 1 : asked / content);
  put('focusAtStart', to > from + 1 && read.tokens[from]?.stem === question.focus);
  if (question.asksDeed) {
    put((tally(layout, run).any & HOLDS.verb) > 0 ? 'deedHolds' : 'deedLacks', 1);
  }
}

const MISFITS: Readonly<Partial<Record<Kind, readonly Kind[]>>> = {
  person: ['place', 'date', 'number', 'percent', 'money', 'duration'],
  place: ['person', 'date', 'number', 'percent', 'money', 'duration'],
  name: ['date', 'number', 'percent', 'money', 'duration'],
};

function putPlace(put: Put, { inquiry, match, verb, pull }: SpanScene, run: Run): void {
  const { hits, kinHits } = match;
  let near = 0;
  let total = 0;
  // For so few of them, `fill` takes longer.
  for (let term = 0; term < pull.length; term += 1) pull[term] = 0;
  let before = hits.length > 0;
  let after = before;
  let behindHit = false;
  let aheadOfHit = false;
  for (const { at, term, weight } of hits) {
    if (at < run.to) before = false;
    if (at >= run.from) after = false;
    if (at >= run.from && at < run.to) continue;
    const away = distance(run, at);
    pull[term] = Math.max(pull[term] ?? 0, weight / (1 + away / 3));
    if (away > 0) continue;
    if (at < run.from) behindHit = true;
    else aheadOfHit = true;
  }
  for (const { at, term, weight } of kinHits) {
    if (at >= run.from && at < run.to) continue;
    pull[term] = Math.max(pull[term] ?? 0, (KIN * weight) / (1 + distance(run, at) / 3));
  }
  for (let term = 0; term < inquiry.rarity.length; term += 1) {
    const rare = inquiry.rarity[term] ?? 0;
    total += rare;
    near += rare * (pull[term] ?? 0);
  }
  put('near', total === 0 ? 0 : near / total);
  put('afterHit', behindHit);
  put('beforeHit', aheadOfHit);
  put('beforeAll', before);
  put('afterAll', after);
  if (verb < 0) return;
  const left = run.to <= verb;
  const right = run.from > verb;
  put('rightSide', inquiry.question.asksSubject ? left : right);
  put('wrongSide', inquiry.question.asksSubject ? right : left);
}

/** A word of kin is less sure than the word itself. */
const KIN = 0.7;
