/** How well a run of words answers a question, as numbers that a reader can understand. */
import { counts, distance, fittingMentions } from './fitting-mentions.js';
import type { Inquiry } from './inquiry.js';
import type { ReadSentence } from './library.js';
import type { Mention } from './mentions.js';
import type { Kind } from './question.js';
import { gapOf } from './question-gap.js';
import type { Layout, Run } from './span-candidates.js';
import { type SyntaxScene, syntaxOf } from './span-gap.js';
import { putSyntax, SYNTAX_FEATURES } from './span-syntax.js';

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

/** What all runs of one sentence are held against. */
export interface SpanScene {
  readonly inquiry: Inquiry;
  readonly read: ReadSentence;
  readonly layout: Layout;
  readonly fitting: readonly Mention[];
  /** Token of the question's verb; -1: not matched. */
  readonly verb: number;
  readonly syntax: SyntaxScene;
}

export function setScene(inquiry: Inquiry, read: ReadSentence, layout: Layout): SpanScene {
  const { hits } = inquiry.match(read);
  const verb = hits.find(({ term }) => inquiry.classes[term] === 'verb')?.at ?? -1;
  return {
    inquiry,
    read,
    layout,
    fitting: fittingMentions(inquiry, read),
    verb,
    syntax: syntaxOf(inquiry, read, layout, gapOf(inquiry.question)),
  };
}

/** The features that are not 0: indices in `SPAN_FEATURES`, and their values. Of five, four are 0. */
export interface SpanRow {
  readonly places: readonly number[];
  readonly values: readonly number[];
}

export function spanFeaturesOf(scene: SpanScene, run: Run): SpanRow {
  const places: number[] = [];
  const put = (name: SpanFeature, value: number | boolean) => {
    const number = Number(value);
    if (number === 0) return;
    const place = PLACES.get(name) ?? -1;
    if (scratch[place] === 0) places.push(place);
    scratch[place] = number;
  };
  put(sizeOf(run), 1);
  putContent(put, scene, run);
  putPlace(put, scene, run);
  putEdges(put, scene, run);
  putSyntax(put, scene, run);
  return {
    places,
    values: places.map((place) => {
      const value = scratch[place] ?? 0;
      scratch[place] = 0;
      return value;
    }),
  };
}

/** All 0 between two runs: an array of its own for each of hundreds of runs would cost more than what is put in it. */
const scratch = new Float64Array(SPAN_FEATURES.length);

type Put = (name: SpanFeature, value: number | boolean) => void;

const PLACES: ReadonlyMap<SpanFeature, number> = new Map(SPAN_FEATURES.map((name, at) => [name, at]));

function sizeOf({ from, to }: Run): SpanFeature {
  const words = to - from;
  if (words <= 3) return words === 1 ? 'words1' : words === 2 ? 'words2' : 'words3';
  if (words <= 5) return 'words4to5';
  return words <= 8 ? 'words6to8' : 'words9on';
}

