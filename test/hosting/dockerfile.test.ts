/** The image, as far as it can be built and tried without a container engine; what that leaves out is said here. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root, runBot } from '../discord/bot-process.js';
import { startDiscord } from '../discord-server/index.js';
import { ignoredBy, readDockerfile } from './dockerfile.js';
import { type Built, buildIn, filesBelow } from './scratch-image.js';

const text = readFileSync(`${root}Dockerfile`, 'utf8');
const dockerignore = readFileSync(`${root}.dockerignore`, 'utf8');
const stages = readDockerfile(text);
const last = stages.at(-1);

/** Secrets and other things that stand beside what the image is made of, and must not get in. */
const STRAY = [
  '.env',
  '.env.local',
  'token.txt',
  'data/watches.json',
  'src/.env',
  'corpus/.env',
  'notes.log',
  'src/a.log',
];

describe('the image, built step by step in a folder', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'footnote-image-'));
  afterAll(() => rmSync(scratch, { recursive: true, force: true }));
  let built: Built;
  /** What was in it before anything ran. */
  let contents: readonly string[];

  beforeAll(() => {
    const context = join(scratch, 'context');
    cpSync(root, context, {
      recursive: true,
      filter: (path) => !/\/(node_modules|\.git|dist)(\/|$)/.test(path.slice(root.length - 1)),
    });
    for (const path of STRAY) {
      mkdirSync(join(context, path, '..'), { recursive: true });
      writeFileSync(join(context, path), 'a-secret-that-must-stay-out');
    }
    const needsAlpine = (command: string) => command.startsWith('apk ');
    built = buildIn(scratch, stages, { folder: context, dockerignore }, needsAlpine);
    contents = filesBelow(built.root);
  }, 180_000);

  /** Runs what the image runs, but for its init, in what stands for its folder. */
  function footnote(words: readonly string[], more: Readonly<Record<string, string>> = {}) {
    const [program = '', ...args] = [...built.command, ...words];
    expect(program).toBe('node');
    const inRoot = (value: string) => (value.startsWith('/') ? join(built.root, value) : value);
    const environment = Object.fromEntries(
      Object.entries(built.environment).map(([name, value]) => [name, inRoot(value)]),
    );
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: join(built.root, built.workdir),
      env: { ...environment, PATH: '/nowhere', ...more },
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  }

  test('leaves one command to a real build: what Alpine installs', () => {
    expect(built.leftOut).toEqual(['apk add --no-cache tini']);
    expect(built.entrypoint).toEqual(['/sbin/tini', '--']);
  });

  test('starts, and says its version', () => {
    const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
    expect(footnote(['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
  });

  test('answers a question from its article, with the tables that ship', () => {
    const { status, stdout } = footnote(['ask', 'how many fled Kursk']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^\*\*121,000\*\*/);
    expect(stdout).toContain('Close to');
  });

  test('has a health check that runs, and that a bot which is not there fails', () => {
    const { healthcheck } = built;
    expect(healthcheck?.words).toEqual([...built.command, 'healthcheck']);
    expect(footnote(['healthcheck'])).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(/^Unhealthy: no bot/),
    });
  });

  test('runs as the bot, is healthy, and writes to /tmp and /data alone', async () => {
    const discord = await startDiscord();
    const [, program = ''] = built.command;
    const inRoot = Object.entries(built.environment).map(([name, value]): [string, string] => [
      name,
      value.startsWith('/') ? join(built.root, value) : value,
    ]);
    const bot = runBot(
      { ...Object.fromEntries(inRoot), DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl },
      [join(built.root, built.workdir, program)],
    );
    await discord.nextReady();
    const asked = { command: 'ask', options: { question: 'how many fled Kursk' } };
    expect((await discord.slash(asked).reply()).text).toContain('121,000');
    await expect.poll(() => footnote(['healthcheck', '--ready']).status).toBe(0);
    const written = filesBelow(built.root).filter((path) => !contents.includes(path));
    expect(written).not.toEqual([]);
    expect(written.filter((path) => !/^(tmp|data)\//.test(path))).toEqual([]);
    expect(await bot.stop()).toBe(0);
    await discord.stop();
  });

  test('ends with status 78 when it is given what is no token', () => {
    expect(footnote([], { DISCORD_TOKEN: 'nonsense' }).status).toBe(78);
  });

  test('has every package that running takes, and none that only developing does', () => {
    const manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
    const has = (name: string) => existsSync(join(built.root, 'app/node_modules', name));
    expect(Object.keys(manifest.dependencies).filter((name) => !has(name))).toEqual([]);
    expect(['typescript', 'vitest', '@biomejs/biome', 'fast-check'].filter(has)).toEqual([]);
  });

  test('has nothing in it that runs on one kind of processor only', () => {
    expect(contents.filter((path) => /\.(node|so|dylib|dll|exe)$/.test(path))).toEqual([]);
  });

  test('has no secret, no test, no source but the tables, and nothing that anybody left lying about', () => {
    const files = contents.filter((path) => !path.startsWith('app/node_modules/'));
    const folders = new Set(files.map((path) => path.split('/').slice(0, 2).join('/')));
    expect([...folders].toSorted()).toEqual([
      'app/LICENSE',
      'app/corpus',
      'app/dist',
      'app/package.json',
      'app/src',
    ]);
    expect(files.filter((path) => /^app\/src\/(?!answering\/(glove|wordnet)\/)/.test(path))).toEqual([]);
    const held = files.filter((path) =>
      readFileSync(join(built.root, path)).includes('a-secret-that-must-stay-out'),
    );
    expect(held).toEqual([]);
  });
});

describe('the Dockerfile', () => {
  test('begins each stage with one version of one image', () => {
    expect(new Set(stages.map(({ image }) => image)).size).toBe(1);
    expect(last?.image).toMatch(/^node:\d+\.\d+\.\d+-alpine(@sha256:[0-9a-f]{64})?$/);
    const { engines } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
    expect(engines.node).toBe('>=20.19');
    expect(Number(/\d+/.exec(last?.image ?? '')?.[0])).toBeGreaterThanOrEqual(20);
  });

  test('does not run as root, and nothing after that could need it', () => {
    const names = last?.steps.map(({ name }) => name) ?? [];
    expect(last?.steps[names.indexOf('USER')]?.words).toEqual(['node']);
    expect(
      names.slice(names.indexOf('USER') + 1).filter((name) => name === 'RUN' || name === 'COPY'),
    ).toEqual([]);
  });

  test('makes nothing but /tmp and /data a place to write to, so that its own system can be read-only', () => {
    const environment = last?.steps.find(({ name }) => name === 'ENV')?.words ?? [];
    expect(environment).toContain('DATA_DIR=/data');
    expect(environment.find((word) => word.startsWith('HEALTH_FILE='))).toMatch(/=\/tmp\//);
    const data = last?.steps.find(({ name, words }) => name === 'COPY' && words.at(-1) === '/data');
    expect(data?.flags).toEqual({ from: 'build', chown: 'node:node' });
  });

  test('gives the bot time to start, and names no secret', () => {
    const healthcheck = last?.steps.find(({ name }) => name === 'HEALTHCHECK');
    expect(healthcheck?.flags).toMatchObject({ 'start-period': '2m', timeout: '10s' });
    expect(text).not.toMatch(/TOKEN|SECRET|PASSWORD/i);
  });
});

test.each([
  ...STRAY,
  '.git/config',
  'node_modules/zod/package.json',
  'test/readme.test.ts',
  'dist/src/main.js',
  '.ci/run',
  'docs/answering.md',
  'src/node_modules/x/y.js',
])('.dockerignore keeps %s out', (path) => {
  expect(ignoredBy(dockerignore)(path)).toBe(true);
});

test.each([
  'package.json',
  'src/main.ts',
  'src/words/de/index.ts',
  'corpus/belgorod-kursk.txt',
  'corpus/deep/er/a.md',
])('.dockerignore lets %s in', (path) => {
  expect(ignoredBy(dockerignore)(path)).toBe(false);
});
