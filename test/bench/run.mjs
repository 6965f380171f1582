/**
 * `npm run bench`: brings what is missing – packages, the built program – and starts the bench. It is JavaScript, as it runs
 * before there is a compiler; what it brings is for the bench alone and stays in this folder.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const bench = fileURLToPath(new URL('./', import.meta.url));
const root = join(bench, '../..');
const built = join(bench, 'dist');

if (!existsSync(join(root, 'node_modules/typescript'))) run('npm', ['ci'], root);
bringEngines();
run('npm', ['run', '-s', 'prepare'], root);
tsc([]);
// The bench and the loopback Discord alone: Footnote itself is what the build has made, as a host runs it.
rmSync(built, { recursive: true, force: true });
tsc(['--noEmit', 'false', '--noCheck', '--noResolve', '--outDir', built]);
symlinkSync(join(root, 'dist/src'), join(built, 'src'), 'junction');
run(process.execPath, [join(built, 'test/bench/main.js'), ...process.argv.slice(2)], process.cwd());

/** Installs the engines, if the lock file is not the one that they were installed by. */
function bringEngines() {
  const lock = createHash('sha256')
    .update(readFileSync(join(bench, 'package-lock.json')))
    .digest('hex');
  const mark = join(bench, 'node_modules/.installed-by');
  const node = `${lock} ${process.version}`;
  if (existsSync(mark) && readFileSync(mark, 'utf8') === node) return;
  // SQLite is compiled where it cannot be fetched compiled; its compiler then takes the headers that came with Node.
  const prefix = join(dirname(process.execPath), '..');
  const nodedir = existsSync(join(prefix, 'include/node/node.h')) ? { npm_config_nodedir: prefix } : {};
  run('npm', ['ci', '--no-audit', '--no-fund'], bench, nodedir);
  writeFileSync(mark, node);
}

/** @param {readonly string[]} options */
function tsc(options) {
  run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', bench, ...options], root);
}

/**
 * Ends this process where the other one does not end well.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {string} cwd
 * @param {Readonly<Record<string, string>>} more variables beside those of this process
 */
function run(program, args, cwd, more = {}) {
  const isNpm = program === 'npm';
  // npm itself, as the file that Node runs: "npm" is a script of the shell's on Windows.
  const npm = process.env['npm_execpath'];
  const [file, all] = isNpm && npm !== undefined ? [process.execPath, [npm, ...args]] : [program, args];
  const { status, error } = spawnSync(file, all, { cwd, stdio: 'inherit', env: { ...process.env, ...more } });
  if (error !== undefined) process.stderr.write(`${program} cannot be started: ${error.message}\n`);
  if (status !== 0) process.exit(status ?? 1);
}
