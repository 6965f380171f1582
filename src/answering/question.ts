/** What is asked for: the words that matter, the kind of thing that would answer, and what is to be counted or named. */
import { ENGLISH } from '../corpus/language.js';
import { questionIn } from './languages/question-by-table.js';
import { GENERIC, kindOfNoun, VAGUE, VALUE_NOUNS } from './question-nouns.js';
import { type Token, tokenize } from './tokens.js';
import { wordClass } from './word-classes.js';
import { isVerb, topicOf } from './wordnet/lexicon.js';

/** The kind of thing that would answer. `open`: no kind is named, and every word may. */
export type Kind =
  | 'number'
  | 'percent'
  | 'money'
  | 'date'
  | 'duration'
  | 'person'
  | 'place'
  | 'name'
  | 'reason'
  | 'open';

export type Unit = 'length' | 'weight' | 'speed' | 'temperature' | 'year';

export interface Question {
  readonly text: string;
  /** That it is read in: BCP 47 without script and region. */
  readonly language: string;
  readonly tokens: readonly Token[];
  /** Stems to look for, each once, in the question's order; function words only where there is nothing else. */
  readonly terms: readonly string[];
  /** Stems of all its words. */
  readonly stems: ReadonlySet<string>;
  readonly kind: Kind;
  /** Stem of what is asked for by name: `people` in "how many people", `region` in "which region". */
  readonly focus: string | null;
  /** Terms that only say what kind of figure or date is asked for, and need not stand in the answer: "year", "number". */
  readonly generic: ReadonlySet<string>;
  /** Stems of whose words are asked for: `putin` in "according to Putin"; empty: anybody's. */
  readonly according: readonly string[];
  /** It says what it asks for; a bare "Belgorod" does not, and wants a passage. */
  readonly asks: boolean;
  /** Nothing but a figure or a date can answer. */
  readonly value: boolean;
  /** What the figure has to be in, or the date to have: "how tall" asks for a length. */
  readonly unit: Unit | null;
  /** "Who is the president of …": a person known by an office. */
  readonly asksHolder: boolean;
  /** "Who said that": whoever says the passage answers. */
  readonly asksSpeaker: boolean;
  /** "What did they do", "what happened": words with a verb answer. */
  readonly asksDeed: boolean;
  /** "What is it called": a name or a description answers. */
  readonly asksName: boolean;
  /** "Who led the attack": what is asked for does the verb; in "whom did they attack" it does not. */
  readonly asksSubject: boolean;
}

/** @param language BCP 47 without script and region */
export function readQuestion(text: string, language: string = ENGLISH): Question {
  if (language !== ENGLISH) return questionIn(language, text);
  const tokens = tokenize(text);
  const content = tokens.filter((token) => !token.stop);
  const { kind, focus, value = false, unit = null } = askedFor(tokens);
  return {
    text,
    language,
    tokens,
    terms: [...new Set((content.length > 0 ? content : tokens).map((token) => token.stem))],
    stems: new Set(tokens.map((token) => token.stem)),
    kind,
    focus,
    generic: new Set(value ? content.flatMap(({ stem }) => (GENERIC.has(stem) ? [stem] : [])) : []),
    according: accordingTo(tokens),
    asks: asksForWords(kind, tokens, content),
    value,
    unit,
    asksHolder:
      kind === 'person' && COPULAS.has(tokens[1]?.word ?? '') && content.some(({ word }) => isOffice(word)),
    asksSpeaker:
      kind === 'person' && /^who/.test(tokens[0]?.word ?? '') && SPEECH.test(tokens[1]?.word ?? ''),
    asksDeed:
      kind !== 'number' &&
      tokens.some(({ word }, at) => DEEDS.has(word) && (at > 1 || DEEDS_FIRST.has(word))),
    asksName: tokens.some(({ word }) => NAMINGS.has(word)),
    asksSubject: !tokens.some(({ word }) => SUPPORT.has(word)),
  };
}

