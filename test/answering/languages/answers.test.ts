import { describe, expect, test } from 'vitest';
import { createAnswerer } from '../../../src/answering/answerer.js';
import { articleOf } from '../../replies/articles.js';

const GERMAN =
  'Der Damm über der Stadt brach am 3. Mai 2021. Mehr als 1.250 Menschen verließen ihre Häuser. ' +
  'Die Bürgermeisterin Anna Weber nannte es ein Unglück. Gebaut wurde der Staudamm im Jahr 1931 aus Beton. ' +
  'Das Wasser stand in der Kirche zwei Meter hoch.';
const RUSSIAN =
  'Плотина над городом прорвалась 3 мая 2021 года. Более 1250 человек покинули свои дома. ' +
  'Построили плотину в 1931 году из бетона. Вода стояла в церкви.';
const CHINESE =
  '城市上方的大坝于2021年5月3日决堤。超过1250人离开了家园。大坝是用混凝土建造的。教堂里的水有两米深。';
const ENGLISH =
  'The dam above the town broke on 3 May 2021. More than 1,250 people left their homes. It was built of concrete.';

function answerTo(question: string, ...texts: readonly string[]) {
  const answerer = createAnswerer(texts.map((text, at) => articleOf(`text-${at}`, text)));
  return answerer.answer(question);
}

describe('a question is answered in its article’s language', () => {
  test.each([
    ['Wie viele Menschen verließen ihre Häuser?', GERMAN, '1.250'],
    ['Wann brach der Damm?', GERMAN, '3. Mai 2021'],
    ['Сколько человек покинули дома?', RUSSIAN, '1250'],
    ['Когда прорвалась плотина?', RUSSIAN, '3 мая 2021'],
    ['多少人离开了家园？', CHINESE, '1250'],
    ['大坝什么时候决堤？', CHINESE, '2021年5月3日'],
  ])('%s', (question, text, words) => {
    const { answered, answer, passages } = answerTo(question, text);
    expect(answered).toBe(true);
    expect(answer?.text).toBe(words);
    expect(passages[0]?.text.slice(answer?.start, answer?.end)).toBe(words);
  });

  test('with the whole sentence where no words of the kind asked for can be told apart', () => {
    const { answer, passages } = answerTo('Woraus wurde der Staudamm gebaut?', GERMAN);
    expect(passages[0]?.text).toBe('Gebaut wurde der Staudamm im Jahr 1931 aus Beton.');
    expect(answer).toBeNull();
  });
});

describe('several languages stand side by side', () => {
  test('each question finds the article of its language', () => {
    const texts = [ENGLISH, GERMAN, RUSSIAN, CHINESE];
    const first = (question: string) => answerTo(question, ...texts).passages[0]?.article.id;
    expect(first('How many people left their homes?')).toBe('text-0');
    expect(first('Wie viele Menschen haben ihre Häuser verlassen?')).toBe('text-1');
    expect(first('Сколько человек покинули свои дома?')).toBe('text-2');
    expect(first('多少人离开了家园？')).toBe('text-3');
  });

  test('names and figures are found in all of them', () => {
    const { passages } = answerTo('Anna Weber 1931', ENGLISH, GERMAN);
    expect(passages[0]?.article.id).toBe('text-1');
  });
});

test('what an article of another language does not say is refused', () => {
  const { answered } = answerTo('Welche Temperatur hat die Oberfläche des Planeten Merkur?', GERMAN);
  expect(answered).toBe(false);
});

describe('what the article does not say of its subject is answered unsurely at most', () => {
  const RUSSIAN_MUSEUM =
    'Городской музей открыли в 1996 году в старой мельнице. Каждый год его посещают около 15 000 человек.';
  const GERMAN_MUSEUM =
    'Das Museum wurde 1996 in einer alten Mühle eröffnet. Jedes Jahr besuchen es 15.000 Menschen.';

  test.each([
    ['Wie viele Gemälde hat das Museum?', GERMAN_MUSEUM],
    ['Wann wurde das Museum geschlossen?', GERMAN_MUSEUM],
    ['Когда закрыли музей?', RUSSIAN_MUSEUM],
    ['Сколько картин в музее?', RUSSIAN_MUSEUM],
    ['茶园有多少工人？', '山谷里的茶园始建于1950年。茶园占地二百公顷，由三个村庄共同管理。'],
  ])('%s', (question, text) => {
    expect(answerTo(question, text).confidence).toBeLessThan(0.5);
  });

  test.each([
    ['Wie viele Menschen besuchen das Museum?', GERMAN_MUSEUM],
    ['Wann wurde das Museum eröffnet?', GERMAN_MUSEUM],
    ['Когда открыли музей?', RUSSIAN_MUSEUM],
    ['茶园占地多少公顷？', '山谷里的茶园始建于1950年。茶园占地二百公顷，由三个村庄共同管理。'],
  ])('and what it says is answered surely: %s', (question, text) => {
    expect(answerTo(question, text).confidence).toBeGreaterThan(0.5);
  });
});

test('another figure is not shown beside the answer where its unit is not known', () => {
  const text =
    'Die alte Brücke wurde 1953 von dem Ingenieur Karl Weiss gebaut. Sie ist 240 Meter lang und führt über die Elbe.';
  const answer = createAnswerer([articleOf('bridge', text, { title: 'Die Brücke' })]).answer(
    'Wie lang ist die Brücke?',
  );
  expect(answer.answer?.text).toBe('240');
  expect(answer).not.toHaveProperty('others');
});
