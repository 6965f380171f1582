/** Words of a sentence that say who says it: `…, X said`, `said X, the mayor of Y`, `according to X`. */
import { headOf } from './offices.js';
import { quotedClause } from './quotations.js';
import { roleFrom, type Source, sourceFrom } from './sources.js';
import { otherSpeechVerbs, plainSpeechVerbs } from './speech-verbs.js';

export interface Attribution {
  readonly source: Source;
  /** UTF-16 offset in the sentence of the verb. */
  readonly at: number;
  /** The words that attribute, in the sentence: who, the verb, and to whom or when: `X told a meeting on Monday`. */
  readonly start: number;
  readonly end: number;
  /** It stands beside a quotation, and so says whose that is. */
  readonly quotes: boolean;
  /** What follows is quoted: `She said: "…"`. */
  readonly ahead: boolean;
}

/**
 * The attribution that governs a sentence; null when none does.
 * @param sentence with its quotations filled by `withoutQuotations`.
 */
export function attributionIn(sentence: string): Attribution | null {
  if (sentence.length > longest) return null;
  let found: Attribution | null = null;
  for (const match of sentence.matchAll(verbs)) {
    const attribution = byVerb(sentence, match.index, match[0]);
    // Whose the quotation is goes before who says the rest.
    if (attribution?.quotes) return attribution;
    found ??= attribution;
  }
  return found ?? accordingTo(sentence);
}

/** Characters: what is longer is no sentence of running text, and would take long to look through. */
const longest = 3000;

const verbs = new RegExp(
  `(?<![\\p{L}’'-])(?:${[...plainSpeechVerbs, ...otherSpeechVerbs].join('|')})(?![\\p{L}’'-])`,
  'gu',
);
const plain: ReadonlySet<string> = new Set(plainSpeechVerbs);
/** Present tense of a plural; the same letters are often a noun: `the report`. */
const pluralForms = /^(?:say|tell|ask|write|warn|claim|insist|report|estimate|think)$/;

/** The singular, which is a plural noun as well: `liner notes`. */
const nounForms = /^(?:notes|claims|states|reports|asks|comments|remarks|estimates|stresses)$/;

function byVerb(sentence: string, at: number, verb: string): Attribution | null {
  const before = sentence.slice(0, at);
  const after = sentence.slice(at + verb.length);
  if (notSpeaking.test(before) || /^\s+to (?:be|have)\b/.test(after)) return null;
  const ahead = quoteAhead.test(after);
  const subject = subjectBefore(before.replace(betweenSubjectAndVerb, ' '), verb);
  if (subject !== null) {
    const quotes = ahead || subject.behind === 'quote';
    if (!quotes && !governs(verb, after, subject)) return null;
    const end = at + verb.length + saidTo(verb, after, ahead || subject.behind !== 'start');
    return { source: subject.source, at, start: subject.start, end, quotes, ahead };
  }
  if (verb === 'told' || verb === 'tells') return null;
  // `…," said X`, `…, said X.` and `…, said X, …`
  const behindQuote = new RegExp(`${quotedClause}\\s*,?\\s*$`).test(before);
  if (!behindQuote && !(plain.has(verb) && /\S\s*,\s*$/.test(before))) return null;
  const source = sourceAfter(after);
  const start = at;
  return (
    source && {
      source,
      at,
      start,
      end: at + verb.length + namedUntil(source, after),
      quotes: behindQuote,
      ahead: false,
    }
  );
}

