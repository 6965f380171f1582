import { expect, test } from 'vitest';
import { tagsOf } from '../../src/answering/parts-of-speech.js';
import { layOut } from '../../src/answering/span-candidates.js';
import { tokenize } from '../../src/answering/tokens.js';
import { libraryOf, sentenceIn } from './asking.js';

function layoutOf(text: string) {
  const read = sentenceIn(libraryOf(text), 0);
  return { read, ...layOut(read) };
}

function phrasesIn(text: string): string[] {
  const { read, nounPhrases } = layoutOf(text);
  return [...new Set(nounPhrases)].flatMap((phrase) =>
    phrase === undefined
      ? []
      : [
          read.tokens
            .slice(phrase.from, phrase.to)
            .map(({ text }) => text)
            .join(' '),
        ],
  );
}

test('a noun phrase goes from its determiner to its head', () => {
  expect(phrasesIn('The old mayor opened a new bridge in Leeds.')).toEqual([
    'The old mayor',
    'a new bridge',
    'Leeds',
  ]);
});

test('a comma ends a clause', () => {
  const { read, clauses } = layoutOf('The bridge fell, and the mayor left the town.');
  const clauseOf = (word: string) => clauses[read.tokens.findIndex((token) => token.word === word)];
  expect(clauseOf('bridge')).toBe(clauseOf('fell'));
  expect(clauseOf('mayor')).not.toBe(clauseOf('fell'));
});

test('words that the tagger splits otherwise keep their own tags', () => {
  const text = "The U.S. mayor's well-known bridge doesn't work.";
  const tokens = tokenize(text);
  const tags = tagsOf(text, tokens);
  expect(tags).toHaveLength(tokens.length);
  const tagOf = (word: string) => tags[tokens.findIndex((token) => token.word === word)];
  expect(tagOf('the')).toBe('DET');
  expect(tagOf('mayor')).toBe('NOUN');
  expect(tagOf('bridge')).toBe('NOUN');
  expect(tagOf('work')).toBe('VERB');
});