function putContent(put: Put, { inquiry, read, layout, fitting }: SpanScene, { from, to }: Run): void {
  const same = (mention: Mention) => mention.from === from && mention.to === to;
  const { question } = inquiry;
  put('fits', fitting.some(same));
  put(
    'fitsSurely',
    fitting.some((mention) => same(mention) && mention.kind === question.kind),
  );
  const mentioned = read.mentions.find(same);
  put('mention', mentioned !== undefined);
  put('misfits', mentioned !== undefined && MISFITS[question.kind]?.includes(mentioned.kind) === true);
  put(
    'holdsFitting',
    fitting.some((mention) => mention.from >= from && mention.to <= to && !same(mention)),
  );
  put(
    'cutsMention',
    read.mentions.some((mention) => cuts(from, mention) || cuts(to, mention)),
  );
  let repeated = 0;
  let content = 0;
  for (let at = from; at < to; at += 1) {
    const token = read.tokens[at];
    const kind = layout.classes[at];
    if (token === undefined) continue;
    if (kind === 'number') put('hasNumber', 1);
    if (kind === 'name') put('hasName', 1);
    if (kind === 'verb') put('hasVerb', 1);
    if (token.word === 'and' || token.word === 'or') put('hasAnd', 1);
    if (at > from && layout.gaps[at]?.includes(',')) put('hasComma', 1);
    if (token.stop) continue;
    content += 1;
    if (question.stems.has(token.stem)) repeated += 1;
  }
  put('repeats', content === 0 ? 1 : repeated / content);
  put('quoted', /['"‘“]$/.test(layout.gaps[from] ?? '') && /^[.,]?['"’”]/.test(layout.gaps[to] ?? ''));
  const last = read.tokens[to - 1]?.stem ?? '';
  put('focusBefore', question.focus !== null && read.tokens[from - 1]?.stem === question.focus);
  put('focusAfter', question.focus !== null && read.tokens[to]?.stem === question.focus);
  put('focusAtEnd', last === question.focus);
  put('focusAtStart', to > from + 1 && read.tokens[from]?.stem === question.focus);
  put(
    'counts',
    fitting.some((mention) => same(mention) && counts(inquiry, read, mention)),
  );
  put('focusNarrower', inquiry.focusKin.has(last));
}

const MISFITS: Readonly<Partial<Record<Kind, readonly Kind[]>>> = {
  person: ['place', 'date', 'number', 'percent', 'money', 'duration'],
  place: ['person', 'date', 'number', 'percent', 'money', 'duration'],
  name: ['date', 'number', 'percent', 'money', 'duration'],
};

function cuts(edge: number, { from, to }: Mention): boolean {
  return edge > from && edge < to;
}

function putPlace(put: Put, { inquiry, read, verb }: SpanScene, run: Run): void {
  const { hits, kinHits } = inquiry.match(read);
  let near = 0;
  let total = 0;
  const pull = new Float64Array(inquiry.rarity.length);
  let before = hits.length > 0;
  let after = before;
  for (const { at, term, weight } of hits) {
    if (at < run.to) before = false;
    if (at >= run.from) after = false;
    if (at >= run.from && at < run.to) continue;
    const away = distance(run, at);
    pull[term] = Math.max(pull[term] ?? 0, weight / (1 + away / 3));
    if (away === 0) put(at < run.from ? 'afterHit' : 'beforeHit', 1);
  }
  for (const { at, term, weight } of kinHits) {
    if (at >= run.from && at < run.to) continue;
    pull[term] = Math.max(pull[term] ?? 0, (KIN * weight) / (1 + distance(run, at) / 3));
  }
  for (const [term, rare] of inquiry.rarity.entries()) {
    total += rare;
    near += rare * (pull[term] ?? 0);
  }
  put('near', total === 0 ? 0 : near / total);
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

function putEdges(put: Put, { inquiry: { question }, read, layout }: SpanScene, { from, to }: Run): void {
  const { classes, gaps } = layout;
  const before = read.tokens[from - 1]?.word ?? '';
  if (from === 0) put('afterStart', 1);
  else if (/[,(]/.test(gaps[from] ?? '')) put('afterComma', 1);
  else put(AFTER[classes[from - 1] ?? 'word'] ?? 'afterWord', 1);
  put('afterCall', CALLS.test(before) || (before === 'as' && CALLS.test(read.tokens[from - 2]?.word ?? '')));
  put('named', question.asksName && CALLS.test(before));
  put('afterCause', CAUSES.test(before) || (before === 'to' && read.tokens[from - 2]?.word === 'due'));
  if (to === read.tokens.length) put('beforeEnd', 1);
  else if (/[,;:).]/.test(gaps[to] ?? '')) put('beforeComma', 1);
  else put(BEFORE[classes[to] ?? 'word'] ?? 'beforeWord', 1);
  if (question.asksDeed) {
    const verbs = classes.slice(from, to).filter((one) => one === 'verb').length;
    put('deedStarts', classes[from] === 'verb');
    put('deedHolds', verbs > 0);
    put('deedLacks', verbs === 0);
  }
  const starts = STARTS[classes[from] ?? 'word'];
  if (starts !== undefined) put(starts, 1);
  const ends = ENDS[classes[to - 1] ?? 'word'];
  if (ends !== undefined) put(ends, 1);
}

const CALLS = /^(called|named|known|dubbed|titled|entitled|nicknamed|termed|as)$/;
const CAUSES = /^(because|due|since|by|for|to)$/;

type Edges = Readonly<Record<string, SpanFeature>>;
const AFTER: Edges = {
  preposition: 'afterPreposition',
  determiner: 'afterDeterminer',
  auxiliary: 'afterAuxiliary',
  verb: 'afterVerb',
  conjunction: 'afterConjunction',
  name: 'afterName',
};
const BEFORE: Edges = {
  preposition: 'beforePreposition',
  conjunction: 'beforeConjunction',
  auxiliary: 'beforeVerb',
  verb: 'beforeVerb',
  name: 'beforeName',
};
const STARTS: Edges = {
  determiner: 'startsDeterminer',
  number: 'startsNumber',
  name: 'startsName',
  verb: 'startsVerb',
  adverb: 'startsAdverb',
  pronoun: 'startsPronoun',
};
const ENDS: Edges = {
  name: 'endsName',
  number: 'endsNumber',
  verb: 'endsVerb',
  adverb: 'endsAdverb',
  pronoun: 'endsPronoun',
};
