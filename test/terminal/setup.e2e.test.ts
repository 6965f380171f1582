/** `footnote setup` without a terminal: the token from standard input or the environment. */
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { describe, expect } from 'vitest';
import { root } from '../discord/bot-process.js';
import { canary, test } from './host.js';

const example = readFileSync(`${root}.env.example`, 'utf8');

describe('footnote setup writes .env', () => {
  test('from the example, for this user alone, and tells the application and the invite link', async ({
    host,
  }) => {
    const { token, bot } = await host.discord();
    const { status, out, err } = await host.footnote(['setup'], { input: `${token}\n` });
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(host.env()).toBe(example.replace('DISCORD_TOKEN=\n', `DISCORD_TOKEN=${token}\n`));
    expect(host.mode('.env')).toBe(0o600);
    expect(readdirSync(host.folder)).toEqual(['.env']);
    expect(out).toContain(`It belongs to the application “${bot.username}” (id ${bot.id}).`);
    expect(out).toContain(
      `https://discord.com/oauth2/authorize?client_id=${bot.id}&scope=bot+applications.commands&permissions=274877991936`,
    );
  });

  test('and says how every step is done by hand', async ({ host }) => {
    const { token } = await host.discord();
    const { out } = await host.footnote(['setup'], { input: token });
    const steps = out.slice(out.indexOf('by hand'), out.indexOf('Discord accepts it'));
    for (const step of ['Token', '.env', 'Invite', 'Commands'])
      expect(steps).toMatch(new RegExp(`^  ${step} `, 'm'));
  });

  test.for(['', ' "', '\uFEFF', 'Bot '])(
    'also when the token comes with %j around it',
    async (around, { host }) => {
      const { token } = await host.discord();
      const end = around.includes('"') ? '" \r\n' : '';
      const { status } = await host.footnote(['setup'], { input: `${around}${token}${end}` });
      expect(status).toBe(0);
      expect(host.env()).toContain(`\nDISCORD_TOKEN=${token}\n`);
    },
  );

  test('with the token of the environment, which counts more than standard input', async ({ host }) => {
    const { token } = await host.discord();
    const run = { input: canary, variables: { DISCORD_TOKEN: token } };
    expect((await host.footnote(['setup'], run)).status).toBe(0);
    expect(host.env()).toContain(`\nDISCORD_TOKEN=${token}\n`);
    const again = await host.footnote(['setup'], run);
    expect(again.out).toContain('Kept as it is.');
  });

  test('and keeps the other lines, comments and line ends of one that is there', async ({ host }) => {
    const { token } = await host.discord();
    writeFileSync(
      host.in('.env'),
      '# mine\r\nLOG_LEVEL=debug\r\nexport DISCORD_TOKEN= # the bot’s\r\nHOST_NAME="A\r\nda"',
    );
    chmodSync(host.in('.env'), 0o644);
    const { status } = await host.footnote(['setup'], { input: token });
    // HOST_NAME has two lines, which is a fault of the setting; the file is as good as it was.
    expect(status).toBe(78);
    expect(host.env()).toBe(
      `# mine\r\nLOG_LEVEL=debug\r\nexport DISCORD_TOKEN= ${token} # the bot’s\r\nHOST_NAME="A\r\nda"`,
    );
    expect(host.mode('.env')).toBe(0o600);
  });

  test('and adds the line where there is none', async ({ host }) => {
    const { token } = await host.discord();
    writeFileSync(host.in('.env'), 'LOG_LEVEL=debug');
    expect((await host.footnote(['setup'], { input: token })).status).toBe(0);
    expect(host.env()).toBe(`LOG_LEVEL=debug\nDISCORD_TOKEN=${token}\n`);
  });
});

