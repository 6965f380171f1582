import { spawnSync } from 'node:child_process';
import { expect } from 'vitest';
import type { Discord } from '../discord-server/index.js';
import { root } from './bot-process.js';
import { type Folders, test } from './data-folder.js';

const TEXT = 'The dam broke on Monday. Some 300 people have fled the valley, mayor Ann Lee said.';
const question = 'how many people fled the valley';
const good = { label: '👍' };
const bad = { label: '👎' };

const ask = async (discord: Discord, asked = question) =>
  (await discord.slash({ command: 'ask', options: { question: asked } }).reply()).message;
const votes = (folders: Folders) =>
  (folders.kept()['feedback.jsonl'] ?? '')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line));

test('nobody is asked what they think of an answer unless the host wants to know', async ({
  discord,
  start,
  folders,
}) => {
  folders.article('dam', TEXT);
  start(folders.variables);
  await discord.nextReady();
  const message = await ask(discord);
  expect(JSON.stringify(message.components)).not.toContain('👍');
  const forged = await discord.press(message, 'f:u0', { force: true }).reply();
  expect(forged.text).toContain('I do not collect that any more.');
  expect(folders.kept()).toEqual({});
});

test('a press is kept with passage and day, without who pressed and what was asked, once a presser', async ({
  discord,
  start,
  folders,
}) => {
  folders.article('dam', TEXT);
  start({ ...folders.variables, FEEDBACK: 'on' });
  await discord.nextReady();
  const message = await ask(discord);
  expect(message.components.at(-1)).toMatchObject({ components: [good, bad] });

  const thanks = await discord.press(message, good).reply();
  expect(thanks).toMatchObject({ type: 4, ephemeral: true });
  expect(thanks.text).toContain('Thank you!');
  const again = await discord.press(message, bad).reply();
  expect(again.text).toContain('You have told me about this answer already.');
  await discord.press(message, bad, { user: discord.addUser('Ben') }).reply();
  expect(discord.messages.find(({ id }) => id === message.id)?.embeds).toEqual(message.embeds);

  const vote = {
    day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    answered: true,
    passage: {
      article: 'dam',
      version: expect.stringMatching(/^[0-9a-f]{8}$/),
      paragraph: 1,
      sentence: 2,
      hash: expect.stringMatching(/^[0-9a-f]{4}$/),
    },
  };
  expect(votes(folders)).toEqual([
    { ...vote, vote: 'up' },
    { ...vote, vote: 'down' },
  ]);
  const bytes = JSON.stringify(folders.kept());
  for (const secret of [discord.member.id, message.id, message.channel_id, question, 'fled'])
    expect(bytes).not.toContain(secret);
  expect((await discord.slash({ command: 'about' }).reply()).text).toContain(
    'When you press 👍 or 👎, I keep the passage and the day, but not who you are and not the question.',
  );
});

test('a direct message is voted on without a trace of the vote there, and a refusal, too', async ({
  discord,
  start,
  folders,
}) => {
  folders.article('dam', TEXT);
  start({ ...folders.variables, FEEDBACK: 'on' });
  await discord.nextReady();
  const reply = await discord.message({ in: 'dm', content: 'who won the football match' }).reply();
  const thanks = await discord.press(reply.message, bad).reply();
  expect(thanks.ephemeral).toBe(true);
  expect(votes(folders)).toMatchObject([{ vote: 'down', answered: false }]);
});

test('a private answer that is shared keeps its 👍 and 👎, in a row of their own', async ({
  discord,
  start,
  folders,
}) => {
  folders.article('dam', TEXT);
  start({ ...folders.variables, FEEDBACK: 'on' });
  await discord.nextReady();
  const asked = discord.slash({ command: 'ask', options: { question, private: true } });
  const sharing = discord.press((await asked.reply()).message, { label: 'Share' });
  const shared = await sharing.followUp();
  expect(shared.components.at(-1)).toMatchObject({ components: [good, bad] });
  await discord.press(shared, bad, { user: discord.addUser('Ben') }).reply();
  expect(votes(folders)).toMatchObject([{ vote: 'down', answered: true }]);
});

test('the question above an answer is kept where the host says so, and /about says that', async ({
  discord,
  start,
  folders,
}) => {
  folders.article('dam', TEXT);
  start({ ...folders.variables, FEEDBACK: 'with-questions' });
  await discord.nextReady();
  await discord.press(await ask(discord), bad).reply();
  expect(votes(folders)).toMatchObject([{ question, vote: 'down' }]);
  expect(JSON.stringify(folders.kept())).not.toContain(discord.member.id);
  expect((await discord.slash({ command: 'about' }).reply()).text).toContain(
    'and the question shown above it',
  );
});

test('a button of an article that has changed keeps nothing', async ({ discord, start, folders }) => {
  folders.article('dam', TEXT);
  const first = start({ ...folders.variables, FEEDBACK: 'on' });
  await discord.nextReady();
  const message = await ask(discord);
  await first.stop();
  await discord.disconnected();
  folders.article('dam', `${TEXT} It rained.`);
  start({ ...folders.variables, FEEDBACK: 'on' });
  await discord.nextReady();
  const reply = await discord.press(message, good).reply();
  expect(reply.text).toContain('The article has changed since this was posted.');
  expect(votes(folders)).toEqual([]);
});

test('the host sees what was liked and disliked, with the passages as they are now', async ({
  discord,
  start,
  folders,
}) => {
  folders.article('dam', TEXT);
  start({ ...folders.variables, FEEDBACK: 'on' });
  await discord.nextReady();
  await discord.press(await ask(discord), bad).reply();
  await discord.press(await ask(discord, 'when did the dam break'), good).reply();
  folders.article('dam', `Rain fell for a week.\n\n${TEXT}`);
  const { stdout } = spawnSync(process.execPath, [`${root}dist/src/main.js`, 'feedback'], {
    env: { PATH: process.env['PATH'], ...folders.variables },
    encoding: 'utf8',
  });
  expect(stdout.replaceAll(/\d{4}-\d\d-\d\d/g, 'DAY')).toBe(
    [
      'From DAY to DAY: 👍 1  👎 1',
      '  answers: 👍 1  👎 1',
      '  refusals: 👍 0  👎 0',
      '',
      'By article',
      '  dam: 👍 1  👎 1',
      '',
      'By passage, the most disliked first',
      '  dam ¶2.2: 👍 0  👎 1',
      '    Some 300 people have fled the valley, mayor Ann Lee said.',
      '  dam ¶2.1: 👍 1  👎 0',
      '    The dam broke on Monday.',
      '',
    ].join('\n'),
  );
});
