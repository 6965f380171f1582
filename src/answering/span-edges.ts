/** How the beginning and the end of a run of words look, and what stands beside them. Each is the same for all runs that share it. */
import type { SpanFeature } from './span-features.js';
import type { SpanScene } from './span-scene.js';

type Put = (name: SpanFeature, value: number | boolean) => void;

/** @param from the run's first token */
export function putBeginning(
  put: Put,
  { inquiry: { question }, read: { tokens }, layout }: SpanScene,
  from: number,
): void {
  const { classes, gaps } = layout;
  const before = tokens[from - 1]?.word ?? '';
  const first = classes[from] ?? 'word';
  if (from === 0) put('afterStart', 1);
  else if (/[,(]/.test(gaps[from] ?? '')) put('afterComma', 1);
  else put(AFTER[classes[from - 1] ?? 'word'] ?? 'afterWord', 1);
  put('afterCall', CALLS.test(before) || (before === 'as' && CALLS.test(tokens[from - 2]?.word ?? '')));
  put('named', question.asksName && CALLS.test(before));
  put('afterCause', CAUSES.test(before) || (before === 'to' && tokens[from - 2]?.word === 'due'));
  put('focusBefore', question.focus !== null && tokens[from - 1]?.stem === question.focus);
  put('deedStarts', question.asksDeed && first === 'verb');
  const starts = STARTS[first];
  if (starts !== undefined) put(starts, 1);
}

/** @param to the token behind the run's last one */
export function putEnd(
  put: Put,
  { inquiry: { question, focusKin }, read: { tokens }, layout }: SpanScene,
  to: number,
): void {
  const { classes, gaps } = layout;
  const last = tokens[to - 1]?.stem ?? '';
  if (to === tokens.length) put('beforeEnd', 1);
  else if (/[,;:).]/.test(gaps[to] ?? '')) put('beforeComma', 1);
  else put(BEFORE[classes[to] ?? 'word'] ?? 'beforeWord', 1);
  put('focusAfter', question.focus !== null && tokens[to]?.stem === question.focus);
  put('focusAtEnd', last === question.focus);
  put('focusNarrower', focusKin.has(last));
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
