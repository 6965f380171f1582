import { countingIn } from '../counted.js';
import type { Words } from '../words.js';

const { counted } = countingIn('uk');

export const answers: Words['answers'] = {
  notSaid: (articles) =>
    articles > 1
      ? `У жодній із ${counted(articles, { one: 'статті', other: 'статей' })} про це не сказано.`
      : 'У статті про це не сказано.',
  unsure: 'Не впевнений, що це відповідь:',
  nothingNear: 'Схожого теж нічого не знайшлося. Спробуй інші слова.',
  nearest: (passages) => (passages > 1 ? 'Ось найближчі уривки.' : 'Ось найближчий уривок.'),
  quoted: (word) => `«${word}»`,
  nowhere: (words, count, articles) =>
    `${count > 1 ? 'Слів' : 'Слова'} ${words} немає ${articles > 1 ? 'в жодній статті' : 'у статті'}.`,
  occurs: (word, times) =>
    `Слово ${word} трапляється ${counted(times, { one: 'раз', few: 'рази', many: 'разів', other: 'раза' })}.`,

  otherFigure: (figure) => `В іншому уривку інше число: ${figure}`,
  also: (place) => `також: ${place}`,

  caption: 'підпис до зображення',
  saidBy: (speaker) => `каже ${speaker}`,

  before: '◀ Перед цим',
  after: 'Після цього ▶',
  readOn: 'Читати звідси',
  morePassages: 'Ще уривки',
  why: 'Чому саме це?',
};
