/** Messages and commands that break a rule on purpose: each is refused as Discord refuses it, and recorded. */
import { type Client, MessageFlags } from 'discord.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { answer, call, followUp, logIn, QUESTION, respond, say } from './client.js';
import { type Discord, type DiscordOptions, startDiscord } from './index.js';
import type { Interaction } from './interaction.js';

let discord: Discord;
let client: Client;

beforeEach(() => start());
afterEach(stop);

/** With a bot that hears of everything and does nothing: the tests answer in its place. */
async function start(options: DiscordOptions = {}): Promise<void> {
  discord = await startDiscord(options);
  client = await logIn(discord, {});
  await client.application?.commands.set([QUESTION]);
}

async function stop(): Promise<void> {
  await client.destroy();
  await discord.stop();
}

function asked(): Promise<Interaction> {
  return discord.slash({ command: 'ask', options: { question: 'who' } }).sent();
}

function button(id: string | undefined, more: object = {}) {
  return { type: 2, style: 2, label: 'press', ...(id === undefined ? {} : { custom_id: id }), ...more };
}

test.each([
  ['2001 characters', { content: 'x'.repeat(2001) }, 'BASE_TYPE_MAX_LENGTH'],
  ['a title of 257 characters', { embeds: [{ title: 'x'.repeat(257) }] }, 'BASE_TYPE_MAX_LENGTH'],
  [
    'a description of 4097 characters',
    { embeds: [{ description: 'x'.repeat(4097) }] },
    'BASE_TYPE_MAX_LENGTH',
  ],
  [
    '6001 characters in two embeds',
    { embeds: [{ description: 'x'.repeat(4000) }, { description: 'x'.repeat(2001) }] },
    'MAX_EMBED_SIZE_EXCEEDED',
  ],
  ['11 embeds', { embeds: Array.from({ length: 11 }, () => ({ title: 'x' })) }, 'BASE_TYPE_BAD_LENGTH'],
  ['an empty field', { embeds: [{ fields: [{ name: ' ', value: 'x' }] }] }, 'BASE_TYPE_REQUIRED'],
  ['six buttons in a row', rowsOf(['a', 'b', 'c', 'd', 'e', 'f']), 'BASE_TYPE_BAD_LENGTH'],
  ['six rows', rowsOf(['a'], ['b'], ['c'], ['d'], ['e'], ['f']), 'BASE_TYPE_BAD_LENGTH'],
  ['the same custom_id twice', rowsOf(['a'], ['a']), 'COMPONENT_CUSTOM_ID_DUPLICATED'],
  ['a custom_id of 101 characters', rowsOf(['x'.repeat(101)]), 'BASE_TYPE_MAX_LENGTH'],
  [
    'a button without custom_id',
    { content: 'x', components: [{ type: 1, components: [button(undefined)] }] },
    'BASE_TYPE_REQUIRED',
  ],
  [
    'a label of 81 characters',
    { content: 'x', components: [{ type: 1, components: [button('a', { label: 'x'.repeat(81) })] }] },
    'BASE_TYPE_MAX_LENGTH',
  ],
  [
    'text beside Components V2',
    { content: 'x', flags: MessageFlags.IsComponentsV2, components: [{ type: 10, content: 'y' }] },
    'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
  ],
  [
    'Components V2 without its flag',
    { content: 'x', components: [{ type: 10, content: 'y' }] },
    'BASE_TYPE_INVALID',
  ],
])('a message with %s is refused', async (_, body, code) => {
  const refused = await say(discord, body);
  expect(refused).toMatchObject({ status: 400, code: 50035 });
  expect(refused.errors).toContain(code);
  expect(discord.expectViolation(/invalid form body/u)).toHaveLength(1);
});

function rowsOf(...rows: string[][]): object {
  return {
    content: 'x',
    components: rows.map((ids) => ({ type: 1, components: ids.map((id) => button(id)) })),
  };
}

test.each([
  ['nothing', {}],
  ['white space', { content: ' \n ' }],
  ['an empty embed', { embeds: [{}] }],
])('a message of %s is refused', async (_, body) => {
  expect(await say(discord, body)).toMatchObject({ status: 400, code: 50006 });
  discord.expectViolation(/empty message/u);
});

test('every send without allowed_mentions is recorded, and whom it would notify', async () => {
  const content = `@everyone <@${discord.member.id}>`;
  expect(await say(discord, { content, allowed_mentions: undefined })).toMatchObject({ status: 200 });
  const interaction = await asked();
  await respond(discord, interaction, { type: 4, data: { content } });
  await followUp(discord, interaction, { content, allowed_mentions: { parse: ['users'] } });
  expect(discord.expectViolation(/without allowed_mentions/u)).toHaveLength(2);
  const notified = discord.expectViolation(/would notify/u).map(({ sentence }) => sentence);
  expect(notified[0]).toContain('@everyone');
  expect(notified[1]).not.toContain('@everyone');
  expect(notified).toHaveLength(3);
});

