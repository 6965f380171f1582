import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languageOf } from '../../src/corpus/language.js';
import { readArticle } from '../../src/corpus/read-article.js';

function articleIn(language: string, text: string) {
  return readArticle({ id: 'text', text, metadata: { title: 'Text', titleFrom: 'host', language } });
}

describe('the language of a text is found', () => {
  test.each([
    ['en', 'The dam above the town broke on Monday, and more than 200 people had to leave their homes.'],
    [
      'de',
      'Der Damm über der Stadt brach am Montag, und mehr als 200 Menschen mussten ihre Häuser verlassen.',
    ],
    [
      'es',
      'La presa se rompió el lunes y más de 200 personas tuvieron que abandonar sus casas en el pueblo.',
    ],
    ['fr', 'Le barrage a cédé lundi et plus de 200 personnes ont dû quitter leur maison dans la vallée.'],
    [
      'pt',
      'A barragem rompeu na segunda-feira e mais de 200 pessoas tiveram de deixar as suas casas na vila.',
    ],
    ['pl', 'Tama nad miastem pękła w poniedziałek i ponad 200 osób musiało opuścić swoje domy nad rzeką.'],
    ['uk', 'Гребля над містом прорвалася в понеділок, і понад 200 людей мусили залишити свої домівки.'],
    ['ru', 'Плотина над городом прорвалась в понедельник, и более 200 человек были вынуждены покинуть дома.'],
    ['zh', '城市上方的大坝在星期一决堤，两百多人不得不离开他们的家园，前往附近的学校避难。'],
  ])('%s', (language, text) => {
    expect(languageOf(text)).toBe(language);
  });

  test('and is English where there is too little to tell by', () => {
    expect(languageOf('Angela Merkel')).toBe('en');
    expect(languageOf('Hay lies in barn 1. Hay lies in barn 2. Hay lies in barn 3.')).toBe('en');
    expect(languageOf('— 12 !')).toBe('en');
  });

  test('where it is not stated; what is stated is taken, without region and script', () => {
    const english = 'The dam above the town broke on Monday.';
    expect(languageOf(english, 'pt-BR')).toBe('pt');
    expect(languageOf(english, 'zh-Hant-TW')).toBe('zh');
    expect(languageOf(english, 'nb')).toBe('no');
  });

  test('and is no fact about the source', () => {
    const article = readArticle({
      id: 'damm',
      text: 'Der Damm über der Stadt brach am Montag, und alle mussten ihre Häuser verlassen.',
      metadata: { title: 'Damm', titleFrom: 'host' },
    });
    expect(article.language).toBe('de');
    expect(article.metadata).not.toHaveProperty('language');
  });
});

describe('a sentence of another language stays whole', () => {
  test.each([
    ['de', 'Das gilt z. B. für Berlin, d. h. für alle.'],
    ['de', 'Am 1. Mai 2020 kam Prof. Meier in die Nr. 5.'],
    ['de', 'Im 19. Jahrhundert kostete es ca. 3 Mio. Mark.'],
    ['es', 'La Sra. López vive en EE. UU. desde el año 2000.'],
    ['es', 'Llegó a las 5 p. m. con el Dr. Pérez.'],
    ['ru', 'В 1999 г. он жил в г. Москве.'],
    ['ru', 'По словам А. С. Пушкина, т. е. поэта, это так.'],
    ['uk', 'Він народився 5 трав. 1990 р. у м. Києві.'],
    ['pl', 'Dr. Nowak przyszedł ok. 5 godz. temu.'],
    ['fr', 'Mme. Dupont habite av. Victor-Hugo, p. ex. au n° 5.'],
  ])('%s: %s', (language, text) => {
    expect(articleIn(language, text).sentences.map((sentence) => sentence.text)).toEqual([text]);
  });
});

describe('sentences of another language are told apart', () => {
  test.each([
    ['de', ['Er sagte: „Wir gehen.“', 'Danach ging er.']],
    ['es', ['¿Quién ganó?', '¡Nadie!', '¿Dónde está?']],
    ['ru', ['Это было в 1999 г.', 'Он ушёл.']],
    ['ar', ['ذهب الرجل إلى المدينة.', 'هل عاد؟', 'نعم، عاد أمس.']],
    ['hi', ['यह एक वाक्य है।', 'यह दूसरा है।']],
  ])('%s', (language, sentences) => {
    expect(articleIn(language, sentences.join(' ')).sentences.map(({ text }) => text)).toEqual(sentences);
  });

  test('also where no space stands between them, the quotes with the sentence that they close', () => {
    const sentences = ['他说：“我们走。”', '她问：“谁？”', '没有人回答！'];
    expect(articleIn('zh', sentences.join('')).sentences.map(({ text }) => text)).toEqual(sentences);
  });
});

test('sentences of any script hold the whole text but for white space, each where it says', () => {
  const piece = fc.constantFrom(
    ...'他说： “我们走。” 谁？ 大坝 ذهب الرجل. هل عاد؟ יש כאן. กรุงเทพ はい。 Er kam z. B. 1. Mai ¿Quién? ¡No! в 1999 г. 한국어 문장. 🇺🇦 \n \n\n . … «Да!» यह है।'.split(
      ' ',
    ),
    '\u200f',
    '\ud83d',
  );
  fc.assert(
    fc.property(
      fc.array(piece, { minLength: 1, maxLength: 40 }),
      fc.constantFrom('de', 'es', 'ru', 'zh', 'ar', 'he', 'th', 'ja', 'uk'),
      (pieces, language) => {
        const article = articleIn(language, pieces.join(' '));
        const bare = (text: string) => text.replace(/\s/g, '');
        let last = 0;
        for (const { start, end, text } of article.sentences) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(bare(article.text.slice(start, end))).toBe(bare(text));
          last = end;
        }
        const body = article.paragraphs.filter(({ kind }) => kind !== 'tags');
        const letters = (text: string) => bare(text).replace(/[^\p{L}\p{N}]/gu, '');
        expect(letters(article.sentences.map(({ text }) => text).join(''))).toBe(
          letters(body.map(({ start, end }) => article.text.slice(start, end)).join('')),
        );
      },
    ),
  );
});
