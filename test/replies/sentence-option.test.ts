import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ask } from '../../commands/ask.js';
import { press } from '../../src/replies/buttons.js';
import type { Choice, Context } from '../../src/replies/command.js';
import { anyQuestion, anyText } from '../answering/arbitrary.js';
import { articleOf, contextOf, idOf, realContext, wordsOf } from './articles.js';
import { hostileText } from './hostile-text.js';

const real = await realContext();
const several = contextOf([
  articleOf('cats', 'Cats sleep for sixteen hours a day.', { title: 'All about cats' }),
  articleOf('dogs', 'Dogs sleep at night.', { title: 'All about dogs' }),
]);
const offered = (typed: string, context: Context = real, options = {}): readonly Choice[] =>
  ask.complete?.('question', typed, context, options) ?? [];
const sentences = (context: Context) => context.answerer.articles.flatMap((article) => article.sentences);

describe('while a question is typed', () => {
  test('the first choice is the text itself, the next the sentence that answers it, around its words', () => {
    const [first, second] = offered('how many fled Kurs');
    expect(first).toEqual({ name: 'how many fled Kurs', value: 'how many fled Kurs' });
    expect(second?.name).toMatch(/^Some 121,000 people have fled in Kursk alone .+…$/);
  });

  test('a sentence is cut where its matched words are still seen', () => {
    const [, best] = offered('commission to declare');
    expect(best?.name).toMatch(/^….+governmental commission to declare/);
    expect(best?.name.length).toBeLessThanOrEqual(100);
  });

  test.each(['', '   ', 'x'.repeat(101)])('there are no choices for “%s”', (typed) => {
    expect(offered(typed)).toEqual([]);
  });

  test('only the article that is named is looked in; one that is still being typed is not', () => {
    expect(offered('sleep', several, { article: 'dogs' }).map(({ name }) => name)).toEqual([
      'sleep',
      'Dogs sleep at night.',
    ]);
    expect(offered('sleep', several, { article: 'nothing like it' })).toHaveLength(3);
  });

  test('what was chosen offers itself again', () => {
    const [, best] = offered('how many fled Kursk');
    expect(offered(best?.value ?? '')).toEqual([
      { name: expect.stringMatching(/^Some 121,000/), value: best?.value },
    ]);
  });

  test('choices are such as Discord takes and each opens, whatever is typed about whatever text', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, hostileText), fc.oneof(anyQuestion, hostileText), (text, typed) => {
        const context = contextOf([articleOf('any', text), articleOf('other', 'Kyiv sleeps.')]);
        const choices = offered(typed, context);
        expect(choices.length).toBeLessThanOrEqual(25);
        for (const [at, { name, value }] of choices.entries()) {
          for (const part of [name, value]) {
            expect(part.trim().length).toBeGreaterThanOrEqual(1);
            expect(part.length).toBeLessThanOrEqual(100);
            expect(part).not.toMatch(/\p{Surrogate}/u);
          }
          if (at === 0) continue;
          const words = wordsOf(ask.reply({ question: value }, context));
          expect(sentences(context).some((sentence) => words.startsWith(sentence.text))).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('a sentence that was chosen', () => {
  const code = offered('how many fled Kursk')[1]?.value ?? '';
  const reply = ask.reply({ question: code }, real);

  test('is shown whole, with its source, and no question above it', () => {
    expect(reply.question).toBeUndefined();
    expect(wordsOf(reply)).toBe(
      'Some 121,000 people have fled in Kursk alone since the start of the fighting, which has killed at least 12 ' +
        'civilians and injured 121 more, regional governor Alexei Smirnov told a meeting with Putin on Monday.\n' +
        'Belgorod and Kursk under attack · ¶5 · said by Alexei Smirnov, regional governor',
    );
  });

  test('has buttons for what is around it, the page, and passages near it', () => {
    expect(wordsOf(press(idOf(reply, '◀ Before'), real))).toContain('Belgorod borders Ukraine');
    expect(wordsOf(press(idOf(reply, 'Read from here'), real))).toContain('Page 2 of 3');
    expect(wordsOf(press(idOf(reply, 'More passages'), real))).not.toContain('Some 121,000');
  });

  test.each(['§', '§0000000g.4', '§00000000'])('is not what “%s” names: that is a question', (question) => {
    const context = contextOf([articleOf('a', 'Cats sleep.')]);
    const reply = ask.reply({ question }, context);
    expect(reply.question).toBe(question);
    expect(wordsOf(reply)).not.toContain('Cats');
  });

  test('is not shown after the article has changed: the member is told', () => {
    const changed = contextOf([articleOf('belgorod-kursk', 'Another text.')]);
    expect(() => ask.reply({ question: code }, changed)).toThrow(
      'The article has changed since this was posted. Please ask again.',
    );
  });
});
