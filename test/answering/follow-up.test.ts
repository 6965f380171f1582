import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Answerer, createAnswerer } from '../../src/answering/answerer.js';
import { type FollowUp, followUp } from '../../src/answering/follow-up.js';
import { namesOf } from '../../src/answering/known-names.js';
import { isContent } from '../../src/answering/question-phrases.js';
import { tokenize } from '../../src/answering/tokens.js';
import { articleOf, realContext } from '../replies/articles.js';
import { anyQuestion } from './arbitrary.js';

const harbour = createAnswerer([
  articleOf(
    'harbour',
    'Some 340 sailors left Tallinn on Friday after the storm. ' +
      'In Riga 25 sailors stayed, harbour master Liis Tamm told reporters. ' +
      'The storm sank 4 boats in Tallinn and 2 in Riga. ' +
      '“We have never seen such waves,” Liis Tamm said on Sunday. ' +
      'Juhan Kask, the mayor of Tallinn, opened the town hall to the crews because their cabins were under water. ' +
      'The lighthouse Suurupi was built in 1760.',
  ),
]);

/** How a text is understood after a question that was asked of these articles. */
function following(question: string, text: string, answerer: Answerer = harbour): FollowUp | null {
  const { answer } = answerer.answer(question);
  return followUp(text, { question, answer: answer?.text ?? null }, namesOf(answerer.library()));
}

/** The question that it becomes, and what is told of it: `from → to`, or the words taken up. */
function understood(question: string, text: string, answerer?: Answerer): [string, ...string[]] | null {
  const follow = following(question, text, answerer);
  if (follow === null || follow.asks === 'speaker') return null;
  const carried = follow.carried.map((one) =>
    'taken' in one ? one.taken.join(', ') : `${one.from} → ${one.to}`,
  );
  return [follow.question, ...carried];
}

describe('what is put in the place of something of its kind', () => {
  test.each([
    ['how many sailors left Tallinn?', 'and Riga?', 'how many sailors left Riga?', 'Tallinn → Riga'],
    ['how many boats sank in Tallinn', 'and in Riga?', 'how many boats sank in Riga', 'in Tallinn → in Riga'],
    ['how many boats sank in Tallinn', 'in Riga?', 'how many boats sank in Riga', 'in Tallinn → in Riga'],
    ['how many boats sank in tallinn', 'what about riga', 'how many boats sank in riga', 'tallinn → riga'],
    [
      'how many boats sank in Tallinn?',
      'And how about in Riga?!',
      'how many boats sank in Riga?',
      'in Tallinn → in Riga',
    ],
    ['how many sailors left Tallinn', 'and boats?', 'how many boats left Tallinn', 'sailors → boats'],
    [
      'how many sailors left Tallinn',
      'what about the boats?',
      'how many the boats left Tallinn',
      'sailors → the boats',
    ],
    ['how many sailors left Tallinn', 'and stayed?', 'how many sailors stayed Tallinn', 'left → stayed'],
    ['who left on Friday', 'and on Sunday?', 'who left on Sunday', 'on Friday → on Sunday'],
    ['who is the mayor of Tallinn', 'and of Riga?', 'who is the mayor of Riga', 'of Tallinn → of Riga'],
    [
      'who is the mayor of Tallinn',
      'and the mayor of Riga?',
      'who is the mayor of Riga',
      'of Tallinn → of Riga',
    ],
    ['what did Kask say', 'and Tamm?', 'what did Tamm say', 'Kask → Tamm'],
    [
      'who sailed from Riga to Tallinn',
      'and to Pärnu?',
      'who sailed from Riga to Pärnu',
      'to Tallinn → to Pärnu',
    ],
  ])('“%s” – “%s”', (question, text, ...expected) => {
    expect(understood(question, text)).toEqual(expected);
  });

  test('is added where nothing of its kind was said', () => {
    expect(understood('how many sailors left?', 'and in Riga?')).toEqual([
      'how many sailors left in Riga?',
      'sailors, left',
    ]);
    expect(understood('how many boats sank in Riga', 'and on Friday?')?.[0]).toBe(
      'how many boats sank in Riga on Friday',
    );
  });

  test.each([
    ['how many sailors sailed from Riga to Tallinn', 'and Pärnu?'],
    ['how many boats sank in Tallinn', 'and Tallinn?'],
    ['how many boats sank in Tallinn', 'Riga'],
    ['how many boats sank in Tallinn', 'Riga?'],
    ['how many boats sank', 'on Friday'],
    ['how many boats sank in Tallinn', 'after the storm'],
    ['who is the mayor', 'and the boats?'],
    ['how many boats sank in Tallinn', 'and sailors in Riga?'],
  ])('is left alone where that is not sure: “%s” – “%s”', (question, text) => {
    expect(following(question, text)).toBeNull();
  });
});