test('who is named by id is notified, and nobody else', async () => {
  const { id } = discord.member;
  await say(discord, {
    content: `@everyone <@${id}> <@${discord.bot.id}>`,
    allowed_mentions: { parse: [], users: [id] },
  });
  expect(discord.sent[0]?.pings).toEqual({ everyone: false, users: [id], roles: [], unnamed: [] });
});

test('a reply to a deleted message is refused, unless it may stand alone', async () => {
  const { message } = discord.message({ in: 'guild', content: 'gone soon' });
  discord.deleteMessage(message);
  const reply = (more: object) =>
    say(discord, { content: 'x', message_reference: { message_id: message.id, ...more } });
  expect((await reply({})).errors).toContain('REPLIES_UNKNOWN_MESSAGE');
  expect(await reply({ fail_if_not_exists: false })).toMatchObject({ status: 200 });
});

test('where the bot lacks a permission it is refused', async () => {
  const quiet = discord.addChannel('quiet', { deny: ['SendMessages'] });
  const plain = discord.addChannel('plain', { deny: ['EmbedLinks'] });
  const hidden = discord.addChannel('hidden', { deny: ['ViewChannel'] });
  expect(await say(discord, { content: 'x' }, quiet.id)).toMatchObject({ status: 403, code: 50013 });
  expect(await say(discord, { embeds: [{ title: 'x' }] }, plain.id)).toMatchObject({ code: 50013 });
  expect(await say(discord, { content: 'x' }, plain.id)).toMatchObject({ status: 200 });
  expect(await say(discord, { content: 'x' }, hidden.id)).toMatchObject({ code: 50001 });
  expect(await say(discord, { content: 'x' }, discord.channels.private.id)).toMatchObject({ code: 50001 });
});

test('closed direct messages are refused', async () => {
  const dm = discord.dmWith(discord.addUser('Closed', { closedDms: true }));
  expect(await say(discord, { content: 'x' }, dm.id)).toMatchObject({ status: 403, code: 50007 });
});

test('a bot that answers a bot, or itself, is recorded', async () => {
  const other = discord.addUser('Other', { bot: true });
  const theirs = discord.message({ in: 'guild', content: 'beep', author: other }).message;
  await say(discord, { content: 'x', message_reference: { message_id: theirs.id } });
  expect(discord.expectViolation(/another bot/u)).toHaveLength(1);
  const own = discord.sent[0]?.message.id;
  await say(discord, { content: 'x', message_reference: { message_id: own } });
  expect(discord.expectViolation(/own message/u)).toHaveLength(1);
});

test('a token in a body is recorded', async () => {
  const interaction = await asked();
  await respond(discord, interaction, answer({ content: `failed: ${discord.token}` }));
  await say(discord, { content: `failed: ${interaction.token}` });
  discord.expectViolation(/its own token/u);
  expect(discord.expectViolation(/interaction's token/u)).toHaveLength(1);
});

test.each([
  ['capital letters', { ...QUESTION, name: 'Ask' }],
  ['a space in its name', { ...QUESTION, name: 'ask me' }],
  ['no description', { name: 'ask' }],
  ['a long description', { ...QUESTION, description: 'x'.repeat(101) }],
  [
    '26 options',
    {
      ...QUESTION,
      options: Array.from({ length: 26 }, (_, at) => ({ ...QUESTION.options[0], name: `o${at}` })),
    },
  ],
  [
    'a required option after another',
    { ...QUESTION, options: [{ type: 3, name: 'a', description: 'a' }, ...QUESTION.options] },
  ],
  ['two options of one name', { ...QUESTION, options: [...QUESTION.options, ...QUESTION.options] }],
  ['an unknown language', { ...QUESTION, name_localizations: { en: 'ask' } }],
])('a command with %s is refused', async (_, command) => {
  const path = `/applications/${discord.bot.id}/commands`;
  expect(await call(discord, 'PUT', path, [command])).toMatchObject({ status: 400, code: 50035 });
  expect(discord.commands.global).toMatchObject([{ name: 'ask' }]);
  discord.expectViolation(/invalid form body/u);
});

test('contexts on a command of one server are recorded', async () => {
  await call(discord, 'PUT', `/applications/${discord.bot.id}/guilds/${discord.guildId}/commands`, [
    QUESTION,
  ]);
  expect(discord.commands.guild).toMatchObject([{ name: 'ask', contexts: null }]);
  expect(discord.expectViolation(/only global commands/u)).toHaveLength(1);
});

test('stop() fails a test whose bot broke a rule', async () => {
  await say(discord, {});
  await expect(discord.stop()).rejects.toThrow(/broke Discord's rules:\n- sent an empty message/u);
  await client.destroy();
  await start();
});
