import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Context } from '../../src/replies/command.js';
import type { Reply } from '../../src/replies/reply.js';
import { respond } from '../../src/replies/respond.js';
import { respondInTurn } from '../../src/replies/turn-reply.js';
import { articleOf, contextOf, realContext, wordsOf } from './articles.js';
import { hostileText } from './hostile-text.js';

let context: Context;
beforeAll(async () => {
  context = await realContext();
});

/** The replies to a conversation, each message following what came before. */
function converse(texts: readonly string[], where: Context = context): Reply[] {
  const replies: Reply[] = [];
  for (const text of texts) {
    const last = replies.findLast(({ turn }) => turn !== undefined)?.turn ?? null;
    replies.push(respondInTurn(text, last, where));
  }
  return replies;
}

describe('a reply to a message that follows another', () => {
  test('begins with what was carried over, and is followed by the answer', () => {
    const [, second] = converse(['how many people have fled in Kursk?', 'and in Belgorod?']);
    expect(second?.blocks[0]).toEqual({ kind: 'note', text: 'in Kursk → in Belgorod' });
    expect(second?.turn).toEqual({ question: 'how many people have fled in Belgorod?' });
  });

  test('is in the language of whoever reads it', async () => {
    const german = await realContext('de');
    expect(converse(['how many fled Kursk', 'when?'], german)[1]?.blocks[0]).toEqual({
      kind: 'note',
      text: 'Aufgegriffen: fled, Kursk',
    });
  });

  test('is the same as to a message alone where nothing is carried over', () => {
    for (const text of ['who is the governor of Belgorod', 'hello', '', 'zzyzx qwrtp']) {
      expect(converse(['how many fled Kursk', text])[1]).toEqual(respond(text, {}, context));
    }
  });

  test('keeps to the article that the last question was asked of, as long as it is there', () => {
    const two = contextOf([
      articleOf('cats', 'Cats sleep in Leeds since 1990.'),
      articleOf('dogs', 'Dogs sleep in Leeds since 1980.'),
    ]);
    const last = { question: 'who sleeps in Leeds', article: 'dogs' };
    const reply = respondInTurn('since when?', last, two);
    expect(reply.turn).toEqual({ question: 'since when sleeps in Leeds', article: 'dogs' });
    expect(wordsOf(reply)).not.toContain('Cats');
    const gone = respondInTurn('since when?', { ...last, article: 'birds' }, two);
    expect(gone).toEqual(respond('since when?', {}, two));
  });

  test('takes up nothing where both together are too long for a question', () => {
    const last = { question: `how many fled Kursk ${'word '.repeat(56)}` };
    const text = 'and for how long exactly?';
    expect(respondInTurn(text, { question: 'how many fled Kursk' }, context).turn?.question).toContain(
      'Kursk',
    );
    expect(respondInTurn(text, last, context)).toEqual(respond(text, {}, context));
  });
});

describe('“who said that?”', () => {
  test('is answered with the speaker and the passage, and the question before goes on', () => {
    const [, who, when] = converse(['how many fled Kursk', 'who said that?', 'when?']);
    expect(who?.blocks[0]).toEqual({ kind: 'answer', text: 'Alexei Smirnov' });
    expect(who?.blocks[1]).toMatchObject({ kind: 'passage' });
    expect(when?.blocks[0]).toEqual({ kind: 'note', text: 'Taken up: fled, Kursk' });
  });

  test('is told that the article names nobody, where it does not', () => {
    const [, who] = converse(
      ['how many boats sank', 'who said that?'],
      contextOf([articleOf('storm', 'The storm sank 4 boats in Riga. Nobody was hurt by the waves.')]),
    );
    expect(who === undefined ? '' : wordsOf(who)).toMatch(
      /^The article names nobody who says this:\nThe storm sank 4 boats in Riga\./,
    );
  });

  test('is a question like any other where nothing was answered before', () => {
    const [, who] = converse(['how many unicorns flew to Mars', 'who said that?']);
    expect(who).toEqual(respond('who said that?', {}, context));
  });
});

test('whatever two messages say, the second gets a reply', () => {
  fc.assert(
    fc.property(
      hostileText,
      hostileText,
      fc.constantFrom('', 'and ', 'when ', 'what did he '),
      (one, two, start) => {
        const replies = converse([`how many ${one}`, start + two]);
        for (const { blocks } of replies) expect(blocks.length).toBeGreaterThan(0);
      },
    ),
    { numRuns: 300 },
  );
});
