import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { articleOf as articleNamed, readReceipt } from '../../src/corpus/receipt.js';
import { checkReply } from '../../src/replies/check-reply.js';
import { BadOption, type Context } from '../../src/replies/command.js';
import { embedMessage, plainMessage } from '../../src/replies/embed.js';
import type { Block, Reply } from '../../src/replies/reply.js';
import { articleOf, blockWords, contextOf, realContext, strongOf, wordsOf } from './articles.js';
import { hostileText } from './hostile-text.js';

let real: Context;
beforeAll(async () => {
  real = await realContext();
});

function checked(text: string, context: Context = real, by: 'you' | 'message' = 'you'): Reply {
  const { answerer, words } = context;
  return checkReply(text, answerer.library(), { words, by, articles: answerer.articles.length });
}

const passages = (reply: Reply) => reply.blocks.filter(({ kind }) => kind === 'passage');
const COMPARED = 'I compare words. Whether something is true I cannot say.';

describe('the verdict on a sentence', () => {
  test('that is there is “exact”, with the sentence around it and the words set off', () => {
    const reply = checked('at least 12 civilians');
    expect(reply.tone).toBe('answer');
    expect(strongOf(reply.blocks[0])).toEqual(['Exact: these very words are there.']);
    expect(passages(reply).map(strongOf)).toEqual([['at least 12 civilians']]);
    expect(wordsOf(reply)).toContain('¶5 · said by Alexei Smirnov, regional governor');
    expect(reply.buttons.map(({ label }) => label)).toEqual(['◀ Before', 'After ▶']);
  });

  test('that is there more than once says how often, and where else', () => {
    const twice = contextOf([
      articleOf('a', 'Otters live in rivers.\n\nOtters live in rivers.'),
      articleOf('b', 'Old men say that otters live in rivers.'),
    ]);
    const words = wordsOf(checked('otters live in rivers', twice));
    expect(words).toContain('these very words are there, 3 times.');
    expect(words).toContain('Title of a · ¶1 · also in Title of a ¶2 · also in Title of b ¶1');
  });

  test('that runs over several sentences names a speaker only if all of them are theirs', () => {
    const context = contextOf([
      articleOf('a', '“Water rose,” said Ann Lee. Nobody died.\n\nThe bridge stayed open. It was cold.'),
    ]);
    expect(wordsOf(checked('Nobody died. The bridge stayed open.', context))).toContain(
      '\nTitle of a · ¶1–¶2\n',
    );
    expect(wordsOf(checked('The bridge stayed open. It was cold.', context))).toContain(
      '\nTitle of a · ¶2\n',
    );
  });

  test('that differs has both sides, what only one has set off', () => {
    const reply = checked('Some 121,000 persons fled in Kursk alone');
    expect(strongOf(reply.blocks[0])).toEqual(['With differences: most of these words are there.']);
    expect(passages(reply).map(strongOf)).toEqual([['persons'], ['people have']]);
    expect(passages(reply).map((block) => blockWords(block).split('\n')[1])).toEqual([
      'You wrote',
      'The article: Belgorod and Kursk under attack · ¶5 · said by Alexei Smirnov, regional governor',
    ]);
  });

  test('that differs in marks alone says so', () => {
    expect(wordsOf(checked('the most significant, cross-border attack; on Russian soil'))).toContain(
      'The same words, with other punctuation.',
    );
  });

  test('with another figure has both figures, in other words too', () => {
    expect(wordsOf(checked('Some 131,000 people have fled in Kursk alone'))).toContain(
      'Another figure: 131,000 here, 121,000 in the article.',
    );
    const said = checked('15 civilians were killed in Kursk');
    expect(said.blocks[0] && blockWords(said.blocks[0])).toBe(
      'Another figure: 15 here, 12 in the article. “15 civilians were killed in Kursk”',
    );
    expect(passages(said).map(strongOf)).toEqual([['12']]);
  });

  test('that is not there names the words that occur nowhere, and what is near', () => {
    const reply = checked('Otters live in Kursk');
    expect(reply.tone).toBe('miss');
    expect(wordsOf(reply)).toContain('“Otters”, “live” occur nowhere in the article.');
    expect(wordsOf(reply)).toContain('These are the nearest passages.');
    expect(passages(reply)).toHaveLength(2);
    expect(reply.buttons).toEqual([]);
  });

  test('where nothing is near has no passage', () => {
    const reply = checked('zzyzx qwrtp');
    expect(passages(reply)).toEqual([]);
    expect(wordsOf(reply)).toContain('I found nothing near it either.');
  });
});

