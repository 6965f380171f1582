import type { Words } from '../words.js';

export const commands: Words['commands'] = {
  ask: {
    name: 'спросить',
    description: 'Задай вопрос по статье и получи ответ её словами',
    ofSeveral: 'Задай вопрос по статьям и получи ответ их словами',
    question: { name: 'вопрос', description: 'Например: сколько, кто, когда, где' },
    article: { name: 'статья', description: 'Искать только в этой статье' },
    for: { name: 'для', description: 'Упомянуть этого участника в ответе' },
    private: { name: 'приватно', description: 'Показать ответ только тебе' },
  },
  search: {
    name: 'поиск',
    description: 'Все отрывки с этими словами',
    words: { name: 'слова', description: 'Одно или несколько, в любой форме' },
    article: { name: 'статья', description: 'Искать только в этой статье' },
    speaker: { name: 'кто', description: 'Только то, что говорит этот человек' },
  },
  article: {
    name: 'статья',
    description: 'Что я прочитал: источник, объём и текст',
    article: { name: 'статья', description: 'Открыть эту статью' },
    find: { name: 'заголовок', description: 'Слова из заголовка' },
  },
  quotes: {
    name: 'цитаты',
    description: 'Цитаты одного человека или все, кого цитируют',
    speaker: { name: 'кто', description: 'Имя или должность' },
    article: { name: 'статья', description: 'Только в этой статье' },
  },
  figures: {
    name: 'числа',
    description: 'Все числа и то, к чему они относятся',
    article: { name: 'статья', description: 'Из этой статьи' },
    about: { name: 'про', description: 'Только те, что связаны с этим словом' },
  },
  timeline: {
    name: 'хронология',
    description: 'Всё, у чего есть дата, в хронологическом порядке',
    article: { name: 'статья', description: 'Из этой статьи' },
  },
  check: {
    name: 'проверить',
    description: 'Есть ли это в статье? Сравнивает слова и не судит, что правда',
    ofSeveral: 'Есть ли это в статьях? Сравнивает слова и не судит, что правда',
    text: { name: 'текст', description: 'Цитата или утверждение, до десяти предложений' },
  },
  checkMessage: { name: 'Сверить со статьями' },
  source: {
    name: 'источник',
    description: 'Снова показать отрывок по его коду и то, что с тех пор изменилось',
    receipt: { name: 'код', description: 'Стоит после источника отрывка' },
  },
  watch: {
    name: 'следить',
    description: 'Личное сообщение, когда изменится лучший отрывок для вопроса',
    add: { name: 'добавить', description: 'Следить за вопросом' },
    list: { name: 'список', description: 'За чем ты следишь' },
    stop: { name: 'стоп', description: 'Больше не следить за вопросом' },
    question: { name: 'вопрос', description: 'Например: сколько, кто, когда, где' },
    watched: { name: 'какой', description: 'Один из вопросов, за которыми ты следишь' },
  },
  about: {
    name: 'инфо',
    description: 'Что я умею, что храню, кто админ бота и как стереть данные о тебе',
  },
  help: { name: 'помощь', description: 'Что я умею и о чём можно спросить' },
};
