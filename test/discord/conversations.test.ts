import { expect, test } from 'vitest';
import { openConversations, type Said } from '../../src/discord/conversations.js';

const turn = (question: string) => ({ question });
const inDm: Said = { member: 'Ada', channel: 'dm', alone: true, repliesTo: null };
const inServer: Said = { member: 'Ada', channel: 'general', alone: false, repliesTo: null };

test('in a direct message or a thread, a message follows the last one of the same member there', () => {
  const conversations = openConversations();
  conversations.keep(turn('one'), inDm, 'answer 1');
  conversations.keep(turn('two'), inDm, 'answer 2');
  expect(conversations.before(inDm)).toEqual(turn('two'));
  expect(conversations.before({ ...inDm, member: 'Grace' })).toBeNull();
  expect(conversations.before({ ...inDm, channel: 'another' })).toBeNull();
});

test('in a channel of a server only a reply to an answer follows it, whoever writes it', () => {
  const conversations = openConversations();
  conversations.keep(turn('one'), inServer, 'answer 1');
  expect(conversations.before(inServer)).toBeNull();
  expect(conversations.before({ ...inServer, member: 'Grace', repliesTo: 'answer 1' })).toEqual(turn('one'));
});

test('a reply follows what it replies to and not what came last; a reply to anything else follows nothing', () => {
  const conversations = openConversations();
  conversations.keep(turn('one'), inDm, 'answer 1');
  conversations.keep(turn('two'), inDm, 'answer 2');
  expect(conversations.before({ ...inDm, repliesTo: 'answer 1' })).toEqual(turn('one'));
  expect(conversations.before({ ...inDm, repliesTo: 'something else' })).toBeNull();
});

test('an edit changes what was kept of that question, and not a newer one', () => {
  const conversations = openConversations();
  const [first, second] = [turn('one'), turn('two')];
  conversations.keep(first, inDm, 'answer 1');
  conversations.keep(turn('one, edited'), inDm, 'answer 1', first);
  expect(conversations.before(inDm)).toEqual(turn('one, edited'));
  conversations.keep(second, inDm, 'answer 2');
  conversations.keep(turn('one, edited again'), inDm, 'answer 1', first);
  expect(conversations.before(inDm)).toEqual(second);
  expect(conversations.before({ ...inDm, repliesTo: 'answer 1' })).toEqual(turn('one, edited again'));
});

test('after a quarter of an hour it is forgotten', () => {
  const clock = { ms: 0 };
  const conversations = openConversations(() => clock.ms);
  conversations.keep(turn('one'), inDm, 'answer 1');
  clock.ms = 15 * 60_000;
  expect(conversations.before(inDm)).toBeNull();
  expect(conversations.before({ ...inDm, repliesTo: 'answer 1' })).toBeNull();
});