describe('a token that is there already', () => {
  test('is kept when it works, and only this user may read it from then on', async ({ host }) => {
    const { token } = await host.discord();
    const before = `# as I like it\nDISCORD_TOKEN='${token}'\n`;
    writeFileSync(host.in('.env'), before);
    chmodSync(host.in('.env'), 0o644);
    const { status, out } = await host.footnote(['setup']);
    expect(status).toBe(0);
    expect(out).toContain('Kept. From now on only you may read it.');
    expect(host.env()).toBe(before);
    expect(host.mode('.env')).toBe(0o600);
  });

  test('is replaced by another one only with --yes', async ({ host }) => {
    const { token } = await host.discord();
    writeFileSync(host.in('.env'), `DISCORD_TOKEN=${canary}\n`);
    const first = await host.footnote(['setup'], { input: token });
    expect(first.status).toBe(64);
    expect(first.err).toBe(
      '.env holds another token already. Add --yes to replace it; nothing was changed.\n',
    );
    expect(host.env()).toBe(`DISCORD_TOKEN=${canary}\n`);
    expect((await host.footnote(['setup', '--yes'], { input: token })).status).toBe(0);
    expect(host.env()).toBe(`DISCORD_TOKEN=${token}\n`);
  });

  test('in a file that DISCORD_TOKEN_FILE names stays there', async ({ host }) => {
    const { token } = await host.discord();
    writeFileSync(host.in('secret'), token);
    const { status, out } = await host.footnote(['setup'], { variables: { DISCORD_TOKEN_FILE: 'secret' } });
    expect(status).toBe(0);
    expect(out).toContain('the token is in the file that DISCORD_TOKEN_FILE names');
    expect(existsSync(host.in('.env'))).toBe(false);
    writeFileSync(host.in('secret'), canary);
    const refused = await host.footnote(['setup'], { variables: { DISCORD_TOKEN_FILE: 'secret' } });
    expect(refused).toMatchObject({ status: 78, err: expect.stringContaining('DISCORD_TOKEN_FILE names') });
  });
});

describe('the commands', () => {
  test('are registered with --yes, as a start of the bot would, and once', async ({ host }) => {
    const discord = await host.discord();
    const first = await host.footnote(['setup', '--yes'], { input: discord.token });
    expect(first).toMatchObject({ status: 0, out: expect.stringContaining('Commands  Registered.') });
    expect(discord.commands.global.map(({ name }) => name)).toContain('ask');
    const again = await host.footnote(['setup', '--yes']);
    expect(again.out).toContain('They were registered already.');
  });

  test('are left to the start of the bot without it, or without an article', async ({ host }) => {
    const discord = await host.discord();
    const { out } = await host.footnote(['setup'], { input: discord.token });
    expect(out).toContain('Not registered; npm start registers them.');
    const empty = host.in('texts');
    mkdirSync(empty);
    const none = await host.footnote(['setup', '--yes'], { variables: { CORPUS_DIR: empty } });
    expect(none).toMatchObject({ status: 78, out: expect.stringContaining('no article can be read') });
    expect(discord.commands.global).toEqual([]);
  });

  test('say which setting is wrong when a server does not take them', async ({ host }) => {
    const { token } = await host.discord();
    const variables = { COMMAND_GUILD_ID: '123456789012345678' };
    const { status, out } = await host.footnote(['setup', '--yes'], { input: token, variables });
    expect(status).toBe(78);
    expect(out).toContain('may not set commands in the server that COMMAND_GUILD_ID names');
  });
});

