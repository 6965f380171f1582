import { countingIn } from '../counted.js';
import type { Words } from '../words.js';

const { counted } = countingIn('es');

export const chat: Words['chat'] = {
  opening: ({ articles, title }) => {
    const what =
      title === null
        ? counted(articles, { one: 'artículo', many: 'de artículos', other: 'artículos' })
        : `“${title}”`;
    return `He leído ${what}. Hazme una pregunta o escribe /help. Ctrl-D o /quit para salir.`;
  },
  buttons: (labels) => `Sigue preguntando o escribe: ${labels}`,
  unknownCommand: (name) => `No existe el comando /${name}. Escribe /help para ver los que hay.`,
};
