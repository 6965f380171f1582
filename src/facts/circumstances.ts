/** What stands around a figure in its sentence, for telling whether another one is for the same thing. */
import { findMentions, type Mention } from '../answering/mentions.js';
import { stem, type Token, tokenize } from '../answering/tokens.js';
import { wordClass } from '../answering/word-classes.js';
import type { Sentence } from '../corpus/article.js';
import { datesIn } from './dates.js';
import type { Figure } from './figures.js';

/** In stems. */
export interface Circumstances {
  /** The noun that is counted. */
  readonly head: string | null;
  /** The words before it: `russian` of "Russian citizens". */
  readonly modifiers: ReadonlySet<string>;
  /** Those of them with a capital. */
  readonly names: ReadonlySet<string>;
  readonly verb: string | null;
  /** What belongs to those who are counted, right behind the verb: `home` of "fled their homes". */
  readonly object: string | null;
  /** Who does it, where the figure is what it is done to. */
  readonly subject: string | null;
  /** Places that its sentence names. */
  readonly places: ReadonlySet<string>;
  /** Places and other names. */
  readonly named: ReadonlySet<string>;
  /** Years that its sentence states. */
  readonly years: ReadonlySet<number>;
}

/** Reads what stands around figures; a sentence of several is read once. */
export function circumstancesReader(): (figure: Figure) => Circumstances {
  const known = new Map<Sentence, ReadSentence>();
  return (figure) => {
    let read = known.get(figure.sentence);
    read ??= readSentence(figure.sentence);
    known.set(figure.sentence, read);
    return circumstancesOf(figure, read);
  };
}

interface ReadSentence {
  readonly tokens: readonly Token[];
  readonly names: readonly Mention[];
  /** Those of them that are places. */
  readonly places: ReadonlySet<Mention>;
  readonly years: ReadonlySet<number>;
}

function readSentence({ text }: Sentence): ReadSentence {
  const tokens = tokenize(text);
  const names = findMentions(text, tokens).filter(
    ({ kind }) => kind === 'place' || kind === 'name' || kind === 'person',
  );
  return {
    tokens,
    names,
    places: placesAmong(names, tokens),
    years: new Set(datesIn(text).flatMap(({ when }) => (when === null ? [] : [when.year]))),
  };
}

function circumstancesOf(
  { sentence, counts, verb, number }: Figure,
  { tokens, names, places, years }: ReadSentence,
): Circumstances {
  const { text } = sentence;
  const counted =
    counts === null ? [] : tokens.filter(({ start, end }) => start >= counts.start && end <= counts.end);
  const before = counted.slice(0, -1).filter((token) => !token.stop);
  const verbAt = verb === null ? -1 : tokens.findIndex(({ start }) => start === verb.start);
  const stemsOf = (fits: (mention: Mention) => boolean) =>
    new Set(
      names.flatMap((mention) =>
        fits(mention)
          ? tokens
              .slice(mention.from, mention.to)
              .filter((token) => !token.stop && !isInside(token, counts))
              .map(({ stem }) => stem)
          : [],
      ),
    );
  return {
    head: counted.at(-1)?.stem ?? null,
    modifiers: new Set(before.map(({ stem }) => stem)),
    names: new Set(before.filter((token) => /^\p{Lu}/u.test(token.text)).map(({ stem }) => stem)),
    verb: verb === null ? null : stem(verb.text.toLowerCase()),
    object: verbAt < 0 ? null : objectOf(tokens, verbAt),
    subject:
      verbAt < 0 || verb === null || verb.start > number.start ? null : subjectOf(text, tokens, verbAt),
    places: stemsOf((mention) => places.has(mention)),
    named: stemsOf(() => true),
    years,
  };
}

function placesAmong(names: readonly Mention[], tokens: readonly Token[]): ReadonlySet<Mention> {
  const places = new Set<Mention>();
  names.forEach((name, at) => {
    const before = tokens[name.from - 1]?.word ?? '';
    const last = names[at - 1];
    // `in Leeds and York`
    const joined =
      last !== undefined && places.has(last) && last.to === name.from - 1 && /^(?:and|or)$/.test(before);
    if (name.kind === 'place' || PLACING.test(before) || joined) places.add(name);
  });
  return places;
}

/** Behind these a name is a place's. */
const PLACING = /^(?:in|at|near|from|to|into|across|around|outside|inside|throughout|over)$/;

function objectOf(tokens: readonly Token[], verb: number): string | null {
  const [own, thing] = tokens.slice(verb + 1, verb + 3);
  return own?.word === 'their' && thing !== undefined && !thing.stop ? thing.stem : null;
}

/** The noun before a verb and its auxiliaries; null for a pronoun, or where a mark or a clause lies between. */
function subjectOf(text: string, tokens: readonly Token[], verb: number): string | null {
  for (let at = verb - 1; at >= 0; at -= 1) {
    const token = tokens[at];
    if (token === undefined || /[,;:—–()]/.test(text.slice(token.end, tokens[at + 1]?.start))) return null;
    const kind = wordClass(token, at);
    if (kind === 'auxiliary' || kind === 'adverb') continue;
    return kind === 'word' || kind === 'name' ? token.stem : null;
  }
  return null;
}

function isInside({ start }: Token, words: Figure['counts']): boolean {
  return words !== null && start >= words.start && start < words.end;
}
