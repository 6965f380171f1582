import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/corpus/article.js';
import { type Receipt, readReceipt, receiptFor } from '../../src/corpus/receipt.js';
import { press } from '../../src/replies/buttons.js';
import type { Context } from '../../src/replies/command.js';
import { plainMessage } from '../../src/replies/embed.js';
import { respond } from '../../src/replies/respond.js';
import { sourceReply } from '../../src/replies/source-reply.js';
import { articleOf, contextOf, idOf, realContext, strongOf, wordsOf } from './articles.js';

const before = articleOf('floods', 'Water rose.\n\nSome 40 people fled. Nobody died.', {
  url: 'https://a.example/f',
});

function receiptOf({ id, sentences }: Article, index: number): Receipt {
  const sentence = sentences[index];
  const receipt = sentence && readReceipt(receiptFor({ ...before, id }, sentence));
  if (receipt == null) throw new Error(`No sentence ${index}`);
  return receipt;
}

/** As it is for a bot that has these articles, and has kept those. */
const keeping = (now: readonly Article[], earlier: readonly Article[]): Context => ({
  ...contextOf(now),
  earlier: (id) => earlier.filter((article) => article.id === id),
});

describe('a receipt whose sentence', () => {
  test('is unchanged shows it, with what stands around it behind buttons', () => {
    const context = contextOf([before]);
    const reply = sourceReply(receiptOf(before, 1), context);
    expect(wordsOf(reply)).toBe(
      'Unchanged: it stands there letter for letter.\nSome 40 people fled.\nTitle of floods · ¶2',
    );
    expect(reply.buttons.map(({ label }) => label)).toEqual(['◀ Before', 'After ▶', 'Read from here']);
    expect(wordsOf(press(idOf(reply, 'After ▶'), context))).toContain('Nobody died.');
  });

  test('has changed shows both, what only one has set off, the link on the present one', () => {
    const now = articleOf('floods', before.text.replace('40', '45'), { url: 'https://a.example/f' });
    const { blocks } = sourceReply(receiptOf(before, 1), keeping([now], [now, before]));
    expect(blocks.map(strongOf)).toEqual([['It has changed since.'], ['40'], ['45']]);
    expect(blocks.map((block) => 'url' in block)).toEqual([false, false, true]);
  });

  test('moved within an article whose earlier words are not kept is known by the receipt alone, and that is said', () => {
    const now = articleOf('floods', 'Rain fell.\n\nWater rose.\n\nSome 40 people fled.');
    const words = wordsOf(sourceReply(receiptOf(before, 1), contextOf([now])));
    expect(words).toContain('It stands elsewhere now: ¶3');
    expect(words).toContain('that it is the same is told by the receipt alone');
    const kept = wordsOf(sourceReply(receiptOf(before, 1), keeping([now], [before])));
    expect(kept).not.toContain('told by the receipt alone');
  });

  test('is gone without a trace says so, and that the words are not kept', () => {
    const reply = sourceReply(
      receiptOf(before, 1),
      contextOf([articleOf('other', 'Otters live in rivers.')]),
    );
    expect(reply.tone).toBe('miss');
    expect(wordsOf(reply)).toBe(
      'I do not have the article of this receipt, or not any more.\nThe earlier words are not kept here.',
    );
  });

  test('is very long is shown within the limits, the change in view', () => {
    const long = (figure: string) =>
      `Some ${'very '.repeat(900)}${figure} people fled ${'far '.repeat(900)}away.`;
    const [was, now] = [articleOf('a', long('40')), articleOf('a', long('45'))];
    const { content } = plainMessage(sourceReply(receiptOf(was, 0), keeping([now], [was])));
    expect(content.length).toBeLessThanOrEqual(2000);
    expect(content).toContain('**40**');
    expect(content).toContain('**45**');
    expect(content).toContain('Now: Title of a');
  });
});

describe('an answer', () => {
  test('ends its passage with a receipt, and so does all that its buttons bring', async () => {
    const context = await realContext();
    const answer = respond('how many fled Kursk', {}, context);
    const shown = [
      answer,
      press(idOf(answer, '◀ Before'), context),
      press(idOf(answer, 'More passages'), context),
      respond('What is the population of Belgorod?', {}, context),
    ];
    for (const reply of shown) {
      const receipts = reply.blocks.flatMap((block) => ('receipt' in block ? [block.receipt ?? ''] : []));
      expect(receipts).not.toEqual([]);
      for (const written of receipts) {
        const receipt = readReceipt(written);
        expect(receipt && wordsOf(sourceReply(receipt, context))).toContain('Unchanged');
        const { content } = plainMessage(reply);
        expect(content).toContain(` · ${written.replaceAll('#', '\\#')}`);
      }
    }
  });

  test('has its receipt whole, however long its source and its text are', () => {
    const article = articleOf('a_b', `Water rose by 12 metres ${'and more '.repeat(900)}.`, {
      title: '_*'.repeat(200),
      publisher: '#'.repeat(300),
    });
    const { content } = plainMessage(respond('how many metres did water rose by', {}, contextOf([article])));
    expect(content).toMatch(/ · a\\_b\\#1\.1·[0-9a-f]{4}(?:\n|$)/);
  });
});
