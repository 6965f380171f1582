/** Interactions answered wrongly on purpose: each is refused as Discord refuses it, and recorded. */
import { type Client, MessageFlags } from 'discord.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { answer, call, followUp, logIn, QUESTION, respond } from './client.js';
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

function asked(where: 'guild' | 'private' = 'guild'): Promise<Interaction> {
  return discord.slash({ command: 'ask', options: { question: 'who' }, where }).sent();
}

test('a second initial response is refused', async () => {
  const interaction = await asked();
  expect(await respond(discord, interaction, answer(), '?with_response=true')).toMatchObject({ status: 200 });
  expect(await respond(discord, interaction, answer())).toMatchObject({ status: 400, code: 40060 });
  expect(discord.expectViolation(/second time/u)).toHaveLength(1);
});

test('no response in time is seen by the member, and a late one is refused', async () => {
  await stop();
  await start({ answerWindow: 50 });
  const ask = discord.slash({ command: 'ask', options: { question: 'who' } });
  await expect(ask.reply()).rejects.toThrow(/did not respond/u);
  expect(await respond(discord, await ask.sent(), answer())).toMatchObject({ status: 404, code: 10062 });
  discord.expectViolation(/did not respond to \/ask/u);
  expect(discord.expectViolation(/after \d+ ms; 50 ms were allowed/u)).toHaveLength(1);
});

test('an interaction that reaches the bot too late is nobody’s fault, unless the bot tries again', async () => {
  const late = await discord.slash({ command: 'ask', options: { question: 'who' }, lag: 60_000 }).sent();
  expect(await respond(discord, late, answer())).toMatchObject({ code: 10062 });
  expect(discord.violations).toEqual([]);
  expect(await respond(discord, late, answer())).toMatchObject({ code: 10062 });
  expect(discord.expectViolation(/told that it is too late/u)).toHaveLength(1);
});

test('a forged interaction token is refused, for a response and for a follow-up', async () => {
  const interaction = await asked();
  await respond(discord, interaction, answer());
  const forged = { ...interaction, token: 'forged' };
  expect(await respond(discord, forged, answer())).toMatchObject({ status: 404, code: 10062 });
  expect(await followUp(discord, forged, { content: 'x' })).toMatchObject({ status: 404, code: 10015 });
  expect(discord.expectViolation(/forged/u)).toHaveLength(2);
});

test('a follow-up before the first response is refused, and one after the token has expired', async () => {
  await stop();
  await start({ tokenLife: 0 });
  const old = await discord.slash({ command: 'ask', options: { question: 'who' }, lag: 10 }).sent();
  expect(await followUp(discord, old)).toMatchObject({ code: 10015 });
  discord.expectViolation(/before responding/u);
  await respond(discord, old, answer());
  expect(await followUp(discord, old)).toMatchObject({ status: 401, code: 50027 });
  expect(discord.expectViolation(/expired/u)).toHaveLength(1);
});

test('a user-installed command may follow up five times, not six', async () => {
  const interaction = await asked('private');
  await respond(discord, interaction, answer());
  for (let sent = 0; sent < 5; sent += 1) await followUp(discord, interaction, { content: 'x' });
  expect(await followUp(discord, interaction, { content: 'x' })).toMatchObject({ code: 40094 });
  expect(discord.expectViolation(/more than 5 follow-ups/u)).toHaveLength(1);
});

test.each([
  ['an update of a message that no button stands on', { type: 7, data: answer().data }],
  ['choices for a command', { type: 8, data: { choices: [] } }],
  ['a response of no known type', { type: 3 }],
  ['a deferral with another flag than ephemeral', { type: 5, data: { flags: MessageFlags.SuppressEmbeds } }],
  [
    'a form with too long a title',
    { type: 9, data: { custom_id: 'f', title: 'x'.repeat(46), components: [{}] } },
  ],
])('%s is refused', async (_, body) => {
  const interaction = await asked();
  expect(await respond(discord, interaction, body)).toMatchObject({ status: 400, code: 50035 });
  discord.expectViolation(/invalid form body/u);
  expect(await respond(discord, interaction, answer())).toMatchObject({ status: 204 });
});

