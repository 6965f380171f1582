import { describe, expect, test } from 'vitest';
import { readLibrary } from '../../src/answering/library.js';
import { KINSHIPS } from '../../src/answering/match.js';
import { articleOf } from '../replies/articles.js';
import { type Asked, ask, askIn, sentenceIn } from './asking.js';

/** What stands in sentence `at` for the question's words, as `word ← term`. */
function hitsOf({ inquiry, sentence }: Asked, at = 0): string[] {
  const read = sentence(at);
  return inquiry
    .match(read)
    .hits.map((hit) => `${read.tokens[hit.at]?.text} ← ${inquiry.question.terms[hit.term]}`);
}

/** The kinships by which a sentence's words stand for a term. */
function kinOf({ inquiry, sentence }: Asked, term: string, at = 0): string[] {
  const place = inquiry.question.terms.indexOf(term);
  const { kin } = inquiry.match(sentence(at));
  return KINSHIPS.filter((_, kinship) => (kin[kinship]?.[place] ?? 0) > 0);
}

describe('a word of the question is found', () => {
  test('in any of its forms, in the order of the sentence', () => {
    expect(hitsOf(ask('Who fled from the attacks?', 'When they attacked, Ann was fleeing.'))).toEqual([
      'attacked ← attack',
      'fleeing ← flee',
    ]);
  });

  test('misspelt, and less surely', () => {
    const asked = ask('How many left Leedz?', 'Two left Leeds.');
    expect(hitsOf(asked)).toEqual(['left ← leav', 'Leeds ← leedz']);
    expect([...asked.inquiry.match(asked.sentence(0)).found]).toEqual([1, 3 / 4]);
  });

  test('in who says the sentence, a little less surely than in what is said', () => {
    const asked = ask('What does Lee do?', '"Prices rose," said Ann Lee.\n"I will leave," she said.');
    expect(hitsOf(asked, 1)).toEqual([]);
    expect([...asked.inquiry.match(asked.sentence(1)).found]).toEqual([0.7]);
  });

  test('in the title of the article', () => {
    const library = readLibrary([
      articleOf('lee', 'She was born in May.', { title: 'Ann Lee' }),
      articleOf('hill', 'Ann married Tom.', { title: 'Tom Hill' }),
    ]);
    const { inquiry } = askIn(library, 'When was Ann born?');
    const [ann, born] = ['ann', 'bear'].map((term) => inquiry.question.terms.indexOf(term));
    const places = [
      inquiry.foundInTitle(sentenceIn(library, 0)),
      inquiry.match(sentenceIn(library, 0)).found,
    ];
    expect(places.map((found) => [found[ann ?? -1], found[born ?? -1]])).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });
});

describe('kin of a word stand for it', () => {
  test.each([
    ['Who killed them?', 'They died.', 'kill', 'derived'],
    ['Who escaped?', 'Two fled.', 'escap', 'broader'],
    ['Who fled?', 'Two escaped.', 'flee', 'narrower'],
    ['Which Ukrainian won?', 'It is in Ukraine.', 'ukrainian', 'derived'],
    ['Who fought the war?', 'It was modern warfare.', 'war', 'same'],
    ['How many people left?', 'Two bakers were there.', 'peopl', 'narrower'],
  ])('%s %s', (question, text, term, kinship) => {
    expect(kinOf(ask(question, text), term)).toContain(kinship);
  });

  test('only where the word itself is not meant', () => {
    const asked = ask('Who fled and who escaped?', 'Two escaped.');
    expect(hitsOf(asked)).toEqual(['escaped ← escap']);
    expect(kinOf(asked, 'flee')).toEqual([]);
  });

  test('not, where nothing connects them', () => {
    expect(kinOf(ask('Who baked the bread?', 'Two ships sank.'), 'bread')).toEqual([]);
  });
});

test('a word is the rarer, the fewer sentences hold it: ln(1 + n ÷ (1 + n with it))', () => {
  const { inquiry } = ask(
    'Does the red whale sing?',
    'A red whale came. A whale left. Cows sang. Dogs bark.',
  );
  const [red, whale, sing] = [1, 2, 1].map((held) => Math.log(1 + 4 / (1 + held)));
  expect(inquiry.question.terms).toEqual(['red', 'whale', 'sing']);
  expect(inquiry.rarity).toEqual([red, whale, sing]);
});

test('names, verbs and other words are told apart', () => {
  const { inquiry } = ask('Who killed Bob with 12 spoons?', 'Ann did.');
  expect(inquiry.question.terms.map((term, at) => [term, inquiry.classes[at]])).toEqual([
    ['kill', 'verb'],
    ['bob', 'name'],
    ['12', 'name'],
    ['spoon', 'other'],
  ]);
});

test('the share of words found as they are written counts no other form', () => {
  const { inquiry, sentence } = ask('attacks on ships', 'Ships were attacked.');
  expect(inquiry.match(sentence(0)).exact).toBe(1 / 2);
});

test('a word that is written the same in another language is found as it is written, whatever its stem there', () => {
  const library = readLibrary([
    articleOf('berlin', 'Die Charité in Berlin wurde 1710 gegründet.', { language: 'de' }),
    articleOf('london', 'Guy founded a hospital in London in 1721.', { language: 'en' }),
  ]);
  const { inquiry, sentence } = askIn(library, 'Who founded the Charité in Berlin?');
  expect(inquiry.question.language).toBe('en');
  expect(inquiry.match(sentence(0)).exact).toBeCloseTo(2 / 3, 12);
});