describe('footnote setup changes nothing and says in one line what to do', () => {
  test.for([
    ['no token at all', 'not a token', 78, /not a bot token/],
    ['the public key', 'f'.repeat(64), 78, /Public Key/],
    ['a token that Discord refuses', canary, 78, /Discord does not accept this token\. Copy a new one/],
    ['nothing', '', 64, /There is no token\. Set DISCORD_TOKEN, or pipe one in/],
    ['megabytes of something else', 'x'.repeat(3_000_000), 78, /not a bot token/],
  ] as const)('for %s', async ([_what, input, expected, sentence], { host }) => {
    await host.discord();
    const { status, out, err } = await host.footnote(['setup'], { input });
    expect(status).toBe(expected);
    expect(err).toMatch(sentence);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(out).toBe('');
    if (input !== '') expect(out + err).not.toContain(input);
    expect(readdirSync(host.folder)).toEqual([]);
  });

  test.for([
    ['a fault of Discord’s', { status: 503 }, /has a fault of its own \(HTTP 503\)/],
    ['a connection that breaks', { hangUp: true }, /cannot be reached/],
    [
      'a page instead of JSON',
      { text: '<html>Log in to this network</html>' },
      /does not speak as Discord does/,
    ],
    ['a long wait', { retryAfter: 3600 }, /asks to wait 3600 s/],
    ['no answer at all', { silent: true }, /does not answer in time/],
  ] as const)('for %s, and with status 1', async ([_what, failure, sentence], { host }) => {
    const discord = await host.discord();
    discord.failNext('GET /applications/@me', failure, 9);
    const { status, err } = await host.footnote(['setup'], { input: discord.token });
    expect(status).toBe(1);
    expect(err).toMatch(sentence);
    expect(err).toMatch(/nothing was changed\.\n$/);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(readdirSync(host.folder)).toEqual([]);
  });

  test('for a network that is not there', async ({ host }) => {
    const variables = { DISCORD_API_URL: 'http://127.0.0.1:9/api' };
    const { status, err } = await host.footnote(['setup'], { input: canary, variables });
    expect(status).toBe(1);
    expect(err).toMatch(
      /cannot be reached at http:\/\/127\.0\.0\.1:9\/api: connect ECONNREFUSED.*Check the network/,
    );
  });

  test('for a .env that is a folder, and one that is a link', async ({ host }) => {
    const { token } = await host.discord();
    mkdirSync(host.in('.env'));
    const folder = await host.footnote(['setup'], { input: token });
    expect(folder).toMatchObject({
      status: 78,
      err: expect.stringMatching(/\.env is a folder\. Rename or remove it/),
    });
    mkdirSync(host.in('other'));
    writeFileSync(host.in('kept'), 'LOG_LEVEL=info\n');
    symlinkSync(host.in('kept'), host.in('other/.env'));
    const link = await host.footnote(['setup'], { input: token, cwd: host.in('other') });
    expect(link).toMatchObject({
      status: 78,
      err: expect.stringMatching(/\.env is a link\. Put the token into/),
    });
    expect(readFileSync(host.in('kept'), 'utf8')).toBe('LOG_LEVEL=info\n');
  });

  test('for a folder that cannot be written to', async ({ host }) => {
    const { token } = await host.discord();
    // Where root is not stopped by rights, no file can be made.
    const closed = process.getuid?.() === 0 ? '/proc' : host.in('closed');
    if (closed !== '/proc') mkdirSync(closed, { mode: 0o500 });
    const { status, err } = await host.footnote(['setup'], { input: token, cwd: closed });
    expect(status).toBe(78);
    expect(err).toMatch(/\.env cannot be written \(E[A-Z]+\)\. Make its folder writable/);
  });

  test('for a setting that is wrong, which it tells by name', async ({ host }) => {
    await host.discord();
    const variables = { DISCORD_API_URL: 'ftp://discord.example' };
    const { status, err } = await host.footnote(['setup'], { input: canary, variables });
    expect(status).toBe(78);
    expect(err).toMatch(/^DISCORD_API_URL must be an address/);
  });
});

test('what of the application keeps the bot from working is told, with status 78', async ({ host }) => {
  const { token } = await host.discord({
    application: { interactions_endpoint_url: 'https://example.com/', bot_require_code_grant: true },
  });
  const { status, err } = await host.footnote(['setup'], { input: token });
  expect(status).toBe(78);
  expect(err).toMatch(
    /Interactions Endpoint URL.*Empty that field at .* > General Information\.\n.*Code Grant.*Switch it off/,
  );
  expect(host.env()).toContain(token);
});

test('after it, the bot that is started in that folder has nothing to complain of', async ({ host }) => {
  const { token } = await host.discord();
  copyFileSync(`${root}.env.example`, host.in('.env'));
  await host.footnote(['setup', '--yes'], { input: token });
  const { status, out } = await host.footnote(['doctor']);
  expect({ status, last: out.trim().split('\n').at(-1) }).toEqual({ status: 0, last: 'All is well.' });
});