const SPEECH =
  /^(?:said|says|told|tells|claimed|claims|stated|states|announced|warned|argued|wrote|declared|insisted|explained)$/;
const DEEDS = new Set('do done doing happen happens happened happening'.split(' '));
const DEEDS_FIRST = new Set('happen happens happened happening'.split(' '));
const NAMINGS = new Set(
  'call called name named describe described known refer referred term termed dub dubbed'.split(' '),
);

/** The words right behind "according to", up to the next function word. */
function accordingTo(tokens: readonly Token[]): string[] {
  const at = tokens.findIndex(({ word }, place) => word === 'according' && tokens[place + 1]?.word === 'to');
  if (at < 0) return [];
  const behind = tokens.slice(at + 2);
  const from = DETERMINERS.has(behind[0]?.word ?? '') ? 1 : 0;
  const name = behind.slice(from);
  const end = name.findIndex(({ stop }) => stop);
  return (end < 0 ? name : name.slice(0, end)).map(({ stem }) => stem);
}

/** Verbs that a question about anything but its subject puts first ("did they", "was it"). */
const SUPPORT = new Set('do does did is are was were has have had can could will would should'.split(' '));

function isOffice(word: string): boolean {
  const topic = topicOf(word);
  return topic?.topic === 'person' && !topic.name;
}

/** A bare "Belgorod" wants a passage, and so do "what is Telegram" and "what did Gladkov say": all that is said. */
function asksForWords(kind: Kind, tokens: readonly Token[], content: readonly Token[]): boolean {
  if (kind !== 'open') return true;
  if (!tokens.some(({ word }) => ASKS.has(word))) return false;
  if (content.length > FEW) return true;
  const defines =
    /^what/.test(tokens[0]?.word ?? '') &&
    content.at(-1) === tokens.at(-1) &&
    tokens.every(({ stop, word }) => (!stop || BARE.has(word)) && !NAMINGS.has(word));
  return !defines && !tokens.some(({ word }) => SAYS.has(word));
}

const FEW = 2;
const BARE = new Set("what what's whats is are was were a an the".split(' '));
const SAYS = new Set(
  'say says said saying tell tells told claim claimed state stated announce announced'.split(' '),
);

interface AskedFor {
  readonly kind: Kind;
  readonly focus: string | null;
  /** Nothing but a figure or a date can answer: "how many", "when", "what year". */
  readonly value?: boolean;
  readonly unit?: Unit | null;
}

function askedFor(tokens: readonly Token[]): AskedFor {
  const words = tokens.map((token) => token.word);
  for (const [at, word] of words.entries()) {
    const next = words[at + 1] ?? '';
    switch (word) {
      case 'how':
      case 'hows':
        if (next === 'many' || next === 'much') return amount(tokens, at + 2);
        if (next === 'long' || next === 'old')
          return { kind: 'duration', focus: null, value: next === 'old' };
        if (MEASURES.has(next)) {
          const unit = UNIT_OF.get(next) ?? null;
          return { kind: 'number', focus: null, unit, value: unit !== null };
        }
        return { kind: 'open', focus: null };
      case 'who':
      case 'whom':
      case 'whose':
      case 'whos':
      case "who's":
        return { kind: 'person', focus: null };
      case 'where':
      case 'wheres':
      case "where's":
        return { kind: 'place', focus: null };
      case 'when':
        // "When Schwarzschild found it, what term was coined?" asks for the term.
        if (words.slice(at + 1).some((later) => ASKS.has(later))) break;
        return { kind: 'date', focus: null, value: at === 0 };
      case 'why':
        return { kind: 'reason', focus: null };
      case 'whats':
      case "what's":
        return ofThe(tokens, at + 1);
      case 'what':
      case 'which':
        return named(tokens, at + 1);
    }
  }
  return keywords(tokens);
}

