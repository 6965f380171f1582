import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readQuestion } from '../../src/answering/question.js';
import { anyQuestion } from './arbitrary.js';

describe('what is asked for', () => {
  test.each([
    ['How many people fled?', 'number'],
    ['how many of the sailors died', 'number'],
    ['How far is Leeds?', 'number'],
    ['How often do trains run?', 'number'],
    ['How much water is in the lake?', 'number'],
    ['whats the death toll', 'number'],
    ['What is the population of Leeds?', 'number'],
    ['kursk evacuees number', 'number'],
    ['how much did the bridge cost?', 'money'],
    ['How much money was raised?', 'money'],
    ['What was the price of the boat?', 'money'],
    ['What percentage of voters stayed home?', 'percent'],
    ['How long did the siege last?', 'duration'],
    ['How old is the tower?', 'duration'],
    ['At what age did he die?', 'duration'],
    ['When did the war end?', 'date'],
    ['Since when has she lived there?', 'date'],
    ['In what year did Ann die?', 'date'],
    ['What day is the market held?', 'date'],
    ['Who built the tower?', 'person'],
    ['Whom did the king send?', 'person'],
    ['Whose boat sank?', 'person'],
    ["who's the mayor", 'person'],
    ['The mayor of Leeds is who?', 'person'],
    ['Which president signed it?', 'person'],
    ['belgorod governor', 'person'],
    ['When Ann found it, who came?', 'person'],
    ['Where is the lighthouse?', 'place'],
    ["where's the boat", 'place'],
    ['To which city did they move?', 'place'],
    ['Which animals sleep?', 'name'],
    ['What company did Ann found?', 'name'],
    ['Why did the dam break?', 'reason'],
    ['What was the reason for the strike?', 'reason'],
    ['How did they escape?', 'open'],
    ['What is the capital of Wales?', 'open'],
    ['What type of boat is it?', 'open'],
    ['What happened to the ship?', 'open'],
    ['Did the ship sink?', 'open'],
    ['tanks lost', 'open'],
  ])('%s → %s', (text, kind) => {
    expect(readQuestion(text).kind).toBe(kind);
  });
});

describe('by name', () => {
  test.each([
    ['How many people fled?', 'peopl'],
    ['How many old people live here?', 'peopl'],
    ['Which Ukrainian region does Leeds border?', 'region'],
    ['What is the capital of Wales?', 'capit'],
    ['belgorod governor', 'governor'],
    ['What year did it sink?', null],
    ['What type of boat is it?', null],
    ['What did Ann say?', null],
    ['Who built the tower?', null],
  ])('%s → %s', (text, focus) => {
    expect(readQuestion(text).focus).toBe(focus);
  });
});

describe('only a figure or a date can answer', () => {
  test.each([
    ['How many people fled?', true],
    ['When did the war end?', true],
    ['What year did it sink?', true],
    ['How much did it cost?', true],
    ['Who fled?', false],
    ['When Ann left, what did she say?', false],
    ['kursk evacuees number', false],
  ])('%s %s', (text, value) => {
    expect(readQuestion(text).value).toBe(value);
  });
});

describe('a deed is asked for', () => {
  test.each([
    ['What did the crew do?', true],
    ['What happened to the ship?', true],
    ['What were they doing?', true],
    ['What did Ann say?', false],
    ['Do bees sleep?', false],
    ['How many did it happen to?', false],
  ])('%s %s', (text, asksDeed) => {
    expect(readQuestion(text).asksDeed).toBe(asksDeed);
  });
});

test('a question for what something is called is told from one for what it is', () => {
  expect(readQuestion('What is the ship called?').asksName).toBe(true);
  expect(readQuestion('what was it known as').asksName).toBe(true);
  expect(readQuestion('What sank the ship?').asksName).toBe(false);
});

test('whoever does the verb is told from whom it is done to', () => {
  expect(readQuestion('Who led the attack?').asksSubject).toBe(true);
  expect(readQuestion('Whom did they attack?').asksSubject).toBe(false);
});

describe('what is looked for', () => {
  test('is the words that say something, each once, in order', () => {
    expect(readQuestion('How many ships and more ships did the storm sink?').terms).toEqual([
      'ship',
      'storm',
      'sink',
    ]);
  });

  test('is function words where there is nothing else', () => {
    expect(readQuestion('of the').terms).toEqual(['of', 'the']);
  });

  test.each(['', '   ', '👋🏽🇺🇦', '?!…'])('is nothing in “%s”', (text) => {
    expect(readQuestion(text)).toMatchObject({ text, terms: [], kind: 'open', focus: null, value: false });
  });

  test.each(['who', 'What', 'which', 'how', 'whats'])(
    'is the bare “%s” itself, with nothing asked for by name',
    (text) => {
      expect(readQuestion(text)).toMatchObject({ terms: [expect.any(String)], focus: null });
    },
  );

  test('is one word of 5,000 characters where a member sends that', () => {
    expect(readQuestion('x'.repeat(5000)).terms).toEqual(['x'.repeat(5000)]);
  });

  test('is among its own words, whatever is asked', () => {
    fc.assert(
      fc.property(anyQuestion, (text) => {
        const { terms, stems, focus, tokens } = readQuestion(text);
        expect(new Set(terms).size).toBe(terms.length);
        expect(terms.length > 0).toBe(tokens.length > 0);
        for (const term of [...terms, ...(focus === null ? [] : [focus])]) expect(stems).toContain(term);
      }),
    );
  });
});

describe('some words are wanted, and not a passage', () => {
  test.each([
    ['What is the ship called?', true],
    ['what was the village named', true],
    ['Who built the tower?', true],
    ['belgorod governor', true],
    ['What sank the old ship near Leeds?', true],
    ['Belgorod', false],
    ['What is a lighthouse?', false],
    ['What did Ann say?', false],
  ])('%s %s', (text, asks) => {
    expect(readQuestion(text).asks).toBe(asks);
  });
});
