/** A follow-up that is no whole question: "and in Belgorod?", "what about soldiers?", "and killed?". */
import type { Following, Joined } from './following.js';
import {
  appended,
  beginning,
  contentOf,
  isArticle,
  isPreposition,
  isUnknown,
  isVerbForm,
  type NamePhrase,
  type Phrases,
  withWords,
  wordsFrom,
} from './question-phrases.js';
import type { Token } from './tokens.js';
import { wordClass } from './word-classes.js';
import { type Topic, topicOf } from './wordnet/lexicon.js';

/**
 * Puts it where the last question has something of the same kind – place for place, noun of a kind for noun of that kind,
 * verb for verb –, or adds a place or a date to a question that has none.
 */
export function fragment(following: Following): Joined | null {
  const { said, joined, last } = following;
  const piece = pieceOf(said, last);
  if (piece === null) return null;
  const targets = targetsFor(piece, last);
  if (targets.length === 0) return joined ? added(piece, following) : null;
  // Without "and", only a name behind a preposition is surely no question of its own.
  if (!joined && (piece.start === piece.from || piece.kind === 'noun' || piece.kind === 'verb')) return null;
  const target = onlyOne(targets, piece, following);
  if (target === undefined) return null;
  const whole = piece.start < piece.withArticle;
  const from = whole ? target.start : piece.withArticle < piece.from ? target.withArticle : target.from;
  const words = wordsFrom(said, piece.start, piece.to);
  const replaced = wordsFrom(last, from, target.to);
  if (stems(last, target) === stems(said, piece)) return null;
  return { question: withWords(last, from, target.to, words), carried: [{ from: replaced, to: words }] };
}

type Piece = Omit<NamePhrase, 'kind'> & {
  readonly kind: NamePhrase['kind'] | 'noun' | 'verb';
  /** What a noun names. */
  readonly topic?: Topic | undefined;
};

/** The one phrase that a text is; null when it is more, or a clause. */
function pieceOf(said: Phrases, last: Phrases): Piece | null {
  const { tokens, names, asking } = said;
  if (asking !== null || tokens.length === 0 || tokens.some(isClausal)) return null;
  const [name, ...others] = names;
  if (name !== undefined) {
    // "the governor of Kursk" after "who is the governor of Belgorod": only the name is new.
    const known = new Set(last.tokens.map(({ stem }) => stem));
    const isNew = ({ stem, stop }: Token, at: number) =>
      !stop && !known.has(stem) && !names.some(({ from, to }) => at >= from && at < to);
    return others.length > 0 || tokens.some(isNew) ? null : name;
  }
  const from = tokens.findIndex(({ stop }) => !stop);
  const token = tokens[from];
  const start = beginning(tokens, from);
  if (token === undefined || from !== tokens.length - 1 || start.start !== 0) return null;
  const piece = { from, to: from + 1, ...start };
  if (isUnknown(token)) return { ...piece, kind: start.start < start.withArticle ? 'place' : 'name' };
  return { ...piece, kind: isVerbForm(token) ? 'verb' : 'noun', topic: topicOf(token.word)?.topic };
}

/** A word that only a clause has. */
function isClausal(token: Token): boolean {
  const kind = wordClass(token, 0);
  return kind === 'auxiliary' || (token.stop && !isPreposition(token) && !isArticle(token));
}

function targetsFor(piece: Piece, last: Phrases): Omit<NamePhrase, 'kind'>[] {
  const { kind } = piece;
  if (kind !== 'noun' && kind !== 'verb') return last.names.filter((name) => fits(kind, name));
  const words = last.tokens.flatMap((token, from) => {
    const isName = last.names.some((name) => from >= name.from && from < name.to);
    return token.stop || isName ? [] : [{ token, from, to: from + 1, ...beginning(last.tokens, from) }];
  });
  if (kind === 'verb') return words.filter(({ token }) => isVerbForm(token));
  // What is counted is a thing, whatever it is; else a governor stands for a mayor, and an hour for a day.
  const counted = words.filter(({ to }) => last.asking?.counts === true && to === last.asking.to);
  if (counted.length > 0) return piece.start === piece.withArticle ? counted : [];
  return words.filter(
    ({ token }) => topicOf(token.word) !== undefined && topicOf(token.word)?.topic === piece.topic,
  );
}

function fits(kind: Piece['kind'], name: NamePhrase): boolean {
  return (
    name.kind === kind ||
    (name.kind !== 'date' && kind !== 'date' && (name.kind === 'name' || kind === 'name'))
  );
}

/** Of several, the one behind the same preposition. */
function onlyOne<T extends Omit<NamePhrase, 'kind'>>(
  targets: readonly T[],
  piece: Piece,
  { said, last }: Following,
): T | undefined {
  if (targets.length === 1) return targets[0];
  if (piece.start === piece.withArticle) return undefined;
  const preposition = said.tokens[piece.start]?.word;
  const same = targets.filter(({ start }) => last.tokens[start]?.word === preposition);
  return same.length === 1 ? same[0] : undefined;
}

function added(piece: Piece, { said, last }: Following): Joined | null {
  if (piece.kind !== 'place' && piece.kind !== 'date') return null;
  const taken = contentOf(last, () => false);
  if (taken.length === 0) return null;
  return {
    question: appended(last.text, wordsFrom(said, piece.start, piece.to)),
    carried: [{ taken }],
  };
}

function stems({ tokens }: Phrases, { from, to }: { readonly from: number; readonly to: number }): string {
  return tokens
    .slice(from, to)
    .map(({ stem }) => stem)
    .join(' ');
}