describe('a question word alone', () => {
  test.each([
    ['how many sailors left Tallinn?', 'when?', 'when sailors left Tallinn?', 'sailors, left, Tallinn'],
    ['how many left Tallinn', 'and when exactly', 'when left Tallinn', 'left, Tallinn'],
    ['how many left Tallinn', 'When was that?', 'when left Tallinn', 'left, Tallinn'],
    ['how many left Tallinn', 'why did this happen?', 'why left Tallinn', 'left, Tallinn'],
    ['how many left Tallinn', 'how come?', 'why left Tallinn', 'left, Tallinn'],
    ['who left Tallinn', 'how many?', 'how many left Tallinn', 'left, Tallinn'],
    ['how many people left Tallinn', 'how many sailors?', 'how many sailors left Tallinn', 'left, Tallinn'],
    ['when did the storm sink boats', "where's that", 'where did the storm sink boats', 'storm, sink, boats'],
    ['in which year was Suurupi built', 'by whom?', 'by whom was Suurupi built', 'Suurupi, built'],
    ['storm Tallinn boats', 'when?', 'when storm Tallinn boats', 'storm, Tallinn, boats'],
    ['who left Tallinn', 'what day?', 'what day left Tallinn', 'left, Tallinn'],
  ])('is asked of the rest of the last question: “%s” – “%s”', (question, text, ...expected) => {
    expect(understood(question, text)).toEqual(expected);
  });

  test.each(['what?', 'which?', 'how many?', 'why not?', 'who else?', 'where are you?'])(
    '“%s” adds nothing, or means something else',
    (text) => {
      expect(following('how many left Tallinn', text)).toBeNull();
    },
  );
});

describe('a question that begins with “and”', () => {
  test.each([
    ['how many left Tallinn', 'and how many were hurt?', 'how many were hurt Tallinn?', 'Tallinn'],
    [
      'how many boats sank in Tallinn on Friday',
      'and how many sailors?',
      'how many sailors sank in Tallinn on Friday',
      'sank, Tallinn, Friday',
    ],
    [
      'how many left in Tallinn on Friday',
      'but who stayed?',
      'who stayed in Tallinn on Friday?',
      'in Tallinn, on Friday',
    ],
    [
      'how many left in Tallinn on Friday',
      'and when was dinner?',
      'when was dinner in Tallinn?',
      'in Tallinn',
    ],
  ])('keeps to the place and the time: “%s” – “%s”', (question, text, ...expected) => {
    expect(understood(question, text)).toEqual(expected);
  });

  test('does not where it names a place itself, asks for one, or the last one named two', () => {
    expect(following('how many left Tallinn', 'and who stayed in Riga?')).toBeNull();
    expect(following('how many left Tallinn', 'and where were cabins?')).toBeNull();
    expect(following('how many left Tallinn for Riga', 'and how many stayed?')).toBeNull();
    expect(following('how many left Tallinn', 'how many stayed?')).toBeNull();
  });
});

describe('a pronoun', () => {
  test.each([
    ['who is the mayor of Tallinn', 'what did he open?', 'what did Juhan Kask open?', 'he → Juhan Kask'],
    ['who is the harbour master', 'what is her job', 'what is Liis Tamm’s job', 'her → Liis Tamm’s'],
    ['what did Kask open', 'why did he do it?', 'why did Kask do it?', 'he → Kask'],
    ['how many sailors left Tallinn', 'where did they go?', 'where did sailors go?', 'they → sailors'],
    ['how many boats sank in Riga', 'what happened there?', 'what happened in Riga?', 'there → in Riga'],
    ['what is Suurupi', 'when was it built?', 'when was Suurupi built?', 'it → Suurupi'],
    [
      'how many boats sank in Riga',
      'what caused that?',
      'what caused boats sank in Riga?',
      'boats, sank, Riga',
    ],
  ])('stands for what was said: “%s” – “%s”', (question, text, ...expected) => {
    expect(understood(question, text)).toEqual(expected);
  });

  test.each([
    ['how many sailors left Tallinn', 'what did he say?'],
    ['who met Kask and Tamm', 'what did the mayor say about his boat'],
    ['who is the mayor of Tallinn', 'what did Tamm say when she came'],
    ['how many sailors left Tallinn', 'are there boats?'],
    ['how many sailors left Tallinn', 'he knows'],
    ['how many boats sank in Riga', 'is it true?'],
    ['how many boats sank in Riga', 'why did the army leave its base?'],
    ['who left Tallinn', 'how many of them?'],
  ])('is left alone where it could be anything: “%s” – “%s”', (question, text) => {
    expect(following(question, text)).toBeNull();
  });
});

