import { countingIn } from '../counted.js';
import type { Words } from '../words.js';

const { counted } = countingIn('pt-BR');

export const chat: Words['chat'] = {
  opening: ({ articles, title }) => {
    const what =
      title === null
        ? counted(articles, { one: 'artigo', many: 'de artigos', other: 'artigos' })
        : `“${title}”`;
    return `Li ${what}. Me faça uma pergunta ou digite /help. Ctrl-D ou /quit encerra.`;
  },
  buttons: (labels) => `Continue perguntando ou digite: ${labels}`,
  unknownCommand: (name) => `Não existe o comando /${name}. Digite /help para ver os que existem.`,
};
