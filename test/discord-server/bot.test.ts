/** A real discord.js bot on the loopback Discord: what it and its members see. */
import { ButtonStyle, type Client, ComponentType, MessageFlags } from 'discord.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Bot, logIn, QUESTION } from './client.js';
import { type Discord, startDiscord } from './index.js';

let discord: Discord;
let client: Client | null = null;

beforeEach(async () => {
  discord = await startDiscord({ heartbeatInterval: 500 });
});
afterEach(async () => {
  await client?.destroy();
  client = null;
  await discord.stop();
});

async function run(bot: Bot): Promise<Client> {
  client = await logIn(discord, bot);
  await client.application?.commands.set([QUESTION]);
  return client;
}

test('a bot logs in, sees its server and sets its presence', async () => {
  const bot = await run({});
  bot.user?.setPresence({ status: 'idle' });
  await discord.nextReady();
  expect(bot.user?.id).toBe(discord.bot.id);
  expect(bot.guilds.cache.get(discord.guildId)?.channels.cache.size).toBe(3);
  expect(bot.guilds.cache.get(discord.guildId)?.members.me?.permissions.has('EmbedLinks')).toBe(true);
  expect(discord.identifies).toHaveLength(1);
});

test('a slash command is answered in a server, in a direct message and between people', async () => {
  await run({
    command: (interaction) =>
      interaction.reply({
        content: `${interaction.options.getString('question')} in ${interaction.context}, ${interaction.inGuild()}`,
        flags: MessageFlags.Ephemeral,
      }),
  });
  const ask = (where: 'guild' | 'dm' | 'private') =>
    discord.slash({ command: 'ask', options: { question: 'who fled' }, where }).reply();
  expect(await ask('guild')).toMatchObject({ type: 4, text: 'who fled in 0, true', ephemeral: true });
  expect(await ask('dm')).toMatchObject({ text: 'who fled in 1, false' });
  expect(await ask('private')).toMatchObject({ text: 'who fled in 2, false' });
});

test('a deferred answer shows when it is edited in, and a follow-up comes after it', async () => {
  await run({
    command: async (interaction) => {
      await interaction.deferReply();
      await interaction.editReply('at last');
      await interaction.followUp({ content: 'and more', flags: MessageFlags.Ephemeral });
    },
  });
  const asked = discord.slash({ command: 'ask', options: { question: 'why' } });
  expect(await asked.reply()).toMatchObject({ type: 5, text: 'at last', ephemeral: false });
  expect((await asked.followUp()).content).toBe('and more');
});

test('a button carries the message it stands on, and changes it', async () => {
  await run({
    command: (interaction) =>
      interaction.reply({
        embeds: [{ description: 'passage' }],
        components: [
          {
            type: ComponentType.ActionRow,
            components: [
              {
                type: ComponentType.Button,
                style: ButtonStyle.Secondary,
                label: 'Context',
                custom_id: 'ctx:1',
              },
            ],
          },
        ],
      }),
    button: (interaction) =>
      interaction.update({
        embeds: [{ description: `${interaction.message.embeds[0]?.description} and more` }],
      }),
  });
  const first = await discord.slash({ command: 'ask', options: { question: 'who' } }).reply();
  expect(first.text).toBe('passage\n[Context]');
  const pressed = await discord.press(first.message, { label: 'Context' }).reply();
  expect(pressed).toMatchObject({ type: 7, text: 'passage and more\n[Context]' });
  expect(pressed.message.id).toBe(first.message.id);
});

test('choices are offered while a member types', async () => {
  await run({ choices: (typed) => [{ name: `${typed}!`, value: typed }] });
  const choices = await discord.autocomplete({ command: 'ask', option: 'question', typed: 'kur' });
  expect(choices).toEqual([{ name: 'kur!', value: 'kur' }]);
});

