/**
 * Builds an image as far as that goes without a container engine: each stage is a folder, its steps are done in order, and
 * commands run for real, on this machine and as this user. What only an image's own system can do is left out and told.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { ignoredBy, type Stage, type Step } from './dockerfile.js';

export interface Built {
  /** The folder that stands for `/` in the last stage. */
  readonly root: string;
  /** Where commands of the image run, from its own `/`. */
  readonly workdir: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly user: string;
  readonly entrypoint: readonly string[];
  readonly command: readonly string[];
  readonly healthcheck: Step | null;
  /** Commands that were not run. */
  readonly leftOut: readonly string[];
}

/**
 * @param context the folder that is built from @param scratch an empty one
 * @param needsImage whether a command can run in the image only
 * @throws Error when a step fails, with all that it said.
 */
export function buildIn(
  scratch: string,
  stages: readonly Stage[],
  context: { readonly folder: string; readonly dockerignore: string },
  needsImage: (command: string) => boolean,
): Built {
  const ignored = ignoredBy(context.dockerignore);
  const roots = new Map<string, string>();
  const leftOut: string[] = [];
  let built: Built | null = null;
  for (const [at, { name, steps }] of stages.entries()) {
    const root = join(scratch, `stage-${at}`);
    mkdirSync(root);
    if (name !== null) roots.set(name, root);
    let now: Built = {
      root,
      workdir: '/',
      environment: {},
      user: 'root',
      entrypoint: [],
      command: [],
      healthcheck: null,
      leftOut,
    };
    for (const step of steps) {
      const { words, flags, line } = step;
      if (step.name === 'WORKDIR') {
        now = { ...now, workdir: words[0] ?? '/' };
        mkdirSync(join(root, now.workdir), { recursive: true });
      } else if (step.name === 'ENV') now = { ...now, environment: { ...now.environment, ...pairs(words) } };
      else if (step.name === 'USER') now = { ...now, user: words[0] ?? '' };
      else if (step.name === 'ENTRYPOINT') now = { ...now, entrypoint: words };
      else if (step.name === 'CMD') now = { ...now, command: words };
      else if (step.name === 'HEALTHCHECK') now = { ...now, healthcheck: step };
      else if (step.name === 'COPY') {
        const from = flags['from'];
        const source = from === undefined ? context.folder : roots.get(from);
        if (source === undefined) throw new Error(`line ${line}: there is no stage ${from}`);
        const leave = (path: string) => from === undefined && path !== '' && ignored(path);
        copy(source, words, join(root, now.workdir), root, leave, line);
      } else if (words[0] !== undefined && needsImage(words[0])) leftOut.push(words[0]);
      else run(words[0] ?? '', join(root, now.workdir), now.environment, line);
    }
    built = now;
  }
  if (built === null) throw new Error('there is no FROM');
  return built;
}

function copy(
  source: string,
  words: readonly string[],
  workdir: string,
  root: string,
  leave: (path: string) => boolean,
  line: number,
): void {
  const to = words.at(-1) ?? '.';
  const target = to.startsWith('/') ? join(root, to) : join(workdir, to);
  for (const word of words.slice(0, -1)) {
    const from = join(source, word);
    if (!existsSync(from) || leave(relative(source, from)))
      throw new Error(`line ${line}: COPY ${word}: there is none, or .dockerignore leaves it out`);
    const isFolder = statSync(from).isDirectory();
    const place =
      !isFolder && (to.endsWith('/') || to === '.') ? join(target, relative(dirname(from), from)) : target;
    cpSync(from, place, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (path) => !leave(relative(source, path)),
    });
  }
}

function run(
  command: string,
  cwd: string,
  environment: Readonly<Record<string, string>>,
  line: number,
): void {
  const { status, stdout, stderr } = spawnSync('/bin/sh', ['-c', command], {
    cwd,
    // As little as an image has, and how npm is set up here.
    env: {
      ...npmSettings(),
      ...environment,
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      npm_config_prefer_offline: 'true',
    },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`line ${line}: RUN ${command} ended with ${status}:\n${stdout}${stderr}`);
}

function npmSettings(): Record<string, string> {
  const own = ['npm_config_registry', 'npm_config_userconfig', 'npm_config_cache', 'NODE_EXTRA_CA_CERTS'];
  return Object.fromEntries(
    own.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name] ?? '']])),
  );
}

function pairs(words: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    words.map((word): [string, string] => [
      word.slice(0, word.indexOf('=')),
      word.slice(word.indexOf('=') + 1),
    ]),
  );
}

/** Every file below a folder, from there. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => !one.isDirectory())
    .map((one) => relative(folder, join(one.parentPath, one.name)));
}
