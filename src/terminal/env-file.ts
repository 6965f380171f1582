/** The file `.env`: puts the token into it and leaves everything else in it as it is. */
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  lstatSync,
  readFileSync,
  type Stats,
  statSync,
} from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parse } from 'dotenv';
import { writeWhole } from '../store/whole-file.js';

/** Nothing was written; the message says why and what to do. */
export class EnvFileError extends Error {
  override readonly name = 'EnvFileError';
}

/** Only its owner may read it, and write to it. */
const PRIVATE = 0o600;

/**
 * Sees to it that a token can be put into the file, before anybody is asked for one.
 * @throws EnvFileError
 */
export function mustBeWritable(path: string): void {
  if (plainFile(path) !== undefined) readText(path);
  attempt(path, () => accessSync(dirname(resolve(path)), constants.W_OK));
}

/** Whether others than its owner may read it, or write to it. */
export function isOpenToOthers(path: string): boolean {
  const mode = statSync(path, { throwIfNoEntry: false })?.mode ?? 0;
  // Windows knows no such rights, and shows some all the same.
  return (mode & 0o077) !== 0 && process.platform !== 'win32';
}

/** The token in the file, if there is one. @throws EnvFileError */
export function tokenOf(path: string): string | undefined {
  return plainFile(path) === undefined ? undefined : parse(readText(path))['DISCORD_TOKEN'];
}

/**
 * Writes the token behind `DISCORD_TOKEN=`, whole or not at all, into a file that only its owner may read.
 * @param template what a new file begins with
 * @throws EnvFileError
 */
export function putToken(path: string, token: string, template: string): void {
  const before = plainFile(path);
  const text = before === undefined ? template : readText(path);
  const after = withToken(text, token);
  if (after === undefined || !differsInTokenOnly(text, after, token)) {
    throw new EnvFileError(
      `${resolve(path)} holds DISCORD_TOKEN in a way that cannot be changed safely. Write the line DISCORD_TOKEN=… there by hand.`,
    );
  }
  attempt(path, () => {
    writeWhole(path, after);
    // Of a run as root it must stay with whom it belongs to: the bot may run as them.
    if (before !== undefined && process.getuid?.() === 0) chownSync(path, before.uid, before.gid);
  });
}

/**
 * Takes the right to read the file from everybody but its owner. @returns whether they had it
 * @throws EnvFileError
 */
export function makePrivate(path: string): boolean {
  if (!isOpenToOthers(path)) return false;
  attempt(path, () => chmodSync(path, PRIVATE));
  return true;
}

/** @returns what the file system knows of it; undefined where there is none @throws EnvFileError for what is no file */
function plainFile(path: string): Stats | undefined {
  const stats = attempt(path, () => lstatSync(path, { throwIfNoEntry: false }));
  if (stats?.isSymbolicLink()) {
    throw new EnvFileError(
      `${resolve(path)} is a link. Put the token into the file that it leads to by hand, or remove the link, and try again.`,
    );
  }
  if (stats !== undefined && !stats.isFile()) {
    const what = stats.isDirectory() ? 'a folder' : 'not a file';
    throw new EnvFileError(`${resolve(path)} is ${what}. Rename or remove it, and try again.`);
  }
  return stats;
}

function readText(path: string): string {
  const bytes = attempt(path, () => readFileSync(path));
  try {
    // Other bytes would not be the same when they are written again. The mark at the start is kept too.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new EnvFileError(`${resolve(path)} is not UTF-8. Save it as UTF-8, and try again.`);
  }
}

/** A line that sets the token, as dotenv reads it: up to the value, the value, and what is said of it behind `#`. */
const LINE =
  /^(\s*(?:export\s+)?DISCORD_TOKEN(?:[^\S\r\n]*=[^\S\r\n]*|:[^\S\r\n]+))(?:'[^'\r\n]*'|"[^"\r\n]*"|`[^`\r\n]*`|(?!['"`])[^#\r\n]*?)(?:[^\S\r\n]*(#[^\r\n]*))?$/gm;

/** Undefined where a token is set in a way that is not understood, such as over several lines. */
function withToken(text: string, token: string): string | undefined {
  const put = (_line: string, start: string, said?: string) =>
    `${start}${token}${said === undefined ? '' : ` ${said}`}`;
  const replaced = text.replace(LINE, put);
  if (parse(replaced)['DISCORD_TOKEN'] === token) return replaced;
  if (parse(text)['DISCORD_TOKEN'] !== undefined) return undefined;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const end = text === '' || text.endsWith('\n') ? '' : eol;
  return `${text}${end}DISCORD_TOKEN=${token}${eol}`;
}

/** A value may run over several lines and hold anything: what dotenv makes of the two texts tells. */
function differsInTokenOnly(before: string, after: string, token: string): boolean {
  const { DISCORD_TOKEN: _old, ...kept } = parse(before);
  const { DISCORD_TOKEN: written, ...rest } = parse(after);
  const names = new Set([...Object.keys(kept), ...Object.keys(rest)]);
  return written === token && [...names].every((name) => kept[name] === rest[name]);
}

function attempt<T>(path: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown fault';
    throw new EnvFileError(
      `${resolve(path)} cannot be written (${code}). Make its folder writable for this user, or write the line DISCORD_TOKEN=… there by hand.`,
    );
  }
}
