import type { Words } from '../words.js';

export const commands: Words['commands'] = {
  ask: {
    name: 'запитати',
    description: 'Постав запитання до статті й отримай відповідь її словами',
    ofSeveral: 'Постав запитання до статей і отримай відповідь їхніми словами',
    question: { name: 'запитання', description: 'Наприклад: скільки, хто, коли, де' },
    article: { name: 'стаття', description: 'Шукати лише в цій статті' },
    for: { name: 'для', description: 'Згадати цього учасника у відповіді' },
    private: { name: 'приватно', description: 'Показати відповідь лише тобі' },
  },
  search: {
    name: 'пошук',
    description: 'Усі уривки з цими словами',
    words: { name: 'слова', description: 'Одне або кілька, у будь-якій формі' },
    article: { name: 'стаття', description: 'Шукати лише в цій статті' },
    speaker: { name: 'хто', description: 'Лише те, що каже ця людина' },
  },
  article: {
    name: 'стаття',
    description: 'Що я прочитав: джерело, обсяг і текст',
    article: { name: 'стаття', description: 'Відкрити цю статтю' },
    find: { name: 'заголовок', description: 'Слова із заголовка' },
  },
  quotes: {
    name: 'цитати',
    description: 'Цитати однієї людини або всі, кого цитують',
    speaker: { name: 'хто', description: 'Ім’я або посада' },
    article: { name: 'стаття', description: 'Лише в цій статті' },
  },
  figures: {
    name: 'числа',
    description: 'Усі числа й те, чого вони стосуються',
    article: { name: 'стаття', description: 'З цієї статті' },
    about: { name: 'про', description: 'Лише ті, що пов’язані з цим словом' },
  },
  timeline: {
    name: 'хронологія',
    description: 'Усе, що має дату, у хронологічному порядку',
    article: { name: 'стаття', description: 'З цієї статті' },
  },
  check: {
    name: 'перевірити',
    description: 'Чи є це в статті? Порівнює слова й не судить, що правда',
    ofSeveral: 'Чи є це у статтях? Порівнює слова й не судить, що правда',
    text: { name: 'текст', description: 'Цитата або твердження, до десяти речень' },
  },
  checkMessage: { name: 'Звірити зі статтями' },
  source: {
    name: 'джерело',
    description: 'Знову показати уривок за його кодом і те, що відтоді змінилося',
    receipt: { name: 'код', description: 'Стоїть після джерела уривка' },
  },
  watch: {
    name: 'стежити',
    description: 'Особисте повідомлення, коли зміниться найкращий уривок для запитання',
    add: { name: 'додати', description: 'Стежити за запитанням' },
    list: { name: 'список', description: 'За чим ти стежиш' },
    stop: { name: 'стоп', description: 'Більше не стежити за запитанням' },
    question: { name: 'запитання', description: 'Наприклад: скільки, хто, коли, де' },
    watched: { name: 'яке', description: 'Одне із запитань, за якими ти стежиш' },
  },
  about: {
    name: 'інфо',
    description: 'Що я вмію, що зберігаю, хто адмін бота і як стерти дані про тебе',
  },
  help: { name: 'допомога', description: 'Що я вмію і про що можна запитати' },
};
