/** How the beginning and the end of a run of words look, and what stands beside them: the same whatever is asked. */
import type { ReadSentence } from './library.js';
import { TAGS } from './parts-of-speech.js';
import type { Layout } from './span-candidates.js';
import type { Put, SpanFeature } from './span-features.js';
import { titleContent } from './title-stems.js';

/** @param from the run's first token */
export function putBeginning(
  put: Put,
  { tokens }: ReadSentence,
  { classes, gaps, nounPhrases, tags }: Layout,
  from: number,
): void {
  const gap = gaps[from] ?? '';
  const before = tokens[from - 1]?.word ?? '';
  const phrase = nounPhrases[from];
  if (from === 0) put('afterStart', 1);
  else if (/[,(]/.test(gap)) put('afterComma', 1);
  else put(AFTER[classes[from - 1] ?? 'word'] ?? 'afterWord', 1);
  put('afterCall', CALLS.test(before) || (before === 'as' && CALLS.test(tokens[from - 2]?.word ?? '')));
  put('afterCause', CAUSES.test(before) || (before === 'to' && tokens[from - 2]?.word === 'due'));
  put('afterOf', before === 'of');
  put('behindBe', COPULA.test(before));
  const starts = STARTS[classes[from] ?? 'word'];
  if (starts !== undefined) put(starts, 1);
  putTag(put, 'behind', PAUSE.test(gap) ? undefined : tags[from - 1]);
  putTag(put, 'starts', tags[from]);
  put('withDeterminer', phrase?.from === from && phrase.core > from);
}

/** @param to the token behind the run's last one */
export function putEnd(
  put: Put,
  { article, tokens }: ReadSentence,
  { classes, gaps, nounPhrases, tags }: Layout,
  to: number,
): void {
  const gap = gaps[to] ?? '';
  if (to === tokens.length) put('beforeEnd', 1);
  else if (/[,;:).]/.test(gap)) put('beforeComma', 1);
  else put(BEFORE[classes[to] ?? 'word'] ?? 'beforeWord', 1);
  const ends = ENDS[classes[to - 1] ?? 'word'];
  if (ends !== undefined) put(ends, 1);
  putTag(put, 'ends', tags[to - 1]);
  putTag(put, 'ahead', PAUSE.test(gap) ? undefined : tags[to]);
  put('beforeOf', nounPhrases[to - 1]?.to === to && tokens[to]?.word === 'of');
  put('inTitle', titleContent(article).has(tokens[to - 1]?.stem ?? ''));
}

/** Right behind these words stands what something is called. */
export const CALLS = /^(called|named|known|dubbed|titled|entitled|nicknamed|termed|as)$/;
const CAUSES = /^(because|due|since|by|for|to)$/;
/** Forms of "be", and verbs that stand in its place. */
export const COPULA = /^(is|are|was|were|be|been|means|became|become)$/;
const PAUSE = /[,;:().–—]/;

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

const TAGGED = ['behind', 'starts', 'ends', 'ahead'] as const;
type Tagged = (typeof TAGGED)[number];

/** For each edge, the part of speech of the word there: before the run, its first, its last, after it. */
export const TAG_FEATURES = TAGGED.flatMap((edge) => TAGS.map((tag) => `${edge}${tag}` as const));

function putTag(put: Put, edge: Tagged, tag: string | undefined): void {
  const name = TAG_NAMES[edge].get(tag ?? '');
  if (name !== undefined) put(name, 1);
}

// Names are put together once: at each edge it would take longer than all the rest.
const namesAt = (edge: Tagged) => new Map<string, SpanFeature>(TAGS.map((tag) => [tag, `${edge}${tag}`]));
const TAG_NAMES: Readonly<Record<Tagged, ReadonlyMap<string, SpanFeature>>> = {
  behind: namesAt('behind'),
  starts: namesAt('starts'),
  ends: namesAt('ends'),
  ahead: namesAt('ahead'),
};
