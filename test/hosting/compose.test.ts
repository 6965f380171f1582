/** The compose file and the systemd unit say what they promise. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { root } from '../discord/bot-process.js';
import { ignoredBy, readDockerfile } from './dockerfile.js';

/** Strict: a key that is misspelt is one that does nothing. */
const compose = z.strictObject({
  services: z.strictObject({
    footnote: z.strictObject({
      build: z.literal('.'),
      image: z.string(),
      restart: z.literal('on-failure:5'),
      stop_grace_period: z.templateLiteral([z.number(), 's']),
      user: z.literal('node'),
      read_only: z.literal(true),
      tmpfs: z.array(z.string()),
      cap_drop: z.tuple([z.literal('ALL')]),
      security_opt: z.tuple([z.literal('no-new-privileges:true')]),
      secrets: z.array(z.string()),
      environment: z.record(z.string(), z.string()),
      volumes: z.array(z.string()),
      mem_limit: z.string(),
      pids_limit: z.int(),
      logging: z.strictObject({ driver: z.literal('json-file'), options: z.record(z.string(), z.string()) }),
    }),
  }),
  secrets: z.record(z.string(), z.strictObject({ file: z.string() })),
  volumes: z.record(z.string(), z.null()),
});

describe('compose.yaml', () => {
  const { services, secrets, volumes } = compose.parse(parse(readFileSync(`${root}compose.yaml`, 'utf8')));
  const { footnote } = services;
  const [, image] = readDockerfile(readFileSync(`${root}Dockerfile`, 'utf8'));

  test('runs a system that is read-only, but for /tmp in memory and a volume for what is kept', () => {
    expect(footnote.tmpfs).toEqual([expect.stringMatching(/^\/tmp:/)]);
    expect(footnote.volumes).toEqual(['./corpus:/app/corpus:ro', 'data:/data']);
    expect(Object.keys(volumes)).toEqual(['data']);
    const environment = image?.steps.find(({ name }) => name === 'ENV')?.words ?? [];
    expect(environment).toContain('CORPUS_DIR=/app/corpus');
    expect(environment).toContain('DATA_DIR=/data');
  });

  test('hands the token over as a secret, in a file that neither git nor the image takes', () => {
    const [name = ''] = footnote.secrets;
    expect(footnote.environment['DISCORD_TOKEN_FILE']).toBe(`/run/secrets/${name}`);
    const file = secrets[name]?.file.replace('./', '') ?? '';
    expect(ignoredBy(readFileSync(`${root}.dockerignore`, 'utf8'))(file)).toBe(true);
    expect(readFileSync(`${root}.gitignore`, 'utf8').split('\n')).toContain(`/${file}`);
    expect(Object.keys(footnote.environment)).not.toContain('DISCORD_TOKEN');
  });

  test('gives the bot longer to end than it ever takes, and the user and the init of the image', () => {
    expect(Number.parseInt(footnote.stop_grace_period, 10)).toBeGreaterThan(5 + 2);
    expect(image?.steps.find(({ name }) => name === 'USER')?.words).toEqual([footnote.user]);
    expect(image?.steps.find(({ name }) => name === 'ENTRYPOINT')?.words[0]).toMatch(/tini$/);
  });
});

describe('the systemd unit', () => {
  const unit = readFileSync(`${root}docs/footnote.service`, 'utf8');
  const all = (key: string) =>
    [...unit.matchAll(new RegExp(`^${key}=(.*)$`, 'gm'))].map(([, value = '']) => value);

  test('starts the bot again after a failure, but not where somebody has to change something first', () => {
    expect(all('Restart')).toEqual(['on-failure']);
    expect(all('RestartPreventExitStatus')).toEqual(['64 78']);
    // Discord gives 1,000 sessions in 24 hours.
    const [pause = ''] = all('RestartSec');
    expect((24 * 3600) / Number.parseInt(pause, 10)).toBeLessThan(1_000);
    expect(all('StartLimitIntervalSec')).toEqual(['0']);
  });

  test('hands the token over as a credential, to a user that is made for the bot', () => {
    expect(all('LoadCredential')).toEqual(['token:/etc/footnote/token']);
    expect(all('Environment')).toContain('DISCORD_TOKEN_FILE=%d/token');
    expect(all('DynamicUser')).toEqual(['yes']);
    expect(unit).not.toMatch(/^Environment=DISCORD_TOKEN=/m);
  });

  test('lets it write to what is its own, and there alone', () => {
    expect(all('ProtectSystem')).toEqual(['strict']);
    expect(all('ReadWritePaths')).toEqual([]);
    expect(all('Environment')).toEqual(
      expect.arrayContaining(['DATA_DIR=%S/footnote', 'HEALTH_FILE=%t/footnote/health.json']),
    );
    expect([...all('StateDirectory'), ...all('RuntimeDirectory')]).toEqual(['footnote', 'footnote']);
  });

  test('is one that systemd takes without a word, where systemd is at hand', () => {
    const folder = mkdtempSync(join(tmpdir(), 'footnote-unit-'));
    const file = join(folder, 'footnote.service');
    // systemd wants to see the program.
    writeFileSync(
      file,
      unit.replace(/^ExecStart=\S+ \S+/m, `ExecStart=${process.execPath} ${root}dist/src/main.js`),
    );
    const { error, status, stdout, stderr } = spawnSync('systemd-analyze', ['verify', file], {
      encoding: 'utf8',
    });
    rmSync(folder, { recursive: true });
    const said = error === undefined ? { status, words: `${stdout}${stderr}` } : { missing: codeOf(error) };
    expect([{ status: 0, words: '' }, { missing: 'ENOENT' }]).toContainEqual(said);
  });
});

function codeOf(error: Error): string {
  return 'code' in error ? String(error.code) : error.message;
}
