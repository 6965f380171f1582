import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Discord } from '../discord-server/index.js';
import { test } from './data-folder.js';

const question = 'how many people fled the valley';
const about = (discord: Discord, more: { where?: 'dm' } = {}) =>
  discord.slash({ command: 'about', ...more }).reply();
const watch = (discord: Discord, asked = question) =>
  discord.slash({ command: 'watch add', options: { question: asked } }).reply();

test('/about says, to the asker alone, what the bot does, keeps and has read, its version, host and links', async ({
  discord,
  start,
  folders,
}) => {
  folders.article(
    'dam',
    'The dam broke on Monday. Some 300 people have fled the valley, mayor Ann Lee said.',
  );
  start({
    ...folders.variables,
    HOST_NAME: 'The *Valley* Club',
    HOST_CONTACT: 'club@valley.example',
    PRIVACY_URL: 'https://valley.example/privacy_policy',
  });
  await discord.nextReady();
  const { text, ephemeral } = await about(discord);
  expect(ephemeral).toBe(true);
  expect(text).toContain('I answer questions about “Dam” in its own words');
  expect(text).toContain('I have read 1 article. 2 sentences.');
  expect(text).toContain(
    '**What I keep**\n\nOf you: nothing. Only if you use /watch add, I keep your Discord id',
  );
  expect(text).not.toContain('👍');
  expect(text).toContain('with no language model and no service but Discord');
  expect(text).toMatch(/Footnote \d+\.\d+\.\d+ · run by The \\\*Valley\\\* Club \(club\\@valley\.example\)/);
  expect(text).toContain('[Privacy policy](<https://valley.example/privacy_policy>)');
  expect(text).toContain(
    `[Invite me to a server](<https://discord.com/oauth2/authorize?client_id=${discord.bot.id}&scope=bot+applications.commands&permissions=274877991936>)`,
  );
  expect(text).toContain('[Erase what is stored of me]');
  expect(folders.kept()).toEqual({});
});

test('/about leaves out what the host does not say', async ({ discord, start, folders }) => {
  folders.article('dam', 'The dam broke on Monday.');
  start(folders.variables);
  await discord.nextReady();
  const { text } = await about(discord);
  expect(text).toMatch(/Footnote \d+\.\d+\.\d+\n/);
  expect(text).not.toMatch(/run by|Privacy policy/);
});

test('what is stored of a member is erased when they press twice, theirs alone, and from every file', async ({
  discord,
  start,
  folders,
}) => {
  folders.article(
    'dam',
    'The dam broke on Monday. Some 300 people have fled the valley, mayor Ann Lee said.',
  );
  start(folders.variables);
  await discord.nextReady();
  const ben = discord.addUser('Ben');
  await watch(discord);
  await watch(discord, 'when did the dam break');
  await discord.slash({ command: 'watch add', options: { question: 'who is the mayor' }, user: ben }).reply();
  writeFileSync(join(folders.data, 'watches.json.broken-2026-01-01'), `{"${discord.member.id}": `);
  writeFileSync(join(folders.data, 'watches.json.0a1b2c3d.tmp'), `{"${discord.member.id}": `);

  const shown = await about(discord);
  expect(shown.text).toContain('You watch 2 questions. For that I keep your Discord id, your language');
  const sure = await discord.press(shown.message, { label: 'Erase what is stored of me' }).reply();
  expect(sure).toMatchObject({ type: 7, ephemeral: true });
  expect(sure.text).toContain('Shall I erase all that is stored of you?');
  expect(folders.kept()['watches.json']).toContain(discord.member.id);

  const erased = await discord.press(sure.message, { label: 'Yes, erase it' }).reply();
  expect(erased.text).toBe('Erased: 2 watched questions. Now nothing is stored of you.');
  const kept = folders.kept();
  expect(Object.keys(kept)).toEqual(['watches.json']);
  expect(JSON.stringify(kept)).not.toContain(discord.member.id);
  expect(JSON.stringify(kept)).not.toContain(question);
  expect(JSON.stringify(kept)).toContain(ben.id);
  expect((await about(discord)).text).toContain('Of you: nothing.');
});

test('who has second thoughts keeps all, and who has nothing stored is told so', async ({
  discord,
  start,
  folders,
}) => {
  folders.article('dam', 'The dam broke on Monday.');
  start(folders.variables);
  await discord.nextReady();
  const first = await about(discord, { where: 'dm' });
  const press = (message: typeof first.message, label: string) => discord.press(message, { label }).reply();
  const none = await press(
    (await press(first.message, 'Erase what is stored of me')).message,
    'Yes, erase it',
  );
  expect(none.text).toBe('There was nothing to erase: nothing is stored of you.');
  expect(folders.kept()).toEqual({});

  await watch(discord);
  const second = await about(discord, { where: 'dm' });
  const kept = await press(
    (await press(second.message, 'Erase what is stored of me')).message,
    'No, keep it',
  );
  expect(kept.text).toContain('You watch 1 question.');
});

test('/about still says what it can when what is kept cannot be read', async ({
  discord,
  start,
  folders,
}) => {
  folders.article('dam', 'The dam broke on Monday.');
  mkdirSync(join(folders.data, 'watches.json'), { recursive: true });
  const bot = start(folders.variables);
  await discord.nextReady();
  const { text, message } = await about(discord);
  expect(text).toContain('I answer questions about “Dam”');
  expect(text).toContain('I cannot reach what I keep');
  const sure = await discord.press(message, { label: 'Erase what is stored of me' }).reply();
  const failed = await discord.press(sure.message, { label: 'Yes, erase it' }).reply();
  expect(failed.text).toContain('I cannot reach what I keep');
  await bot.line(/watches\.json cannot be read \(EISDIR\)/);
});