test('a deferred answer that never comes is recorded when the server stops', async () => {
  await respond(discord, await asked(), { type: 5 });
  await expect(discord.stop()).rejects.toThrow(/deferred \/ask and never answered it/u);
  expect(discord.expectViolation(/never answered/u)).toHaveLength(1);
  await client.destroy();
  await start();
});

test.each([
  ['a message as the answer', answer()],
  [
    '26 choices',
    { type: 8, data: { choices: Array.from({ length: 26 }, (_, at) => ({ name: `${at}`, value: 'v' })) } },
  ],
  ['a choice of 101 characters', { type: 8, data: { choices: [{ name: 'x'.repeat(101), value: 'v' }] } }],
  ['a choice without a value', { type: 8, data: { choices: [{ name: 'x', value: '' }] } }],
])('%s is refused while a member types', async (_, body) => {
  const choices = discord.autocomplete({ command: 'ask', option: 'question', typed: 'k' });
  const interaction = await discord.until('the interaction', () => latestInteraction());
  expect(await respond(discord, interaction, body)).toMatchObject({ status: 400, code: 50035 });
  expect(await respond(discord, interaction, { type: 8, data: { choices: [] } })).toMatchObject({
    status: 204,
  });
  expect(await choices).toEqual([]);
  discord.expectViolation(/invalid form body/u);
});

function latestInteraction(): Interaction | undefined {
  return discord.interactions.at(-1);
}

test('a member’s own client refuses what it would refuse, unless it is forced', async () => {
  const send = (options: Record<string, string>, force = false) =>
    discord.slash({ command: 'ask', options, force }).sent();
  await expect(send({})).rejects.toThrow(/required/u);
  await expect(send({ question: 'x'.repeat(301) })).rejects.toThrow(/above 300/u);
  const emoji = await send({ question: '🐟'.repeat(300) });
  const forged = await send({ question: 'x'.repeat(301) }, true);
  const unknown = await discord.slash({ command: 'nothing', force: true }).sent();
  for (const interaction of [emoji, forged, unknown]) {
    expect(await respond(discord, interaction, answer())).toMatchObject({ status: 204 });
  }
});

test('a context menu command is called on a message, and may open a form', async () => {
  const path = `/applications/${discord.bot.id}/commands`;
  expect(await call(discord, 'POST', path, { type: 3, name: 'Check this' })).toMatchObject({ status: 201 });
  const target = discord.message({ in: 'guild', content: 'a claim' }).message;
  const first = discord.contextMenu({ command: 'Check this', target });
  await respond(discord, await first.sent(), answer());
  expect((await first.reply()).message).toMatchObject({
    type: 23,
    interaction_metadata: { interacted_message_id: target.id },
  });
  const second = discord.contextMenu({ command: 'Check this', target });
  const form = { custom_id: 'form', title: 'Check', components: [{ type: 18 }] };
  await respond(discord, await second.sent(), { type: 9, data: form });
  expect(await second.modal()).toMatchObject({ title: 'Check' });
});

test('only its asker can press the buttons of an ephemeral answer', async () => {
  const ask = discord.slash({ command: 'ask', options: { question: 'who' } });
  const buttons = [{ type: 1, components: [{ type: 2, style: 2, label: 'More', custom_id: 'more' }] }];
  await respond(discord, await ask.sent(), answer({ flags: MessageFlags.Ephemeral, components: buttons }));
  const { message } = await ask.reply();
  const other = discord.press(message, 'more', { user: discord.addUser('Other') });
  await expect(other.sent()).rejects.toThrow(/only for its asker/u);
  const own = discord.press(message, 'more');
  await respond(discord, await own.sent(), { type: 6 });
  expect(await own.acknowledged()).toBe(6);
});
