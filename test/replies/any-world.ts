/** Any articles, known of in any way, on any host, for a member of any language. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect } from 'vitest';
import type { Context } from '../../src/replies/command.js';
import { watchReply } from '../../src/replies/watch-reply.js';
import { openStore } from '../../src/store/store.js';
import { languages } from '../../src/words/words.js';
import { anyText } from '../answering/arbitrary.js';
import { anyNumbers } from '../facts/texts.js';
import { articleOf, contextOf } from './articles.js';
import { hostileText, longText } from './hostile-text.js';

const folder = mkdtempSync(join(tmpdir(), 'footnote-every-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What people are quoted with and what is counted, names and all, in words that try to be more than words. */
const told = fc
  .tuple(hostileText, hostileText)
  .map(
    ([words, name]) => `"${words}," said mayor Ann ${name} Lee.\nSome 12 ${name} fled, Bob ${words} said.`,
  );
const line = fc.oneof(hostileText, longText, anyNumbers, anyText, told);
const anyBody = fc.array(line, { minLength: 1, maxLength: 5 }).map((lines) => lines.join('\n'));
const address = hostileText.map(
  (text) => `https://a.example/${encodeURI(text.replace(/\p{Surrogate}/gu, ''))}`,
);

export const anyWorld = fc.record({
  articles: fc.array(
    fc.record(
      { text: anyBody, title: hostileText, publisher: hostileText, published: hostileText, url: address },
      { requiredKeys: ['text', 'title'] },
    ),
    { minLength: 1, maxLength: 3 },
  ),
  host: fc.record(
    {
      hostName: hostileText.map((text) => text.slice(0, 100)),
      hostContact: hostileText,
      privacyUrl: address,
      invite: address,
    },
    { requiredKeys: [] },
  ),
  locale: fc.constantFrom(...languages.map(({ locales }) => locales[0] ?? 'en-US')),
});
export type World = typeof anyWorld extends fc.Arbitrary<infer T> ? T : never;

let members = 0;
/** For a member who watches one question, on a bot that keeps earlier versions and wants to know what is thought of it. */
export function contextIn({ articles, host, locale }: World): Context {
  members += 1;
  const read = articles.map(({ text, title, ...known }, at) =>
    articleOf(`a${'-long'.repeat(at * 9)}${at}`, text, { title: `${title} ${at}`, ...known }),
  );
  const earlier = articleOf(
    read[0]?.id ?? '',
    `Some 300 fled. ${read[0]?.text ?? ''}`.replaceAll('12', '13'),
  );
  const context: Context = {
    ...contextOf(read, locale),
    earlier: (id) => (id === earlier.id ? [earlier] : []),
    kept: openStore(join(folder, 'data'), 'on', (sentence) => expect(sentence).toBe('no complaint')),
    about: { version: '1.2.3', ...host },
    member: { id: `10000000000000000${members}`, locale, pressed: { message: String(members) } },
  };
  // One question is watched already.
  watchReply(`how many fled ${read[0]?.metadata.title}`, null, context);
  return context;
}
