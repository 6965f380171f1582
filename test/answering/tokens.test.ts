import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stem, tokenize } from '../../src/answering/tokens.js';
import { anyText } from './arbitrary.js';

const textsOf = (text: string) => tokenize(text).map((token) => token.text);
const stemsOf = (text: string) => tokenize(text).map((token) => token.stem);

describe('words are told apart', () => {
  test.each([
    ['a number keeps its separators', 'Some 121,000 or 3.14.', ['Some', '121,000', 'or', '3.14']],
    ['an abbreviation keeps its stops', 'The U.S. Army', ['The', 'U.S.', 'Army']],
    ['a possessive ending is no part of a word', 'Kyiv’s and Ann’s dogs', ['Kyiv', 'and', 'Ann', 'dogs']],
    ['nor is the apostrophe of a plural', "the Forces' drones,' he", ['the', 'Forces', 'drones', 'he']],
    ['a name keeps its apostrophe', "O'Brien isn't here", ["O'Brien", "isn't", 'here']],
    ['a compound is two words', 'a cross-border attack', ['a', 'cross', 'border', 'attack']],
    ['a missing space parts them too', 'destroyed,civilians', ['destroyed', 'civilians']],
    ['signs and emoji are none', '👋🏽 — … 🇺🇦 !?', []],
    ['other alphabets have them', 'Їжак і 他走了', ['Їжак', 'і', '他走了']],
  ])('%s', (_, text, words) => {
    expect(textsOf(text)).toEqual(words);
  });

  test('each knows where it stands, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        for (const token of tokenize(text)) {
          expect(text.slice(token.start, token.end)).toBe(token.text);
          expect(token.start).toBeGreaterThanOrEqual(last);
          expect(token.end).toBeGreaterThan(token.start);
          last = token.end;
        }
      }),
    );
  });
});

describe('is found as the same word', () => {
  test.each([
    ['fled', 'fleeing'],
    ['went', 'goes'],
    ['children', 'child'],
    ['wrote', 'written'],
    ['geese', 'goose'],
    ['attacks', 'attacked'],
    ['killed', 'kill'],
    ['calling', 'calls'],
    ['filled', 'fill'],
    ['five', '5'],
    ['Twelve', '12'],
    ['first', '1st'],
    ['121,000', '121000'],
    ['1,000,000', '1000000'],
    ['organised', 'organize'],
    ['colours', 'color'],
    ['theatre', 'theaters'],
    ['travelled', 'traveled'],
    ['modelling', 'modeling'],
    ['fuelled', 'fueled'],
    ['dialogue', 'dialog'],
    ['Café', 'cafe'],
    ['U.S.', 'US'],
  ])('%s – %s', (one, other) => {
    expect(stemsOf(one)).toEqual(stemsOf(other));
  });
});

describe('stays another word', () => {
  test.each([
    ['filled', 'file'],
    ['rolling', 'role'],
    ['hour', 'or'],
    ['1,5', '15'],
    ['12', '121'],
    ['Kursk', 'Kurdish'],
  ])('%s – %s', (one, other) => {
    expect(stem(one.toLowerCase())).not.toBe(stem(other.toLowerCase()));
  });
});

test.each(["what's", 'the', 'without', 'Whose', "didn't", 'please'])(
  '“%s” says nothing of a subject',
  (word) => {
    expect(tokenize(word)).toMatchObject([{ stop: true }]);
  },
);

test.each(['war', 'Kursk', '12', 'Ann', 'killed'])('“%s” does', (word) => {
  expect(tokenize(word)).toMatchObject([{ stop: false }]);
});