/** "how many old people": a number of them; "how much did it cost": money, or a number. */
function amount(tokens: readonly Token[], from: number): AskedFor {
  let head: Token | undefined;
  for (const token of tokens.slice(from)) {
    // "how many fled": the verb is no noun to count.
    if (token.stop || (head === undefined ? wordClass(token, from) === 'verb' : isVerb(token.stem))) break;
    head = token;
  }
  const rest = tokens.slice(from).map((token) => token.word);
  const paid = tokens[from - 1]?.word === 'much' && rest.some((word) => MONEY_WORDS.has(word));
  return {
    kind: paid ? 'money' : 'number',
    focus: head === undefined || GENERIC.has(head.stem) ? null : head.stem,
    value: true,
  };
}

/** "which Ukrainian region does …", "what is the capital of …": the phrase's last noun says what is asked for. */
function named(tokens: readonly Token[], from: number): AskedFor {
  if (tokens[from]?.stop !== true) return nounFrom(tokens, from, true);
  // "what did X do" asks for no X; only "what is the X" does.
  return COPULAS.has(tokens[from]?.word ?? '') ? ofThe(tokens, from + 1) : OPEN;
}

/** "… the capital of …", behind "what is". */
function ofThe(tokens: readonly Token[], from: number): AskedFor {
  if (!DETERMINERS.has(tokens[from]?.word ?? '')) return OPEN;
  let at = from + 1;
  while (tokens[at]?.stop === true) at += 1;
  return nounFrom(tokens, at, false);
}

function nounFrom(tokens: readonly Token[], from: number, attached: boolean): AskedFor {
  // "what happened", "which caused": the verb is there at once, and no noun says what is asked for.
  const first = tokens[from];
  if (attached && first !== undefined && isVerb(first.stem) && /(?:ed|s)$/.test(first.word)) return OPEN;
  let head: Token | undefined;
  for (let at = from; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.stop || (head !== undefined && isVerb(token.stem))) break;
    head = token;
    if (kindOfNoun(token) !== undefined && tokens[at + 1]?.stop !== false) break;
  }
  if (head === undefined) return OPEN;
  const kind = kindOfNoun(head);
  const value = VALUE_NOUNS.get(head.stem) !== undefined;
  const unit = head.stem === 'year' ? 'year' : null;
  if (kind !== undefined) return { kind, focus: GENERIC.has(head.stem) ? null : head.stem, value, unit };
  return {
    kind: attached && !VAGUE.has(head.stem) ? 'name' : 'open',
    focus: VAGUE.has(head.stem) ? null : head.stem,
  };
}

const OPEN: AskedFor = { kind: 'open', focus: null };
const COPULAS = new Set('is was are were'.split(' '));
const DETERMINERS = new Set('the a an his her its their'.split(' '));

/** A question without a question word: "kursk evacuees number", "belgorod governor". */
function keywords(tokens: readonly Token[]): AskedFor {
  // "number" in "kursk evacuees number" settles it, whatever else could be asked for.
  for (const kindOf of [(token: Token) => VALUE_NOUNS.get(token.stem), kindOfNoun]) {
    for (const token of tokens) {
      const kind = kindOf(token);
      if (kind !== undefined && kind !== 'place') return { kind, focus: token.stem };
    }
  }
  return OPEN;
}

const ASKS = new Set("who whom whose what which how why when where what's whats".split(' '));
const MEASURES = new Set(
  'far big large tall high deep wide heavy fast often hot cold large small'.split(' '),
);
/** What an adjective measures. */
const UNIT_OF: ReadonlyMap<string, Unit> = new Map([
  ...'far tall high deep wide'.split(' ').map((word) => [word, 'length'] as const),
  ['heavy', 'weight'],
  ['fast', 'speed'],
  ...'hot cold'.split(' ').map((word) => [word, 'temperature'] as const),
]);
const MONEY_WORDS = new Set(
  'cost costs pay paid price spend spent worth earn earned money raise raised'.split(' '),
);
