/** What is asked for in any language but English, by its table of question words. */
import type { Kind, Question } from '../question.js';
import { type Token, tokenize } from '../tokens.js';
import { type Asked, type Asking, askingIn } from './asking.js';
import { languageNamed } from './language.js';

export function questionIn(language: string, text: string): Question {
  const tokens = tokenize(text, language);
  const table = tableOf(language);
  const asked = table === undefined ? undefined : firstAsked(table, text.toLowerCase());
  const isAsking = ({ start, end }: Token) => asked !== undefined && start < asked.end && end > asked.start;
  const content = tokens.filter((token) => !token.stop && !isAsking(token));
  const { kind, focus, value } =
    table === undefined || asked === undefined ? OPEN : askedFor(table, asked, tokens);
  return {
    text,
    language,
    tokens,
    terms: [...new Set((content.length > 0 ? content : tokens).map(({ stem }) => stem))],
    stems: new Set(tokens.map(({ stem }) => stem)),
    kind,
    focus,
    generic: new Set(value ? content.flatMap(({ stem }) => (table?.generic.has(stem) ? [stem] : [])) : []),
    according: [],
    asks: asked !== undefined,
    value,
    unit: null,
    asksHolder: false,
    asksSpeaker: false,
    asksDeed: false,
    asksName: false,
    asksSubject: false,
  };
}

interface Table {
  readonly words: readonly (readonly [Asked, RegExp])[];
  /** The kind that a noun asks for, by its stem. */
  readonly nouns: ReadonlyMap<string, Kind>;
  readonly generic: ReadonlySet<string>;
}

const tables = new Map<string, Table | undefined>();

function tableOf(language: string): Table | undefined {
  if (!tables.has(language)) {
    const asking = askingIn(language);
    tables.set(language, asking === undefined ? undefined : compiled(language, asking));
  }
  return tables.get(language);
}

function compiled(language: string, asking: Asking): Table {
  const { lexeme } = languageNamed(language);
  const spaced = language !== 'zh';
  const nouns = NAMED.flatMap((kind) =>
    (asking.nouns[kind]?.split(' ') ?? []).map((noun) => [lexeme(noun).stem, kind] as const),
  );
  return {
    words: ASKED.map((kind) => [
      kind,
      new RegExp(spaced ? `(?<!\\p{L})(?:${asking.words[kind]})(?!\\p{L})` : asking.words[kind], 'gu'),
    ]),
    nouns: new Map(nouns),
    generic: new Set(nouns.flatMap(([noun, kind]) => (VALUES.has(kind) ? [noun] : []))),
  };
}

const ASKED = [
  'number',
  'measure',
  'duration',
  'date',
  'person',
  'place',
  'reason',
  'which',
  'what',
] as const;
const VALUES: ReadonlySet<Kind> = new Set(['number', 'percent', 'money', 'date', 'duration']);
const NAMED = ['number', 'percent', 'money', 'date', 'duration', 'person', 'place', 'name'] as const;

interface FirstAsked {
  readonly kind: Asked;
  readonly start: number;
  readonly end: number;
}

/** "When it fell, what was lost?" asks for what was lost. */
function firstAsked(table: Table, text: string): FirstAsked | undefined {
  const first = firstFrom(table, text, 0);
  if (first?.kind !== 'date') return first;
  const comma = text.slice(first.end).search(/[,，]/);
  return (comma < 0 ? undefined : firstFrom(table, text, first.end + comma)) ?? first;
}

function firstFrom({ words }: Table, text: string, from: number): FirstAsked | undefined {
  let first: FirstAsked | undefined;
  for (const [kind, pattern] of words) {
    pattern.lastIndex = from;
    const match = pattern.exec(text);
    if (match === null) continue;
    const found = { kind, start: match.index, end: match.index + match[0].length };
    const earlier = first === undefined || found.start < first.start;
    if (earlier || (found.start === first?.start && found.end > first.end)) first = found;
  }
  return first;
}

interface AskedFor {
  readonly kind: Kind;
  readonly focus: string | null;
  readonly value: boolean;
}

const OPEN: AskedFor = { kind: 'open', focus: null, value: false };

function askedFor(table: Table, { kind, end }: FirstAsked, tokens: readonly Token[]): AskedFor {
  const behind = tokens.filter(({ start }) => start >= end);
  const next = behind.slice(0, 3).find(({ stop }) => !stop);
  switch (kind) {
    case 'number': {
      const noun = next === undefined ? undefined : table.nouns.get(next.stem);
      if (noun !== undefined && VALUES.has(noun) && noun !== 'date')
        return { kind: noun, focus: null, value: true };
      return { kind: 'number', focus: next?.stem ?? null, value: true };
    }
    case 'measure':
      return { kind: 'number', focus: null, value: false };
    case 'duration':
      return { kind: 'duration', focus: null, value: false };
    case 'date':
      return { kind: 'date', focus: null, value: true };
    case 'which':
    case 'what': {
      const noun = behind.slice(0, kind === 'which' ? 3 : 4).find(({ stem }) => table.nouns.has(stem));
      const of = noun === undefined ? undefined : table.nouns.get(noun.stem);
      if (noun !== undefined && of !== undefined)
        return { kind: of, focus: table.generic.has(noun.stem) ? null : noun.stem, value: VALUES.has(of) };
      return kind === 'which' ? { kind: 'name', focus: next?.stem ?? null, value: false } : OPEN;
    }
    default:
      return { kind, focus: null, value: false };
  }
}
