import { describe, expect, test } from 'vitest';
import { sentencesIn, withoutMarkup } from '../../src/facts/pasted.js';

describe('what Discord puts around words is not checked', () => {
  test.each([
    ['a quote', '> Houses are destroyed.', 'Houses are destroyed.'],
    ['a quote to the end', '>>> Houses are\ndestroyed.', 'Houses are\ndestroyed.'],
    ['bold and italics', '**Houses** are *really* _destroyed_', 'Houses are really destroyed'],
    [
      'bold italics, underlining, strike-through',
      '***Houses*** __are__ ~~not~~ destroyed',
      'Houses are not destroyed',
    ],
    ['a spoiler', 'Houses are ||destroyed||.', 'Houses are destroyed.'],
    ['code', '`Houses` are\n```text\ndestroyed\n```', 'Houses are\ndestroyed'],
    ['a heading and a list', '# News\n- Houses are destroyed.', 'News\nHouses are destroyed.'],
    ['mentions', '<@123> <@&45> <#6> Houses @everyone </ask:789>', 'Houses'],
    ['emoji and timestamps', 'Houses <:fire:123> <a:fire:123> <t:1700000000:R>', 'Houses'],
    ['addresses', 'Houses https://example.com/a?b=c <https://example.com>', 'Houses'],
    ['a link', '[Houses](https://example.com) are destroyed', 'Houses are destroyed'],
    ['escapes', 'Houses \\*are\\* destroyed', 'Houses *are* destroyed'],
    ['quote marks around all of it', '“Houses are destroyed.”', 'Houses are destroyed.'],
    ['single ones, with an apostrophe within', "'Kyiv's forces attacked'", "Kyiv's forces attacked"],
    ['the source line of an answer', '> Houses are destroyed.\n-# The Daily · ¶2', 'Houses are destroyed.'],
    ['signs that nobody sees', 'Hou\u00ADses are\u200B destroyed', 'Houses are destroyed'],
  ])('%s', (_, message, words) => expect(withoutMarkup(message).replace(/ +/g, ' ')).toBe(words));
});

describe('what belongs to the text stays', () => {
  test.each([
    ['quote marks around parts of it', "'Houses are destroyed,' he said, 'and people died'"],
    ['a star that stands alone', '2 * 3 is 6, and 4 * 5 is 20'],
    ['underscores in a word', 'the file snake_case_name is there'],
    ['a sign before a number', 'It was < 5 and > 3'],
    ['small print where there is nothing else', 'Houses are destroyed.'],
  ])('%s', (_, text) => {
    expect(withoutMarkup(text)).toBe(text);
    expect(withoutMarkup(`-# ${text}`)).toBe(text);
  });
});

test('a message is taken apart into sentences as an article is', () => {
  expect(sentencesIn('> Mr. Smith left.He came back\n> Was it he?\n\n<@123>')).toEqual([
    'Mr. Smith left.',
    'He came back',
    'Was it he?',
  ]);
});

test('a message of nothing but marks takes no time', () => {
  for (const mark of ['*', '**', '_', '|', '`', '[', '<@', '> ', '"']) {
    expect(sentencesIn(mark.repeat(4000 / mark.length))).toEqual([]);
  }
});
