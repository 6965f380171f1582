/** Whatever an article is, what is shown of it is within Discord's limits and in the article's own words. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { article } from '../../commands/article.js';
import { figures } from '../../commands/figures.js';
import { quotes } from '../../commands/quotes.js';
import { timeline } from '../../commands/timeline.js';
import { press } from '../../src/replies/buttons.js';
import type { Context } from '../../src/replies/command.js';
import { embedMessage, plainMessage } from '../../src/replies/embed.js';
import type { Block, Reply } from '../../src/replies/reply.js';
import { anyNumbers } from '../facts/texts.js';
import { articleOf, contextOf } from './articles.js';
import { renderDiscord } from './discord-markdown.js';
import { hostileText, longText } from './hostile-text.js';

/** What people are quoted with, names and all, made of anything. */
const quotation = fc
  .tuple(hostileText, hostileText)
  .map(
    ([words, name]) => `"${words}," said mayor Ann ${name} Lee.\nSome 12 ${name} fled, Bob ${words} said.`,
  );
const anyText = fc
  .array(fc.oneof(hostileText, longText, anyNumbers, quotation), { minLength: 1, maxLength: 5 })
  .map((paragraphs) => paragraphs.join('\n'));

/** One to three articles whose texts, titles and sources are anything, and a language. */
const anyArticles = fc.record({
  articles: fc.array(fc.record({ text: anyText, title: hostileText, publisher: hostileText }), {
    minLength: 1,
    maxLength: 3,
  }),
  locale: fc.constantFrom('en-US', 'de'),
});

function read({ articles, locale }: typeof anyArticles extends fc.Arbitrary<infer T> ? T : never): Context {
  return contextOf(
    articles.map(({ text, title, publisher }, at) =>
      articleOf(`a${at}`, text, { title: `${title} ${at}`, publisher }),
    ),
    locale,
  );
}

const commands = { article, quotes, figures, timeline };

const anyCall = fc.oneof(
  fc.record({ name: fc.constant('article' as const), find: fc.constantFrom('', 'a', '2 x') }),
  fc.record({ name: fc.constant('quotes' as const), speaker: hostileText.map((text) => text.slice(0, 100)) }),
  fc.record({ name: fc.constant('quotes' as const) }),
  fc.record({ name: fc.constant('figures' as const), about: fc.constantFrom('', '', 'people', '#') }),
  fc.record({ name: fc.constant('timeline' as const) }),
);

/** A reply, and what a member may come to from it by pressing buttons: each page, and what stands on some of them. */
function* reached({ name, ...options }: { name: keyof typeof commands }, context: Context): Generator<Reply> {
  const first = commands[name].reply(options, context);
  yield first;
  const seen = new Set<string>();
  const open = [...first.buttons];
  while (seen.size < 12) {
    const button = open.pop();
    if (button === undefined) return;
    if (seen.has(button.id)) continue;
    seen.add(button.id);
    const reply = press(button.id, context);
    yield reply;
    open.unshift(...reply.buttons);
  }
}

function expectWithinLimits(reply: Reply): void {
  const embed = embedMessage(reply);
  const [{ description = '' }] = embed.embeds;
  const text = plainMessage(reply);
  expect(description.length).toBeLessThanOrEqual(4096);
  expect(text.content.length).toBeLessThanOrEqual(2000);
  expect(renderDiscord(description).live).toEqual([]);
  expect(renderDiscord(text.content).live).toEqual([]);
  expect(reply.buttons.length).toBeLessThanOrEqual(25);
  for (const { components } of embed.components) {
    expect(components.length).toBeLessThanOrEqual(5);
    for (const { custom_id, label = '' } of components) {
      expect(custom_id.length).toBeLessThanOrEqual(100);
      expect(label.length).toBeLessThanOrEqual(80);
      expect(label.trim()).not.toBe('');
    }
  }
}

const bare = (text: string) => text.replace(/[\s\p{Cc}]/gu, '');

function textOf(block: Block): string {
  const pieces = typeof block.text === 'string' ? [block.text] : block.text;
  return pieces.map((piece) => (typeof piece === 'string' ? piece : piece.strong)).join('');
}

describe('whatever the articles are, what is shown of them', () => {
  test('is within Discord’s limits on every page, and nothing in it is live', () => {
    fc.assert(
      fc.property(anyArticles, anyCall, (articles, call) => {
        const context = read(articles);
        for (const reply of reached(call, context)) expectWithinLimits(reply);
      }),
      { numRuns: 50 },
    );
  });

  test('leads only to what is there', () => {
    fc.assert(
      fc.property(anyArticles, anyCall, (articles, call) => {
        const context = read(articles);
        for (const reply of reached(call, context)) expect(reply.tone).not.toBe('trouble');
      }),
      { numRuns: 30 },
    );
  });

  test('is, where it is a passage or a paragraph, the article’s own words', () => {
    fc.assert(
      fc.property(anyArticles, anyCall, (articles, call) => {
        const context = read(articles);
        const texts = context.answerer.articles.map(({ text }) => bare(text));
        for (const reply of reached(call, context)) {
          for (const block of reply.blocks) {
            if (block.kind !== 'passage' && block.kind !== 'paragraph') continue;
            expect(texts.some((text) => text.includes(bare(textOf(block))))).toBe(true);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  test('offers choices of speakers that Discord takes, and that the command takes back', () => {
    fc.assert(
      fc.property(anyArticles, hostileText, (articles, typed) => {
        const context = read(articles);
        for (const { name, value } of quotes.complete?.('speaker', typed.slice(0, 100), context) ?? []) {
          expect(name.length).toBeGreaterThanOrEqual(1);
          expect(name.length).toBeLessThanOrEqual(100);
          expect(value.length).toBeGreaterThanOrEqual(1);
          expect(value.length).toBeLessThanOrEqual(100);
          expect(quotes.reply({ speaker: value }, context).tone).toBe('plain');
        }
      }),
      { numRuns: 40 },
    );
  });
});
