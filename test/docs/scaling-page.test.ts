/** What docs/scaling.md tells a host to paste does what the page says, as far as that can be tried without a cluster. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { readSettings } from '../../src/settings.js';
import { root } from '../discord/bot-process.js';

const page = readFileSync(`${root}docs/scaling.md`, 'utf8');
const block = (language: string) =>
  new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'ms').exec(page)?.[1] ?? '';

const probe = z.looseObject({ exec: z.object({ command: z.array(z.string()) }) });
const container = z.looseObject({
  command: z.array(z.string()),
  args: z.tuple([z.string()]),
  env: z.array(z.object({ name: z.string(), value: z.string() })),
  readinessProbe: probe,
  livenessProbe: probe,
  securityContext: z.object({
    allowPrivilegeEscalation: z.literal(false),
    readOnlyRootFilesystem: z.literal(true),
    capabilities: z.object({ drop: z.tuple([z.literal('ALL')]) }),
  }),
  volumeMounts: z.array(z.looseObject({ name: z.string(), mountPath: z.string() })),
});
const statefulSet = z.object({
  apiVersion: z.literal('apps/v1'),
  kind: z.literal('StatefulSet'),
  metadata: z.object({ name: z.string() }),
  spec: z.looseObject({
    replicas: z.int(),
    podManagementPolicy: z.literal('OrderedReady'),
    template: z.looseObject({
      spec: z.looseObject({
        terminationGracePeriodSeconds: z.int().min(8),
        securityContext: z.looseObject({ runAsNonRoot: z.literal(true) }),
        containers: z.tuple([container]),
        volumes: z.array(z.looseObject({ name: z.string() })),
      }),
    }),
  }),
});

/** Runs the lines that start the bot, up to where they do. @returns the shards that it would hold */
function shardsOf(script: string, environment: Readonly<Record<string, string>>): readonly number[] {
  const { stdout } = spawnSync('/bin/sh', ['-c', script.replace(/exec node .*/, 'printf %s "$SHARDS"')], {
    env: { PATH: process.env['PATH'], ...environment },
    encoding: 'utf8',
  });
  const { shards } = readSettings({ SHARDS: stdout });
  if (shards === undefined || shards === 'auto') throw new Error(`it says ${stdout}`);
  expect(shards.count).toBe(Number(environment['SHARDS_IN_ALL']));
  return shards.ids;
}

const all = Array.from({ length: 16 }, (_, id) => id);

describe('on Kubernetes', () => {
  const { metadata, spec } = statefulSet.parse(parse(block('yaml')));
  const { containers, volumes } = spec.template.spec;
  const [footnote] = containers;
  const environment = Object.fromEntries(footnote.env.map(({ name, value }) => [name, value]));

  test('the pods hold every shard once', () => {
    const held = Array.from({ length: spec.replicas }, (_, ordinal) =>
      shardsOf(footnote.args[0], { ...environment, HOSTNAME: `${metadata.name}-${ordinal}` }),
    );
    expect(held[2]).toEqual([8, 9, 10, 11]);
    expect(held.flat()).toEqual(all);
  });

  test('the settings are ones that the bot takes', () => {
    const { SHARDS_EACH: _each, SHARDS_IN_ALL: _all, DISCORD_TOKEN_FILE: file, ...settings } = environment;
    expect(readSettings(settings).metrics).toEqual({ port: 9464, host: '0.0.0.0' });
    const mounted = footnote.volumeMounts.map(({ mountPath }) => mountPath);
    expect(mounted).toContain(file?.replace(/\/token$/, ''));
    expect(mounted).toEqual(expect.arrayContaining(['/app/corpus', '/data', '/tmp']));
    expect(footnote.volumeMounts.map(({ name }) => name)).toEqual(volumes.map(({ name }) => name));
  });

  test('a pod counts as ready when it is connected', () => {
    expect(footnote.readinessProbe.exec.command.slice(2)).toEqual(['healthcheck', '--ready']);
    expect(footnote.livenessProbe.exec.command.slice(2)).toEqual(['healthcheck']);
  });
});

test('on Nomad the allocations hold every shard once', () => {
  const job = block('hcl');
  const script = /<<EOT\n(.*?)^EOT$/ms.exec(job)?.[1] ?? '';
  const value = (name: string) => new RegExp(`${name}\\s*= "?(\\d+)`).exec(job)?.[1] ?? '';
  const environment = { SHARDS_EACH: value('SHARDS_EACH'), SHARDS_IN_ALL: value('SHARDS_IN_ALL') };
  const held = Array.from({ length: Number(value('count')) }, (_, index) =>
    shardsOf(script, { ...environment, NOMAD_ALLOC_INDEX: String(index) }),
  );
  expect(held.flat()).toEqual(all);
});
