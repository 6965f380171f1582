import { countingIn } from '../counted.js';
import type { Words } from '../words.js';

const { counted } = countingIn('ru');

export const answers: Words['answers'] = {
  notSaid: (articles) =>
    articles > 1
      ? `Ни в одной из ${counted(articles, { one: 'статьи', other: 'статей' })} об этом не сказано.`
      : 'В статье об этом не сказано.',
  unsure: 'Не уверен, что это ответ:',
  nothingNear: 'Похожего тоже ничего не нашлось. Попробуй другие слова.',
  nearest: (passages) => (passages > 1 ? 'Вот самые близкие отрывки.' : 'Вот самый близкий отрывок.'),
  quoted: (word) => `«${word}»`,
  nowhere: (words, count, articles) =>
    `${count > 1 ? 'Слов' : 'Слова'} ${words} нет ${articles > 1 ? 'ни в одной статье' : 'в статье'}.`,
  occurs: (word, times) =>
    `Слово ${word} встречается ${counted(times, { one: 'раз', few: 'раза', many: 'раз', other: 'раза' })}.`,

  otherFigure: (figure) => `В другом отрывке другое число: ${figure}`,
  also: (place) => `также: ${place}`,

  caption: 'подпись к изображению',
  saidBy: (speaker) => `говорит ${speaker}`,

  before: '◀ Перед этим',
  after: 'После этого ▶',
  readOn: 'Читать отсюда',
  morePassages: 'Ещё отрывки',
  why: 'Почему именно это?',
};
