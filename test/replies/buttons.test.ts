import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Article } from '../../src/corpus/article.js';
import { openPage } from '../../src/replies/article-reply.js';
import { press } from '../../src/replies/buttons.js';
import type { Context } from '../../src/replies/command.js';
import { widen } from '../../src/replies/context-reply.js';
import { openFigures } from '../../src/replies/figures-reply.js';
import { more } from '../../src/replies/passages-reply.js';
import { openQuotes } from '../../src/replies/quotes-reply.js';
import { respond } from '../../src/replies/respond.js';
import { openTimeline } from '../../src/replies/timeline-reply.js';
import { why } from '../../src/replies/why-reply.js';
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

/** The id of a button that widens the passage with that index. */
function dial(
  index: number,
  before: number,
  after: number,
  span: { start: number; end: number } | null = null,
): string {
  return widen.id({ place: { hash: article.hash, index }, before, after, span }) ?? '';
}

describe('the buttons beside a passage', () => {
  test('add one sentence on their side, the answer still set off, each with its place', () => {
    const wider = press(idOf(respond('how many fled Kursk', {}, context), '◀ Before'), context);
    const widest = press(idOf(wider, 'After ▶'), context);
    expect(widest.blocks.map(blockWords).map((words) => words.split('\n')[1])).toEqual([
      '¶4',
      'Belgorod and Kursk under attack · ¶5 · said by Alexei Smirnov, regional governor',
      '¶6',
    ]);
    expect(wider.blocks).toHaveLength(2);
    expect(widest.blocks.map(strongOf)).toEqual([[], ['121,000'], []]);
    expect(wordsOf(widest)).toContain('Belgorod borders Ukraine');
  });

  test('widen until the article ends on that side, or there are eight sentences', () => {
    for (const [label, most] of [
      ['◀ Before', article.sentences.findIndex(({ text }) => text.startsWith('Some 121,000'))],
      ['After ▶', 8],
    ] as const) {
      let reply = respond('how many fled Kursk', {}, context);
      let presses = 0;
      while (reply.buttons.some((button) => button.label === label)) {
        reply = press(idOf(reply, label), context);
        presses += 1;
      }
      expect(presses).toBe(Math.min(8, most));
    }
  });

  test('open the page of the article on which the passage stands', () => {
    for (const { index, text } of article.sentences) {
      const page = press(idOf(press(dial(index, 0, 0), context), 'Read from here'), context);
      expect(bare(wordsOf(page))).toContain(bare(text));
    }
  });

  test('never show the line of tags at the end of the article', () => {
    const last = article.sentences.length - 1;
    expect(wordsOf(press(dial(last, 8, 8), context))).not.toContain('RussiaMoscowUkraine');
  });

  test('set the sentence off where the answer has no shorter words', () => {
    expect(press(dial(4, 1, 1), context).blocks.flatMap(strongOf)).toEqual([article.sentences[4]?.text]);
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
    const id = more.id(sentences) ?? '';
    expect(id.length).toBeLessThanOrEqual(100);
    expect(id.length).toBeGreaterThan(95);
    expect(wordsOf(press(id, context))).toBe(CHANGED);
  });
});

describe('the button “Why this?”', () => {
  const pressed = (question: string) => press(idOf(respond(question, {}, context), 'Why this?'), context);

  test('says how each word was found', () => {
    const words = wordsOf(pressed('how many fled Krusk'));
    expect(words).toContain('“fled”: written “fled”');
    expect(words).toContain('“Krusk”: but for a slip “Kursk”');
  });

  test.each(['how many fled Kursk', 'Who is the governor of Belgorod?', 'Where is Guevo?'])(
    'shows shares that add up to the score it shows: %s',
    (question) => {
      const words = wordsOf(pressed(question));
      const score = Number(/Its score is (\S+),/.exec(words)?.[1]);
      const shares = [...words.matchAll(/^([+-]\d+\.\d\d) /gm)].map(([, share]) =>
        Math.round(Number(share) * 100),
      );
      expect(shares.length).toBeGreaterThan(3);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(Math.round(score * 100));
    },
  );

  test('is of the very passage that the answer shows', () => {
    const [best] = context.answerer.answer('how many fled Kursk').passages;
    expect(wordsOf(pressed('how many fled Kursk'))).toContain(best?.text);
  });

  test('is left out where the question is too long for an id', () => {
    const long = `how many fled Kursk ${'and Belgorod '.repeat(9)}`;
    expect(respond(long, {}, context).buttons.map(({ label }) => label)).not.toContain('Why this?');
  });

  test('fits any question into an id of ours, or refuses it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 90 }), (question) => {
        const id = why.id({ hash: article.hash, alone: true, question });
        expect(id === null || id.length <= 100).toBe(true);
        if (id !== null) expect(() => press(id, context)).not.toThrow();
      }),
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
    const page = openPage.id({ hash: article.hash, page: 2 }) ?? '';
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
    'c:9f3c1a2b:1:1:1:5',
    'c:9f3c1a2b:1:1',
    'y:9f3c1a2b',
    'c:9f3c1a2b:-1:1',
    'c:zzzzzzzz:1:1',
    'm:',
    'p:9f3c1a2b',
    'k:',
    'k:9f3c1a2b:1:2',
    'g:9f3c1a2b:0',
    't:*',
    `m:${'9f3c1a2b.1_'.repeat(20)}`,
    '__proto__',
  ])('gets a polite sentence: %s', (id) => {
    expect(wordsOf(press(id, context))).toBe('I do not know this button any more. Please ask again.');
  });

  test('never does more than a button of ours could, whatever its id is', () => {
    const forged = fc.oneof(
      fc.string({ maxLength: 120 }),
      fc.stringMatching(/^[cmplykgt]:[0-9a-f.:*_z-]{0,60}$/),
      fc
        .tuple(fc.nat({ max: 2_000 }), fc.nat({ max: 99 }), fc.nat({ max: 999 }), fc.nat({ max: 999 }))
        .map(([index, width, start, end]) => dial(index, width, width, { start, end })),
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
        for (const { id } of reply.buttons) expect(wordsOf(press(id, context))).not.toContain('do not know');
      }),
      { numRuns: 1000 },
    );
  });

  test('is told from one of ours, which reads back as it was written', () => {
    const hash = fc.stringMatching(/^[0-9a-f]{8}$/);
    const n = fc.nat({ max: 36 ** 6 });
    const span = fc.option(fc.record({ start: n, end: n }));
    const id = fc.oneof(
      fc
        .record({ place: fc.record({ hash, index: n }), before: n, after: n, span })
        .map((state) => widen.id(state)),
      fc.record({ hash, page: n }).map((state) => openPage.id(state)),
      fc
        .record({ hash, alone: fc.boolean(), question: fc.stringMatching(/^.{1,60}$/) })
        .map((state) => why.id(state)),
      fc
        .record({ scope: hash, page: n, of: fc.option(fc.record({ hash, index: n })) })
        .map((state) => openQuotes.id(state)),
      fc
        .record({ scope: hash, part: n, page: n, about: fc.stringMatching(/^.{0,60}$/) })
        .map((state) => openFigures.id(state)),
      fc.record({ scope: hash, part: n, page: n }).map((state) => openTimeline.id(state)),
    );
    // Of an article that is not there: whatever else it says, it was read.
    fc.assert(
      fc.property(id, (one) => {
        expect(one?.length ?? 0).toBeLessThanOrEqual(100);
        if (one !== null) expect(wordsOf(press(one, context))).toBe(CHANGED);
      }),
    );
  });
});
