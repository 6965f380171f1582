/** What is asked for: the words that matter, the kind of thing that would answer, and what is to be counted or named. */
import { stem, type Token, tokenize } from './tokens.js';
import { isVerb, type Topic, topicOf } from './wordnet/lexicon.js';

/** The kind of thing that would answer. `open`: any words may. */
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

export interface Question {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Stems to look for, each once, in the question's order; function words only where there is nothing else. */
  readonly terms: readonly string[];
  /** Stems of all its words. */
  readonly stems: ReadonlySet<string>;
  readonly kind: Kind;
  /** Stem of what is asked for by name: `people` in "how many people", `region` in "which region". */
  readonly focus: string | null;
  /** "Who led the attack": what is asked for does the verb; in "whom did they attack" it does not. */
  readonly asksSubject: boolean;
}

export function readQuestion(text: string): Question {
  const tokens = tokenize(text);
  const content = tokens.filter((token) => !token.stop);
  const { kind, focus } = askedFor(tokens);
  return {
    text,
    tokens,
    terms: [...new Set((content.length > 0 ? content : tokens).map((token) => token.stem))],
    stems: new Set(tokens.map((token) => token.stem)),
    kind,
    focus,
    asksSubject: !tokens.some(({ word }) => SUPPORT.has(word)),
  };
}

/** Verbs that a question about anything but its subject puts first ("did they", "was it"). */
const SUPPORT = new Set('do does did is are was were has have had can could will would should'.split(' '));

interface AskedFor {
  readonly kind: Kind;
  readonly focus: string | null;
}

function askedFor(tokens: readonly Token[]): AskedFor {
  const words = tokens.map((token) => token.word);
  for (const [at, word] of words.entries()) {
    const next = words[at + 1] ?? '';
    switch (word) {
      case 'how':
      case 'hows':
        if (next === 'many' || next === 'much') return amount(tokens, at + 2);
        if (next === 'long' || next === 'old') return { kind: 'duration', focus: null };
        if (MEASURES.has(next)) return { kind: 'number', focus: null };
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
        return { kind: 'date', focus: null };
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

/** "how many people": a number of them; "how much did it cost": money, or a number. */
function amount(tokens: readonly Token[], from: number): AskedFor {
  const noun = tokens[from];
  const focus = noun !== undefined && !noun.stop ? noun.stem : null;
  const rest = tokens.slice(from).map((token) => token.word);
  const paid = tokens[from - 1]?.word === 'much' && rest.some((word) => MONEY_WORDS.has(word));
  return { kind: paid ? 'money' : 'number', focus };
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
  let head: Token | undefined;
  for (let at = from; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.stop || (head !== undefined && isVerb(token.stem))) break;
    head = token;
    if (kindOfNoun(token) !== undefined && tokens[at + 1]?.stop !== false) break;
  }
  if (head === undefined) return OPEN;
  const kind = kindOfNoun(head);
  if (kind !== undefined) return { kind, focus: head.stem };
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
  for (const kindOf of [(token: Token) => KIND_OF_NOUN.get(token.stem), kindOfNoun]) {
    for (const token of tokens) {
      const kind = kindOf(token);
      if (kind !== undefined && kind !== 'place') return { kind, focus: token.stem };
    }
  }
  return OPEN;
}

const MEASURES = new Set(
  'far big large tall high deep wide heavy fast often hot cold large small'.split(' '),
);
const MONEY_WORDS = new Set(
  'cost costs pay paid price spend spent worth earn earned money raise raised'.split(' '),
);

/** What kind of thing a noun asks for: a few that settle it, else what WordNet says the noun names. */
function kindOfNoun({ stem, text, word }: Token): Kind | undefined {
  const kind = KIND_OF_NOUN.get(stem);
  if (kind !== undefined) return kind;
  const topic = topicOf(word);
  if (topic === undefined || topic.name || /^\p{Lu}/u.test(text)) return undefined;
  return KIND_OF_TOPIC[topic.topic];
}

const KIND_OF_TOPIC: Readonly<Partial<Record<Topic, Kind>>> = {
  person: 'person',
  place: 'place',
  group: 'name',
  time: 'date',
  quantity: 'number',
};

const KIND_OF_NOUN: ReadonlyMap<string, Kind> = new Map(
  Object.entries({
    number:
      'number amount quantity population total count toll figure size height length depth distance area',
    percent: 'percentage percent proportion fraction',
    money: 'price cost budget salary revenue income worth fee',
    date: 'date day year month decade century time',
    duration: 'age duration',
    reason: 'reason cause',
  } satisfies Partial<Record<Kind, string>>).flatMap(([kind, nouns]) =>
    nouns.split(' ').map((noun) => [stem(noun), kind as Kind] as const),
  ),
);

/** Nouns that say nothing of the kind: "what type of literature". */
const VAGUE: ReadonlySet<string> = new Set(
  'type kind sort form name thing part way word term'.split(' ').map(stem),
);
