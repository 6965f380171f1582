import { expect, test } from 'vitest';
import { questionIn } from '../../src/discord/messages.js';

const bot = '1200000000000000001';

test.each([
  ['at the start', `<@${bot}> how many fled Kursk?`, 'how many fled Kursk?'],
  ['at the end', `how many fled Kursk? <@!${bot}>`, 'how many fled Kursk?'],
  ['in the middle, twice', `how many <@${bot}><@${bot}> fled\nKursk?`, 'how many fled Kursk?'],
  ['alone', `  <@${bot}> `, ''],
  ['next to another one', `<@${bot}> who is <@1200000000000000002>`, 'who is <@1200000000000000002>'],
])('a mention of the bot is no part of the question: %s', (_where, content, question) => {
  expect(questionIn(content, bot)).toBe(question);
});

test.each([
  ['/ask how many fled', 'how many fled'],
  [`<@${bot}> /Ask  question: how many fled`, 'how many fled'],
  ['/ask', ''],
  ['/asks how many fled', '/asks how many fled'],
  ['how many /ask fled', 'how many /ask fled'],
])('the command sent as text, %j, asks %j', (content, question) => {
  expect(questionIn(content, bot)).toBe(question);
});

test('a mention of somebody whose id begins like that of the bot is left alone', () => {
  expect(questionIn(`<@${bot}5> hello`, bot)).toBe(`<@${bot}5> hello`);
});
