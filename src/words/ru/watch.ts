import { countingIn } from '../counted.js';
import type { Words } from '../words.js';
import { commands } from './commands.js';

const { counted, number } = countingIn('ru');
const { name, add, stop } = commands.watch;

/** Behind «следить за». */
const QUESTIONS = { one: 'вопросом', other: 'вопросами' };

export const watch: Words['watch'] = {
  onlyOnDiscord: 'Следить можно только в Discord: там я смогу написать тебе позже.',
  which: `Введи /${name} ${add.name} с вопросом или выбери один из своих через /${name} ${stop.name}.`,

  watching: (question) =>
    `Слежу для тебя за вопросом ${question}. Когда лучший отрывок для него изменится, пришлю тебе одно личное сообщение.`,
  already: (question) => `Ты уже следишь за вопросом ${question}.`,
  full: (most) =>
    `Ты следишь за ${counted(most, QUESTIONS)}, больше не вмещу. Сначала убери один через /${name} ${stop.name}.`,
  nothingYet: 'Пока ни один отрывок на него не отвечает.',
  thatIsNow: 'Вот что отвечает на него сейчас.',

  count: (questions) => `Ты следишь за ${counted(questions, QUESTIONS)}.`,
  none: `Ты не следишь ни за одним вопросом. Начни с /${name} ${add.name}.`,
  onlyIn: (title) => `только в «${title}»`,
  answeredIn: (place) => `ответ: ${place}`,
  notAnswered: 'пока без ответа',
  stop: 'Больше не следить',
  stopNumber: (at) => `Стоп ${number(at)}`,
  stopped: (question) => `Больше не слежу за вопросом ${question}.`,
  notWatched: 'Ты не следишь за этим вопросом.',
  dropped:
    'Мне не удалось тебе написать, потому что ты не принимаешь от меня личные сообщения. Поэтому я больше не слежу за твоими ' +
    'вопросами. Прежде чем следить снова, разреши сообщения в настройках конфиденциальности.',

  changed: 'Изменился лучший отрывок для вопроса, за которым ты следишь.',
  answeredNow: 'На вопрос, за которым ты следишь, теперь есть ответ.',
  answeredNoMore: 'На вопрос, за которым ты следишь, уже не отвечает ни один отрывок.',
  before: 'Было',
  now: 'Стало',
};
