import { expect, test } from 'vitest';
import { wordsOf } from '../../src/discord/message-words.js';

const sent = { content: '', embeds: [] };

test('the words of a message are what was typed, whatever its embeds say', () => {
  expect(wordsOf({ content: 'Water rose.', embeds: [{ description: 'A page about water' }] })).toBe(
    'Water rose.',
  );
});

test('without them they are what its embeds say', () => {
  const embeds = [{ description: 'Water rose.' }, { description: null }, { description: 'It fell.' }];
  expect(wordsOf({ ...sent, embeds })).toBe('Water rose.\n\nIt fell.');
});

test.each([
  ['as Discord sends it', { ...sent, message_snapshots: [{ message: { ...sent, content: 'Water rose.' } }] }],
  [
    'as discord.js has it',
    { ...sent, messageSnapshots: new Map([['1', { ...sent, content: 'Water rose.' }]]) },
  ],
])('of a forwarded message, %s, they are those of the message', (_, message) => {
  expect(wordsOf(message)).toBe('Water rose.');
});

test('a message of pictures alone has none', () => {
  expect(wordsOf({ ...sent, attachments: [{ url: 'https://a.example/x.png' }] })).toBe('');
});
