/** What is missing in a question when it is read as a statement: "what did Ann sing" lacks what stands behind "Ann sang". */
import { type Tag, tagsOf } from './parts-of-speech.js';
import type { Question } from './question.js';
import type { Token } from './tokens.js';

/**
 * What the missing words are to the verb. subject: who sang · patient: what was sung · object: what did Ann sing ·
 * complement: what was Ann called · equal: what is the name · deed: what happened to Ann · unknown: no question word
 */
export type Role = 'subject' | 'patient' | 'object' | 'complement' | 'equal' | 'deed' | 'unknown';

/** Places are indices of the question's tokens. */
export interface Gap {
  readonly role: Role;
  /** -1: it has none. */
  readonly verb: number;
  /** "in what year", "what is it known for". */
  readonly preposition: string | null;
  /** Content words that a statement has before the gap and after it, the nearest first. */
  readonly left: readonly number[];
  readonly right: readonly number[];
  /** More than one thing is asked for: "what are", "which colours". */
  readonly plural: boolean;
  readonly how: boolean;
}

export function gapOf({ text, tokens }: Question): Gap {
  const tags = tagsOf(text, tokens);
  const asking = askingWord(tokens);
  if (asking < 0) return NO_GAP;
  const clause = { tokens, tags };
  const end = endOfAsked(clause, asking);
  const { role, verb, from } = roleOf(clause, asking, end);
  const last = tokens.at(-1)?.word ?? '';
  const preposition =
    tags[asking - 1] === 'ADP'
      ? (tokens[asking - 1]?.word ?? null)
      : tags.at(-1) === 'ADP' || STRANDED.test(last)
        ? last
        : null;
  return {
    role,
    verb,
    preposition,
    ...sides(clause, { asking, end, role, verb, from }),
    plural: /s$/.test(tokens[end - 1]?.word ?? '') || /^(are|were)$/.test(tokens[end]?.word ?? ''),
    how: tokens[asking]?.word === 'how',
  };
}

const NO_GAP: Gap = {
  role: 'unknown',
  verb: -1,
  preposition: null,
  left: [],
  right: [],
  plural: false,
  how: false,
};

interface Tagged {
  readonly tokens: readonly Token[];
  readonly tags: readonly Tag[];
}

/** The first question word; "when", "who" and "which" only where none comes after it ("when it fell, what …"). */
function askingWord(tokens: readonly Token[]): number {
  const places = tokens.flatMap(({ word }, at) => (QUESTION_WORDS.test(word) ? [at] : []));
  return (
    places.find((at) => at === 0 || at === places.at(-1) || !OPENS_CLAUSE.test(tokens[at]?.word ?? '')) ?? -1
  );
}

const QUESTION_WORDS = /^(who|whom|whose|what|which|where|when|how|why|what's|who's)$/;
const OPENS_CLAUSE = /^(when|where|who|which)$/;
const STRANDED = /^(to|for|of|in|by|with|as|from|at|on|about)$/;
const AUXILIARY =
  /^(do|does|did|is|are|was|were|has|have|had|can|could|will|would|should|may|might|must|be|been)$/;
const BE = /^(is|are|was|were|be|been|being)$/;
const SAYS =
  /^(say|says|said|think|thinks|thought|believe|believes|claim|claims|suggest|suggests|argue|argues|feel|felt|know|known|consider|considered|hope|expect|tell|report|reported)$/;

/** Where "which Ukrainian region" ends. */
function endOfAsked({ tokens, tags }: Tagged, asking: number): number {
  let end = asking + 1;
  if (!/^(what|which|whose|how)$/.test(tokens[asking]?.word ?? '')) return end;
  while (
    end < tokens.length &&
    !/^(AUX|VERB|PRON|SCONJ)$/.test(tags[end] ?? '') &&
    !(tags[end] === 'ADP' && tokens[end]?.word !== 'of') &&
    !(tags[end] === 'DET' && end === asking + 1)
  ) {
    end += 1;
  }
  return end;
}

