import { countingIn } from '../counted.js';
import type { Words } from '../words.js';
import { commands } from './commands.js';

const { counted, number } = countingIn('fr');
const { name, add, stop } = commands.watch;

/** It is the member who follows a question: of the bot, "je suis" would be read as "I am". */
export const watch: Words['watch'] = {
  onlyOnDiscord: 'Suivre une question ne marche que sur Discord : là, je peux t’écrire plus tard.',
  which: `Utilise /${name} ${add.name} avec une question, ou choisis une des tiennes avec /${name} ${stop.name}.`,

  watching: (question) =>
    `C’est noté, tu suis ${question}. Quand le meilleur passage change, je t’envoie un message privé.`,
  already: (question) => `Tu suis déjà ${question}.`,
  full: (most) =>
    `Tu suis ${number(most)} questions, et je ne peux pas en garder plus. Arrête d’abord d’en suivre une avec /${name} ${stop.name}.`,
  nothingYet: 'Pour l’instant, aucun passage n’y répond.',
  thatIsNow: 'Voici ce qui y répond maintenant.',

  count: (questions) => `Tu suis ${counted(questions, { one: 'question', other: 'questions' })}.`,
  none: `Tu ne suis aucune question. Commence avec /${name} ${add.name}.`,
  onlyIn: (title) => `seulement dans « ${title} »`,
  answeredIn: (place) => `réponse dans ${place}`,
  notAnswered: 'pas encore de réponse',
  stop: 'Ne plus suivre',
  stopNumber: (at) => `Arrêter le n° ${number(at)}`,
  stopped: (question) => `Tu ne suis plus ${question}.`,
  notWatched: 'Tu ne suis pas cette question.',
  dropped:
    'Je n’ai pas pu t’écrire, parce que tes messages privés me sont fermés. J’ai donc arrêté le suivi de tes questions. ' +
    'Ouvre tes messages privés dans tes paramètres de confidentialité avant d’en suivre d’autres.',

  changed: 'Le meilleur passage pour une question que tu suis a changé.',
  answeredNow: 'Une question que tu suis a maintenant une réponse.',
  answeredNoMore: 'Une question que tu suis n’a plus de passage qui y réponde.',
  before: 'Avant',
  now: 'Maintenant',
};