describe('several sentences', () => {
  test('have those first that differ, and those that are there last', () => {
    const text =
      'Some 121,000 people have fled. Otters live in rivers. It has killed at least 14 civilians. Some 121,000 people fled in Kursk alone.';
    const verdicts = checked(text)
      .blocks.flatMap(blockWords)
      .flatMap((words) => /Another figure|With differences|Not found|Exact/.exec(words) ?? []);
    expect(verdicts).toEqual(['Another figure', 'With differences', 'Not found', 'Exact']);
  });

  test('have a verdict each, also where there is no room for all passages', () => {
    const others = real.answerer.articles[0]?.sentences
      .slice(0, 5)
      .map(({ text }) => text.replaceAll('the', 'a'));
    const reply = checked(`Otters. ${(others ?? []).join(' ')}`);
    expect(
      reply.blocks.filter((block) => /– (?:With differences|Not found)/.test(blockWords(block))),
    ).not.toEqual([]);
    expect(wordsOf(reply).match(/With differences|Another figure|Not found|Exact/g)).toHaveLength(6);
    expect(wordsOf(reply)).not.toContain('left out');
  });
});

test('every passage of an article has a receipt that leads to it', () => {
  for (const text of [
    'at least 12 civilians',
    'Otters live in Kursk',
    'Some 121,000 people fled in Kursk alone',
  ]) {
    const receipts = passages(checked(text)).flatMap((block) =>
      'receipt' in block ? [block.receipt ?? ''] : [],
    );
    expect(receipts).not.toEqual([]);
    for (const written of receipts) {
      const receipt = readReceipt(written);
      expect(receipt && articleNamed(receipt, real.answerer.articles)).toBe(real.answerer.articles[0]);
    }
  }
});

test.each(['', '!!!', '<@123456789012345678> 👍'])('a text without words is refused: %j', (text) => {
  expect(() => checked(text)).toThrow(BadOption);
  expect(() => checked(text, real, 'message')).toThrow('This message has no words to compare.');
});

test('whatever the text and the articles, all of the reply is shown, in an embed and as text', () => {
  const sentences = fc.array(
    fc.oneof(hostileText, fc.constantFrom('Water rose by 12 metres. ', 'Otters rose. ')),
    {
      maxLength: 30,
    },
  );
  fc.assert(
    fc.property(hostileText, hostileText, sentences, (title, body, pasted) => {
      const context = contextOf([
        articleOf('a', `Water rose by 11 metres. ${body}`, { title: `T ${title}` }),
      ]);
      const text = `Water rose. ${pasted.join('\n')}`;
      const reply = checked(text.slice(0, 4000), context);
      const last = reply.blocks.at(-1);
      expect(last === undefined ? '' : blockWords(last)).toContain(COMPARED);
      expect(reply.blocks.length).toBeGreaterThan(1);
      const { content } = plainMessage(reply);
      expect(content.length).toBeLessThanOrEqual(2000);
      expect(content.endsWith(COMPARED)).toBe(true);
      expect(embedMessage(reply).embeds[0].description?.endsWith(COMPARED)).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test('what is left out is counted: what is shown and what is not are all sentences', () => {
  const text = Array.from({ length: 24 }, (_, at) => `Otter ${'*'.repeat(60)} number ${at} swims.`).join(' ');
  const reply = checked(text);
  const left = Number(/(\d+) more sentences/.exec(wordsOf(reply))?.[1] ?? 0);
  const shown = reply.blocks.filter((block: Block) =>
    /Not found|Exact|figure|differences/.test(blockWords(block)),
  );
  expect(shown.length + left).toBe(24);
  expect(left).toBeGreaterThanOrEqual(14);
});
