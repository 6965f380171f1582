import { describe, expect, test } from 'vitest';
import { realContext } from '../replies/articles.js';

const { answerer } = await realContext();

const GLADKOV = 'Vyacheslav Gladkov';
const SMIRNOV = 'Alexei Smirnov';

/** Question; paragraph and sentence; who says it; words that answer, where some do. */
const ANSWERED: readonly (readonly [string, string, string | null, ...string[]])[] = [
  ['What number of Russians evacuated their homes?', '6.1', null, '200,000', 'Close to 200,000'],
  ['how many people ran from Kursk', '5.1', SMIRNOV, '121,000', '121,000 people'],
  ['How many pepole fled from the Krusk region?', '5.1', SMIRNOV, '121,000', '121,000 people'],
  ['How many got injured?', '5.1', SMIRNOV, '121', '121 more'],
  ['Who told Putin how many civilians had been killed?', '5.1', SMIRNOV, SMIRNOV],
  ['On what day did Smirnov meet Putin?', '5.1', SMIRNOV, 'Monday', 'on Monday'],
  ['How many Russian citizens had to flee?', '14.1', null, '200,000', 'Close to 200,000'],
  ['Drones hit how many settlements?', '3.1', GLADKOV, 'Two', 'Two settlements'],
  ['Which governor wrote on Telegram?', '2.2', GLADKOV, GLADKOV, `governor ${GLADKOV}`],
  ['gladkov telegram', '2.2', GLADKOV],
  ['Who said a state of emergency would be introduced on the regional level?', '3.1', GLADKOV],
  ['When were tens of thousands fleeing their homes?', '1.1', null, 'early this morning', 'this morning'],
  ['How many troops crossed the border?', '4.1', null, 'thousands'],
  ['Whose troops surged across the border?', '4.1', null],
  ['since what war was it the most significant attack on Russian soil', '4.1', null, 'World War II'],
  ['kharkiv', '4.1', null],
  ['what date is on the picture of the flag', '7.1', null, 'August 11, 2024'],
  ['Where did a soldier hoist the Ukrainian flag?', '7.1', null, 'Guevo', 'Guevo, Kursk Oblast, Russia'],
  ['Has the advance in Kursk hurt Putin’s efforts?', '8.1', null],
  ['When did Putin call the incursion a Western plot?', '9.1', null, 'Monday', 'on Monday'],
  ['What did the regime in Kyiv refuse to return to?', '10.1', 'Putin'],
  ['Who is doing the will of its Western masters?', '11.1', 'Putin'],
  ['wat did putin instruct his armed forces to do', '12.1', 'Putin'],
  ['Will his comments be ridiculed?', '13.1', null],
  ['What has killed thousands of civilians in Ukraine?', '15.1', null, 'special military operation'],
];

describe('of the article in corpus/ is answered, from the right sentence, with who says it', () => {
  const rows = ANSWERED.map(([question, place, speaker, ...accepted]) => ({
    question,
    place,
    speaker,
    accepted,
  }));

  test.each(rows)('$question', ({ question, place, speaker, accepted }) => {
    const answer = answerer.answer(question);
    const [first] = answer.passages;
    expect(answer.answered).toBe(true);
    expect(`${first?.paragraph}.${first?.sentence}`).toBe(place);
    expect(first?.speaker?.name ?? null).toBe(speaker);
    if (accepted.length > 0) expect(accepted).toContain(answer.answer?.text ?? 'no words');
  });
});

describe('is not in the article, and it says so', () => {
  test.each([
    'Who is the mayor of London?',
    'How tall is the Eiffel Tower?',
    'What is the best pizza recipe?',
    'When was Gladkov born?',
    'How many helicopters were shot down?',
    'When did the Roman Empire fall?',
    'Who wrote Hamlet?',
    'How much does a ticket to Moscow cost?',
    'How many children live in Belgorod?',
    'who invented the telephone',
    'asdfgh',
    'the of and',
    '👋🏽',
  ])('%s', (question) => {
    expect(answerer.answer(question)).toMatchObject({ answered: false, answer: null });
  });
});

test('its tags are never a passage', () => {
  const { passages } = answerer.answer('Russia Moscow Ukraine RussiaMoscowUkraine', { top: 100 });
  expect(passages.length).toBeGreaterThan(3);
  expect(passages.map(({ paragraph }) => paragraph)).not.toContain(16);
});
