import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Article } from '../../src/corpus/article.js';
import { press } from '../../src/replies/buttons.js';
import type { Context } from '../../src/replies/command.js';
import { type Action, decode, encode } from '../../src/replies/custom-id.js';
import { respond } from '../../src/replies/respond.js';
import { articleOf, blockWords, contextOf, idOf, realContext, strongOf, wordsOf } from './articles.js';

let context: Context;
let article: Article;
beforeAll(async () => {
  context = await realContext();
  const [only] = context.answerer.articles;
  if (only === undefined) throw new Error('The article could not be read.');
  article = only;
});

/** Without white space, which may differ between an article's file and what is shown. */
const bare = (text: string) => text.replace(/\s/g, '');
const CHANGED = 'The article has changed since this was posted. Please ask again.';

describe('the button “Context”', () => {
  test('shows the sentences before and after, the answer still set off, each with its place', () => {
    const reply = press(idOf(respond('how many fled Kursk', {}, context), 'Context'), context);
    expect(reply.blocks.map(blockWords).map((words) => words.split('\n')[1])).toEqual([
      '¶4',
      'Belgorod and Kursk under attack · ¶5 · said by Alexei Smirnov, regional governor',
      '¶6',
    ]);
    expect(reply.blocks.map(strongOf)).toEqual([[], ['121,000'], []]);
    expect(wordsOf(reply)).toContain('Belgorod borders Ukraine');
  });

  test('widens until the sentences on both sides are eight, and narrows to the passage alone', () => {
    let reply = press(idOf(respond('how many fled Kursk', {}, context), 'Context'), context);
    const widths: number[] = [];
    while (reply.buttons.some(({ label }) => label === 'More context')) {
      widths.push(reply.blocks.length);
      reply = press(idOf(reply, 'More context'), context);
    }
    expect(widths.length).toBe(3);
    expect(wordsOf(reply)).toContain("Russia's entire Belgorod region");
    while (reply.buttons.some(({ label }) => label === 'Less context'))
      reply = press(idOf(reply, 'Less context'), context);
    expect(reply.blocks).toHaveLength(1);
    expect(strongOf(reply.blocks[0])).toEqual(['121,000']);
  });

  test('never shows the line of tags at the end of the article', () => {
    const last = article.sentences.length - 1;
    const id = encode({
      kind: 'context',
      sentence: { hash: article.hash, index: last },
      width: 8,
      span: null,
    });
    expect(wordsOf(press(id, context))).not.toContain('RussiaMoscowUkraine');
  });

  test('sets the sentence off where the answer has no shorter words', () => {
    const id = encode({ kind: 'context', sentence: { hash: article.hash, index: 4 }, width: 1, span: null });
    const sentence = article.sentences[4]?.text;
    expect(press(id, context).blocks.flatMap(strongOf)).toEqual([sentence]);
  });
});

describe('the button “More passages”', () => {
  test('shows further passages in full, three at a time, until there are no more', () => {
    const first = respond('how many fled Kursk', {}, context);
    const [, answer] = first.blocks;
    let reply = press(idOf(first, 'More passages'), context);
    const seen: string[] = reply.blocks.map(blockWords);
    expect(reply.blocks).toHaveLength(3);
    while (reply.buttons.length > 0) {
      reply = press(idOf(reply, 'More passages'), context);
      seen.push(...reply.blocks.map(blockWords));
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).not.toContain(answer === undefined ? '' : blockWords(answer));
    for (const words of seen) expect(words).toMatch(/\nBelgorod and Kursk under attack · ¶\d+/);
  });

  test('holds as many sentences as fit into 100 characters', () => {
    const sentences = Array.from({ length: 200 }, (_, index) => ({ hash: '9f3c1a2b', index: index * 7 }));
    const id = encode({ kind: 'more', sentences });
    expect(id.length).toBeLessThanOrEqual(100);
    expect(id.length).toBeGreaterThan(95);
    const action = decode(id);
    expect(action?.kind === 'more' ? action.sentences : []).toEqual(
      sentences.slice(0, action?.kind === 'more' ? action.sentences.length : 0),
    );
  });
});

describe('a button that outlives its message', () => {
  test('works with an answerer that was made later from the same files', async () => {
    const ids = respond('how many fled Kursk', {}, context).buttons.map(({ id }) => id);
    const restarted = await realContext();
    for (const id of ids) expect(press(id, restarted)).toEqual(press(id, context));
  });

  test('says that the article has changed, and shows nothing else, once its text is another', () => {
    const changed = contextOf([articleOf('belgorod-kursk', `${article.text}\nOne more line of text.`)]);
    const page = encode({ kind: 'page', hash: article.hash, page: 2 });
    for (const id of [
      ...respond('how many fled Kursk', {}, context).buttons.map((button) => button.id),
      page,
    ]) {
      expect(wordsOf(press(id, changed))).toBe(CHANGED);
      expect(press(id, changed).buttons).toEqual([]);
    }
  });
});

describe('a button that nobody made', () => {
  test.each([
    '',
    'x',
    'c:',
    'c:9f3c1a2b:1:1:5',
    'c:9f3c1a2b:-1:1',
    'c:zzzzzzzz:1:1',
    'm:',
    'p:9f3c1a2b',
    `m:${'9f3c1a2b.1_'.repeat(20)}`,
    '__proto__',
  ])('gets a polite sentence: %s', (id) => {
    expect(wordsOf(press(id, context))).toBe('I do not know this button any more. Please ask again.');
  });

  test('never does more than a button of ours could, whatever its id is', () => {
    const forged = fc.oneof(
      fc.string({ maxLength: 120 }),
      fc.stringMatching(/^[cmpl]:[0-9a-f.:_z-]{0,60}$/),
      fc
        .tuple(fc.nat({ max: 2_000 }), fc.nat({ max: 99 }), fc.nat({ max: 999 }), fc.nat({ max: 999 }))
        .map(([index, width, start, end]) =>
          encode({ kind: 'context', sentence: { hash: article.hash, index }, width, span: { start, end } }),
        ),
    );
    fc.assert(
      fc.property(forged, (id) => {
        const reply = press(id, context);
        for (const block of reply.blocks) {
          if (block.kind !== 'passage') continue;
          const [words = ''] = blockWords(block).split('\n');
          expect(bare(article.text)).toContain(bare(words));
        }
        expect(wordsOf(reply)).not.toBe('');
        for (const { id } of reply.buttons) expect(decode(id)).not.toBeNull();
      }),
      { numRuns: 1000 },
    );
  });

  test('is told from one of ours, which reads back as it was written', () => {
    const hash = fc.stringMatching(/^[0-9a-f]{8}$/);
    const n = fc.nat({ max: 36 ** 6 });
    const action: fc.Arbitrary<Action> = fc.oneof(
      fc.record({
        kind: fc.constant('context' as const),
        sentence: fc.record({ hash, index: n }),
        width: n,
        span: fc.option(fc.record({ start: n, end: n })),
      }),
      fc.record({ kind: fc.constant('page' as const), hash, page: n }),
      fc.record({ kind: fc.constant('list' as const), page: n }),
    );
    fc.assert(
      fc.property(action, (one) => {
        expect(encode(one).length).toBeLessThanOrEqual(100);
        expect(decode(encode(one))).toEqual(one);
      }),
    );
  });
});
