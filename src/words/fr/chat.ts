import { countingIn } from '../counted.js';
import type { Words } from '../words.js';

const { counted } = countingIn('fr');

export const chat: Words['chat'] = {
  opening: ({ articles, title }) => {
    const what =
      title === null
        ? counted(articles, { one: 'article', many: 'd’articles', other: 'articles' })
        : `« ${title} »`;
    return `J’ai lu ${what}. Pose-moi une question, ou tape /help. Ctrl-D ou /quit pour quitter.`;
  },
  buttons: (labels) => `Continue, ou tape : ${labels}`,
  unknownCommand: (name) => `La commande /${name} n’existe pas. Tape /help pour voir celles qui existent.`,
};