interface RoleAt {
  readonly role: Role;
  readonly verb: number;
  /** From here on the words belong to the statement. */
  readonly from: number;
}

function roleOf(clause: Tagged, asking: number, end: number): RoleAt {
  const { tokens, tags } = clause;
  if (end >= tokens.length) return { role: 'unknown', verb: -1, from: end };
  const first = verbFrom(clause, end);
  if (!isAuxiliary(clause, end)) {
    if (/^happen/.test(tokens[first]?.word ?? '')) return { role: 'deed', verb: -1, from: first + 1 };
    return { role: 'subject', verb: first, from: end };
  }
  const behind = pastAuxiliaries(clause, end);
  const { at } = behind;
  const verb = verbFrom(clause, at);
  const lasts = /ing$/.test(tokens[verb]?.word ?? '');
  if (/^happen/.test(tokens[verb]?.word ?? '')) return { role: 'deed', verb: -1, from: verb + 1 };
  if (verb < 0) return { role: 'equal', verb, from: end };
  if (verb === at) return { role: behind.be && !lasts ? 'patient' : 'subject', verb, from: end };
  if (!behind.be)
    return SAYS.test(tokens[verb]?.word ?? '')
      ? roleInside(clause, verb)
      : { role: 'object', verb, from: end };
  if (lasts) return { role: 'object', verb, from: end };
  const bare =
    end === asking + 1 && tags[at] === 'DET' && /^(what|which|who)$/.test(tokens[asking]?.word ?? '');
  return { role: bare ? 'equal' : 'complement', verb, from: end };
}

/** "Which plants does Ann say are threatened": what is missing is missing in what Ann says. */
function roleInside(clause: Tagged, says: number): RoleAt {
  const { tokens, tags } = clause;
  let start = says + 1;
  while (tags[start] === 'ADV' || tokens[start]?.word === 'that') start += 1;
  const { at, be } = pastAuxiliaries(clause, start);
  if (tags[at] === 'VERB') return { role: be ? 'patient' : 'subject', verb: at, from: at };
  if (at > start) return { role: 'equal', verb: says, from: at };
  const verb = verbFrom(clause, start);
  return { role: 'object', verb: verb < 0 ? says : verb, from: says + 1 };
}

function isAuxiliary({ tokens, tags }: Tagged, at: number): boolean {
  return tags[at] === 'AUX' || AUXILIARY.test(tokens[at]?.word ?? '');
}

function pastAuxiliaries(clause: Tagged, start: number): { readonly at: number; readonly be: boolean } {
  let at = start;
  let be = false;
  while (
    at < clause.tokens.length &&
    (isAuxiliary(clause, at) || /^(ADV|PART)$/.test(clause.tags[at] ?? ''))
  ) {
    if (BE.test(clause.tokens[at]?.word ?? '')) be = true;
    at += 1;
  }
  return { at, be };
}

function verbFrom({ tags }: Tagged, from: number): number {
  return tags.indexOf('VERB', from);
}

/** The content words on either side of the gap. */
function sides(
  { tokens }: Tagged,
  { asking, end, role, verb, from }: RoleAt & { readonly asking: number; readonly end: number },
): Pick<Gap, 'left' | 'right'> {
  const content = tokens.flatMap(({ stop }, at) => (stop ? [] : [at]));
  const after = (start: number) => content.filter((at) => at >= start);
  const before = (start: number, to: number) => content.filter((at) => at >= start && at < to).reverse();
  // "… is the centre of which community": the gap is where the question word is.
  if (asking > 2 && asking >= tokens.length - 4 && role !== 'object')
    return { left: before(0, asking), right: after(end) };
  if (role === 'unknown') return { left: [], right: [] };
  if (role === 'deed') return { left: after(from).slice(0, 1), right: [] };
  if (role === 'object' || role === 'complement')
    return { left: before(asking + 1, verb + 1), right: after(verb + 1) };
  return { left: [], right: after(from) };
}
