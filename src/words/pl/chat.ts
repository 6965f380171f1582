import { countingIn } from '../counted.js';
import type { Words } from '../words.js';
import { nouns } from './nouns.js';

const { counted } = countingIn('pl');

export const chat: Words['chat'] = {
  opening: ({ articles, title }) => {
    const what = title === null ? counted(articles, nouns.articles) : `„${title}”`;
    return `Przeczytałem ${what}. Zadaj mi pytanie albo wpisz /help. Ctrl-D lub /quit kończy.`;
  },
  buttons: (labels) => `Pytaj dalej albo wpisz: ${labels}`,
  unknownCommand: (name) => `Nie ma polecenia /${name}. Wpisz /help, żeby zobaczyć, jakie są.`,
};
