/** A host's first hour: a copy of the repository, an empty home, and Discord. */
import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { test as base, expect } from 'vitest';
import { type BotProcess, root, runBot } from '../discord/bot-process.js';
import { type Discord, startDiscord } from '../discord-server/index.js';

interface Place {
  readonly discord: Discord;
  readonly corpus: (name: string) => string;
  /** Runs `footnote` there. */
  readonly footnote: (
    words: readonly string[],
    input?: string,
  ) => Promise<{ status: number | null; said: string }>;
  /** Starts the bot there, with nothing but what `.env` says. */
  readonly start: () => Promise<BotProcess>;
}

/** What a clone holds once it is installed; nothing of it is set up. */
const test = base.extend<{ readonly place: Place }>({
  place: async ({ task: _task }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'footnote-new-host-'));
    for (const name of ['dist', 'corpus', 'package.json', '.env.example', 'src/answering']) {
      await cp(join(root, name), join(folder, name), { recursive: true });
    }
    await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
    const home = join(folder, 'home');
    await mkdir(home);
    const discord = await startDiscord();
    const main = join(folder, 'dist/src/main.js');
    const env = { PATH: process.env['PATH'] ?? '', HOME: home, DISCORD_API_URL: discord.apiUrl };
    const bots: BotProcess[] = [];
    await use({
      discord,
      corpus: (name) => join(folder, 'corpus', name),
      async footnote(words, input = '') {
        const child = spawn(process.execPath, [main, ...words], { cwd: folder, env });
        child.stdin.on('error', () => child.stdin.destroy());
        child.stdin.end(input);
        const ended = new Promise<number | null>((done) => child.once('close', done));
        const [status, out, err] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
        return { status, said: out + err };
      },
      async start() {
        const bot = runBot(env, [main], folder);
        bots.push(bot);
        await discord.nextReady();
        return bot;
      },
    });
    for (const bot of bots) expect(bot.output()).not.toContain(discord.token);
    for (const bot of bots) await bot.stop();
    await discord.stop();
    await rm(folder, { recursive: true });
  },
});

test('from setup to a bot whose articles come, break, mend and go while it runs', async ({ place }) => {
  const { discord, corpus, footnote, start } = place;
  const ask = async (question: string) =>
    (await discord.slash({ command: 'ask', options: { question } }).reply()).text;

  const setup = await footnote(['setup', '--yes'], `${discord.token}\n`);
  expect(setup).toMatchObject({ status: 0 });
  expect(setup.said).toContain('https://discord.com/oauth2/authorize?');
  expect(setup.said).not.toContain(discord.token);
  const doctor = await footnote(['doctor']);
  expect(doctor).toMatchObject({ status: 0 });
  expect(doctor.said).not.toMatch(/^\s*fault/m);

  const bot = await start();
  expect(await ask('how many fled Kursk')).toContain('**121,000**');

  await writeFile(
    corpus('lighthouse.md'),
    '---\ntitle: The lighthouse\n---\n\nAda Moss lit the lamp of the lighthouse in 1901.\n',
  );
  await bot.line(/"added":1.*The articles have changed/);
  expect(await ask('Who lit the lamp of the lighthouse?')).toMatch(/\*\*Ada Moss\*\*.*The lighthouse/s);

  await writeFile(corpus('lighthouse.md'), new Uint8Array([0x41, 0xff, 0x00, 0xfe]));
  await bot.line(/lighthouse\.md cannot be used as it is now.*its last good version answers/);
  expect(await ask('Who lit the lamp of the lighthouse?')).toContain('**Ada Moss**');

  await writeFile(
    corpus('lighthouse.md'),
    '# The lighthouse\n\nBea Finch lit the lamp of the lighthouse in 1902.\n',
  );
  await bot.line(/"changed":1.*The articles have changed/);
  expect(await ask('Who lit the lamp of the lighthouse?')).toContain('**Bea Finch**');

  const check = await footnote(['corpus', 'check']);
  expect(check).toMatchObject({ status: 0 });
  const removed = await footnote(['corpus', 'remove', 'lighthouse', '--yes']);
  expect(removed).toMatchObject({ status: 0 });
  await bot.line(/"removed":1.*The articles have changed/);
  expect(await ask('Who lit the lamp of the lighthouse?')).toContain('The article does not say');

  expect(await bot.stop('SIGTERM')).toBe(0);
  expect(discord.commands.global.map(({ name }) => name)).toContain('ask');
}, 60_000);

test('a second article brings the option to choose one, without a new start', async ({ place }) => {
  const { discord, corpus, footnote, start } = place;
  await footnote(['setup', '--yes'], `${discord.token}\n`);
  const bot = await start();
  const options = () =>
    discord.commands.global.find(({ name }) => name === 'ask')?.options?.map(({ name }) => name) ?? [];
  await expect.poll(options).not.toContain('article');
  await writeFile(corpus('lighthouse.txt'), 'Ada Moss lit the lamp of the lighthouse in 1901.');
  await bot.line(/"added":1.*The articles have changed/);
  await expect.poll(options, { timeout: 5_000 }).toContain('article');
}, 60_000);