test.each([
  'who said that?',
  'Who says so',
  'who said this?',
  'says who?',
  'and who told you that?',
  'according to whom?',
  'who is that from?',
  'whose words are these',
])('“%s” asks for the speaker', (text) => {
  expect(following('how many sailors left Tallinn', text)).toEqual({ asks: 'speaker' });
});

test.each([
  'who said that boats sank',
  'what did Tamm say',
  'thanks',
  'ok',
  'really?',
  'tell me more',
  'and?',
  '',
  '🙂',
  '...',
  'und in Riga?',
  'a і в Ризі?',
  'constructor?',
  'and __proto__?',
])('“%s” stands by itself', (text) => {
  expect(following('who left', text)).toBeNull();
});

describe('on the article about Belgorod and Kursk', () => {
  let real: Answerer;
  beforeAll(async () => {
    real = (await realContext()).answerer;
  });
  const answerTo = (question: string) => real.answer(question).answer?.text;

  test('a conversation goes on from question to question', () => {
    const injured = understood('how many fled Kursk', 'and how many were injured?', real);
    expect(injured).toEqual(['how many were injured Kursk?', 'Kursk']);
    expect(answerTo('how many were injured Kursk?')).toBe('121');
    expect(following('how many were injured Kursk?', 'who said that?', real)).toEqual({ asks: 'speaker' });
    expect(understood('how many were injured Kursk?', 'when?', real)?.slice(1)).toEqual(['injured, Kursk']);
    expect(understood('how many fled Kursk', 'and in belgorod?', real)).toEqual([
      'how many fled in belgorod',
      'Kursk → in belgorod',
    ]);
  });

  test('a governor is followed by the other one', () => {
    expect(answerTo('who is the governor of Belgorod')).toBe('Vyacheslav Gladkov');
    const other = understood('who is the governor of Belgorod', 'and Kursk?', real);
    expect(other?.[1]).toBe('Belgorod → Kursk');
    expect(answerTo(other?.[0] ?? '')).toBe('Alexei Smirnov');
  });
});

describe('whatever is asked', () => {
  const pronoun = /\b(?:he|she|him|her|hers|his|they|them|theirs?|its?|there|then|that|this|these|those)\b/i;

  test('a question with three words of content and no pronoun is never changed by what came before', () => {
    fc.assert(
      fc.property(anyQuestion, anyQuestion, (question, text) => {
        fc.pre(tokenize(text).filter(isContent).length >= 3 && !pronoun.test(text));
        const follow = followUp(text, { question, answer: 'Ann Lee' }, namesOf(harbour.library()));
        expect(follow).toBeNull();
      }),
      { numRuns: 1000 },
    );
  });

  test('what is told of it is in the two questions or the answer, word for word', () => {
    const starts = ['and', 'what about', 'when', 'and in', 'what did he', 'why did that', 'how many'];
    fc.assert(
      fc.property(anyQuestion, fc.constantFrom(...starts), anyQuestion, (question, start, rest) => {
        const text = `${start} ${rest.split(' ').slice(0, 2).join(' ')}`;
        const follow = followUp(text, { question, answer: 'Ann Lee' }, namesOf(harbour.library()));
        if (follow?.asks !== 'question') return;
        const told = follow.carried.flatMap((one) => ('taken' in one ? one.taken : [one.from, one.to]));
        const said = `${question} ${text} Ann Lee’s`.replace(/\s+/g, ' ');
        expect(told.length).toBeGreaterThan(0);
        for (const words of told) expect(said).toContain(words.replace(/’s$/, ''));
      }),
      { numRuns: 1000 },
    );
  });
});