/** Passive, denied or only possible: `are said to`, `did not say`, `may ask`. */
const notSpeaking =
  /(?:\b(?:am|is|are|was|were|be|been|being|gets?|got|to|not|never|cannot|can|could|should|might|may|must|did|do|does|having|that|needless|who|which|what)|n['’]t)\s+(?:\p{L}+ly\s+|also\s+|now\s+|widely\s+|once\s+)*$/iu;
const between =
  'has|have|had|would|will|also|then|later|earlier|now|once|again|already|previously|recently|still|even|further|simply|just|often|himself|herself|themselves|repeatedly|yesterday|today|(?:on\\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|last\\s+(?:night|week|month|year)|in\\s+an?\\s+(?:\\p{L}+\\s+)?(?:statement|interview|speech|letter)|\\p{L}+ly';
const betweenSubjectAndVerb = new RegExp(`\\s+(?:(?:${between})\\s+)+$`, 'u');
const quoteAhead = new RegExp(
  `^(?:\\s+[^\\s,:;${quotedClause}]+){0,12}\\s*(?:[:,]\\s*|\\bthat\\s+)?[${quotedClause}]|^(?:\\s+[^\\s,:;]+){0,12}:\\s*$`,
  'u',
);

interface Subject {
  readonly source: Source;
  /** What stands before it. */
  readonly behind: 'quote' | 'start' | 'comma';
  /** Where its words begin: UTF-16 offset in the sentence. */
  readonly start: number;
}

/** The noun phrase that ends right before the verb, with an apposition: `Ann Lee, the mayor of Leeds, `. */
function subjectBefore(before: string, verb: string): Subject | null {
  const clause = lastClause(before);
  const segments = clause.text.split(',');
  const last = segments.pop() ?? '';
  if (last.trim() !== '') {
    const source = fitting(sourceFrom(last), verb, last);
    return (
      source && {
        source,
        behind: segments.some((part) => part.trim() !== '') ? 'comma' : clause.behind,
        start: before.length - last.trimStart().length,
      }
    );
  }
  // Set off by commas: the segment before is an apposition, an age or a relative clause.
  for (let count = 1; count <= 3 && segments.length > count; count++) {
    const inserted = segments.slice(-count).join(',').trim();
    const head = segments.at(-count - 1) ?? '';
    if (!isInserted(inserted)) continue;
    const source = withApposition(sourceFrom(head), inserted.replace(/^\d+\s*,?/, ''));
    if (source && source.kind !== 'pronoun' && fitting(source, verb, head)) {
      const ahead = segments.slice(0, -count - 1).some((part) => part.trim() !== '');
      const words = segments
        .slice(-count - 1)
        .join(',')
        .trimStart();
      // The comma that closes the insertion stands behind them.
      return {
        source,
        behind: ahead ? 'comma' : clause.behind,
        start: before.length - last.length - 1 - words.length,
      };
    }
  }
  return null;
}

/** Can it stand between a subject and its verb, set off by commas? */
function isInserted(words: string): boolean {
  if (/^(?:who|whose|which)\s/.test(words) || /^(?:then\s+)?\d+$/.test(words)) return true;
  if (roleFrom(words.replace(/^\d+\s*,\s*/, '')) !== null) return true;
  return /^(?:the|a|an|\p{Lu}[\p{L}.-]*)\s/u.test(`${words} `) && sourceFrom(words) !== null;
}

/** What stands behind the last mark that ends a clause. */
function lastClause(before: string): { text: string; behind: 'quote' | 'start' } {
  const at = Math.max(
    ...[quotedClause, ';', ':', '—', '–', '(', ' - '].map((mark) => before.lastIndexOf(mark)),
  );
  const text = before.slice(at + 1).replace(/^\s*,/, '');
  return { text, behind: before.charAt(at) === quotedClause ? 'quote' : 'start' };
}

function fitting(source: Source | null, verb: string, phrase: string): Source | null {
  if (
    source?.kind === 'description' &&
    nounForms.test(verb) &&
    !/^(?:the|a|an|its|his|her|one)\s/.test(source.words)
  ) {
    return null;
  }
  if (source === null || !pluralForms.test(verb)) return source;
  // `nurses at the hospital say`: the plural stands before what belongs to it.
  return [phrase.trim(), headOf(phrase.trim())].some((words) => pluralEnd.test(words)) ? source : null;
}

const pluralEnd = /(?:\b(?:they|police|people|men|women)|[^'’s]s| and .+)$/i;

/** Does the verb govern the sentence, with no quotation to show it? */
function governs(verb: string, after: string, subject: Subject): boolean {
  // `Prices rose, the minister said on Monday.`
  if (subject.behind === 'comma' && /^[^,:;]*[.!?\s]*$/.test(after) && !/^\s+that\b/.test(after)) {
    return plain.has(verb) || /^\s*(?:$|[.!?]|(?:in|on|at|to|during|by)\b)/.test(after);
  }
  if (plain.has(verb)) return after.trim().length > 3 || subject.behind === 'comma';
  return /^(?:\s+[^\s,:;]+){0,4}\s+that\b/.test(after) || (subject.behind === 'comma' && /^\s*,/.test(after));
}

/** `said Ann Lee, the mayor of Leeds.` */
function sourceAfter(after: string): Source | null {
  const [phrase = '', ...rest] = after.split(
    /[,;:—–("“\uE000\uE001]|(?<!\b\p{Lu}|\b(?:Mr|Ms|Mrs|Dr|St|Sen|Gov|Rep|Gen|Prof|Col|Lt|Jr))\.(?=\s|$)/u,
  );
  const words = phrase.split(
    /\s+(?:in|on|at|after|during|as|when|while|to|from|who|whose|adding|before|following|about|with|by|later|earlier|yesterday|today|last|this)\s/u,
  )[0];
  const inserted = /^[^,;:—–(]*,/.test(after) ? rest.slice(0, 2) : [];
  const role = inserted.find((part) => roleFrom(part) !== null) ?? inserted[0] ?? '';
  return withApposition(sourceFrom(words ?? ''), role);
}

function withApposition(source: Source | null, apposition: string): Source | null {
  if (source === null || source.kind === 'pronoun') return source;
  if (source.kind === 'name') {
    const role = source.role ?? roleFrom(apposition);
    return role === null ? source : { ...source, role };
  }
  // `A spokesman for the ministry, Ivan Petrov, said`
  const name = sourceFrom(apposition);
  if (name?.kind !== 'name') return source;
  const role = name.role ?? roleFrom(source.words);
  return role === null ? name : { ...name, role };
}

function accordingTo(sentence: string): Attribution | null {
  const match = /\baccording to\s+/i.exec(sentence);
  if (match === null) return null;
  const source = sourceAfter(sentence.slice(match.index + match[0].length));
  if (
    source === null ||
    source.kind === 'pronoun' ||
    (source.kind === 'description' && measures.test(source.words))
  ) {
    return null;
  }
  const { index: at } = match;
  const from = at + match[0].length;
  return {
    source,
    at,
    start: at,
    end: from + namedUntil(source, sentence.slice(from)),
    quotes: false,
    ahead: false,
  };
}

/**
 * How many characters behind a speech verb still tell of the saying: `a meeting with Putin on Monday`.
 * @param apart what is said stands elsewhere or behind a mark, so that the words behind `told` are not it.
 */
function saidTo(verb: string, after: string, apart: boolean): number {
  const clause = /^[^,;:.!?()—–"“\uE000\uE001]*/u.exec(after)?.[0] ?? '';
  const ended = /\s(?:that|adding|as|while|before|after|because|when|if|whether)(?=\s|$)/.exec(clause);
  const words = clause.slice(0, ended?.index).trimEnd();
  if (words.split(/\s+/).length > 12) return 0;
  const telling = /^tell|^told/.test(verb) && (apart || ended?.[0].trim() === 'that');
  return telling || circumstance.test(words) ? words.length : 0;
}

/** What tells where, when, how or to whom, and not what: `on Monday`, `rhetorically`, `to reporters`. */
const circumstance =
  /^\s(?:in|on|at|to|during|by|with|after|before|from|through|via|late|early|later|earlier|last|this|yesterday|today|again|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\p{L}+ly)(?!\p{L})(?!.*\s(?:is|are|was|were|has|have|had|will|would|can|could|he|she|it|they|we|I)(?!\p{L}))/u;

/** How many characters behind `said` or `according to` name the source, with the role that is given it there. */
function namedUntil(source: Source, after: string): number {
  const words =
    source.kind === 'name' ? source.name : source.kind === 'pronoun' ? source.pronoun : source.words;
  const role = source.kind === 'name' ? source.role : undefined;
  const ends = [words, role].flatMap((part) => {
    const at = part === undefined ? -1 : after.toLowerCase().indexOf(part.toLowerCase());
    return part === undefined || at < 0 ? [] : [at + part.length];
  });
  return Math.max(0, ...ends);
}

/** What is done by these is not said by anyone. */
const measures =
  /\b(?:plans?|schedule|size|law|rules?|need|needs|tradition|legend|custom|type|age|preference|order)$/i;