test('a direct message and a mention are read and answered, other messages come without their text', async () => {
  const read: string[] = [];
  await run({
    message: async (message) => {
      read.push(message.content);
      if (message.content !== '') await message.reply('answered');
    },
  });
  discord.message({ in: 'guild', content: 'not for the bot' });
  expect((await discord.message({ in: 'dm', content: 'a question' }).reply()).text).toBe('answered');
  const inThread = await discord.message({ in: 'thread', content: 'and here', mentions: 'bot' }).reply();
  expect(inThread.message.message_reference?.guild_id).toBe(discord.guildId);
  expect(read).toEqual(['', 'a question', `<@${discord.bot.id}> and here`]);
});

test('a reply to the bot has its text when it notifies the bot, and only then', async () => {
  const read: string[] = [];
  await run({
    message: async (message) => {
      read.push(message.content);
      if (message.content !== '') await message.reply('answered');
    },
  });
  const first = await discord.message({ in: 'guild', content: 'first', mentions: 'bot' }).reply();
  discord.message({ in: 'guild', content: 'silent', replyTo: first.message, ping: false });
  await discord.message({ in: 'guild', content: 'loud', replyTo: first.message }).reply();
  expect(read.slice(1)).toEqual(['', 'loud']);
});

test('what a bot misses while its connection is down comes when it resumes', async () => {
  await run({ message: (message) => message.reply(`to ${message.content}`) });
  await discord.nextReady();
  discord.dropGateway();
  const missed = discord.message({ in: 'dm', content: 'are you there' });
  expect((await missed.reply()).text).toBe('to are you there');
  expect(await discord.nextResume()).toMatchObject({ accepted: true });
  expect(discord.identifies).toHaveLength(1);
});

test('a bot comes back when it is asked to reconnect, and when its heartbeats stay unanswered', async () => {
  await run({});
  await discord.nextReady();
  discord.sendReconnect();
  expect((await discord.nextResume()).accepted).toBe(true);
  discord.stopAcks();
  expect((await discord.nextResume()).accepted).toBe(true);
});

test('a session that is over is begun anew', async () => {
  const bot = await run({});
  await discord.nextReady();
  const again = new Promise((resolve) => bot.once('shardReady', resolve));
  discord.invalidSession(false);
  await discord.nextReady(25_000);
  await again;
  expect(discord.identifies).toHaveLength(2);
});

test('a wrong token is refused', async () => {
  await expect(logIn(discord, { token: 'not.the.token' })).rejects.toThrow(/token/u);
  expect(discord.requests.at(-1)).toMatchObject({ path: '/gateway/bot', status: 401 });
});

test('registered commands come back with what Discord adds to them, and keep their ids', async () => {
  const bot = await run({});
  const before = await bot.application?.commands.fetch();
  await bot.application?.commands.set([QUESTION]);
  expect(discord.commands.global).toMatchObject([
    { name: 'ask', type: 1, nsfw: false, default_member_permissions: null, dm_permission: true },
  ]);
  expect(before?.has(discord.commands.global[0]?.id ?? '')).toBe(true);
  expect(before?.first()?.equals(QUESTION)).toBe(true);
});

test('a fault made to order reaches the bot once, and the next try goes through', async () => {
  const errors: unknown[] = [];
  await run({ message: (message) => message.reply('here'), failed: (error) => errors.push(error) });
  discord.failNext('POST /channels/:channel/messages', { code: 50013 });
  discord.message({ in: 'dm', content: 'one' });
  await discord.message({ in: 'dm', content: 'two' }).reply();
  expect(errors).toMatchObject([{ code: 50013, status: 403 }]);
});

test('a rate limit is waited out', async () => {
  await run({ message: (message) => message.reply('here') });
  discord.failNext('POST /channels/:channel/messages', { retryAfter: 0.05 });
  const answered = await discord.message({ in: 'dm', content: 'one' }).reply();
  expect(answered.text).toBe('here');
  expect(discord.requests.map(({ status }) => status)).toContain(429);
});

test('a message with a file arrives', async () => {
  await run({
    message: (message) =>
      message.reply({ content: 'see', files: [{ attachment: Buffer.from('text'), name: 'a.txt' }] }),
  });
  const answered = await discord.message({ in: 'dm', content: 'one' }).reply();
  expect(answered).toMatchObject({ text: 'see', message: { attachments: [{ id: '0' }] } });
});
