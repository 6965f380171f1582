/** What the log has of everything that was answered: one line, always the same fields, and nothing of what was said. */
import { expect } from 'vitest';
import { test } from './bot-on-discord.js';
import type { BotProcess } from './bot-process.js';

const question = 'how many fled Kursk';

/** The lines about what came in, once there are so many. */
async function accounts(bot: BotProcess, many: number): Promise<Record<string, unknown>[]> {
  const all = () =>
    bot
      .output()
      .split('\n')
      .filter((line) => line.includes('"outcome"'))
      .map((line): Record<string, unknown> => JSON.parse(line));
  await expect.poll(() => all().length).toBe(many);
  return all();
}

test('a command, a button, a message and what is typed each leave one line with the same fields', async ({
  discord,
  bot,
}) => {
  const asked = discord.slash({ command: 'ask', options: { question } });
  const { message } = await asked.reply();
  await accounts(bot, 1);
  await discord.press(message, { label: 'Why this?' }).reply();
  await accounts(bot, 2);
  await discord.message({ in: 'dm', content: question }).reply();
  await accounts(bot, 3);
  await discord.autocomplete({ command: 'ask', option: 'question', typed: 'fled' });
  const lines = await accounts(bot, 4);
  const common = {
    time: expect.any(String),
    request: expect.stringMatching(/^[0-9a-f]{8}$/),
    ms: expect.any(Number),
    shard: 0,
  };
  const interaction = { level: 'info', msg: 'Interaction', ...common };
  expect(lines).toEqual([
    { ...interaction, kind: 'command', command: 'ask', outcome: 'answered' },
    { ...interaction, kind: 'button', outcome: 'answered' },
    { ...common, level: 'info', msg: 'Message', kind: 'direct message', outcome: 'answered' },
    {
      ...common,
      level: 'debug',
      msg: 'Completed',
      kind: 'autocomplete',
      command: 'ask',
      outcome: 'answered',
    },
  ]);
  expect(new Set(lines.map(({ request }) => request)).size).toBe(4);
});

test('the outcome tells an answer from one that is not sure, and from none', async ({ discord, bot }) => {
  const outcomes = async (content: string, many: number) => {
    await discord.message({ in: 'dm', content }).reply();
    return (await accounts(bot, many)).at(-1)?.['outcome'];
  };
  expect(await outcomes(question, 1)).toBe('answered');
  expect(await outcomes('how many tanks were destroyed', 2)).toBe('unsaid');
  const unsure = await discord.message({ in: 'dm', content: 'Why did Putin meet the governor?' }).reply();
  const last = (await accounts(bot, 3)).at(-1)?.['outcome'];
  expect(last === 'unsure').toBe(unsure.text.includes('not sure'));
  expect(await outcomes('x'.repeat(301), 4)).toBe('refused');
});

test('no question, no member and no token is in the log', async ({ discord, bot }) => {
  await discord.slash({ command: 'ask', options: { question } }).reply();
  await discord.message({ in: 'guild', content: question, mentions: 'bot' }).reply();
  discord.failNext('POST /interactions/:id/:token/callback', { status: 500 }, 9);
  await discord
    .slash({ command: 'ask', options: { question } })
    .acknowledged()
    .catch(() => {});
  discord.expectViolation(/did not respond/);
  const log = bot.output();
  expect(log).not.toContain('fled');
  expect(log).not.toContain(discord.member.id);
  expect(log).not.toContain(discord.member.username);
});
