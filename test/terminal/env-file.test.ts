import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { parse } from 'dotenv';
import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { EnvFileError, putToken } from '../../src/terminal/env-file.js';
import { canary, test } from './host.js';

const name = fc.stringMatching(/^[A-Z][A-Z_]{0,8}$/).filter((text) => text !== 'DISCORD_TOKEN');
const value = fc.oneof(
  fc.stringMatching(/^[\w:/.-]{0,12}$/),
  fc.stringMatching(/^"[\w #=\n]{0,12}"$/),
  fc.stringMatching(/^'[\w #=]{0,12}'$/),
);
const line = fc.oneof(
  fc.stringMatching(/^#[ \w=']{0,20}$/),
  fc.constantFrom('', '   ', '# DISCORD_TOKEN=not this one'),
  fc.tuple(name, value).map(([key, text]) => `${key}=${text}`),
  fc.constantFrom(
    'DISCORD_TOKEN=',
    'export DISCORD_TOKEN=old # why',
    "DISCORD_TOKEN = 'o#ld'",
    'DISCORD_TOKEN: "old"',
  ),
);
const file = fc
  .tuple(fc.array(line, { maxLength: 8 }), fc.constantFrom('\n', '\r\n'), fc.boolean())
  .map(([lines, eol, ends]) => lines.join(eol) + (ends ? eol : ''));

const isOfToken = (text: string) => /^\s*(export\s+)?DISCORD_TOKEN\s*[=:]/.test(text);

describe('a token that is put into .env', () => {
  test('stands there, and every other line stays letter for letter', ({ host }) => {
    const path = host.in('.env');
    fc.assert(
      fc.property(file, (before) => {
        writeFileSync(path, before);
        putToken(path, canary, '');
        const after = readFileSync(path, 'utf8');
        const { DISCORD_TOKEN: old, ...others } = parse(before);
        expect(parse(after)).toEqual({ ...others, DISCORD_TOKEN: canary });
        const rest = (text: string) => text.split(/\r?\n/).filter((one) => one !== '' && !isOfToken(one));
        expect(rest(after)).toEqual(rest(before));
        expect(old === undefined || !after.includes('old')).toBe(true);
      }),
      { numRuns: 500 },
    );
    expect(readdirSync(host.folder)).toEqual(['.env']);
    expect(host.mode('.env')).toBe(0o600);
  });

  test('keeps what is said of it behind #', ({ host }) => {
    writeFileSync(host.in('.env'), 'export DISCORD_TOKEN="old" # of “Footnote”\n');
    putToken(host.in('.env'), canary, '');
    expect(host.env()).toBe(`export DISCORD_TOKEN=${canary} # of “Footnote”\n`);
  });

  test('takes nobody’s drafts along', ({ host }) => {
    const draft = host.in('.env.mine.tmp');
    writeFileSync(draft, 'mine');
    utimesSync(draft, 1000, 1000);
    putToken(host.in('.env'), canary, '');
    expect(readFileSync(draft, 'utf8')).toBe('mine');
  });

  test('is added where only another value looks as if it held one', ({ host }) => {
    const before = 'HOST_NAME="a\nDISCORD_TOKEN=b\nc"\n';
    writeFileSync(host.in('.env'), before);
    putToken(host.in('.env'), canary, '');
    expect(host.env()).toBe(`${before}DISCORD_TOKEN=${canary}\n`);
  });

  test('is not put where an old one runs over several lines', ({ host }) => {
    const before = 'DISCORD_TOKEN="two\nlines"\n';
    writeFileSync(host.in('.env'), before);
    expect(() => putToken(host.in('.env'), canary, '')).toThrow(
      /cannot be changed safely\. Write the line DISCORD_TOKEN=… there by hand/,
    );
    expect(host.env()).toBe(before);
  });

  test('is not put into a file of other bytes, or into what is no file', ({ host }) => {
    writeFileSync(host.in('latin'), Buffer.from([0x23, 0xe4, 0x0a]));
    mkdirSync(host.in('folder'));
    expect(() => putToken(host.in('latin'), canary, '')).toThrow(/is not UTF-8\. Save it as UTF-8/);
    expect(() => putToken(host.in('folder'), canary, '')).toThrow(/is a folder\./);
    expect(() => putToken(host.in('latin/.env'), canary, '')).toThrow(EnvFileError);
    expect(readFileSync(host.in('latin'))).toEqual(Buffer.from([0x23, 0xe4, 0x0a]));
  });
});
